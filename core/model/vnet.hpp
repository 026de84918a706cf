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
    std::vector<net::Prefix> summarizedGatewayPrefixes{};  ///< what gateways announce instead of the own space (R4.14)
    bool operator==(const Vnet&) const = default;
};

/// What a route table may do to a private endpoint in a subnet (R2.12). Enabled counts as RouteTableEnabled here.
enum class PrivateEndpointPolicies : unsigned char {
    Disabled,
    Enabled,
    NetworkSecurityGroupEnabled,
    RouteTableEnabled
};

/// A subnet (R1.3). Its name may be one of the special names of R1.9.
struct Subnet {
    SubnetId id;
    VnetId vnet;
    std::string name;
    std::vector<net::Prefix> prefixes;
    std::optional<RouteTableId> routeTable;
    bool defaultOutboundAccess = false;  ///< R8.12; new designs default to private subnets (S15)
    std::optional<SecurityGroupId> securityGroup{};
    std::optional<NatGatewayId> natGateway{};
    std::vector<std::string> serviceEndpoints{};  ///< names of services of an Internet (R2.10)
    PrivateEndpointPolicies privateEndpointPolicies = PrivateEndpointPolicies::Disabled;
    bool operator==(const Subnet&) const = default;
};

/// One half of a peering, as set on one VNet towards the other (R4.5).
struct PeeringHalf {
    bool allowVirtualNetworkAccess = true;
    bool allowForwardedTraffic = false;  ///< read on the receiving side
    bool allowGatewayTransit = false;
    bool useRemoteGateways = false;
    bool disconnected = false;         ///< the other half was deleted once; this one must be made again (R4.1)
    bool verifyRemoteGateways = true;  ///< false is doNotVerifyRemoteGateways
    /// The remote address space as this half last synced it; absent: in sync (R4.3).
    std::optional<std::vector<net::Prefix>> syncedRemoteSpace{};
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
    /// Subnet peering (R4.11): the subnets of `first` and of `second` that take part. Both empty: whole VNets.
    std::vector<SubnetId> firstSubnets{};
    std::vector<SubnetId> secondSubnets{};
    bool operator==(const Peering&) const = default;

    [[nodiscard]] PeeringState state() const {
        if ((firstHalf && firstHalf->disconnected) || (secondHalf && secondHalf->disconnected)) {
            return PeeringState::Disconnected;
        }
        return firstHalf && secondHalf ? PeeringState::Connected : PeeringState::Initiated;
    }
    [[nodiscard]] bool isComplete() const { return firstSubnets.empty() && secondSubnets.empty(); }
    [[nodiscard]] const std::vector<SubnetId>& subnetsOf(VnetId vnet) const {
        return vnet == first ? firstSubnets : secondSubnets;
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
    net::Prefix prefix;  ///< 0.0.0.0/0 and unread when a service tag is set
    UserNextHop nextHop = UserNextHop::VirtualAppliance;
    std::optional<net::Address> appliance;  ///< set exactly when nextHop is VirtualAppliance
    std::string serviceTag{};               ///< stands for the prefixes of a service (R3.14); empty: `prefix`
    bool operator==(const UserRoute&) const = default;
};

/// A route table (R3.12). No prefix stands in it twice.
struct RouteTable {
    RouteTableId id;
    std::string name;
    bool propagateGatewayRoutes = true;  ///< false is disableBgpRoutePropagation (R3.15)
    std::vector<UserRoute> routes;
    bool keepPeeringRoutes = true;  ///< false is disablePeeringRoute All (R2.15, S21)
    bool operator==(const RouteTable&) const = default;
};

}  // namespace hopscope::model
