// SPDX-License-Identifier: Apache-2.0
#include "core/edit/remove.hpp"

#include <algorithm>
#include <set>

#include "core/edit/draft.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;
using model::Network;

namespace {

using Gone = std::set<EntityRef>;

template <typename Entity>
void addMachinesWithoutHome(const model::Table<Entity>& machines, Gone& gone) {
    for (const Entity& machine : machines) {
        const auto lost = [&](const model::Nic& nic) { return gone.contains(nic.subnet); };
        if (std::all_of(machine.nics.begin(), machine.nics.end(), lost)) {
            gone.insert(machine.id);
        }
    }
}

/// Takes interfaces in lost subnets and lost public addresses from machines that stay.
template <typename Entity>
void clearMachines(model::Table<Entity>& machines, const Gone& gone) {
    const model::Table<Entity> before = machines;
    for (const Entity& machine : before) {
        Entity left = machine;
        std::erase_if(left.nics, [&](const model::Nic& nic) { return gone.contains(nic.subnet); });
        for (model::Nic& nic : left.nics) {
            if (nic.publicAddress && gone.contains(*nic.publicAddress)) {
                nic.publicAddress.reset();
            }
        }
        if (left != machine) {
            machines = machines.with(std::move(left));
        }
    }
}

void clearSubnets(model::Table<model::Subnet>& subnets, const Gone& gone) {
    const model::Table<model::Subnet> before = subnets;
    for (const model::Subnet& subnet : before) {
        if (subnet.routeTable && gone.contains(*subnet.routeTable)) {
            model::Subnet left = subnet;
            left.routeTable.reset();
            subnets = subnets.with(std::move(left));
        }
    }
}

}  // namespace

std::vector<EntityRef> removedWith(const Network& network, const std::vector<EntityRef>& entities) {
    Gone gone(entities.begin(), entities.end());
    // In the order of what holds what, so that one pass is enough.
    for (const model::Subnet& subnet : network.subnets) {
        if (gone.contains(subnet.vnet)) {
            gone.insert(subnet.id);
        }
    }
    for (const model::Peering& peering : network.peerings) {
        if (gone.contains(peering.first) || gone.contains(peering.second)) {
            gone.insert(peering.id);
        }
    }
    addMachinesWithoutHome(network.machines, gone);
    addMachinesWithoutHome(network.nvas, gone);
    for (const model::RouteServer& server : network.routeServers) {
        if (gone.contains(server.subnet)) {
            gone.insert(server.id);
        }
    }
    for (const model::BgpConnection& connection : network.bgpConnections) {
        if (gone.contains(connection.nva) || gone.contains(connection.routeServer)) {
            gone.insert(connection.id);
        }
    }
    return {gone.begin(), gone.end()};
}

Edited<Design> remove(const Design& design, const std::vector<EntityRef>& entities) {
    Draft draft(design);
    for (const EntityRef& entity : entities) {
        if (!contains(draft.network, draft.layout, entity)) {
            return unexpected(error(EditReason::NoSuchEntity, {entity}));
        }
    }
    const auto all = removedWith(draft.network, entities);
    const Gone gone(all.begin(), all.end());
    for (const EntityRef& entity : all) {
        std::visit(
            [&](auto id) {
                if constexpr (std::is_same_v<decltype(id), model::NoteId>) {
                    draft.layout.notes = draft.layout.notes.without(id);
                } else {
                    auto& table = tableOf<decltype(id)>(draft.network);
                    table = table.without(id);
                }
            },
            entity);
        draft.layout.places.erase(entity);
        if (const auto* server = std::get_if<model::RouteServerId>(&entity)) {
            draft.layout.secondInstances.erase(*server);
        }
    }
    clearMachines(draft.network.machines, gone);
    clearMachines(draft.network.nvas, gone);
    clearSubnets(draft.network.subnets, gone);
    draft.forgetKept(all);
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
