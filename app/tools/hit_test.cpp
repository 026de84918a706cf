// SPDX-License-Identifier: Apache-2.0
#include "app/tools/hit_test.hpp"

#include <algorithm>

#include "core/edit/arrange.hpp"
#include "core/model/standing.hpp"

namespace hopscope::tools {

namespace {

QRectF rectangleOf(const model::Place& place, double tile) {
    if (place.width > 0 && place.height > 0) {
        return {place.x, place.y, place.width, place.height};
    }
    return {place.x - tile / 2, place.y - tile / 2, tile, tile};
}

template <typename Id>
std::optional<Id> topmost(const model::Design& design, QPointF at) {
    std::optional<Id> found;
    for (const auto& [entity, place] : design.layout->places) {
        const Id* id = std::get_if<Id>(&entity);
        if (id != nullptr && rectangleOf(place, 0).contains(at)) {
            found = *id;  // places are in id order, so the last one is the newest and lies on top
        }
    }
    return found;
}

bool isNode(const model::EntityRef& entity) {
    return std::holds_alternative<model::VirtualMachineId>(entity) || std::holds_alternative<model::NvaId>(entity) ||
           std::holds_alternative<model::RouteServerId>(entity) || std::holds_alternative<model::InternetId>(entity) ||
           std::holds_alternative<model::GatewayId>(entity) || std::holds_alternative<model::CircuitId>(entity) ||
           std::holds_alternative<model::SiteId>(entity) || std::holds_alternative<model::LoadBalancerId>(entity) ||
           std::holds_alternative<model::FirewallId>(entity) ||
           std::holds_alternative<model::PrivateEndpointId>(entity);
}

}  // namespace

std::vector<QRectF> rectanglesOf(const model::Design& design, const model::EntityRef& entity) {
    const model::Place* place = model::placeOf(*design.layout, entity);
    if (place == nullptr) {
        return {};
    }
    const auto* routeServer = std::get_if<model::RouteServerId>(&entity);
    if (routeServer == nullptr) {
        return {rectangleOf(*place, edit::size::tile)};
    }
    std::vector<QRectF> tiles = {rectangleOf(*place, edit::size::instanceTile)};
    const auto second = design.layout->secondInstances.find(*routeServer);
    if (second != design.layout->secondInstances.end()) {
        tiles.push_back(rectangleOf(second->second, edit::size::instanceTile));
    }
    return tiles;
}

std::optional<model::EntityRef> nodeAt(const model::Design& design, QPointF at) {
    std::optional<model::EntityRef> found;
    for (const auto& [entity, place] : design.layout->places) {
        if (!isNode(entity)) {
            continue;
        }
        const std::vector<QRectF> tiles = rectanglesOf(design, entity);
        if (std::any_of(tiles.begin(), tiles.end(), [at](const QRectF& tile) { return tile.contains(at); })) {
            found = entity;
        }
    }
    return found;
}

std::optional<model::NoteId> noteAt(const model::Design& design, QPointF at) {
    return topmost<model::NoteId>(design, at);
}

std::optional<model::SubnetId> subnetAt(const model::Design& design, QPointF at) {
    return topmost<model::SubnetId>(design, at);
}

std::optional<model::VnetId> vnetAt(const model::Design& design, QPointF at) {
    return topmost<model::VnetId>(design, at);
}

}  // namespace hopscope::tools
