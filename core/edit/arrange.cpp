// SPDX-License-Identifier: Apache-2.0
#include "core/edit/arrange.hpp"

#include <algorithm>
#include <set>

#include "core/edit/draft.hpp"
#include "core/model/names.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;
using model::Place;

namespace {

void takeAlong(const model::Network& network, const EntityRef& entity, std::set<EntityRef>& moved) {
    moved.insert(entity);
    if (const auto* vnet = std::get_if<model::VnetId>(&entity)) {
        for (const model::SubnetId subnet : subnetsOf(network, *vnet)) {
            takeAlong(network, subnet, moved);
        }
    } else if (const auto* subnet = std::get_if<model::SubnetId>(&entity)) {
        for (const EntityRef& standing : standingIn(network, *subnet)) {
            moved.insert(standing);
        }
    }
}

bool holds(const Place& outer, const Place& inner) {
    return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width &&
           outer.y + outer.height >= inner.y + inner.height;
}

bool hasSize(const EntityRef& entity) {
    return std::holds_alternative<model::VnetId>(entity) || std::holds_alternative<model::SubnetId>(entity) ||
           std::holds_alternative<model::NoteId>(entity);
}

/// Connections, peerings, route tables and public addresses follow what they belong to.
bool hasPlace(const EntityRef& entity) {
    return hasSize(entity) || std::holds_alternative<model::VirtualMachineId>(entity) ||
           std::holds_alternative<model::NvaId>(entity) || std::holds_alternative<model::RouteServerId>(entity) ||
           std::holds_alternative<model::InternetId>(entity);
}

}  // namespace

std::vector<EntityRef> movedWith(const model::Network& network, const std::vector<EntityRef>& entities) {
    std::set<EntityRef> moved;
    for (const EntityRef& entity : entities) {
        takeAlong(network, entity, moved);
    }
    return {moved.begin(), moved.end()};
}

std::vector<EntityRef> outermost(const model::Network& network, const std::vector<EntityRef>& entities) {
    const std::set<EntityRef> chosen(entities.begin(), entities.end());
    std::set<EntityRef> taken;
    std::vector<EntityRef> outer;
    for (const EntityRef& entity : entities) {
        const auto vnet = model::vnetOf(network, entity);
        const auto subnet = model::subnetOf(network, entity);
        const bool isHeld = (vnet && entity != EntityRef(*vnet) && chosen.contains(*vnet)) ||
                            (subnet && entity != EntityRef(*subnet) && chosen.contains(*subnet));
        if (!isHeld && taken.insert(entity).second) {
            outer.push_back(entity);
        }
    }
    return outer;
}

Edited<Design> move(const Design& design, const std::vector<EntityRef>& entities, double dx, double dy) {
    Draft draft(design);
    for (const EntityRef& entity : entities) {
        if (!contains(draft.network, draft.layout, entity)) {
            return unexpected(error(EditReason::NoSuchEntity, {entity}));
        }
    }
    if (dx == 0 && dy == 0) {
        return design;
    }
    const auto moved = movedWith(draft.network, entities);
    shift(draft.layout, moved, dx, dy);
    for (const EntityRef& entity : moved) {
        growAround(draft.network, draft.layout, entity);
    }
    return std::move(draft).finish();
}

Edited<Design> place(const Design& design, const EntityRef& entity, const Place& place) {
    Draft draft(design);
    if (!contains(draft.network, draft.layout, entity)) {
        return unexpected(error(EditReason::NoSuchEntity, {entity}));
    }
    if (!hasPlace(entity)) {
        return unexpected(error(EditReason::WrongKind, {entity}));
    }
    draft.layout.places[entity] = place;
    return std::move(draft).finish();
}

Edited<Design> placeSecondInstance(const Design& design, model::RouteServerId routeServer, const Place& place) {
    Draft draft(design);
    if (!draft.network.routeServers.contains(routeServer)) {
        return unexpected(error(EditReason::NoSuchEntity, {routeServer}));
    }
    draft.layout.secondInstances[routeServer] = place;
    return std::move(draft).finish();
}

Edited<Design> resize(const Design& design, const EntityRef& container, const Place& place) {
    Draft draft(design);
    if (!contains(draft.network, draft.layout, container)) {
        return unexpected(error(EditReason::NoSuchEntity, {container}));
    }
    if (!hasSize(container)) {
        return unexpected(error(EditReason::WrongKind, {container}));
    }
    const auto needed = contentBounds(draft.network, draft.layout, container);
    if (place.width <= 0 || place.height <= 0 || (needed && !holds(place, *needed))) {
        return unexpected(error(EditReason::TooSmall, {container}));
    }
    draft.layout.places[container] = place;
    growAround(draft.network, draft.layout, container);
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
