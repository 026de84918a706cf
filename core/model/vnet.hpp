// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/ids.hpp"
#include "core/net/prefix.hpp"

namespace hopscope::model {

/// A virtual network (R1.1).
struct Vnet {
    VnetId id;
    std::string name;
    std::string region;
    std::vector<net::Prefix> addressSpace;
    bool operator==(const Vnet&) const = default;
};

/// A subnet (R1.3). Its name may be one of the special names of R1.9.
struct Subnet {
    SubnetId id;
    VnetId vnet;
    std::string name;
    std::vector<net::Prefix> prefixes;
    std::optional<RouteTableId> routeTable;
    bool defaultOutboundAccess = false;  ///< R8.12; new designs default to private subnets (S15)
    bool operator==(const Subnet&) const = default;
};

/// One half of a peering, as set on one VNet towards the other (R4.5).
struct PeeringHalf {
    bool allowVirtualNetworkAccess = true;
    bool allowForwardedTraffic = false;  ///< read on the receiving side
    bool allowGatewayTransit = false;
    bool useRemoteGateways = false;
    bool disconnected = false;  ///< the other half was deleted once; this one must be made again (R4.1)
    bool operator==(const PeeringHalf&) const = default;
};

enum class PeeringState : unsigned char { Initiated, Connected, Disconnected };

/// Two VNets and the halves that exist (R4.1). `first` and `second` differ.
struct Peering {
    PeeringId id;
    VnetId first;
    VnetId second;
    std::optional<PeeringHalf> firstHalf;   ///< set on `first`
    std::optional<PeeringHalf> secondHalf;  ///< set on `second`
    bool operator==(const Peering&) const = default;

    [[nodiscard]] PeeringState state() const {
        if ((firstHalf && firstHalf->disconnected) || (secondHalf && secondHalf->disconnected)) {
            return PeeringState::Disconnected;
        }
        return firstHalf && secondHalf ? PeeringState::Connected : PeeringState::Initiated;
    }
    [[nodiscard]] bool joins(VnetId vnet) const { return first == vnet || second == vnet; }
    [[nodiscard]] VnetId other(VnetId vnet) const { return vnet == first ? second : first; }
    /// The half set on `vnet`, which must be one of the two.
    [[nodiscard]] const std::optional<PeeringHalf>& halfOn(VnetId vnet) const {
        return vnet == first ? firstHalf : secondHalf;
    }
};

/// The literals of RouteNextHopType that a user route may carry (R3.9).
enum class UserNextHop : unsigned char { VirtualAppliance, VirtualNetworkGateway, VnetLocal, Internet, None };

struct UserRoute {
    std::string name;
    net::Prefix prefix;
    UserNextHop nextHop = UserNextHop::VirtualAppliance;
    std::optional<net::Address> appliance;  ///< set exactly when nextHop is VirtualAppliance
    bool operator==(const UserRoute&) const = default;
};

/// A route table (R3.12). No prefix stands in it twice.
struct RouteTable {
    RouteTableId id;
    std::string name;
    bool propagateGatewayRoutes = true;  ///< false is disableBgpRoutePropagation (R3.15)
    std::vector<UserRoute> routes;
    bool operator==(const RouteTable&) const = default;
};

}  // namespace hopscope::model
