// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/azure/lower.hpp"
#include "core/engine/underlay.hpp"
#include "core/net/nested.hpp"

namespace hopscope::azure {

/// What a prefix became among everything that a hub learns by BGP or has from local network gateways.
struct LearnedRow {
    net::Prefix prefix;
    std::uint32_t around = net::aroundNothing;
    std::uint32_t way = 0;  ///< position in the layer's ways
    bool operator==(const LearnedRow&) const = default;
};

/// Where prefixes lead that came from the same sources.
struct LearnedWay {
    std::vector<net::Address> nextHops;      ///< as rows show them, sorted
    std::vector<model::GatewayId> gateways;  ///< that it leads to, sorted
    net::RuleId rule;                        ///< that put it there, or made it win over another kind of source
    bool operator==(const LearnedWay&) const = default;
};

/// The routes of source VirtualNetworkGateway of a hub and of all that use its gateways.
struct LearnedLayer {
    std::vector<LearnedRow> rows;  ///< nested
    std::vector<LearnedWay> ways;
    std::vector<engine::Selection> inputs;  ///< of the speakers that it was made from, to know it again
    bool operator==(const LearnedLayer& other) const { return rows == other.rows && ways == other.ways; }
};

/// Who teaches a domain: equal teachers teach the same.
struct Teacher {
    std::optional<model::RouteServerId> routeServer;
    model::HubRoutingPreference preference = model::HubRoutingPreference::ExpressRoute;
    std::vector<engine::SpeakerIndex> instances;  ///< of the route server
    std::vector<Domain::Gateway> gateways;
    bool operator==(const Teacher&) const = default;
};
[[nodiscard]] Teacher teacherOf(const Lowered& lowered, const model::Network& network, const Domain& domain);

/// The ordered eliminations of R5.30 (and R3.3), once for all prefixes that came from the same sources. `share` is the
/// route server instance that programs, `limit` the most equal next hops that are used (S18). `previous` is returned
/// when it was made from the same selections; it may be null. O(routes log routes).
[[nodiscard]] std::shared_ptr<const LearnedLayer>
learnedLayer(const Lowered& lowered, const Teacher& teacher,
             const IndexedVector<engine::SpeakerIndex, engine::Selection>& selections, std::size_t share,
             std::size_t limit, const std::shared_ptr<const LearnedLayer>& previous);

}  // namespace hopscope::azure
