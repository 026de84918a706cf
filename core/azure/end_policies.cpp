// SPDX-License-Identifier: Apache-2.0
#include "core/azure/end_policies.hpp"

#include <algorithm>
#include <utility>

#include "core/azure/session_policies.hpp"

namespace hopscope::azure {

using engine::EndPolicy;
using engine::GroupIndex;

namespace {

using Groups = std::vector<GroupIndex> EndPolicy::*;

void deny(BgpDraft& draft, SessionEnd end, Groups list, PrefixGroups::Test test) {
    draft.groups.tellApart(std::move(test), [=](engine::Fabric& fabric, const std::vector<GroupIndex>& groups) {
        std::vector<GroupIndex>& denied = policyAt(fabric, end).*list;
        denied.insert(denied.end(), groups.begin(), groups.end());
        std::sort(denied.begin(), denied.end());
        denied.erase(std::unique(denied.begin(), denied.end()), denied.end());
    });
}

bool matchesAny(const std::vector<model::PrefixPattern>& patterns, net::Prefix prefix) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const model::PrefixPattern& pattern) { return pattern.matches(prefix); });
}

void filter(BgpDraft& draft, SessionEnd end, const std::vector<model::PrefixPattern>& only,
            const std::vector<model::PrefixPattern>& except, const std::vector<Groups>& lists) {
    if (only.empty() && except.empty()) {
        return;
    }
    for (const Groups list : lists) {
        deny(draft, end, list, [=](net::Prefix prefix) {
            return (!only.empty() && !matchesAny(only, prefix)) || matchesAny(except, prefix);
        });
    }
}

}  // namespace

EndPolicy& policyAt(engine::Fabric& fabric, SessionEnd end) {
    engine::Session& line = fabric.sessions[end.session];
    return line.a == end.self ? line.policyOfA : line.policyOfB;
}

void configure(BgpDraft& draft, SessionEnd end, const model::SessionPolicy& drawn) {
    const engine::Fabric& fabric = draft.fabric();
    EndPolicy& policy = policyAt(draft.fabric(), end);
    policy.sendsOwn = drawn.scope != model::SessionPolicy::Scope::Nothing;
    policy.relaysFrom =
        drawn.scope == model::SessionPolicy::Scope::Learned ? engine::everyPeer : engine::PeerClasses(0);
    policy.nextHopSelf = drawn.nextHopSelf;
    policy.asOverride = drawn.asOverride;
    policy.prepend = drawn.prepend;
    policy.stripped = drawn.stripped;
    policy.added = drawn.communities;
    policy.localPreference = drawn.localPreference;
    policy.returnsToSender = fabric.guests[fabric.speakers[end.self].guest].stack.returnsToSender;
    filter(draft, end, drawn.exportOnly, drawn.exportExcept, {&EndPolicy::exportDenied, &EndPolicy::ownDenied});
    filter(draft, end, drawn.importOnly, drawn.importExcept, {&EndPolicy::importDenied});
}

void addRouteMap(BgpDraft& draft, SessionEnd end, const model::RouteServer& server, const std::string& name,
                 std::vector<engine::PathRule> EndPolicy::*list) {
    const auto map = std::find_if(server.routeMaps.begin(), server.routeMaps.end(),
                                  [&](const model::RouteMap& candidate) { return candidate.name == name; });
    if (name.empty() || map == server.routeMaps.end()) {
        return;
    }
    std::vector<engine::PathRule>& rules = policyAt(draft.fabric(), end).*list;
    for (const model::RouteMapRule& drawn : map->rules) {
        const std::size_t position = rules.size();
        rules.push_back(ruleOf(drawn));
        if (std::any_of(drawn.matches.begin(), drawn.matches.end(), isOnPrefixes)) {
            draft.groups.tellApart(
                [matches = drawn.matches](net::Prefix prefix) { return meetsPrefixes(matches, prefix); },
                [=](engine::Fabric& fabric, const std::vector<GroupIndex>& groups) {
                    (policyAt(fabric, end).*list)[position].groups = groups;
                });
        }
    }
}

void ignoreSpace(BgpDraft& draft, SessionEnd end, const std::vector<net::Prefix>& space) {
    deny(draft, end, &EndPolicy::importDenied, [space](net::Prefix prefix) {
        return std::any_of(space.begin(), space.end(), [&](net::Prefix own) { return own.covers(prefix); });
    });
}

void withholdDefault(BgpDraft& draft, SessionEnd end) {
    deny(draft, end, &EndPolicy::exportDenied, [](net::Prefix prefix) { return prefix.isDefault(); });
}

}  // namespace hopscope::azure
