// SPDX-License-Identifier: Apache-2.0
#include "core/edit/draft.hpp"

#include <algorithm>
#include <set>

#include "core/edit/arrange.hpp"
#include "core/model/names.hpp"
#include "core/model/standing.hpp"

namespace hopscope::edit {

using model::EntityRef;
using model::Place;

void Draft::setHeading(std::string title, std::string description) {
    m_after.title = std::move(title);
    m_after.description = std::move(description);
}

void Draft::forgetKept(const std::vector<EntityRef>& gone) {
    if (!m_after.kept) {
        return;
    }
    std::set<std::uint32_t> numbers;
    for (const EntityRef& entity : gone) {
        numbers.insert(model::numberOf(entity));
    }
    model::KeptMembers kept = *m_after.kept;
    if (std::erase_if(kept, [&](const auto& member) { return numbers.contains(member.first.first); }) > 0) {
        m_after.kept = std::make_shared<const model::KeptMembers>(std::move(kept));
    }
}

void Draft::forgetSuppressed(const std::set<EntityRef>& gone) {
    std::erase_if(m_after.suppressed, [&](const model::SuppressedFinding& one) {
        return std::any_of(one.subjects.begin(), one.subjects.end(),
                           [&](const EntityRef& subject) { return gone.contains(subject); });
    });
}

model::Design Draft::finish() && {
    if (network != *m_after.network) {
        m_after.network = std::make_shared<const model::Network>(std::move(network));
    }
    if (layout != *m_after.layout) {
        m_after.layout = std::make_shared<const model::Layout>(std::move(layout));
    }
    return std::move(m_after);
}

EditError error(EditReason reason, std::vector<EntityRef> subjects, std::string word) {
    return {reason, std::move(subjects), std::move(word), {}};
}

bool contains(const model::Network& network, const model::Layout& layout, const EntityRef& entity) {
    return std::visit(
        [&](auto id) {
            if constexpr (std::is_same_v<decltype(id), model::NoteId>) {
                return layout.notes.contains(id);
            } else {
                return tableOf<decltype(id)>(network).contains(id);
            }
        },
        entity);
}

std::vector<EntityRef> standingIn(const model::Network& network, model::SubnetId subnet) {
    std::vector<EntityRef> standing;
    model::forEachStanding(network, [&](model::SubnetId home, const EntityRef& entity) {
        if (home == subnet) {
            standing.push_back(entity);
        }
    });
    return standing;
}

std::vector<model::SubnetId> subnetsOf(const model::Network& network, model::VnetId vnet) {
    std::vector<model::SubnetId> subnets;
    for (const model::Subnet& subnet : network.subnets) {
        if (subnet.vnet == vnet) {
            subnets.push_back(subnet.id);
        }
    }
    return subnets;
}

namespace {

/// Everything whose name must differ from that of `entity`.
std::vector<EntityRef> scopeOf(const model::Network& network, const EntityRef& entity) {
    std::vector<EntityRef> scope;
    const auto addAll = [&](const auto& table) {
        for (const auto& row : table) {
            scope.emplace_back(row.id);
        }
    };
    std::visit(
        [&](auto id) {
            using IdType = decltype(id);
            if constexpr (std::is_same_v<IdType, model::SubnetId>) {
                for (const model::SubnetId subnet : subnetsOf(network, network.subnets.at(id).vnet)) {
                    scope.emplace_back(subnet);
                }
            } else if constexpr (std::is_same_v<IdType, model::VnetId> || std::is_same_v<IdType, model::RouteTableId> ||
                                 std::is_same_v<IdType, model::PublicAddressId> ||
                                 std::is_same_v<IdType, model::InternetId> ||
                                 std::is_same_v<IdType, model::CircuitId> || std::is_same_v<IdType, model::SiteId> ||
                                 std::is_same_v<IdType, model::ConnectionId> ||
                                 std::is_same_v<IdType, model::SecurityGroupId> ||
                                 std::is_same_v<IdType, model::NatGatewayId>) {
                addAll(tableOf<IdType>(network));
            } else if constexpr (!std::is_same_v<IdType, model::NoteId>) {
                if (const auto subnet = model::subnetOf(network, entity)) {
                    scope = standingIn(network, *subnet);
                }
            }
        },
        entity);
    return scope;
}

/// The smallest rectangle around both; the first may be nothing yet.
void include(std::optional<Place>& bounds, const Place& more) {
    if (!bounds) {
        bounds = more;
        return;
    }
    const double right = std::max(bounds->x + bounds->width, more.x + more.width);
    const double bottom = std::max(bounds->y + bounds->height, more.y + more.height);
    bounds->x = std::min(bounds->x, more.x);
    bounds->y = std::min(bounds->y, more.y);
    bounds->width = right - bounds->x;
    bounds->height = bottom - bounds->y;
}

void includePlace(std::optional<Place>& bounds, const model::Layout& layout, const EntityRef& entity) {
    const Place* place = model::placeOf(layout, entity);
    if (place == nullptr) {
        return;
    }
    include(bounds, std::holds_alternative<model::SubnetId>(entity) ? *place : tileRoom(*place));
    if (const auto* server = std::get_if<model::RouteServerId>(&entity)) {
        if (const auto second = layout.secondInstances.find(*server); second != layout.secondInstances.end()) {
            include(bounds, tileRoom(second->second));
        }
    }
}

void growToFit(const model::Network& network, model::Layout& layout, const EntityRef& container) {
    const auto at = layout.places.find(container);
    const auto needed = contentBounds(network, layout, container);
    if (at == layout.places.end() || !needed) {
        return;
    }
    std::optional<Place> grown = at->second;
    include(grown, *needed);
    at->second = *grown;
}

}  // namespace

Place tileRoom(const Place& centre) {
    return {centre.x - size::tileReachX, centre.y - size::tileReachUp, 2 * size::tileReachX,
            size::tileReachUp + size::tileReachDown};
}

Place subnetAround(const Place& place) {
    return {place.x - size::tileReachX, place.y - size::tileReachUp - size::titleStrip, 2 * size::tileReachX,
            size::titleStrip + size::tileReachUp + size::tileReachDown};
}

std::string chosenName(const model::Network& network, const std::optional<std::string>& wanted,
                       const std::string& stem) {
    if (wanted) {
        return *wanted;
    }
    std::set<std::string> used;
    model::forEachTable(network, [&used](const auto& table) {
        for (const auto& row : table) {
            if constexpr (requires { row.name; }) {
                used.insert(row.name);
            }
            if constexpr (requires { row.hosts; }) {
                for (const auto& host : row.hosts) {
                    used.insert(host.name);
                }
            }
        }
    });
    for (std::size_t number = 1;; ++number) {
        std::string name = stem + std::to_string(number);
        if (!used.contains(name)) {
            return name;
        }
    }
}

std::optional<EditError> nameError(const model::Network& network, const EntityRef& entity, std::string_view name) {
    const bool mayBeNameless = std::holds_alternative<model::ConnectionId>(entity);
    if (mayBeNameless && name.empty()) {
        return std::nullopt;
    }
    if (name.find_first_not_of(" \t") == std::string_view::npos) {
        return error(EditReason::EmptyName, {entity});
    }
    if (name.find_first_of("/\"\n\r") != std::string_view::npos) {
        return error(EditReason::BadName, {entity}, std::string(name));
    }
    for (const EntityRef& other : scopeOf(network, entity)) {
        if (other != entity && model::nameOf(network, other) == name) {
            return error(EditReason::NameTaken, {entity, other}, std::string(name));
        }
    }
    return std::nullopt;
}

std::optional<Place> contentBounds(const model::Network& network, const model::Layout& layout,
                                   const EntityRef& container) {
    std::optional<Place> bounds;
    if (const auto* vnet = std::get_if<model::VnetId>(&container)) {
        for (const model::SubnetId subnet : subnetsOf(network, *vnet)) {
            includePlace(bounds, layout, subnet);
        }
    } else if (const auto* subnet = std::get_if<model::SubnetId>(&container)) {
        for (const EntityRef& standing : standingIn(network, *subnet)) {
            includePlace(bounds, layout, standing);
        }
    }
    if (!bounds) {
        return std::nullopt;
    }
    // A tile's room has its margin in it at the sides; a VNet keeps one around its subnets.
    const double margin = std::holds_alternative<model::VnetId>(container) ? size::margin : 0;
    return Place{bounds->x - margin, bounds->y - size::titleStrip - margin / 2, bounds->width + 2 * margin,
                 bounds->height + size::titleStrip + 1.5 * margin};
}

void shift(model::Layout& layout, const std::vector<EntityRef>& entities, double dx, double dy) {
    const auto move = [&](Place& place) {
        place.x += dx;
        place.y += dy;
    };
    for (const EntityRef& entity : entities) {
        if (const auto at = layout.places.find(entity); at != layout.places.end()) {
            move(at->second);
        }
        if (const auto* server = std::get_if<model::RouteServerId>(&entity)) {
            if (const auto second = layout.secondInstances.find(*server); second != layout.secondInstances.end()) {
                move(second->second);
            }
        }
    }
}

bool standsAlone(const EntityRef& entity) {
    return !model::isLine(entity) && !std::holds_alternative<model::RouteTableId>(entity) &&
           !std::holds_alternative<model::PublicAddressId>(entity) &&
           !std::holds_alternative<model::SecurityGroupId>(entity) &&
           !std::holds_alternative<model::NatGatewayId>(entity);
}

void leaveGroups(model::Layout& layout, const std::vector<EntityRef>& leaving) {
    const std::set<EntityRef> all(leaving.begin(), leaving.end());
    for (std::vector<EntityRef>& group : layout.groups) {
        std::erase_if(group, [&all](const EntityRef& entity) { return all.contains(entity); });
    }
    std::erase_if(layout.groups, [](const std::vector<EntityRef>& group) { return group.size() < 2; });
    std::sort(layout.groups.begin(), layout.groups.end());
}

std::optional<EditError> brokenLock(const model::Layout& before, const model::Layout& after,
                                    const std::set<EntityRef>& carried) {
    for (const EntityRef& entity : before.locked) {
        const Place* old = model::placeOf(before, entity);
        const Place* now = model::placeOf(after, entity);
        if (old == nullptr || now == nullptr) {
            continue;
        }
        const bool isHeld =
            carried.contains(entity) ? old->width == now->width && old->height == now->height : *old == *now;
        if (!isHeld) {
            return error(EditReason::Locked, {entity});
        }
    }
    return std::nullopt;
}

void growAround(const model::Network& network, model::Layout& layout, const EntityRef& entity) {
    if (std::holds_alternative<model::NoteId>(entity)) {
        return;
    }
    if (!std::holds_alternative<model::SubnetId>(entity)) {
        if (const auto subnet = model::subnetOf(network, entity)) {
            growToFit(network, layout, *subnet);
        }
    }
    if (const auto vnet = model::vnetOf(network, entity); vnet && entity != EntityRef(*vnet)) {
        growToFit(network, layout, *vnet);
    }
}

}  // namespace hopscope::edit
