// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "core/model/bgp.hpp"
#include "core/model/finding.hpp"
#include "core/model/gateway.hpp"
#include "core/model/machine.hpp"
#include "core/model/security.hpp"
#include "core/model/service.hpp"
#include "core/model/settings.hpp"
#include "core/model/vnet.hpp"
#include "core/net/packet.hpp"

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
inline constexpr auto literals<model::FindingCode> = model::codeSpellings;

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
    {model::SourceNat::Everything, "everything"},
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

template <>
inline constexpr auto literals<model::Gateway::Type> = std::to_array<Literal<model::Gateway::Type>>({
    {model::Gateway::Type::Vpn, "Vpn"},
    {model::Gateway::Type::ExpressRoute, "ExpressRoute"},
});

template <>
inline constexpr auto literals<model::Connection::Type> = std::to_array<Literal<model::Connection::Type>>({
    {model::Connection::Type::Bgp, "BGP"},
    {model::Connection::Type::Vxlan, "VXLAN"},
    {model::Connection::Type::IPsec, "IPsec"},
    {model::Connection::Type::Vnet2Vnet, "Vnet2Vnet"},
    {model::Connection::Type::ExpressRoute, "ExpressRoute"},
    {model::Connection::Type::GlobalReach, "GlobalReach"},
});

template <>
inline constexpr auto literals<model::SessionPolicy::Scope> = std::to_array<Literal<model::SessionPolicy::Scope>>({
    {model::SessionPolicy::Scope::Own, "own"},
    {model::SessionPolicy::Scope::Learned, "learned"},
    {model::SessionPolicy::Scope::Nothing, "nothing"},
});

template <>
inline constexpr auto
    literals<model::PrivateEndpointPolicies> = std::to_array<Literal<model::PrivateEndpointPolicies>>({
        {model::PrivateEndpointPolicies::Disabled, "Disabled"},
        {model::PrivateEndpointPolicies::Enabled, "Enabled"},
        {model::PrivateEndpointPolicies::NetworkSecurityGroupEnabled, "NetworkSecurityGroupEnabled"},
        {model::PrivateEndpointPolicies::RouteTableEnabled, "RouteTableEnabled"},
    });

template <>
inline constexpr auto literals<model::LoadBalancer::Sku> = std::to_array<Literal<model::LoadBalancer::Sku>>({
    {model::LoadBalancer::Sku::Basic, "Basic"},
    {model::LoadBalancer::Sku::Standard, "Standard"},
});

template <>
inline constexpr auto
    literals<model::LoadBalancer::Distribution> = std::to_array<Literal<model::LoadBalancer::Distribution>>({
        {model::LoadBalancer::Distribution::Default, "Default"},
        {model::LoadBalancer::Distribution::SourceIp, "SourceIP"},
        {model::LoadBalancer::Distribution::SourceIpProtocol, "SourceIPProtocol"},
    });

template <>
inline constexpr auto
    literals<model::SecurityRule::Direction> = std::to_array<Literal<model::SecurityRule::Direction>>({
        {model::SecurityRule::Direction::Inbound, "Inbound"},
        {model::SecurityRule::Direction::Outbound, "Outbound"},
    });

template <>
inline constexpr auto literals<model::SecurityRule::Access> = std::to_array<Literal<model::SecurityRule::Access>>({
    {model::SecurityRule::Access::Allow, "Allow"},
    {model::SecurityRule::Access::Deny, "Deny"},
    {model::SecurityRule::Access::AlwaysAllow, "AlwaysAllow"},
});

template <>
inline constexpr auto literals<net::Protocol> = std::to_array<Literal<net::Protocol>>({
    {net::Protocol::Icmp, "Icmp"},
    {net::Protocol::Tcp, "Tcp"},
    {net::Protocol::Udp, "Udp"},
    {net::Protocol::Esp, "Esp"},
});

template <>
inline constexpr auto literals<model::RouteMapRule::Subject> = std::to_array<Literal<model::RouteMapRule::Subject>>({
    {model::RouteMapRule::Subject::RoutePrefix, "RoutePrefix"},
    {model::RouteMapRule::Subject::Community, "Community"},
    {model::RouteMapRule::Subject::AsPath, "AsPath"},
});

template <>
inline constexpr auto
    literals<model::RouteMapRule::Condition> = std::to_array<Literal<model::RouteMapRule::Condition>>({
        {model::RouteMapRule::Condition::Contains, "Contains"},
        {model::RouteMapRule::Condition::Equals, "Equals"},
        {model::RouteMapRule::Condition::NotContains, "NotContains"},
        {model::RouteMapRule::Condition::NotEquals, "NotEquals"},
    });

template <>
inline constexpr auto
    literals<model::RouteMapRule::ActionType> = std::to_array<Literal<model::RouteMapRule::ActionType>>({
        {model::RouteMapRule::ActionType::Add, "Add"},
        {model::RouteMapRule::ActionType::Replace, "Replace"},
        {model::RouteMapRule::ActionType::Remove, "Remove"},
        {model::RouteMapRule::ActionType::Drop, "Drop"},
    });

template <>
inline constexpr auto literals<model::Settings::GatewayAsn> = std::to_array<Literal<model::Settings::GatewayAsn>>({
    {model::Settings::GatewayAsn::Warning, "warning"},
    {model::Settings::GatewayAsn::Error, "error"},
});

template <>
inline constexpr auto literals<model::Settings::RemotePeer> = std::to_array<Literal<model::Settings::RemotePeer>>({
    {model::Settings::RemotePeer::Relaxed, "relaxed"},
    {model::Settings::RemotePeer::Strict, "strict"},
});

}  // namespace hopscope::io
