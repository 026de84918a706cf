// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/engine/fabric.hpp"
#include "core/engine/paths.hpp"

namespace hopscope::engine {

enum class GuestProtocol : std::uint8_t { Connected, Local, Static, Dhcp, Bgp };

enum class GuestRouteState : std::uint8_t {
    Installed,    ///< the kernel forwards by it
    Inactive,     ///< known to the routing daemon, not used
    Unreachable,  ///< the next hop does not resolve and the entry rejects what it matches
    Received,     ///< in BGP only
};

/// Why a guest route is in its state. One sentence each in the room text.
enum class GuestRouteReason : std::uint8_t {
    Direct,             ///< connected or local
    GatewayOnLink,      ///< static or DHCP route with a reachable gateway
    GatewayNotOnLink,   ///< the kernel refuses the route (R7.9)
    Resolved,           ///< the next hop resolves through another route
    DefaultNotAllowed,  ///< only the default route covers the next hop, and the stack does not resolve through it
    OwnRoute,           ///< the longest match for the next hop is this very route (RFC 4271 9.1.2.1)
    ThroughRecursive,   ///< the longest match for the next hop is another route learned by BGP
    NoMatch,            ///< nothing covers the next hop
    BetterProtocol,     ///< a connected or static route holds the same prefix
    KernelExportOff,    ///< usable, but the daemon does not tell the kernel
    ScanSuppressed,     ///< the last scan found that the next hop resolves through the route itself
};

struct GuestNextHop {
    net::Address address;                    ///< the BGP next hop or the gateway
    std::optional<net::Prefix> resolvedVia;  ///< the route that resolves it; absent for gateways on link
    std::optional<net::Address> gateway;     ///< what the kernel sends to; absent for connected routes
    std::optional<NicIndex> nic;             ///< absent where nothing resolves, and for links
    std::optional<LinkIndex> link{};         ///< the tunnel or wire that it leaves by
    bool operator==(const GuestNextHop&) const = default;
};

struct GuestRoute {
    net::Prefix prefix;
    GuestProtocol protocol = GuestProtocol::Connected;
    GuestRouteState state = GuestRouteState::Installed;
    GuestRouteReason reason = GuestRouteReason::Direct;
    bool inKernel = true;  ///< the forwarding look-up sees it: installed, or an unreachable entry told to the kernel
    std::vector<GuestNextHop> nextHops{};
    bool operator==(const GuestRoute&) const = default;
};

/// The guest's routes: by prefix, then protocol. The look-up reads only those in the kernel.
struct GuestTable {
    std::vector<GuestRoute> routes;
    bool operator==(const GuestTable&) const = default;

    /// The position of the longest match among kernel routes; nothing when none matches. O(routes).
    [[nodiscard]] std::optional<std::size_t> lookup(net::Address destination) const;
};

/// Every received path of one prefix with what next-hop resolution says of it.
struct PathVerdict {
    bool valid = false;
    std::optional<net::Prefix> match;  ///< the longest match for the next hop among everything known to the guest
    bool matchIsBgp = false;
    bool matchIsSelf = false;  ///< `match` is the prefix of the path itself
    bool operator==(const PathVerdict&) const = default;
};

/// A guest's table, and what resolution says of each path it has received.
struct Resolution {
    GuestTable table;
    IndexedVector<GroupIndex, std::vector<PathVerdict>> verdicts;  ///< parallel to the candidates of the guest's Rib
    bool operator==(const Resolution&) const = default;
};

struct ResolvedGuest {
    Rib rib;  ///< the received paths, decided
    Resolution resolution;
};

/// Builds the guest's table from its interfaces, statics and received paths, and decides among the paths. `suppressed`
/// are the prefixes that the last scan put aside (Review::Scan). Pure.
[[nodiscard]] ResolvedGuest resolveGuest(const Fabric& fabric, GuestIndex guest, Rib rib,
                                         const std::vector<net::Prefix>& suppressed);

/// What a scan would put aside now: installed routes that are the longest match for their own next hop. Sorted.
[[nodiscard]] std::vector<net::Prefix> selfRecursive(const GuestTable& table);

}  // namespace hopscope::engine
