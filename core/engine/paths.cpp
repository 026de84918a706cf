// SPDX-License-Identifier: Apache-2.0
#include "core/engine/paths.hpp"

#include <algorithm>
#include <functional>

namespace hopscope::engine {

namespace {

net::Address peerAddress(const Candidate& candidate, const IndexedVector<SessionIndex, Session>& sessions,
                         SpeakerIndex self) {
    if (!candidate.session) {
        return net::Address(0);
    }
    const Session& session = sessions[*candidate.session];
    return session.a == self ? session.addressOfB : session.addressOfA;
}

}  // namespace

const EndPolicy& policyOf(const Session& session, SpeakerIndex self) {
    return session.a == self ? session.policyOfA : session.policyOfB;
}

void decide(std::vector<Candidate>& candidates, bool acceptInvalid, const Speaker& speaker, int maximumPaths,
            const IndexedVector<SessionIndex, Session>& sessions, SpeakerIndex self) {
    std::vector<Candidate*> left;
    for (Candidate& candidate : candidates) {
        candidate.used = false;
        candidate.best = false;
        candidate.rule = DecisionRule::OnlyPath;
        left.push_back(&candidate);
    }
    DecisionRule decided = DecisionRule::OnlyPath;
    // Each step keeps those for which `keep` holds, provided that any are kept at all.
    const auto eliminate = [&](DecisionRule rule, const std::function<bool(const Candidate&)>& keep) {
        const auto isKept = [&](const Candidate* candidate) { return keep(*candidate); };
        if (std::none_of(left.begin(), left.end(), isKept) || std::all_of(left.begin(), left.end(), isKept)) {
            return;
        }
        for (Candidate* candidate : left) {
            if (!keep(*candidate)) {
                candidate->rule = rule;
            }
        }
        std::erase_if(left, [&](const Candidate* candidate) { return !keep(*candidate); });
        decided = rule;
    };

    eliminate(DecisionRule::Valid, [](const Candidate& c) { return c.valid; });
    const bool anyValid = std::any_of(left.begin(), left.end(), [](const Candidate* c) { return c->valid; });
    if (left.empty() || (!anyValid && !acceptInvalid)) {
        for (Candidate* candidate : left) {
            candidate->rule = DecisionRule::Valid;
        }
        return;
    }
    // Each of these keeps the candidates with the greatest (or smallest) value.
    const auto keepLowest = [&](DecisionRule rule, const auto& valueOf) {
        auto lowest = valueOf(*left.front());
        for (const Candidate* candidate : left) {
            lowest = std::min(lowest, valueOf(*candidate));
        }
        eliminate(rule, [&](const Candidate& c) { return valueOf(c) == lowest; });
    };
    keepLowest(DecisionRule::LocalPreference, [&](const Candidate& c) {
        constexpr int ownPreference = 100;
        if (c.session && c.path.asPath.contains(speaker.asn)) {
            return 0;  // never before a path that has not been here
        }
        return -(c.session ? policyOf(sessions[*c.session], self).localPreference : ownPreference);
    });
    eliminate(DecisionRule::LocallyOriginated, [](const Candidate& c) { return !c.session.has_value(); });
    keepLowest(DecisionRule::AsPathLength, [](const Candidate& c) { return c.path.asPath.length(); });
    keepLowest(DecisionRule::Rank,
               [&](const Candidate& c) { return c.session ? policyOf(sessions[*c.session], self).rank : 0; });
    if (speaker.prefersExternal) {
        eliminate(DecisionRule::External,
                  [&](const Candidate& c) { return !c.session || !sessions[*c.session].internal; });
    }

    std::sort(left.begin(), left.end(), [&](const Candidate* a, const Candidate* b) {
        return peerAddress(*a, sessions, self) < peerAddress(*b, sessions, self);
    });
    const auto limit = static_cast<std::size_t>(std::max(maximumPaths, 1));
    for (std::size_t i = 0; i < left.size(); ++i) {
        left[i]->best = i == 0;
        left[i]->used = i < limit;
        if (!anyValid) {
            left[i]->rule = DecisionRule::NoneValid;
        } else if (left.size() == 1) {
            left[i]->rule = decided;
        } else if (limit == 1) {
            left[i]->rule = DecisionRule::PeerAddress;
        } else {
            left[i]->rule = i < limit ? DecisionRule::EqualPaths : DecisionRule::PathLimit;
        }
    }
}

}  // namespace hopscope::engine
