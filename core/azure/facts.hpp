// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "core/net/asn.hpp"
#include "core/net/literals.hpp"

/// What Azure says of itself, or was seen to do. Each line names its rule in azure-routing, read on 2026-11-22.
namespace hopscope::azure {

using namespace net::literals;

/// R5.3
inline constexpr net::Asn routeServerAsn{65515};
/// R5.3: Azure keeps these for itself.
inline constexpr std::array azureReservedAsns{net::Asn(8074),  net::Asn(8075),  net::Asn(12076), net::Asn(65515),
                                              net::Asn(65517), net::Asn(65518), net::Asn(65519), net::Asn(65520)};
/// R5.3: IANA keeps these: 23456, 64496–64511, 65535–65551.
[[nodiscard]] constexpr bool isIanaReserved(net::Asn asn) {
    const auto number = asn.value();
    return number == 23456 || (number >= 64496 && number <= 64511) || (number >= 65535 && number <= 65551);
}
/// R5.3: a route server knows ASNs of 16 bits.
inline constexpr net::Asn highestSupportedAsn{65535};

/// R5.13: the edge routers of ExpressRoute.
inline constexpr net::Asn expressRouteAsn{12076};
/// O10
inline constexpr net::Community spokeCommunity{65518, 65518};
inline constexpr net::Community branchCommunity{65517, 65517};

/// R8.22, R8.23, R5.35: prefixes that a session takes before it closes.
inline constexpr std::size_t vpnGatewayPrefixes = 4'000;
inline constexpr std::size_t expressRoutePrefixes = 4'000;
inline constexpr std::size_t expressRoutePrefixesPremium = 10'000;
inline constexpr std::size_t expressRoutePrefixesOut = 1'000;

/// RFC 3927: where stand-ins for undrawn addresses of circuits come from.
inline constexpr net::Prefix linkLocalSpace = "169.254.0.0/16"_prefix;

/// R1.5
inline constexpr std::uint32_t virtualRouterOffset = 1;
inline constexpr std::uint32_t firstHostOffset = 4;
/// Seen in captures of ExpressRoute gateways: the edges answer at the first two hosts of the GatewaySubnet.
inline constexpr std::uint32_t edgeOffset = 4;
/// Seen in five captures: where the two instances of an ExpressRoute gateway are.
inline constexpr std::uint32_t expressRouteOffset = 12;

/// R1.2: legal nowhere.
inline constexpr std::array forbiddenRanges{"127.0.0.0/8"_prefix, "168.63.129.16/32"_prefix, "169.254.0.0/16"_prefix,
                                            "224.0.0.0/4"_prefix, "255.255.255.255/32"_prefix};

/// R1.7: what the cloud carries between machines in no case: DHCP by unicast, and what leaves this port.
inline constexpr std::uint16_t firstDhcpPort = 67;
inline constexpr std::uint16_t lastDhcpPort = 68;
inline constexpr std::uint16_t blockedSourcePort = 65'330;
inline constexpr net::Prefix multicastSpace = "224.0.0.0/4"_prefix;
inline constexpr net::Address broadcastAddress = "255.255.255.255"_address;

/// R1.4: lengths of the smallest and the largest subnet.
inline constexpr int longestSubnet = 29;
inline constexpr int shortestSubnet = 2;

/// R1.9
inline constexpr std::string_view routeServerSubnetName = "RouteServerSubnet";
inline constexpr std::string_view gatewaySubnetName = "GatewaySubnet";
inline constexpr std::string_view firewallSubnetName = "AzureFirewallSubnet";

/// A subnet whose name gives it a purpose (R1.9, S11): prefixes longer than `refusedAbove` are refused, longer than
/// `advised` are advised against.
struct SpecialSubnet {
    std::string_view name;
    int refusedAbove;
    int advised;
    bool allowsRouteTable;
    bool allowsSecurityGroup;
};
inline constexpr std::array specialSubnets{SpecialSubnet{routeServerSubnetName, 27, 26, false, false},
                                           SpecialSubnet{gatewaySubnetName, 29, 27, true, false},
                                           SpecialSubnet{firewallSubnetName, 26, 26, true, false},
                                           SpecialSubnet{"AzureFirewallManagementSubnet", 26, 26, true, false},
                                           SpecialSubnet{"AzureBastionSubnet", 26, 26, false, true}};

/// R10.1
inline constexpr std::size_t mostRouteServerPeers = 8;
inline constexpr std::size_t mostServiceTagRoutes = 25;
inline constexpr std::size_t mostNatAddresses = 16;
inline constexpr std::size_t mostPeeredSubnets = 200;

/// R2.3, as documented.
inline constexpr std::array noneRoutes{"10.0.0.0/8"_prefix, "100.64.0.0/10"_prefix, "172.16.0.0/12"_prefix,
                                       "192.168.0.0/16"_prefix};
[[nodiscard]] constexpr bool isPrivate(net::Address address) {
    return std::any_of(noneRoutes.begin(), noneRoutes.end(),
                       [&](net::Prefix range) { return range.contains(address); });
}

/// R2.13: served by the host of each machine, whatever its routes say: DNS, DHCP, probes and agent; instance metadata.
inline constexpr net::Address platformAddress = "168.63.129.16"_address;
inline constexpr std::array platformAddresses{platformAddress, "169.254.169.254"_address};

/// R3.14: the tag for all of the cloud, alone or with a region behind a dot.
inline constexpr std::string_view wholeCloudTag = "AzureCloud";

/// Section 5F: one to five seconds from an announcement to the NICs; two are taken.
inline constexpr std::chrono::milliseconds programmingDelay{2'000};
/// Section 5F, S14
inline constexpr std::chrono::milliseconds flapDamping{30'000};
/// The route server's time between attempts is not documented. Assumed: what the lab behind R7.9a used.
inline constexpr std::chrono::milliseconds connectRetry{3'000};
/// Sessions do not start at one instant; the distance is assumed and keeps runs repeatable.
inline constexpr std::chrono::milliseconds sessionStagger{250};

}  // namespace hopscope::azure
