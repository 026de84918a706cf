// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/azure/effective_route.hpp"
#include "core/azure/lower.hpp"
#include "core/net/nested.hpp"

/// What the virtual routers of a design share. A subnet's effective routes are four layers: the space of its VNet and
/// of what is peered with it, what its hub has learned, its route table, and the rows that everybody has. Only winners
/// are looked for in them; what became of a row that lost is asked of `VirtualRouters`.
namespace hopscope::azure {

/// A system row of a VNet: its own prefix, a peer's, an endpoint's.
struct SpaceRow {
    net::Prefix prefix;
    std::uint32_t around = net::aroundNothing;
    engine::ServiceIndex service{};  ///< of an InterfaceEndpoint
    NextHopType type = NextHopType::VnetLocal;
    bool operator==(const SpaceRow&) const = default;
};

struct VnetPrefix {
    net::Prefix prefix;
    std::uint32_t around = net::aroundNothing;
    bool operator==(const VnetPrefix&) const = default;
};

/// The system rows of a VNet as subnets with equal service endpoints see them.
struct SpaceLayer {
    std::vector<SpaceRow> rows;     ///< nested
    std::vector<SpaceRow> hidden;   ///< peerings that the route table hides (R2.15); nested
    std::vector<VnetPrefix> vnets;  ///< own space, and that of peers with access (R8.9); nested
    bool operator==(const SpaceLayer&) const = default;
};
[[nodiscard]] std::shared_ptr<const SpaceLayer> makeSpaceLayer(const Lowered& lowered, const Context& context);

[[nodiscard]] constexpr bool isPeering(NextHopType type) {
    return type == NextHopType::VNetPeering || type == NextHopType::VNetGlobalPeering;
}
/// What learned rows inside it are not heard for (R3.2).
[[nodiscard]] inline bool isSpace(const SpaceRow& row) {
    return row.type == NextHopType::VnetLocal || isPeering(row.type) ||
           row.type == NextHopType::VirtualNetworkServiceEndpoint;
}

/// One prefix of a user route; of a service tag one for each prefix that it stands for.
struct UserRow {
    net::Prefix prefix;
    std::uint32_t around = net::aroundNothing;
    std::uint32_t route = 0;  ///< position in the table
    bool operator==(const UserRow&) const = default;
};

/// A route table.
struct UserLayer {
    std::shared_ptr<const model::RouteTable> table;
    std::vector<UserRow> rows;  ///< those that may win; nested
    struct Loser {
        UserRow row;
        net::RuleId rule;
        bool beaten = false;  ///< by the row of `rows` with the same prefix, if there is one
        bool operator==(const Loser&) const = default;
    };
    std::vector<Loser> losers;  ///< by prefix
    bool attracts = false;      ///< a user 0/0 that does not drop, the first row (R2.5, O1)

    [[nodiscard]] const model::UserRoute& routeOf(const UserRow& row) const { return table->routes[row.route]; }
    bool operator==(const UserLayer& other) const {
        return *table == *other.table && rows == other.rows && losers == other.losers;
    }
};
/// `onGatewaySubnet`: a default route is refused there (R3.17).
[[nodiscard]] std::shared_ptr<const UserLayer> makeUserLayer(std::shared_ptr<const model::RouteTable> table,
                                                             const model::Network& network, bool onGatewaySubnet);

}  // namespace hopscope::azure
