// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/azure/effective_route.hpp"
#include "core/engine/control_plane.hpp"
#include "core/engine/verdict.hpp"
#include "core/model/finding.hpp"
#include "core/model/gateway.hpp"
#include "core/model/machine.hpp"
#include "core/model/service.hpp"
#include "core/model/vnet.hpp"
#include "core/net/packet.hpp"
#include "core/script/reader.hpp"

/// The words of the language for the values of the core. No other room includes this.
namespace hopscope::script {

template <typename Value>
struct Word {
    std::string_view word;
    Value value;
};

/// The table of words for an enum; specialised in words.cpp.
template <typename Value>
[[nodiscard]] std::span<const Word<Value>> words();

template <>
std::span<const Word<model::StackProfile>> words();
template <>
std::span<const Word<model::CustomStack>> words();
template <>
std::span<const Word<model::FindingCode>> words();
template <>
std::span<const Word<engine::Verdict>> words();
template <>
std::span<const Word<engine::LoopEnd>> words();
template <>
std::span<const Word<engine::GuestProtocol>> words();
template <>
std::span<const Word<engine::GuestRouteState>> words();
template <>
std::span<const Word<engine::GuestRouteReason>> words();
template <>
std::span<const Word<engine::SessionFault>> words();
template <>
std::span<const Word<engine::DownReason>> words();
template <>
std::span<const Word<azure::RouteSource>> words();
template <>
std::span<const Word<azure::RouteState>> words();
template <>
std::span<const Word<azure::NextHopType>> words();
template <>
std::span<const Word<model::UserNextHop>> words();
template <>
std::span<const Word<model::HubRoutingPreference>> words();
template <>
std::span<const Word<model::PrivateEndpointPolicies>> words();
template <>
std::span<const Word<model::Connection::Type>> words();
template <>
std::span<const Word<model::LoadBalancer::Distribution>> words();
template <>
std::span<const Word<model::RouteMapRule::Subject>> words();
template <>
std::span<const Word<model::RouteMapRule::Condition>> words();
template <>
std::span<const Word<model::RouteMapRule::ActionType>> words();
template <>
std::span<const Word<net::Protocol>> words();

template <typename Value>
[[nodiscard]] std::string wordOf(Value value) {
    for (const Word<Value>& entry : words<Value>()) {
        if (entry.value == value) {
            return std::string(entry.word);
        }
    }
    return {};
}

template <typename Value>
[[nodiscard]] std::optional<Value> valueOf(std::string_view word) {
    for (const Word<Value>& entry : words<Value>()) {
        if (entry.word == word) {
            return entry.value;
        }
    }
    return std::nullopt;
}

/// Takes the next word when it is one of the table.
template <typename Value>
std::optional<Value> acceptWord(Cursor& cursor) {
    for (const Word<Value>& entry : words<Value>()) {
        if (cursor.accept(entry.word)) {
            return entry.value;
        }
    }
    return std::nullopt;
}

/// Takes one of the table's words, or says which there are.
template <typename Value>
Value takeWord(Cursor& cursor) {
    if (const auto value = acceptWord<Value>(cursor)) {
        return *value;
    }
    std::string all;
    for (const Word<Value>& entry : words<Value>()) {
        all += (all.empty() ? "" : ", ") + std::string(entry.word);
    }
    cursor.failHere(ScriptReason::Expected, "one of " + all);
}

}  // namespace hopscope::script
