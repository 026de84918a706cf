// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "core/azure/lower.hpp"

namespace hopscope::azure {

/// Whose gateways and route server a VNet uses: itself, or the hub behind its peering (R4.7).
struct TransitMap {
    std::map<DomainIndex, DomainIndex> hubOf;                          ///< spokes only
    std::vector<std::pair<DomainIndex, DomainIndex>> peersWithoutUse;  ///< (VNet, hub) that are peered only (S7)
};

/// For which space the gateways and the route server of a hub speak.
class ServedSpace {
public:
    ServedSpace(const model::Settings& settings, const TransitMap& transit, const Lowered& lowered)
        : m_settings(settings), m_transit(transit), m_lowered(lowered) {}

    /// Of the VNets that use the hub (R4.7), and with S7 of those that are only peered with it. Sorted.
    [[nodiscard]] std::vector<net::Prefix> ofSpokes(DomainIndex hub) const;
    /// The hub's own, then that of its spokes.
    [[nodiscard]] std::vector<net::Prefix> of(DomainIndex hub) const;

private:
    const model::Settings& m_settings;
    const TransitMap& m_transit;
    const Lowered& m_lowered;
};

}  // namespace hopscope::azure
