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

/// A virtual network gateway, in the subnet named GatewaySubnet.
struct Gateway {
    enum class Type : unsigned char { Vpn, ExpressRoute };
    GatewayId id;
    std::string name;
    Type type = Type::Vpn;
    SubnetId subnet;
    std::optional<net::Asn> asn;  ///< the route server's when absent (R8.23)
    bool activeActive = false;
    std::vector<net::Address> instances;  ///< inside addresses, one or two; empty: the first free ones of the subnet
    std::vector<net::Address> publicAddresses;  ///< what an active-standby VPN gateway shows as next hop (R2.8)
    bool bgp = true;
    bool running = true;
    bool operator==(const Gateway&) const = default;
};

/// An ExpressRoute circuit with its two edge routers (AS 12076).
struct Circuit {
    CircuitId id;
    std::string name;
    bool premium = false;  ///< 10,000 instead of 4,000 prefixes (R8.22)
    bool primaryUp = true;
    bool secondaryUp = true;
    bool operator==(const Circuit&) const = default;
};

struct SiteHost {
    std::string name;
    net::Address address;
    bool operator==(const SiteHost&) const = default;
};

/// A network on premises behind one router.
struct Site {
    SiteId id;
    std::string name;
    std::optional<net::Asn> asn;  ///< absent: static routes only
    std::vector<net::Prefix> prefixes;
    std::vector<Announcement> announcements;    ///< beyond `prefixes`; each prefix of the site is announced as well
    net::Address router{0};                     ///< the router's own address, its identity in BGP
    std::optional<net::Address> publicAddress;  ///< where tunnels end
    std::vector<SiteHost> hosts;
    bool running = true;
    bool operator==(const Site&) const = default;
};

/// One end of a connection.
struct ConnectionEnd {
    EntityRef at{NvaId(0)};  ///< an appliance, a gateway, a circuit or a site
    /// The address that the BGP session uses at this end: inside a tunnel, or of an interface. For gateways and sites
    /// the default is their own; for a circuit the address of its primary edge (secondary: the next one).
    std::optional<net::Address> address;
    /// Where an appliance's tunnel ends: an address of one of its interfaces. Default: its primary one.
    std::optional<net::Address> outer;
    /// Prefixes that the OTHER end routes into the connection: those of a local network gateway (R2.8), or what an
    /// appliance or a site has as static routes through it.
    std::vector<net::Prefix> prefixes;
    SessionPolicy policy;
    std::optional<int> instance;  ///< of a gateway: only this one (0 or 1) holds the connection
    bool operator==(const ConnectionEnd&) const = default;
};

/// What joins routers outside the route server's sessions: a plain BGP session, a tunnel, or a circuit's line.
struct Connection {
    enum class Type : unsigned char {
        Bgp,           ///< a session between appliances over the cloud's network
        Vxlan,         ///< a tunnel between appliances
        IPsec,         ///< a tunnel between appliances, gateways and sites
        Vnet2Vnet,     ///< between two VPN gateways (R5.33)
        ExpressRoute,  ///< gateway to circuit, or circuit to site
        GlobalReach,   ///< circuit to circuit (R5.27)
    };
    ConnectionId id;
    std::string name;
    Type type = Type::IPsec;
    ConnectionEnd first;
    ConnectionEnd second;
    bool bgp = true;
    bool up = true;
    bool multihop = true;
    int keepaliveSeconds = 60;
    int holdSeconds = 180;
    int weight = 0;         ///< routingWeight: the higher wins among circuits (R8.22)
    bool fastPath = false;  ///< expressRouteGatewayBypass (R8.21)
    bool operator==(const Connection&) const = default;
};

}  // namespace hopscope::model
