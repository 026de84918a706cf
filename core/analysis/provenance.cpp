// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/provenance.hpp"

#include <algorithm>

namespace hopscope::analysis {

std::vector<engine::SessionIndex> announcedOver(const Analysis& analysis, std::size_t state,
                                                const azure::EffectiveRoute& route) {
    std::vector<engine::SessionIndex> sessions;
    if (route.source != azure::RouteSource::VirtualNetworkGateway) {
        return sessions;
    }
    const engine::Fabric& fabric = analysis.lowered.fabric;
    for (const engine::SpeakerIndex speaker : fabric.speakers.indices()) {
        if (!fabric.speakers[speaker].programsUnderlay) {
            continue;
        }
        for (const SessionRoute& heard : learned(analysis, state, speaker)) {
            if (heard.prefix == route.prefix &&
                std::find(route.nextHops.begin(), route.nextHops.end(), heard.path.nextHop) != route.nextHops.end()) {
                sessions.push_back(heard.session);
            }
        }
    }
    std::sort(sessions.begin(), sessions.end());
    return sessions;
}

std::vector<model::EntityRef> wayInto(const Analysis& analysis, std::size_t state, const azure::EffectiveRoute& route) {
    std::vector<model::EntityRef> way;
    const auto add = [&way](const model::EntityRef& entity) {
        if (std::find(way.begin(), way.end(), entity) == way.end()) {
            way.push_back(entity);
        }
    };
    for (const engine::SessionIndex session : announcedOver(analysis, state, route)) {
        const model::EntityRef& name = analysis.lowered.sessionNames[session];
        const engine::Session& line = analysis.lowered.fabric.sessions[session];
        add(analysis.lowered.guestNames[analysis.lowered.fabric.speakers[line.a].guest]);
        add(name);
        add(analysis.lowered.guestNames[analysis.lowered.fabric.speakers[line.b].guest]);
    }
    return way;
}

}  // namespace hopscope::analysis
