// SPDX-License-Identifier: Apache-2.0
#include "core/layout/lay_out.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "core/edit/arrange.hpp"
#include "core/layout/block.hpp"
#include "core/layout/neighbourhood.hpp"
#include "core/model/names.hpp"
#include "core/model/standing.hpp"

namespace hopscope::layout {

namespace {

using model::EntityRef;
using model::Place;
using model::SubnetId;
using model::VnetId;
namespace size = edit::size;

constexpr double gap = 24;
constexpr double vnetGap = 136;     // a peering's line has its words between two VNets
constexpr double clusterGap = 200;  // and several run between two hubs
constexpr double tileStep = 2 * size::tileReachX;
constexpr double routerStep = 1.6 * tileStep;  // address and AS number stand beside its name
constexpr double looseStep = 2 * tileStep;     // lines with words run between them
constexpr double tileHeight = size::tileReachUp + size::tileReachDown;
constexpr double sheetRatio = 1.6;   // of width to height: about that of a screen
constexpr std::size_t wholeRow = 4;  // as many stand in one row, or in one column

constexpr double character = 7.5;  // of a name, about: the core has no fonts

/// What a container's title takes.
double titleWidth(const std::string& name, const std::vector<net::Prefix>& prefixes) {
    constexpr double around = 64;  // the glyph, and space before, between and after
    const std::size_t prefix = prefixes.empty() ? 0 : prefixes.front().text().size();
    return std::ceil((around + character * static_cast<double>(name.size() + prefix)) / gap) * gap;
}

/// Chips of what is associated with a subnet stand right of its tiles.
double chipRoom(const model::Subnet& subnet) {
    return subnet.routeTable || subnet.securityGroup || subnet.natGateway ? tileStep : 0;
}

/// Blocks of containers, made once each.
class Plan {
public:
    Plan(const model::Network& network, const model::Layout& layout)
        : m_network(network), m_routerRoom(layout.showVirtualRouters ? routerStep : 0) {
        model::forEachStanding(
            network, [this](SubnetId subnet, const EntityRef& entity) { m_standing[subnet].push_back(entity); });
        for (auto& [subnet, standing] : m_standing) {
            std::stable_sort(standing.begin(), standing.end(),
                             [](const EntityRef& a, const EntityRef& b) { return orderOf(a) < orderOf(b); });
        }
        std::set<SubnetId> speaking;  // of appliances with sessions to a route server
        for (const model::BgpConnection& connection : network.bgpConnections) {
            if (const auto subnet = model::subnetOf(network, connection.nva)) {
                speaking.insert(*subnet);
            }
        }
        for (const model::Subnet& subnet : network.subnets) {
            m_subnets[subnet.vnet].push_back(subnet.id);
        }
        for (auto& [vnet, subnets] : m_subnets) {
            std::stable_sort(subnets.begin(), subnets.end(), [&](SubnetId a, SubnetId b) {
                return rankOf(a, speaking.contains(a)) < rankOf(b, speaking.contains(b));
            });
        }
    }

    /// Tiles in rows below the title.
    [[nodiscard]] Block subnet(SubnetId id) const {
        Block block;
        const model::Subnet& row = m_network.subnets.at(id);
        const std::vector<EntityRef> standing = standingIn(id);
        const std::size_t columns =
            standing.size() <= wholeRow ? wholeRow : columnsFor(standing.size(), tileStep, tileHeight, sheetRatio);
        const double full = static_cast<double>(columns) * routerStep;
        double x = 0;
        double top = size::titleStrip + size::margin / 2;
        for (const EntityRef& entity : standing) {
            const bool isRouter = std::holds_alternative<model::NvaId>(entity);
            const auto* server = std::get_if<model::RouteServerId>(&entity);
            const double step = std::max(isRouter ? routerStep : tileStep, nameWidth(entity));
            const double width = server != nullptr ? 2 * step : step;
            if (x > 0 && x + width > full) {
                x = 0;
                top += tileHeight;
            }
            const Place place{x + step / 2, top + size::tileReachUp, 0, 0};
            block.places.emplace_back(entity, place);
            if (server != nullptr) {
                block.secondInstances.emplace_back(*server, Place{place.x + step, place.y, 0, 0});
            }
            x += width;
            block.width = std::max(block.width, x);
        }
        block.width = std::max(
            {block.width + chipRoom(row) + m_routerRoom, titleWidth(row.name, row.prefixes), size::subnetWidth});
        block.height = std::max(top + tileHeight + size::margin / 2, size::subnetHeight);
        block.places.emplace_back(id, Place{0, 0, block.width, block.height});
        return block;
    }

    /// Subnets in a grid below the title, each as large as its cell.
    [[nodiscard]] Block vnet(VnetId id) const {
        std::vector<Block> blocks;
        double width = size::subnetWidth;
        double height = size::subnetHeight;
        for (const SubnetId subnetId : subnetsOf(id)) {
            blocks.push_back(subnet(subnetId));
            width = std::max(width, blocks.back().width);
            height = std::max(height, blocks.back().height);
        }
        const std::size_t columns = columnsFor(blocks.size(), width, height, sheetRatio);
        stretch(blocks, columns);
        const double top = size::titleStrip + size::margin / 2;
        const Block inner = inGrid(blocks, columns, gap, gap);
        Block block;
        const model::Vnet& row = m_network.vnets.at(id);
        block.width = std::max({inner.width + 2 * size::margin, titleWidth(row.name, row.addressSpace),
                                size::subnetWidth + 2 * size::margin});
        block.height = top + std::max(inner.height, size::subnetHeight / 2) + size::margin;
        block.places.emplace_back(id, Place{0, 0, block.width, block.height});
        block.take(inner, size::margin, top);
        return block;
    }

    /// The hub, and its spokes in columns to the right; where they are many, on both sides.
    [[nodiscard]] Block cluster(const Cluster& cluster) const {
        const Block hub = vnet(cluster.hub);
        std::vector<Block> spokes;
        double area = 0;
        double stacked = 0;
        for (const VnetId spoke : cluster.spokes) {
            spokes.push_back(vnet(spoke));
            area += (spokes.back().width + vnetGap) * (spokes.back().height + gap);
            stacked += spokes.back().height + gap;
        }
        const double height = spokes.size() <= wholeRow ? std::max(hub.height, stacked)
                                                        : std::max(hub.height, std::sqrt(area / sheetRatio));
        const bool bothSides = area > 2 * height * (hub.width + vnetGap);
        const auto middle = spokes.begin() + (bothSides ? static_cast<std::ptrdiff_t>(spokes.size() / 2) : 0);
        const Block left = inColumns({spokes.begin(), middle}, height, gap, gap);
        const Block right = inColumns({middle, spokes.end()}, height, gap, gap);
        Block block;
        block.height = std::max({hub.height, left.height, right.height});
        const double hubLeft = left.places.empty() ? 0 : left.width + vnetGap;
        block.width = hubLeft + hub.width + (right.places.empty() ? 0 : vnetGap + right.width);
        block.take(left, 0, 0);
        block.take(hub, hubLeft, bothSides ? (block.height - hub.height) / 2 : 0);
        block.take(right, hubLeft + hub.width + vnetGap, 0);
        return block;
    }

    /// Clusters in a grid, and above them what stands outside, over the VNets that it is connected to.
    [[nodiscard]] Block neighbourhood(const Neighbourhood& neighbourhood, const Joints& joints) const {
        std::vector<Block> clusters;
        double width = 1;
        double height = 1;
        for (const Cluster& each : neighbourhood.clusters) {
            clusters.push_back(cluster(each));
            width = std::max(width, clusters.back().width);
            height = std::max(height, clusters.back().height);
        }
        const Block inside =
            inGrid(clusters, columnsFor(clusters.size(), width, height, sheetRatio), clusterGap, clusterGap);
        const Block outside = above(inside, neighbourhood.outside, joints);
        Block block;
        const double below = outside.height > 0 && inside.height > 0 ? outside.height + 2 * gap : outside.height;
        block.width = std::max(inside.width, outside.width);
        block.height = below + inside.height;
        block.take(outside, 0, 0);
        block.take(inside, 0, below);
        return block;
    }

private:
    /// Appliances that speak BGP, then the route server, so that their sessions run between neighbours.
    [[nodiscard]] int rankOf(SubnetId subnet, bool speaks) const {
        if (speaks) {
            return 0;
        }
        for (const EntityRef& entity : standingIn(subnet)) {
            if (std::holds_alternative<model::RouteServerId>(entity)) {
                return 1;
            }
            if (std::holds_alternative<model::GatewayId>(entity)) {
                return 2;
            }
        }
        return 3;
    }

    /// Routers before what uses them, and firewalls before balancers.
    [[nodiscard]] static int orderOf(const EntityRef& entity) {
        if (std::holds_alternative<model::NvaId>(entity)) {
            return 0;
        }
        if (std::holds_alternative<model::LoadBalancerId>(entity)) {
            return 2;
        }
        return std::holds_alternative<model::PrivateEndpointId>(entity) ? 3 : 1;
    }

    /// Names stand above and below tiles, side by side; an instance's has its number.
    [[nodiscard]] double nameWidth(const EntityRef& entity) const {
        const std::size_t longer = std::holds_alternative<model::RouteServerId>(entity) ? 2 : 0;
        return std::ceil(character * static_cast<double>(model::nameOf(m_network, entity).size() + longer)) + gap;
    }

    [[nodiscard]] std::vector<EntityRef> standingIn(SubnetId subnet) const {
        const auto at = m_standing.find(subnet);
        return at == m_standing.end() ? std::vector<EntityRef>() : at->second;
    }
    [[nodiscard]] std::vector<SubnetId> subnetsOf(VnetId vnet) const {
        const auto at = m_subnets.find(vnet);
        return at == m_subnets.end() ? std::vector<SubnetId>() : at->second;
    }

    /// Lets the frames of a grid's subnets fill their cells.
    static void stretch(std::vector<Block>& blocks, std::size_t columns) {
        std::vector<double> widths(columns, 0);
        std::vector<double> heights(blocks.size() / columns + 1, 0);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            widths[i % columns] = std::max(widths[i % columns], blocks[i].width);
            heights[i / columns] = std::max(heights[i / columns], blocks[i].height);
        }
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            blocks[i].width = widths[i % columns];
            blocks[i].height = heights[i / columns];
            blocks[i].places.back().second = {0, 0, blocks[i].width, blocks[i].height};
        }
    }

    [[nodiscard]] static Block above(const Block& inside, const std::vector<EntityRef>& outside, const Joints& joints) {
        std::map<EntityRef, double> centres;  // of VNets
        for (const auto& [entity, place] : inside.places) {
            if (std::holds_alternative<VnetId>(entity)) {
                centres[entity] = place.x + place.width / 2;
            }
        }
        std::vector<std::pair<double, EntityRef>> wanted;
        for (const EntityRef& entity : outside) {
            double sum = 0;
            double count = 0;
            for (const VnetId vnet : joints.vnetsOf.at(entity)) {
                if (const auto centre = centres.find(vnet); centre != centres.end()) {
                    sum += centre->second;
                    ++count;
                }
            }
            wanted.emplace_back(count == 0 ? inside.width / 2 : sum / count, entity);
        }
        std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        Block row;
        double free = 0;
        for (const auto& [x, entity] : wanted) {
            const double centre = std::max(x, free + looseStep / 2);
            row.places.emplace_back(entity, Place{centre, size::tileReachUp, 0, 0});
            free = centre + looseStep / 2;
            row.width = free;
            row.height = tileHeight;
        }
        return row;
    }

    const model::Network& m_network;
    double m_routerRoom;  // for the virtual router beside the tiles
    std::map<SubnetId, std::vector<EntityRef>> m_standing;
    std::map<VnetId, std::vector<SubnetId>> m_subnets;
};

/// What can be laid out among each other: VNets, and what stands outside.
std::vector<EntityRef> outerEntities(const model::Network& network) {
    std::vector<EntityRef> entities;
    const auto addAll = [&entities](const auto& table) {
        for (const auto& row : table) {
            entities.emplace_back(row.id);
        }
    };
    addAll(network.vnets);
    addAll(network.internets);
    addAll(network.circuits);
    addAll(network.sites);
    return entities;
}

Block blockOf(const model::Network& network, const Plan& plan, const std::vector<EntityRef>& entities) {
    const Joints joints = jointsOf(network, entities);
    std::vector<Block> blocks;
    double area = 0;
    double height = 0;
    for (const Neighbourhood& neighbourhood : joints.neighbourhoods) {
        blocks.push_back(plan.neighbourhood(neighbourhood, joints));
        area += (blocks.back().width + vnetGap) * (blocks.back().height + vnetGap);
        height = std::max(height, blocks.back().height);
    }
    return inColumns(blocks, std::max(height, std::sqrt(area / sheetRatio)), vnetGap, vnetGap);
}

model::Design with(const model::Design& design, model::Layout layout) {
    model::Design placed = design;
    if (layout != *design.layout) {
        placed.layout = std::make_shared<const model::Layout>(std::move(layout));
    }
    return placed;
}

/// The corner of all that is placed among `entities`; the origin when nothing is.
std::pair<double, double> cornerOf(const model::Layout& layout, const std::vector<EntityRef>& entities) {
    std::optional<std::pair<double, double>> corner;
    for (const EntityRef& entity : entities) {
        if (const Place* known = model::placeOf(layout, entity)) {
            Place place = *known;
            if (place.width == 0) {
                place.x -= looseStep / 2;
                place.y -= size::tileReachUp;
            }
            corner = corner ? std::pair(std::min(corner->first, place.x), std::min(corner->second, place.y))
                            : std::pair(place.x, place.y);
        }
    }
    return corner.value_or(std::pair(0.0, 0.0));
}

}  // namespace

model::Design laidOut(const model::Design& design) {
    const model::Network& network = *design.network;
    model::Layout layout = *design.layout;
    double x = gap;
    for (const model::Note& note : layout.notes) {
        Place& place = layout.places[note.id];
        place = {x, gap, std::max(place.width, size::noteWidth), std::max(place.height, size::noteHeight)};
        x += place.width + gap;
    }
    double top = gap;
    for (const model::Note& note : layout.notes) {
        top = std::max(top, layout.places.at(note.id).y + layout.places.at(note.id).height + gap);
    }
    blockOf(network, Plan(network, layout), outerEntities(network)).put(layout, gap, top);
    return with(design, std::move(layout));
}

edit::Edited<model::Design> laidOut(const model::Design& design, const std::vector<EntityRef>& entities) {
    const model::Network& network = *design.network;
    std::set<EntityRef> outer;
    std::set<SubnetId> subnets;
    for (const EntityRef& entity : entities) {
        // An edit that moves nothing knows whether the entity is there.
        if (const auto known = edit::move(design, {entity}, 0, 0); !known) {
            return unexpected(known.error());
        }
        if (const auto* subnet = std::get_if<SubnetId>(&entity)) {
            subnets.insert(*subnet);
        } else if (std::holds_alternative<VnetId>(entity) || !model::vnetOf(network, entity)) {
            outer.insert(entity);
        } else if (const auto around = model::subnetOf(network, entity)) {
            subnets.insert(*around);
        }
    }
    std::vector<EntityRef> placed;
    for (const EntityRef& entity : outerEntities(network)) {
        if (outer.contains(entity)) {
            placed.push_back(entity);
        }
    }
    model::Layout layout = *design.layout;
    const Plan plan(network, layout);
    const auto [x, y] = cornerOf(layout, placed);
    blockOf(network, plan, placed).put(layout, x, y);
    std::vector<std::pair<SubnetId, Place>> frames;
    for (const SubnetId subnet : subnets) {
        if (!outer.contains(network.subnets.at(subnet).vnet)) {
            const auto [left, top] = cornerOf(layout, {subnet});
            plan.subnet(subnet).put(layout, left, top);
            frames.emplace_back(subnet, layout.places.at(subnet));
        }
    }
    edit::Edited<model::Design> after = with(design, std::move(layout));
    for (const auto& [subnet, frame] : frames) {
        after = edit::resize(*after, subnet, frame);
        if (!after) {
            return after;
        }
    }
    return after;
}

}  // namespace hopscope::layout
