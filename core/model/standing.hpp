// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/design.hpp"

namespace hopscope::model {

/// Where the layout has an entity; null when it says nothing.
[[nodiscard]] inline const Place* placeOf(const Layout& layout, const EntityRef& entity) {
    const auto at = layout.places.find(entity);
    return at == layout.places.end() ? nullptr : &at->second;
}

/// Whether it runs between two others and has no place of its own.
[[nodiscard]] inline bool isLine(const EntityRef& entity) {
    return std::holds_alternative<PeeringId>(entity) || std::holds_alternative<BgpConnectionId>(entity) ||
           std::holds_alternative<ConnectionId>(entity);
}

/// Calls `visit(subnet, entity)` for everything with a tile in a subnet: machines and appliances by their primary
/// interface, then route servers, gateways, load balancers, firewalls and private endpoints.
template <typename Visit>
void forEachStanding(const Network& network, Visit&& visit) {
    const auto visitMachines = [&visit](const auto& machines) {
        for (const auto& machine : machines) {
            if (!machine.nics.empty()) {
                visit(machine.nics.front().subnet, EntityRef(machine.id));
            }
        }
    };
    visitMachines(network.machines);
    visitMachines(network.nvas);
    const auto visitAll = [&visit](const auto& table) {
        for (const auto& row : table) {
            visit(row.subnet, EntityRef(row.id));
        }
    };
    visitAll(network.routeServers);
    visitAll(network.gateways);
    visitAll(network.loadBalancers);
    visitAll(network.firewalls);
    visitAll(network.privateEndpoints);
}

}  // namespace hopscope::model
