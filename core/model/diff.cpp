// SPDX-License-Identifier: Apache-2.0
#include "core/model/diff.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace hopscope::model {

namespace {

template <typename Entity>
void compare(const Table<Entity>& before, const Table<Entity>& after, ChangeSet& changes) {
    if (before.sharesRowsWith(after)) {
        return;
    }
    auto old = before.rows().begin();
    auto now = after.rows().begin();
    while (old != before.rows().end() || now != after.rows().end()) {
        if (now == after.rows().end() || (old != before.rows().end() && (*old)->id < (*now)->id)) {
            changes.removed.emplace_back((*old++)->id);
        } else if (old == before.rows().end() || (*now)->id < (*old)->id) {
            changes.added.emplace_back((*now++)->id);
        } else {
            if (*old != *now && **old != **now) {
                changes.changed.emplace_back((*now)->id);
            }
            ++old;
            ++now;
        }
    }
}

void compareTables(const Network& before, const Network& after, ChangeSet& changes) {
    compare(before.vnets, after.vnets, changes);
    compare(before.subnets, after.subnets, changes);
    compare(before.machines, after.machines, changes);
    compare(before.nvas, after.nvas, changes);
    compare(before.routeServers, after.routeServers, changes);
    compare(before.bgpConnections, after.bgpConnections, changes);
    compare(before.peerings, after.peerings, changes);
    compare(before.routeTables, after.routeTables, changes);
    compare(before.publicAddresses, after.publicAddresses, changes);
    compare(before.internets, after.internets, changes);
    compare(before.gateways, after.gateways, changes);
    compare(before.circuits, after.circuits, changes);
    compare(before.sites, after.sites, changes);
    compare(before.connections, after.connections, changes);
    compare(before.securityGroups, after.securityGroups, changes);
    compare(before.natGateways, after.natGateways, changes);
    compare(before.loadBalancers, after.loadBalancers, changes);
    compare(before.firewalls, after.firewalls, changes);
    compare(before.privateEndpoints, after.privateEndpoints, changes);
}

/// Adds the keys under which the maps differ.
template <typename Key>
void addDifferentPlaces(const std::map<Key, Place>& before, const std::map<Key, Place>& after,
                        std::set<EntityRef>& different) {
    for (const auto& [key, place] : before) {
        const auto now = after.find(key);
        if (now == after.end() || now->second != place) {
            different.insert(key);
        }
    }
    for (const auto& [key, place] : after) {
        if (!before.contains(key)) {
            different.insert(key);
        }
    }
}

/// Adds the members of groups that only one side has, and what only one side has locked.
void addDifferentTies(const Layout& before, const Layout& after, std::set<EntityRef>& different) {
    std::ranges::set_symmetric_difference(before.locked, after.locked, std::inserter(different, different.end()));
    const auto addMissing = [&different](const Layout& from, const Layout& in) {
        for (const auto& group : from.groups) {
            if (std::ranges::find(in.groups, group) == in.groups.end()) {
                different.insert(group.begin(), group.end());
            }
        }
    };
    if (before.groups != after.groups) {
        addMissing(before, after);
        addMissing(after, before);
    }
}

}  // namespace

ChangeSet diff(const Design& before, const Design& after) {
    ChangeSet changes;
    const Network& oldNetwork = *before.network;
    const Network& newNetwork = *after.network;
    if (before.network != after.network) {
        compareTables(oldNetwork, newNetwork, changes);
        changes.settings = oldNetwork.settings != newNetwork.settings;
    }
    changes.heading =
        before.title != after.title || before.description != after.description || before.suppressed != after.suppressed;
    if (before.layout != after.layout) {
        compare(before.layout->notes, after.layout->notes, changes);
        changes.heading = changes.heading || before.layout->showVirtualRouters != after.layout->showVirtualRouters;
        std::set<EntityRef> moved;
        addDifferentPlaces(before.layout->places, after.layout->places, moved);
        addDifferentPlaces(before.layout->secondInstances, after.layout->secondInstances, moved);
        addDifferentTies(*before.layout, *after.layout, moved);
        for (const EntityRef& entity : moved) {
            const bool isOnlyInOne = std::ranges::binary_search(changes.added, entity) ||
                                     std::ranges::binary_search(changes.removed, entity);
            if (!isOnlyInOne) {
                changes.moved.push_back(entity);
            }
        }
    }
    return changes;
}

}  // namespace hopscope::model
