// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/stack.hpp"
#include "core/net/asn.hpp"
#include "core/net/prefix.hpp"
#include "core/support/indexed_vector.hpp"

namespace hopscope::engine {

/// Model time since power on.
using Moment = std::chrono::milliseconds;

using NicIndex = Index<struct NicTag>;
using GuestIndex = Index<struct GuestTag>;
using SpeakerIndex = Index<struct SpeakerTag>;
using SessionIndex = Index<struct SessionTag>;
using GroupIndex = Index<struct GroupTag>;
/// Something of the underlay's own that packets end at or pass through.
using ServiceIndex = Index<struct ServiceTag>;
using LinkIndex = Index<struct LinkTag>;

/// Numbers of settings that a decision rests on, one bit each; the engine does not know what they mean.
using SettingSet = std::uint32_t;
[[nodiscard]] constexpr SettingSet setting(int number) {
    return SettingSet{1} << number;
}

/// An interface: where a guest meets the underlay.
struct FabricNic {
    GuestIndex guest;
    net::Address address;
    net::Prefix connected;        ///< the subnet that the guest sees on the wire
    bool acceptsForeign = false;  ///< the underlay lets packets of other addresses in and out
    std::optional<net::Address> publicAddress;
    bool operator==(const FabricNic&) const = default;
};

enum class GuestKind : std::uint8_t {
    Host,      ///< never forwards
    Router,    ///< forwards by its own table
    Gateway,   ///< joins links to the underlay: what comes from one goes to the other, and it counts no hop of its own
    Endpoint,  ///< speaks BGP and never forwards (a route server instance)
};

struct GuestStatic {
    net::Prefix prefix;
    net::Address gateway;
    bool operator==(const GuestStatic&) const = default;
};

/// Where a link ends.
struct LinkEnd {
    GuestIndex guest;
    std::optional<net::Address> inner{};  ///< the guest's address on the link
    std::optional<net::Address>
        source{};  ///< what the guest puts on wrapped packets; absent: they need no other network
    std::optional<net::Address> target{};  ///< what the other end sends wrapped packets to
    std::vector<net::Prefix> statics{};    ///< what this end routes into the link
    bool operator==(const LinkEnd&) const = default;
};

/// A line between two guests beside the underlay: a tunnel, whose packets travel inside others, or a wire.
struct Link {
    LinkEnd a;
    LinkEnd b;
    bool up = true;
    bool bypass = false;  ///< what comes out at a gateway goes past it to a machine beside it
    bool operator==(const Link&) const = default;
    [[nodiscard]] const LinkEnd& endAt(GuestIndex guest) const { return a.guest == guest ? a : b; }
    [[nodiscard]] const LinkEnd& endBeyond(GuestIndex guest) const { return a.guest == guest ? b : a; }
};

struct Guest {
    GuestKind kind = GuestKind::Host;
    std::vector<NicIndex> nics;  ///< the first is the primary one
    std::vector<LinkIndex> links;
    bool running = true;
    bool forwards = false;
    bool rewritesSource = false;                ///< source NAT for what it forwards
    std::vector<net::Prefix> keepsSourceFor{};  ///< destinations that it does not translate for
    bool stateful = false;                      ///< drops what belongs to a flow whose beginning it has not seen
    int ttlCost = 1;                            ///< what a packet pays for passing
    int icmpTtlCost = 1;
    SettingSet ttlSettings = 0;  ///< settings that the two rest on
    std::vector<GuestStatic> statics;
    std::vector<net::Prefix> locals;  ///< prefixes that live in the guest
    StackPolicy stack;
    std::optional<SpeakerIndex> speaker;
    bool operator==(const Guest&) const = default;
};

/// Prefixes that enter BGP at the same places with the same attributes, that no policy tells apart, and that cover the
/// same speaker addresses, so that next-hop resolution treats them alike.
struct PrefixGroup {
    std::vector<net::Prefix> prefixes;  ///< sorted
    bool operator==(const PrefixGroup&) const = default;
};

/// What a neighbour is to a speaker.
enum class PeerClass : std::uint8_t { Appliance, Vpn, ExpressRoute, Sibling, RouteServer, Remote };
using PeerClasses = std::uint8_t;
template <typename... Peers>
[[nodiscard]] constexpr PeerClasses bitsOf(Peers... peers) {
    return static_cast<PeerClasses>(((1U << static_cast<unsigned>(peers)) | ...));
}
inline constexpr PeerClasses everyPeer = 0xff;

/// One group entering BGP at a speaker.
struct Origination {
    GroupIndex group;
    net::AsPath asPath;                   ///< behind the speaker's own ASN
    int prepend = 0;                      ///< times the own ASN is added beyond the first
    std::optional<net::Address> nextHop;  ///< the session's own address when absent
    std::vector<net::Community> communities;
    std::vector<net::Address> onlyTo{};  ///< peers that get it; all when empty
    PeerClasses onlyToClasses = everyPeer;
    bool operator==(const Origination&) const = default;
};

/// A rule over paths: when all of `groups`, `paths` and `communities` hold, the actions apply (R5.45).
struct PathRule {
    struct Match {
        bool negated = false;
        bool whole = false;  ///< equals instead of contains
        std::vector<net::Asn> asns{};
        std::vector<net::Community> communities{};
        bool operator==(const Match&) const = default;
    };
    struct Action {
        enum class Kind : std::uint8_t { Drop, Add, Replace, Remove };
        Kind kind = Kind::Drop;
        std::vector<net::Asn> asns{};
        std::vector<net::Community> communities{};
        bool operator==(const Action&) const = default;
    };
    std::optional<std::vector<GroupIndex>> groups{};  ///< absent: every group; sorted
    std::vector<Match> matches{};
    std::vector<Action> actions{};
    bool terminates = false;
    bool operator==(const PathRule&) const = default;
};

/// What one end of a session sends and takes.
struct EndPolicy {
    PeerClass peer = PeerClass::Remote;  ///< what the neighbour is to this end
    bool sendsOwn = true;                ///< its own originations
    PeerClasses relaysFrom = 0;          ///< learned from these it passes on to this neighbour
    bool programs = true;                ///< what comes from the neighbour may reach the virtual routers
    bool nextHopSelf = true;             ///< false: learned next hops stay
    bool asOverride = false;
    bool returnsToSender = false;  ///< sends a best path back to the neighbour that it came from (O6)
    int prepend = 0;
    bool stripsPrivate = false;     ///< private ASNs leave the path (R5.23)
    bool acceptsOwnAsn = false;     ///< takes paths that hold its own ASN, as a last choice
    bool dropsCommunities = false;  ///< what comes in has none any more (R8.24)
    bool dropsReflected = false;    ///< refuses the neighbour's ASN twice in front of a private one (O8)
    int localPreference = 100;
    int rank = 0;                     ///< between paths of equal length the lower wins
    std::size_t maximumPrefixes = 0;  ///< more of them close the session; 0: no limit
    bool countsUpdates = false;       ///< routes held and routes in an update are added (R5.8)
    std::vector<net::Asn> stripped{};
    std::vector<net::Community> added{};
    std::vector<GroupIndex> exportDenied{};  ///< sorted; of what was learned from others
    std::vector<GroupIndex> ownDenied{};     ///< sorted; of the own originations
    std::vector<GroupIndex> importDenied{};  ///< sorted
    std::vector<PathRule> inbound{};
    std::vector<PathRule> outbound{};
    bool operator==(const EndPolicy&) const = default;
};

struct Speaker {
    GuestIndex guest;
    net::Asn asn;
    net::Address address;  ///< also its router id
    std::vector<Origination> originates{};
    bool prefersExternal = true;        ///< between equal paths those of eBGP (R7.10a)
    bool honoursNoExport = false;       ///< S23
    bool reflects = false;              ///< passes on over iBGP what it learned over iBGP
    bool programsUnderlay = false;      ///< its selection reaches the virtual routers
    int maximumPaths = 1;               ///< equal paths used at once
    std::vector<GroupIndex> refuses{};  ///< groups dropped on arrival by policy
    bool operator==(const Speaker&) const = default;
};

/// Why a configured session never comes up.
enum class SessionFault : std::uint8_t {
    None,
    SameAsn,        ///< both ends carry one ASN where eBGP is needed
    AsnRefused,     ///< the cloud refuses the ASN
    PeerIllegal,    ///< the peer address is no interface the route server may peer with
    NotMultihop,    ///< the appliance sends with TTL 1
    NotConfigured,  ///< only one end knows the session
    GuestStopped,
};

/// A session between two speakers; with an appliance and a route server instance `a` is the appliance.
struct Session {
    SpeakerIndex a;
    SpeakerIndex b;
    net::Address addressOfA;
    net::Address addressOfB;
    Moment keepalive{60'000};
    Moment hold{180'000};  ///< 0: never expires (RFC 4271 section 4.4)
    Moment firstAttempt{1'000};
    SessionFault fault = SessionFault::None;
    bool internal = false;            ///< iBGP
    std::optional<LinkIndex> link{};  ///< what carries it; absent: the underlay
    EndPolicy policyOfA{};
    EndPolicy policyOfB{};
    bool operator==(const Session&) const = default;
};

/// The network in dense form: what lowering makes of a drawing, and all that the engine knows of it.
struct Fabric {
    IndexedVector<NicIndex, FabricNic> nics;
    IndexedVector<GuestIndex, Guest> guests;
    IndexedVector<SpeakerIndex, Speaker> speakers;
    IndexedVector<SessionIndex, Session> sessions;
    IndexedVector<GroupIndex, PrefixGroup> groups;
    IndexedVector<LinkIndex, Link> links;
    bool operator==(const Fabric&) const = default;
};

}  // namespace hopscope::engine
