// SPDX-License-Identifier: Apache-2.0
#include "core/azure/served_space.hpp"

#include <set>

namespace hopscope::azure {

std::vector<net::Prefix> ServedSpace::ofSpokes(DomainIndex hub) const {
    std::set<net::Prefix> space;
    const auto take = [&](DomainIndex domain) {
        const std::vector<net::Prefix>& own = m_lowered.domains[domain].addressSpace;
        space.insert(own.begin(), own.end());
    };
    for (const auto& [spoke, itsHub] : m_transit.hubOf) {
        if (itsHub == hub) {
            take(spoke);
        }
    }
    for (const auto& [peer, itsHub] : m_transit.peersWithoutUse) {
        if (m_settings.s7SpokesWithoutTransit && itsHub == hub) {
            take(peer);
        }
    }
    return {space.begin(), space.end()};
}

std::vector<net::Prefix> ServedSpace::of(DomainIndex hub) const {
    std::vector<net::Prefix> space = m_lowered.domains[hub].addressSpace;
    const std::vector<net::Prefix> spokes = ofSpokes(hub);
    space.insert(space.end(), spokes.begin(), spokes.end());
    return space;
}

}  // namespace hopscope::azure
