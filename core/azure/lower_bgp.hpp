// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "core/azure/lower.hpp"

namespace hopscope::azure {

/// Whose gateways and route server a VNet uses: itself, or the hub behind its peering (R4.7).
struct TransitMap {
    std::map<DomainIndex, DomainIndex> hubOf;                          ///< spokes only
    std::vector<std::pair<DomainIndex, DomainIndex>> peersWithoutUse;  ///< (VNet, hub) that are peered only (S7)
};

/// The second half of lowering: speakers, sessions, links and what enters BGP, on top of guests and domains.
void lowerBgp(const model::Network& network, const TransitMap& transit, Lowered& lowered);

}  // namespace hopscope::azure
