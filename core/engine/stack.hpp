// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace hopscope::engine {

/// What a stack does when the longest match for a next hop is a BGP route.
enum class ThroughBgp : std::uint8_t {
    Resolve,       ///< a usable BGP route may resolve a next hop
    Unresolvable,  ///< only a route that is not recursive itself may resolve
};

/// What a stack does when that BGP route is the very route to be resolved.
enum class SelfMatch : std::uint8_t {
    GoUp,      ///< tries the next shorter match
    Inactive,  ///< the route is kept out of the forwarding table
};

/// What becomes of a route whose next hop does not resolve.
enum class Unresolved : std::uint8_t {
    Received,     ///< stays in BGP alone
    Inactive,     ///< is shown in the routing table and not used
    Unreachable,  ///< becomes an entry that rejects what it matches
};

/// When a stack looks at next hops again.
enum class Review : std::uint8_t {
    AtOnce,
    Scan,  ///< installs at once, and a periodic scan finds what depends on itself
};

/// How the routing stack of a guest treats BGP next hops: R7.10 in parts that combine.
struct StackPolicy {
    bool tracksNextHops = true;       ///< false: every path is valid, and only the table asks for its next hop
    bool validThroughDefault = true;  ///< BGP takes a path as valid when only the default route covers its next hop
    SelfMatch validOnSelf = SelfMatch::GoUp;  ///< the same question for a match on the path's own route
    bool resolvesThroughDefault = true;
    ThroughBgp throughBgp = ThroughBgp::Resolve;
    SelfMatch onSelf = SelfMatch::GoUp;
    Unresolved unresolved = Unresolved::Inactive;
    bool exportsToKernel = true;
    bool resolvesStatics = false;  ///< a static route's gateway may lie behind another own route, not the default one
    Review review = Review::AtOnce;
    std::chrono::milliseconds scanInterval{60'000};
    std::chrono::milliseconds trackingDelay{5'000};  ///< until next-hop tracking restores what a scan put aside
    bool returnsToSender = false;  ///< announces a best path also to the neighbour that it came from (O6)
    bool dropsOwnSource = true;    ///< a packet that arrives with the guest's own source is dropped (R8.5a)
    int maximumPaths = 64;
    bool operator==(const StackPolicy&) const = default;
};

}  // namespace hopscope::engine
