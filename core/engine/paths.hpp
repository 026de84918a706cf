// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/engine/fabric.hpp"
#include "core/net/asn.hpp"

namespace hopscope::engine {

/// One way to a prefix as BGP carries it.
struct Path {
    net::Address nextHop{0};
    net::AsPath asPath;
    std::vector<net::Community> communities;
    bool operator==(const Path&) const = default;
};

/// The steps of the decision process, in their order (RFC 4271 9.1.2.2, R5.21, R7.10a).
enum class DecisionRule : std::uint8_t {
    OnlyPath,
    Valid,  ///< an invalid next hop takes a path out (RFC 4271 9.1.2.1)
    LocalPreference,
    LocallyOriginated,
    AsPathLength,
    Rank,         ///< a kind of neighbour that is preferred between equal paths (R5.30)
    External,     ///< eBGP before iBGP
    EqualPaths,   ///< equal so far, used together
    PathLimit,    ///< more equal paths than the speaker uses
    PeerAddress,  ///< the last tie-break: the lower peer address
    NoneValid,    ///< no next hop is usable; a stack that keeps one all the same marks it unreachable (R7.6)
};

/// A path that a speaker holds, with the rule that made it best or took it out.
struct Candidate {
    std::optional<SessionIndex> session{};  ///< absent: originated here
    Path path{};
    bool valid = true;
    bool used = false;  ///< best, or used beside the best
    bool best = false;
    DecisionRule rule = DecisionRule::OnlyPath;
    bool operator==(const Candidate&) const = default;
};

/// What arrived and was dropped before the decision.
enum class ImportRule : std::uint8_t {
    OwnAsInPath,  ///< RFC 4271 9.1.2, R5.20
    Refused,      ///< policy of the receiver (R5.18 with S5 drop)
    RouteMap,     ///< a route map dropped it (R5.45)
    Reflected,    ///< came back over ExpressRoute (O8)
};

struct RejectedPath {
    GroupIndex group;
    SessionIndex session;
    Path path;
    ImportRule rule;
    bool operator==(const RejectedPath&) const = default;
};

/// Everything that one speaker knows: candidates by group (sorted by session), and what it refused.
struct Rib {
    IndexedVector<GroupIndex, std::vector<Candidate>> candidates;
    std::vector<RejectedPath> rejected;
    bool operator==(const Rib&) const = default;
};

/// Runs the decision process over the candidates of one group whose `valid` is set: sets used, best and rule. With
/// `acceptInvalid` a group without any valid path still has a best one (BIRD marks it unreachable). Pure, and
/// independent of the order in which paths arrived.
void decide(std::vector<Candidate>& candidates, bool acceptInvalid, const Speaker& speaker, int maximumPaths,
            const IndexedVector<SessionIndex, Session>& sessions, SpeakerIndex self);

/// What `self` does at its end of the session.
[[nodiscard]] const EndPolicy& policyOf(const Session& session, SpeakerIndex self);

}  // namespace hopscope::engine
