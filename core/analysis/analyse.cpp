// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "core/analysis/analysis.hpp"
#include "core/analysis/findings.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/security.hpp"

namespace hopscope::analysis {

namespace {

using engine::ControlPlane;

bool forwardAlike(const ControlPlane& a, const ControlPlane& b) {
    const bool sharesAlike = a.shares.first == b.shares.first && a.shares.second == b.shares.second;
    return (sharesAlike ||
            (a.shares.first->forwardsLike(*b.shares.first) && a.shares.second->forwardsLike(*b.shares.second))) &&
           std::equal(a.guests.begin(), a.guests.end(), b.guests.begin(), b.guests.end(),
                      [](const auto& x, const auto& y) { return x == y || x->table == y->table; });
}

/// One state for each way of forwarding in the cycle, the one that lasts longest first. States between two events of
/// one moment are passed through and do not count.
std::vector<std::size_t> phasesOf(const engine::Recording& recording) {
    if (!recording.cycle) {
        return {recording.states.size() - 1};
    }
    struct Phase {
        std::size_t state;
        engine::Moment lasts;
    };
    std::vector<Phase> phases;
    const engine::Moment end = recording.events[recording.cycle->firstEvent].at + recording.cycle->period;
    for (std::size_t i = recording.cycle->firstEvent; i < recording.cycle->lastEvent; ++i) {
        const bool isLast = i + 1 == recording.cycle->lastEvent;
        const engine::Moment lasts = (isLast ? end : recording.events[i + 1].at) - recording.events[i].at;
        if (lasts.count() <= 0) {
            continue;
        }
        const auto known = std::find_if(phases.begin(), phases.end(), [&](const Phase& phase) {
            return forwardAlike(recording.states[phase.state], recording.states[i]);
        });
        if (known == phases.end()) {
            phases.push_back({i, lasts});
        } else {
            known->lasts += lasts;
        }
    }
    std::stable_sort(phases.begin(), phases.end(), [](const Phase& a, const Phase& b) { return a.lasts > b.lasts; });
    std::vector<std::size_t> states;
    for (const Phase& phase : phases) {
        states.push_back(phase.state);
    }
    return states;
}

const azure::EffectivePlane& planeOf(const ControlPlane& plane, int share) {
    const engine::Underlay* underlay = share == 0 ? plane.shares.first.get() : plane.shares.second.get();
    const auto* effective = dynamic_cast<const azure::EffectivePlane*>(underlay);
    ensure(effective != nullptr, "the underlay is made of effective routes");
    return *effective;
}

std::vector<net::Prefix> prefixesOf(const Analysis& analysis, engine::GroupIndex group) {
    return analysis.lowered.fabric.groups[group].prefixes;
}

}  // namespace

std::shared_ptr<const Analysis> analyse(std::shared_ptr<const model::Network> network, std::stop_token stop) {
    auto analysis = std::make_shared<Analysis>();
    analysis->network = std::move(network);
    analysis->lowered = azure::lower(*analysis->network);
    analysis->programmer = azure::makeProgrammer(analysis->lowered, *analysis->network);
    engine::SimulationOptions options;
    options.flapDamping = analysis->network->settings.s14FlapDamping;
    options.programmingDelay = azure::programmingDelay;
    options.dampingDelay = azure::flapDamping;
    options.connectRetry = azure::connectRetry;
    options.stop = stop;
    analysis->recording = engine::simulate(analysis->lowered.fabric, *analysis->programmer, options);
    analysis->phases = phasesOf(analysis->recording);
    if (!stop.stop_requested()) {
        analysis->findings = findingsOf(*analysis, stop);
    }
    return analysis;
}

std::vector<azure::EffectiveRoute> effectiveRoutes(const Analysis& analysis, std::size_t state, model::SubnetId subnet,
                                                   int share) {
    const auto context = analysis.lowered.contextOf(subnet);
    return context ? planeOf(analysis.recording.states[state], share).routes(*context)
                   : std::vector<azure::EffectiveRoute>{};
}

bool sharesAgree(const Analysis& analysis, std::size_t state) {
    return analysis.recording.states[state].shares.agree();
}

engine::GuestTable guestTable(const Analysis& analysis, std::size_t state, const model::EntityRef& machine) {
    const auto guest = analysis.lowered.guestOf(machine);
    return guest ? analysis.recording.states[state].guests[*guest]->table : engine::GuestTable{};
}

std::vector<BgpRow> bgpTable(const Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker) {
    std::vector<BgpRow> rows;
    const engine::Rib& rib = *analysis.recording.states[state].ribs[speaker];
    for (const engine::GroupIndex group : rib.candidates.indices()) {
        if (rib.candidates[group].empty()) {
            continue;
        }
        for (const net::Prefix prefix : prefixesOf(analysis, group)) {
            rows.push_back({prefix, rib.candidates[group]});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const BgpRow& a, const BgpRow& b) { return a.prefix < b.prefix; });
    return rows;
}

std::vector<std::pair<net::Prefix, engine::RejectedPath>> rejected(const Analysis& analysis, std::size_t state,
                                                                   engine::SpeakerIndex speaker) {
    std::vector<std::pair<net::Prefix, engine::RejectedPath>> rows;
    for (const engine::RejectedPath& path : analysis.recording.states[state].ribs[speaker]->rejected) {
        for (const net::Prefix prefix : prefixesOf(analysis, path.group)) {
            rows.emplace_back(prefix, path);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return rows;
}

namespace {

/// The candidates that came over a session, as (session, prefix, path) by prefix.
std::vector<SessionRoute> receivedBy(const Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker) {
    std::vector<SessionRoute> routes;
    for (const BgpRow& row : bgpTable(analysis, state, speaker)) {
        for (const engine::Candidate& candidate : row.paths) {
            if (candidate.session) {
                routes.push_back({*candidate.session, row.prefix, candidate.path});
            }
        }
    }
    return routes;
}

}  // namespace

std::vector<SessionRoute> learned(const Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker) {
    return receivedBy(analysis, state, speaker);
}

std::vector<SessionRoute> advertised(const Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker) {
    // What the sender announces is what its peers hold or have refused over the same session.
    const engine::Fabric& fabric = analysis.lowered.fabric;
    std::vector<SessionRoute> routes;
    for (const engine::SessionIndex session : fabric.sessions.indices()) {
        const engine::Session& line = fabric.sessions[session];
        if (line.a != speaker && line.b != speaker) {
            continue;
        }
        const engine::SpeakerIndex peer = line.a == speaker ? line.b : line.a;
        for (SessionRoute& route : receivedBy(analysis, state, peer)) {
            if (route.session == session) {
                routes.push_back(std::move(route));
            }
        }
        for (const auto& [prefix, path] : rejected(analysis, state, peer)) {
            if (path.session == session) {
                routes.push_back({session, prefix, path.path});
            }
        }
    }
    std::stable_sort(routes.begin(), routes.end(),
                     [](const SessionRoute& a, const SessionRoute& b) { return a.prefix < b.prefix; });
    return routes;
}

std::vector<net::Prefix> broughtIn(const Analysis& analysis, engine::SpeakerIndex speaker) {
    const engine::Speaker& row = analysis.lowered.fabric.speakers[speaker];
    if (!std::holds_alternative<model::GatewayId>(analysis.lowered.guestNames[row.guest])) {
        return {};
    }
    std::set<net::Prefix> prefixes;
    for (const engine::Origination& own : row.originates) {
        const std::vector<net::Prefix>& group = prefixesOf(analysis, own.group);
        prefixes.insert(group.begin(), group.end());
    }
    return {prefixes.begin(), prefixes.end()};
}

std::optional<azure::EffectiveRoute> fabricRow(const Analysis& analysis, const TraceBranch& branch,
                                               const engine::Hop& hop) {
    if (!hop.fabricRow || !hop.nic) {
        return std::nullopt;
    }
    return planeOf(analysis.recording.states[branch.state], branch.share)
        .row(analysis.lowered.contextOfNic[*hop.nic], *hop.fabricRow);
}

std::optional<SecurityDecision> securityDecision(const Analysis& analysis, const engine::Hop& hop) {
    if (!hop.denial) {
        return std::nullopt;
    }
    const azure::Security::NamedRule rule = analysis.lowered.security->named(*hop.denial);
    return SecurityDecision{rule.group, rule.name, rule.direction, rule.isDefault};
}

std::optional<engine::GuestRoute> guestRow(const Analysis& analysis, const TraceBranch& branch,
                                           const engine::Hop& hop) {
    if (!hop.guestRow || !hop.guest) {
        return std::nullopt;
    }
    return analysis.recording.states[branch.state].guests[*hop.guest]->table.routes[*hop.guestRow];
}

}  // namespace hopscope::analysis
