// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "core/model/machine.hpp"
#include "core/model/settings.hpp"
#include "core/model/vnet.hpp"

namespace hopscope::io {

template <typename Enum>
struct Literal {
    Enum value;
    std::string_view text;
};

/// How the file spells the values of an enumeration. Part of the format: a spelling never changes its meaning.
template <typename Enum>
inline constexpr auto literals = nullptr;

template <>
inline constexpr auto literals<model::StackProfile> = std::to_array<Literal<model::StackProfile>>({
    {model::StackProfile::Quagga, "quagga"},
    {model::StackProfile::Frr, "frr"},
    {model::StackProfile::FrrResolveViaDefault, "frr-resolve-via-default"},
    {model::StackProfile::CiscoIos, "cisco-ios"},
    {model::StackProfile::Bird, "bird"},
    {model::StackProfile::BirdKernelExport, "bird-kernel-export"},
    {model::StackProfile::Junos, "junos"},
    {model::StackProfile::Custom, "custom"},
});

template <>
inline constexpr auto literals<model::CustomStack> = std::to_array<Literal<model::CustomStack>>({
    {model::CustomStack::Resolve, "resolve"},
    {model::CustomStack::Suppress, "suppress"},
    {model::CustomStack::Oscillate, "oscillate"},
    {model::CustomStack::Unreachable, "unreachable"},
});

template <>
inline constexpr auto literals<model::SourceNat> = std::to_array<Literal<model::SourceNat>>({
    {model::SourceNat::Off, "off"},
    {model::SourceNat::Internet, "internet"},
});

template <>
inline constexpr auto literals<model::HubRoutingPreference> = std::to_array<Literal<model::HubRoutingPreference>>({
    {model::HubRoutingPreference::ExpressRoute, "ExpressRoute"},
    {model::HubRoutingPreference::VpnGateway, "VpnGateway"},
    {model::HubRoutingPreference::AsPath, "ASPath"},
});

template <>
inline constexpr auto literals<model::UserNextHop> = std::to_array<Literal<model::UserNextHop>>({
    {model::UserNextHop::VirtualAppliance, "VirtualAppliance"},
    {model::UserNextHop::VirtualNetworkGateway, "VirtualNetworkGateway"},
    {model::UserNextHop::VnetLocal, "VnetLocal"},
    {model::UserNextHop::Internet, "Internet"},
    {model::UserNextHop::None, "None"},
});

template <>
inline constexpr auto
    literals<model::Settings::ForwardedTraffic> = std::to_array<Literal<model::Settings::ForwardedTraffic>>({
        {model::Settings::ForwardedTraffic::Lenient, "lenient"},
        {model::Settings::ForwardedTraffic::Documented, "documented"},
    });

template <>
inline constexpr auto
    literals<model::Settings::NoneAfterBgpDefault> = std::to_array<Literal<model::Settings::NoneAfterBgpDefault>>({
        {model::Settings::NoneAfterBgpDefault::Remove, "remove"},
        {model::Settings::NoneAfterBgpDefault::KeepOnBgp, "keepOnBgp"},
    });

template <>
inline constexpr auto
    literals<model::Settings::BeatenSystemDefault> = std::to_array<Literal<model::Settings::BeatenSystemDefault>>({
        {model::Settings::BeatenSystemDefault::Omit, "omit"},
        {model::Settings::BeatenSystemDefault::ShowInvalid, "showInvalid"},
    });

template <>
inline constexpr auto
    literals<model::Settings::EqualOrLonger> = std::to_array<Literal<model::Settings::EqualOrLonger>>({
        {model::Settings::EqualOrLonger::ListNotProgrammed, "listNotProgrammed"},
        {model::Settings::EqualOrLonger::Drop, "drop"},
    });

template <>
inline constexpr auto literals<model::Settings::BeatenBgpRow> = std::to_array<Literal<model::Settings::BeatenBgpRow>>({
    {model::Settings::BeatenBgpRow::ShowInvalid, "showInvalid"},
    {model::Settings::BeatenBgpRow::Omit, "omit"},
});

template <>
inline constexpr auto
    literals<model::Settings::VirtualNetworkAccess> = std::to_array<Literal<model::Settings::VirtualNetworkAccess>>({
        {model::Settings::VirtualNetworkAccess::Block, "block"},
        {model::Settings::VirtualNetworkAccess::TagOnly, "tagOnly"},
    });

template <>
inline constexpr auto literals<model::Settings::Reflection> = std::to_array<Literal<model::Settings::Reflection>>({
    {model::Settings::Reflection::WithBranchToBranch, "withBranchToBranch"},
    {model::Settings::Reflection::Always, "always"},
});

}  // namespace hopscope::io
