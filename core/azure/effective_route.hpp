// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/underlay.hpp"
#include "core/model/ids.hpp"
#include "core/net/prefix.hpp"
#include "core/net/rule_id.hpp"

namespace hopscope::azure {

enum class RouteSource : std::uint8_t { Default, VirtualNetworkGateway, User };
enum class RouteState : std::uint8_t { Active, Invalid };

/// The literals that az prints (R9.2).
enum class NextHopType : std::uint8_t {
    VnetLocal,
    VNetPeering,
    VNetGlobalPeering,
    VirtualNetworkGateway,
    VirtualAppliance,
    Internet,
    None,
    VirtualNetworkServiceEndpoint,
    InterfaceEndpoint,
};

/// A row of a NIC's effective routes, with what became of it. Rows that Azure does not print are kept and marked.
struct EffectiveRoute {
    net::Prefix prefix = net::Prefix::everything();
    RouteSource source = RouteSource::Default;
    RouteState state = RouteState::Active;
    NextHopType type = NextHopType::None;
    std::vector<net::Address> nextHops;  ///< sorted; several are one ECMP set (R3.4)
    /// Gateways that the row sends to, under whatever address it shows for them (R2.8). Sorted.
    std::vector<model::GatewayId> gateways;
    std::string name;     ///< of user routes
    bool printed = true;  ///< false: Azure does not show the row, because it lost (R3.6)
    net::RuleId rule;     ///< what beat the row; for winners what put it there
    std::optional<engine::RowId> beatenBy;
    engine::RowId id = 0;
    /// Of a private endpoint that obeys route tables: a user route inside this prefix takes the row's place (R2.12).
    std::optional<net::Prefix> yieldsWithin{};
    bool operator==(const EffectiveRoute&) const = default;
    [[nodiscard]] bool wins() const { return !beatenBy && state == RouteState::Active && printed; }
};

}  // namespace hopscope::azure
