// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "core/azure/effective_plane.hpp"
#include "core/azure/lower.hpp"
#include "core/engine/recording.hpp"
#include "core/engine/trace.hpp"
#include "core/model/design.hpp"
#include "core/model/finding.hpp"

namespace hopscope::analysis {

/// A row that proves something: of a subnet's effective routes, or of an appliance's table.
struct Evidence {
    enum class Kind : std::uint8_t { EffectiveRow, GuestRow, Session, Announcement, Text };
    Kind kind = Kind::Text;
    std::optional<model::EntityRef> at;  ///< subnet, appliance or connection
    std::optional<net::Prefix> prefix;
    std::vector<net::Address> addresses;  ///< next hops, or the address in question
    bool operator==(const Evidence&) const = default;
};

/// What a finding's sentence is filled with. The sentence itself is made in the room text.
struct FindingArguments {
    std::vector<net::Prefix> prefixes;
    std::vector<net::Address> addresses;
    std::optional<net::Asn> asn;
    std::optional<engine::Moment> period;
    std::size_t count = 0;
    std::string word;  ///< a name, a number or a file position, where the sentence has room for one
    bool operator==(const FindingArguments&) const = default;
};

/// How far a row that loses packets reaches, over all sources, destinations and phases.
struct Reach {
    std::uint64_t addresses = 0;           ///< destinations that it catches from somewhere, 1 to 2^32
    std::vector<model::SubnetId> subnets;  ///< whose machines' packets it catches, sorted
    std::vector<model::EntityRef> waysIn;  ///< machines whose replies to requests at their public address it catches
    bool operator==(const Reach&) const = default;
};

struct Finding {
    model::FindingCode code = model::FindingCode::NotDeterministic;
    model::Severity severity = model::Severity::Error;
    model::Confidence confidence = model::Confidence::Documented;
    std::vector<model::EntityRef> subjects;  ///< the first is where a click jumps to
    std::vector<net::RuleId> rules;
    std::vector<Evidence> evidence;
    FindingArguments arguments;
    std::vector<std::string> settings;  ///< S ids that the verdict rests on
    /// An example flow that shows it, for "show me".
    std::optional<std::pair<model::EntityRef, net::Address>> example;
    std::optional<Reach> reach;  ///< of what was found by sending packets
    bool operator==(const Finding&) const = default;
};

/// Everything computed from one network. Immutable and shared. Fresh means: `network` is the document's pointer.
struct Analysis {
    std::shared_ptr<const model::Network> network;
    azure::Lowered lowered;
    std::unique_ptr<engine::Programmer> programmer;
    engine::Recording recording;
    /// The states to answer for: the last one when settled; one for each way of forwarding in the cycle otherwise, the
    /// one that lasts longest first.
    /// Positions in recording.states.
    std::vector<std::size_t> phases;
    std::vector<Finding> findings;  ///< by severity, then code, then subject

    [[nodiscard]] const engine::ControlPlane& atRest() const { return recording.states[phases.front()]; }
};

/// The pipeline: lower, simulate, select, forward, find. Pure; `stop` ends it early with Outcome::Stopped.
[[nodiscard]] std::shared_ptr<const Analysis> analyse(std::shared_ptr<const model::Network> network,
                                                      std::stop_token stop = {});

// --- Questions. `state` is a position in recording.states; phases.front() answers "at rest". ---

/// The effective routes of a subnet. When the two instances program differently, those of `share` (0 or 1).
[[nodiscard]] std::vector<azure::EffectiveRoute> effectiveRoutes(const Analysis& analysis, std::size_t state,
                                                                 model::SubnetId subnet, int share = 0);
[[nodiscard]] bool sharesAgree(const Analysis& analysis, std::size_t state);

/// The guest's table; empty for machines that are not in the fabric.
[[nodiscard]] engine::GuestTable guestTable(const Analysis& analysis, std::size_t state,
                                            const model::EntityRef& machine);

/// A prefix of a BGP table with its candidates in session order.
struct BgpRow {
    net::Prefix prefix;
    std::vector<engine::Candidate> paths;
};
[[nodiscard]] std::vector<BgpRow> bgpTable(const Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker);
/// Routes refused on arrival.
[[nodiscard]] std::vector<std::pair<net::Prefix, engine::RejectedPath>>
rejected(const Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker);

/// One route over one session, as the sender announces it.
struct SessionRoute {
    engine::SessionIndex session;
    net::Prefix prefix;
    engine::Path path;
};
/// What a route server instance has learned (R9.4) and what it announces (R9.5), by prefix.
[[nodiscard]] std::vector<SessionRoute> learned(const Analysis& analysis, std::size_t state,
                                                engine::SpeakerIndex speaker);
[[nodiscard]] std::vector<SessionRoute> advertised(const Analysis& analysis, std::size_t state,
                                                   engine::SpeakerIndex speaker);
/// What a gateway brings into BGP itself, which stands in its list of learned routes without a next hop (R9.8); nothing
/// for other speakers. Sorted.
[[nodiscard]] std::vector<net::Prefix> broughtIn(const Analysis& analysis, engine::SpeakerIndex speaker);

/// Where a trace starts or goes: something drawn, a host on the Internet, or an address.
struct Endpoint {
    std::optional<model::EntityRef> machine;
    std::optional<net::Address> address;  ///< of the machine's NIC, of the Internet host, or free
    bool onInternet = false;
    bool operator==(const Endpoint&) const = default;
};

struct TraceQuestion {
    Endpoint from;
    Endpoint to;
    net::Protocol protocol = net::Protocol::Icmp;
    std::uint16_t port = 0;  ///< destination port
    bool bothWays = false;
    std::uint32_t seed = 0;  ///< which of equal ways the flow takes (R3.4)
    bool operator==(const TraceQuestion&) const = default;
};

/// The answer in one state of the control plane and one share of the virtual routers.
struct TraceBranch {
    std::size_t state = 0;
    int share = 0;
    engine::TracePath path;
};

struct TraceAnswer {
    engine::Verdict verdict =
        engine::Verdict::NoRoute;       ///< the worst of the branches; NotDeterministic when phases differ
    std::vector<TraceBranch> branches;  ///< the ones that the very flow takes stand first
    std::vector<std::optional<net::Address>> traceroute;
    std::vector<engine::Verdict> phaseVerdicts;  ///< one a phase, when they differ
    std::shared_ptr<const TraceAnswer> back;     ///< with bothWays, when the way out delivers
    std::vector<std::string> settings;           ///< S ids that the verdict rests on, in their order
};
[[nodiscard]] TraceAnswer trace(const Analysis& analysis, const TraceQuestion& question);
/// The same at one moment of the recording.
[[nodiscard]] TraceAnswer traceAt(const Analysis& analysis, std::size_t state, const TraceQuestion& question);

/// The S ids of the settings that any hop of the branches rests on, in their order.
[[nodiscard]] std::vector<std::string> settingsOf(const std::vector<TraceBranch>& branches);

/// The effective row behind a fabric look-up of `branch`.
[[nodiscard]] std::optional<azure::EffectiveRoute> fabricRow(const Analysis& analysis, const TraceBranch& branch,
                                                             const engine::Hop& hop);
/// The security rule that took a packet out at `hop`, if one did.
struct SecurityDecision {
    model::SecurityGroupId group{0};
    std::string rule;
    engine::Direction direction = engine::Direction::Inbound;
    bool isDefault = false;  ///< one that every group has
    bool operator==(const SecurityDecision&) const = default;
};
[[nodiscard]] std::optional<SecurityDecision> securityDecision(const Analysis& analysis, const engine::Hop& hop);
/// The guest row behind a guest look-up of `branch`.
[[nodiscard]] std::optional<engine::GuestRoute> guestRow(const Analysis& analysis, const TraceBranch& branch,
                                                         const engine::Hop& hop);

}  // namespace hopscope::analysis
