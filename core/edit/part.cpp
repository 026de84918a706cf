// SPDX-License-Identifier: Apache-2.0
#include "core/edit/part.hpp"

#include <algorithm>
#include <set>

#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"
#include "core/edit/remove.hpp"
#include "core/model/names.hpp"
#include "core/model/standing.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;
using model::Network;
using model::Place;

namespace {

using Entities = std::set<EntityRef>;

/// Calls `visit` with the route tables, groups, NAT gateways and public addresses that a row refers to.
template <typename Entity, typename Visit>
void forEachAttachment(const Entity& row, Visit visit) {
    const auto see = [&visit](const auto& reference) {
        if (reference) {
            visit(EntityRef(*reference));
        }
    };
    if constexpr (requires { row.natGateway; }) {
        see(row.routeTable);
        see(row.securityGroup);
        see(row.natGateway);
    }
    if constexpr (requires { row.nics; }) {
        for (const model::Nic& nic : row.nics) {
            see(nic.publicAddress);
            see(nic.securityGroup);
        }
    }
    if constexpr (requires { row.policy->value(); }) {
        see(row.policy);
    }
}

template <typename Visit>
void forEachRow(const Network& network, Visit visit) {
    model::forEachTable(network, [&visit](const auto& table) {
        for (const auto& row : table) {
            visit(row);
        }
    });
}

void addInnerLines(const Network& network, Entities& chosen) {
    for (const model::Peering& peering : network.peerings) {
        if (chosen.contains(peering.first) && chosen.contains(peering.second)) {
            chosen.insert(peering.id);
        }
    }
    for (const model::BgpConnection& connection : network.bgpConnections) {
        if (chosen.contains(connection.nva) && chosen.contains(connection.routeServer)) {
            chosen.insert(connection.id);
        }
    }
    for (const model::Connection& connection : network.connections) {
        if (chosen.contains(connection.first.at) && chosen.contains(connection.second.at)) {
            chosen.insert(connection.id);
        }
    }
}

/// What only chosen things use belongs to them.
void addOwnAttachments(const Network& network, Entities& chosen) {
    Entities inside;
    Entities outside;
    forEachRow(network, [&](const auto& row) {
        Entities& users = chosen.contains(row.id) ? inside : outside;
        forEachAttachment(row, [&users](const EntityRef& attached) { users.insert(attached); });
    });
    std::set_difference(inside.begin(), inside.end(), outside.begin(), outside.end(),
                        std::inserter(chosen, chosen.end()));
}

/// The containers and attachments that the chosen rows cannot be without.
Entities neededBy(const Network& network, const Entities& chosen) {
    Entities needed = chosen;
    const auto needSubnet = [&](model::SubnetId subnet) {
        const model::Subnet& row = network.subnets.at(subnet);
        needed.insert(subnet);
        needed.insert(row.vnet);
        forEachAttachment(row, [&needed](const EntityRef& attached) { needed.insert(attached); });
    };
    forEachRow(network, [&](const auto& row) {
        if (!chosen.contains(row.id)) {
            return;
        }
        forEachAttachment(row, [&needed](const EntityRef& attached) { needed.insert(attached); });
        if constexpr (requires { row.nics; }) {
            for (const model::Nic& nic : row.nics) {
                needSubnet(nic.subnet);
            }
        } else if constexpr (requires { row.subnet; }) {
            needSubnet(row.subnet);
        } else if constexpr (requires { row.vnet; }) {
            needSubnet(row.id);
        }
    });
    return needed;
}

/// The frames of VNets and notes, and the room of tiles that stand in no VNet.
std::vector<Place> outerFrames(const Design& design, const Entities* chosen) {
    std::vector<Place> frames;
    for (const auto& [entity, place] : design.layout->places) {
        const bool isOuter = std::holds_alternative<model::VnetId>(entity) || !model::vnetOf(*design.network, entity);
        if (isOuter && (chosen == nullptr || chosen->contains(entity))) {
            frames.push_back(place.width > 0 ? place : tileRoom(place));
        }
    }
    return frames;
}

}  // namespace

std::optional<double> roomBeside(const Design& design, const Part& part, double gap) {
    const Entities chosen(part.chosen.begin(), part.chosen.end());
    if (std::none_of(chosen.begin(), chosen.end(),
                     [](const EntityRef& entity) { return std::holds_alternative<model::VnetId>(entity); })) {
        return std::nullopt;
    }
    const std::vector<Place> there = outerFrames(design, nullptr);
    double shift = 0;
    // Each frame in the way moves the whole part past it, until none is.
    for (bool isClear = false; !isClear;) {
        isClear = true;
        for (const Place& mine : outerFrames(part.design, &chosen)) {
            for (const Place& other : there) {
                // Less than half a pixel is rounding, which would move it for ever.
                const bool meets = mine.x + shift < other.x + other.width + gap - 0.5 &&
                                   other.x < mine.x + shift + mine.width + gap &&
                                   mine.y < other.y + other.height + gap && other.y < mine.y + mine.height + gap;
                if (meets) {
                    shift = other.x + other.width + gap - mine.x;
                    isClear = false;
                }
            }
        }
    }
    return shift;
}

Edited<Part> partOf(const Design& design, const std::vector<EntityRef>& entities) {
    const Network& network = *design.network;
    Entities chosen;
    for (const EntityRef& entity : movedWith(network, entities)) {
        if (!contains(network, *design.layout, entity)) {
            return unexpected(error(EditReason::NoSuchEntity, {entity}));
        }
        if (!model::isLine(entity)) {
            chosen.insert(entity);
        }
    }
    if (chosen.empty()) {
        return unexpected(error(entities.empty() ? EditReason::NoSuchEntity : EditReason::EndsMissing, entities));
    }
    addInnerLines(network, chosen);
    addOwnAttachments(network, chosen);
    const Entities needed = neededBy(network, chosen);
    std::vector<EntityRef> others;
    const auto addOthers = [&](const auto& table) {
        for (const auto& row : table) {
            if (!needed.contains(row.id)) {
                others.emplace_back(row.id);
            }
        }
    };
    model::forEachTable(network, addOthers);
    addOthers(design.layout->notes);
    auto left = remove(design, others);
    if (!left) {
        return unexpected(left.error());
    }
    model::Layout layout = *left->layout;
    layout.locked.clear();
    std::erase_if(layout.groups, [&design](const auto& group) {
        return !std::binary_search(design.layout->groups.begin(), design.layout->groups.end(), group);
    });
    left->layout = std::make_shared<const model::Layout>(std::move(layout));
    left->title.clear();
    left->description.clear();
    return Part{*std::move(left), {chosen.begin(), chosen.end()}};
}

}  // namespace hopscope::edit
