// SPDX-License-Identifier: Apache-2.0
#include "core/azure/session_policies.hpp"

#include <algorithm>

#include "core/azure/facts.hpp"

namespace hopscope::azure {

using engine::bitsOf;
using engine::EndPolicy;
using engine::PeerClass;
using engine::PeerClasses;

EndPolicy towardsAppliance(const model::RouteServer& server, const model::Settings& settings) {
    EndPolicy policy;
    policy.peer = PeerClass::Appliance;
    policy.rank = server.preference == model::HubRoutingPreference::AsPath ? 1 : 0;
    if (server.branchToBranch) {
        policy.relaysFrom = bitsOf(PeerClass::Appliance, PeerClass::Vpn, PeerClass::ExpressRoute);
    } else if (settings.s24 == model::Settings::Reflection::Always) {
        policy.relaysFrom = bitsOf(PeerClass::Appliance);
    }
    policy.maximumPrefixes = static_cast<std::size_t>(std::max(settings.s12RoutesPerPeer, 0));
    policy.countsUpdates = settings.s12StrictCounting;
    return policy;
}

EndPolicy towardsRouteServer(const model::RouteServer& server, bool internal) {
    EndPolicy policy;
    policy.peer = PeerClass::RouteServer;
    policy.programs = false;
    policy.nextHopSelf = !internal;
    policy.relaysFrom = server.branchToBranch ? bitsOf(PeerClass::Remote) : PeerClasses(0);
    policy.sendsOwn = server.branchToBranch;
    return policy;
}

EndPolicy towardsGateway(const model::RouteServer& server, model::Gateway::Type type, bool internal) {
    const bool isVpn = type == model::Gateway::Type::Vpn;
    EndPolicy policy;
    policy.peer = isVpn ? PeerClass::Vpn : PeerClass::ExpressRoute;
    policy.programs = false;
    policy.nextHopSelf = !internal;
    policy.relaysFrom = server.branchToBranch
                            ? bitsOf(PeerClass::Appliance, isVpn ? PeerClass::ExpressRoute : PeerClass::Vpn)
                            : bitsOf(PeerClass::Appliance);
    // What the hub prefers beats the path; with ASPath it only breaks a tie.
    using Preference = model::HubRoutingPreference;
    if (isVpn) {
        policy.rank = server.preference == Preference::AsPath ? 1 : 0;
    } else if (server.preference == Preference::ExpressRoute) {
        policy.localPreference *= 2;
    } else if (server.preference == Preference::VpnGateway) {
        policy.localPreference /= 2;
    }
    engine::PathRule tag;
    tag.actions.push_back({engine::PathRule::Action::Kind::Add, {}, {branchCommunity}});
    policy.inbound.push_back(std::move(tag));
    return policy;
}

EndPolicy edgeTowardsGateway() {
    EndPolicy policy;
    policy.peer = PeerClass::ExpressRoute;
    policy.relaysFrom = bitsOf(PeerClass::Remote, PeerClass::ExpressRoute);
    policy.asOverride = true;
    policy.maximumPrefixes = expressRoutePrefixesOut;
    return policy;
}

EndPolicy edgeTowardsEdge() {
    EndPolicy policy;
    policy.peer = PeerClass::Sibling;
    policy.relaysFrom = bitsOf(PeerClass::Remote);
    return policy;
}

EndPolicy edgeTowardsSite(const model::Circuit& circuit) {
    EndPolicy policy;
    policy.relaysFrom = bitsOf(PeerClass::ExpressRoute, PeerClass::Sibling);
    policy.stripsPrivate = true;
    policy.dropsCommunities = true;
    policy.acceptsOwnAsn = true;  // a captured circuit carries what a customer's router brings from another circuit
    policy.maximumPrefixes = circuit.premium ? expressRoutePrefixesPremium : expressRoutePrefixes;
    return policy;
}

bool isOnPrefixes(const model::RouteMapRule::Match& match) {
    return match.subject == model::RouteMapRule::Subject::RoutePrefix;
}

bool meetsPrefixes(const std::vector<model::RouteMapRule::Match>& matches, net::Prefix prefix) {
    using Condition = model::RouteMapRule::Condition;
    return std::all_of(matches.begin(), matches.end(), [&](const model::RouteMapRule::Match& match) {
        if (!isOnPrefixes(match)) {
            return true;
        }
        const bool whole = match.condition == Condition::Equals || match.condition == Condition::NotEquals;
        const bool met = std::any_of(match.prefixes.begin(), match.prefixes.end(),
                                     [&](net::Prefix range) { return whole ? range == prefix : range.covers(prefix); });
        const bool negated = match.condition == Condition::NotContains || match.condition == Condition::NotEquals;
        return met != negated;
    });
}

engine::PathRule ruleOf(const model::RouteMapRule& drawn) {
    using Condition = model::RouteMapRule::Condition;
    using Kind = engine::PathRule::Action::Kind;
    engine::PathRule rule;
    rule.terminates = drawn.terminates;
    for (const model::RouteMapRule::Match& match : drawn.matches) {
        if (!isOnPrefixes(match)) {
            const bool negated = match.condition == Condition::NotContains || match.condition == Condition::NotEquals;
            const bool whole = match.condition == Condition::Equals || match.condition == Condition::NotEquals;
            rule.matches.push_back({negated, whole, match.asns, match.communities});
        }
    }
    for (const model::RouteMapRule::Action& action : drawn.actions) {
        Kind kind = Kind::Drop;
        switch (action.type) {
        case model::RouteMapRule::ActionType::Drop: kind = Kind::Drop; break;
        case model::RouteMapRule::ActionType::Add: kind = Kind::Add; break;
        case model::RouteMapRule::ActionType::Replace: kind = Kind::Replace; break;
        case model::RouteMapRule::ActionType::Remove: kind = Kind::Remove; break;
        }
        rule.actions.push_back({kind, action.asns, action.communities});
    }
    return rule;
}

}  // namespace hopscope::azure
