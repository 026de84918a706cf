// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/bgp.hpp"
#include "core/model/ids.hpp"
#include "core/net/asn.hpp"
#include "core/net/prefix.hpp"

namespace hopscope::model {

/// A network interface. The first of a machine is its primary one and gives the guest its default route (R1.8).
struct Nic {
    std::string name;
    SubnetId subnet;
    net::Address address;
    bool ipForwarding = false;  ///< enableIPForwarding (R8.1)
    std::optional<PublicAddressId> publicAddress;
    std::optional<SecurityGroupId> securityGroup{};
    std::vector<std::string> applicationGroups{};  ///< ASGs that rules may name (R8.9)
    bool operator==(const Nic&) const = default;
};

struct VirtualMachine {
    VirtualMachineId id;
    std::string name;
    bool running = true;
    std::vector<Nic> nics;  ///< at least one, all in the same VNet (R1.8)
    bool operator==(const VirtualMachine&) const = default;
};

/// A route that somebody typed into the guest of an appliance.
struct GuestStaticRoute {
    net::Prefix prefix;
    net::Address gateway;  ///< must be on a connected subnet or tunnel, or the kernel refuses the route (R7.9)
    bool operator==(const GuestStaticRoute&) const = default;
};

/// The routing stack of an appliance: how it treats a BGP next hop (R7.10).
enum class StackProfile : unsigned char {
    Quagga,
    Frr,                   ///< as Debian installs it
    FrrResolveViaDefault,  ///< with `ip nht resolve-via-default`
    CiscoIos,
    Bird,              ///< kernel export off, BIRD's own default
    BirdKernelExport,  ///< exports to the kernel
    Junos,
    Custom,
};

/// What `StackProfile::Custom` does with a next hop that resolves through its own route (R7.10).
enum class CustomStack : unsigned char { Resolve, Suppress, Oscillate, Unreachable };

enum class SourceNat : unsigned char {
    Off,
    Internet,    ///< rewrites the source of what leaves for public addresses
    Everything,  ///< rewrites the source of all that it forwards
};

/// A network virtual appliance.
struct Nva {
    NvaId id;
    std::string name;
    bool running = true;
    std::vector<Nic> nics;
    bool guestForwarding = true;  ///< the guest's own switch for forwarding (R6.6)
    SourceNat sourceNat = SourceNat::Off;
    std::optional<net::Asn> asn;  ///< absent: no BGP
    StackProfile stack = StackProfile::Frr;
    CustomStack customStack = CustomStack::Resolve;
    std::vector<GuestStaticRoute> staticRoutes;
    std::vector<net::Prefix> localPrefixes;  ///< live in the guest: loopbacks, networks simulated behind it
    std::vector<Announcement> announcements;
    bool stateful = false;  ///< drops the middle of a flow whose beginning it has not seen (R6.12)
    bool operator==(const Nva&) const = default;
};

/// R5.30; read by designs with gateways.
enum class HubRoutingPreference : unsigned char { ExpressRoute, VpnGateway, AsPath };

struct RouteServer {
    RouteServerId id;
    std::string name;
    SubnetId subnet;
    std::optional<net::Address> firstInstance;   ///< +4 of the subnet when absent (R5.2, S4)
    std::optional<net::Address> secondInstance;  ///< +5 of the subnet when absent
    bool branchToBranch = false;
    HubRoutingPreference preference = HubRoutingPreference::ExpressRoute;
    std::vector<RouteMap> routeMaps{};
    bool operator==(const RouteServer&) const = default;
};

/// The peering between an appliance and a route server: the cloud opens a session from each instance to
/// `peerAddress`; the appliance has configured those instances that `first` and `second` say (R5.5, R6.15).
struct BgpConnection {
    BgpConnectionId id;
    NvaId nva;
    RouteServerId routeServer;
    net::Address peerAddress;  ///< as configured at the route server
    bool first = true;
    bool second = true;
    bool multihop = true;  ///< ebgp-multihop on the appliance (R6.17)
    int keepaliveSeconds = 60;
    int holdSeconds = 180;          ///< 0 or at least 3 (RFC 4271 section 4.2)
    SessionPolicy policy{};         ///< of the appliance
    std::string inboundRouteMap{};  ///< of the route server; the name of one of its route maps, or empty (R5.45)
    std::string outboundRouteMap{};
    bool operator==(const BgpConnection&) const = default;
};

struct PublicAddress {
    PublicAddressId id;
    std::string name;
    net::Address address;
    bool operator==(const PublicAddress&) const = default;
};

struct InternetHost {
    std::string name;
    net::Address address;
    bool operator==(const InternetHost&) const = default;
};

/// A public service by its service tag: for service endpoints and for routes by tag (R2.10, R3.14).
struct PublicService {
    std::string name;  ///< `Storage`, `Storage.WestEurope`, `AzureCloud.westeurope`
    std::vector<net::Prefix> prefixes;
    bool operator==(const PublicService&) const = default;
};

/// The outside, with hosts to trace to and from.
struct Internet {
    InternetId id;
    std::string name;
    std::vector<InternetHost> hosts;
    std::vector<PublicService> services{};
    bool operator==(const Internet&) const = default;
};

}  // namespace hopscope::model
