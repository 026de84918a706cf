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
    Endpoint,  ///< speaks BGP and never forwards (a route server instance)
};

struct GuestStatic {
    net::Prefix prefix;
    net::Address gateway;
    bool operator==(const GuestStatic&) const = default;
};

struct Guest {
    GuestKind kind = GuestKind::Host;
    std::vector<NicIndex> nics;  ///< the first is the primary one
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

/// One group entering BGP at a speaker.
struct Origination {
    GroupIndex group;
    net::AsPath asPath;                   ///< behind the speaker's own ASN
    int prepend = 0;                      ///< times the own ASN is added beyond the first
    std::optional<net::Address> nextHop;  ///< the session's own address when absent
    std::vector<net::Community> communities;
    std::vector<net::Address> onlyTo;  ///< peers that get it; all when empty
    bool operator==(const Origination&) const = default;
};

struct Speaker {
    GuestIndex guest;
    net::Asn asn;
    net::Address address;  ///< also its router id
    std::vector<Origination> originates{};
    bool relays = false;                ///< passes on best paths of others
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

/// A session between two speakers; `a` is the appliance, `b` the route server instance.
struct Session {
    SpeakerIndex a;
    SpeakerIndex b;
    net::Address addressOfA;
    net::Address addressOfB;
    Moment keepalive{60'000};
    Moment hold{180'000};  ///< 0: never expires (RFC 4271 section 4.4)
    Moment firstAttempt{1'000};
    SessionFault fault = SessionFault::None;
    bool operator==(const Session&) const = default;
};

/// The network in dense form: what lowering makes of a drawing, and all that the engine knows of it.
struct Fabric {
    IndexedVector<NicIndex, FabricNic> nics;
    IndexedVector<GuestIndex, Guest> guests;
    IndexedVector<SpeakerIndex, Speaker> speakers;
    IndexedVector<SessionIndex, Session> sessions;
    IndexedVector<GroupIndex, PrefixGroup> groups;
    bool operator==(const Fabric&) const = default;
};

}  // namespace hopscope::engine
