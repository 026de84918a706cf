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

template <typename IdType>
void clear(std::optional<IdType>& reference, const Gone& gone) {
    if (reference && gone.contains(*reference)) {
        reference.reset();
    }
}

/// Puts the rows that `change` alters into the table.
template <typename Entity, typename Change>
void changeRows(model::Table<Entity>& table, Change change) {
    const model::Table<Entity> before = table;
    for (const Entity& row : before) {
        Entity left = row;
        change(left);
        if (left != row) {
            table = table.with(std::move(left));
        }
    }
}

/// Takes interfaces in lost subnets, lost public addresses and lost security groups from machines that stay.
template <typename Entity>
void clearMachines(model::Table<Entity>& machines, const Gone& gone) {
    changeRows(machines, [&gone](Entity& machine) {
        std::erase_if(machine.nics, [&gone](const model::Nic& nic) { return gone.contains(nic.subnet); });
        for (model::Nic& nic : machine.nics) {
            clear(nic.publicAddress, gone);
            clear(nic.securityGroup, gone);
        }
    });
}

void clearSubnets(model::Table<model::Subnet>& subnets, const Gone& gone) {
    changeRows(subnets, [&gone](model::Subnet& subnet) {
        clear(subnet.routeTable, gone);
        clear(subnet.securityGroup, gone);
        clear(subnet.natGateway, gone);
    });
}

void clearServices(model::Network& network, const Gone& gone) {
    changeRows(network.firewalls, [&gone](model::Firewall& firewall) { clear(firewall.policy, gone); });
    changeRows(network.securityGroups, [&gone](model::SecurityGroup& group) {
        std::erase_if(group.administers, [&gone](model::VnetId vnet) { return gone.contains(vnet); });
    });
}

void clearPeerings(model::Table<model::Peering>& peerings, const Gone& gone) {
    const auto isGone = [&gone](model::SubnetId subnet) { return gone.contains(subnet); };
    changeRows(peerings, [&isGone](model::Peering& peering) {
        std::erase_if(peering.firstSubnets, isGone);
        std::erase_if(peering.secondSubnets, isGone);
    });
}

void clearBackends(model::Table<model::LoadBalancer>& balancers, const Gone& gone) {
    changeRows(balancers, [&gone](model::LoadBalancer& balancer) {
        std::erase_if(balancer.backends,
                      [&gone](const model::LoadBalancer::Backend& backend) { return gone.contains(backend.machine); });
    });
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
    const auto addStandingIn = [&gone](const auto& table) {
        for (const auto& row : table) {
            if (gone.contains(row.subnet)) {
                gone.insert(row.id);
            }
        }
    };
    addStandingIn(network.gateways);
    addStandingIn(network.loadBalancers);
    addStandingIn(network.firewalls);
    addStandingIn(network.privateEndpoints);
    for (const model::Connection& connection : network.connections) {
        if (gone.contains(connection.first.at) || gone.contains(connection.second.at)) {
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
        draft.layout.locked.erase(entity);
        if (const auto* server = std::get_if<model::RouteServerId>(&entity)) {
            draft.layout.secondInstances.erase(*server);
        }
    }
    clearMachines(draft.network.machines, gone);
    clearMachines(draft.network.nvas, gone);
    clearSubnets(draft.network.subnets, gone);
    clearPeerings(draft.network.peerings, gone);
    clearServices(draft.network, gone);
    clearBackends(draft.network.loadBalancers, gone);
    leaveGroups(draft.layout, all);
    draft.forgetKept(all);
    draft.forgetSuppressed(gone);
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
