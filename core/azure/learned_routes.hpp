// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/azure/lower.hpp"
#include "core/engine/underlay.hpp"

namespace hopscope::azure {

/// What one prefix became among everything that a domain learns by BGP or has from local network gateways.
struct LearnedRoute {
    net::Prefix prefix = net::Prefix::everything();
    std::vector<net::Address> nextHops;      ///< as rows show them, sorted
    std::vector<model::GatewayId> gateways;  ///< that it leads to, sorted
    net::RuleId rule;                        ///< that put it there, or made it win over another kind of source
};

/// The routes of source VirtualNetworkGateway for `domain`, by prefix, as the ordered eliminations of R5.30 (and R3.3)
/// leave them. `share` is the route server instance that programs. O(routes log routes).
[[nodiscard]] std::vector<LearnedRoute>
learnedRoutes(const Lowered& lowered, const model::Network& network, const Domain& domain,
              const IndexedVector<engine::SpeakerIndex, engine::Selection>& selections, std::size_t share);

}  // namespace hopscope::azure
