// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace hopscope::model {

/// A subnet name that the platform knows (R1.9).
struct SpecialSubnet {
    std::string_view name;
    int longestAccepted;  ///< prefix length of the smallest subnet that works
    int longestAdvised;   ///< prefix length of the smallest subnet that a new one should have
    bool takesRouteTable;
};

inline constexpr std::string_view routeServerSubnet = "RouteServerSubnet";

// R1.9; for RouteServerSubnet /27 worked before 2025 and /26 is asked for now (S11).
inline constexpr std::array<SpecialSubnet, 5> specialSubnets{{
    {routeServerSubnet, 27, 26, false},
    {"GatewaySubnet", 29, 27, true},
    {"AzureFirewallSubnet", 26, 26, true},
    {"AzureFirewallManagementSubnet", 26, 26, true},
    {"AzureBastionSubnet", 26, 26, false},
}};

/// Nothing when the name is an ordinary one.
[[nodiscard]] constexpr const SpecialSubnet* specialSubnet(std::string_view name) {
    for (const SpecialSubnet& special : specialSubnets) {
        if (special.name == name) {
            return &special;
        }
    }
    return nullptr;
}

/// Offset of the first address of a subnet that a machine may have: network, gateway and two for DNS come before
/// (R1.5).
inline constexpr std::uint32_t firstAssignableOffset = 4;

}  // namespace hopscope::model
