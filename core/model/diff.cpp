// SPDX-License-Identifier: Apache-2.0
#include "core/model/diff.hpp"

#include <algorithm>
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

}  // namespace

ChangeSet diff(const Design& before, const Design& after) {
    ChangeSet changes;
    const Network& oldNetwork = *before.network;
    const Network& newNetwork = *after.network;
    if (before.network != after.network) {
        compare(oldNetwork.vnets, newNetwork.vnets, changes);
        compare(oldNetwork.subnets, newNetwork.subnets, changes);
        compare(oldNetwork.machines, newNetwork.machines, changes);
        compare(oldNetwork.nvas, newNetwork.nvas, changes);
        compare(oldNetwork.routeServers, newNetwork.routeServers, changes);
        compare(oldNetwork.bgpConnections, newNetwork.bgpConnections, changes);
        compare(oldNetwork.peerings, newNetwork.peerings, changes);
        compare(oldNetwork.routeTables, newNetwork.routeTables, changes);
        compare(oldNetwork.publicAddresses, newNetwork.publicAddresses, changes);
        compare(oldNetwork.internets, newNetwork.internets, changes);
        changes.settings = oldNetwork.settings != newNetwork.settings;
    }
    changes.heading = before.title != after.title || before.description != after.description;
    if (before.layout != after.layout) {
        compare(before.layout->notes, after.layout->notes, changes);
        changes.heading = changes.heading || before.layout->showVirtualRouters != after.layout->showVirtualRouters;
        std::set<EntityRef> moved;
        addDifferentPlaces(before.layout->places, after.layout->places, moved);
        addDifferentPlaces(before.layout->secondInstances, after.layout->secondInstances, moved);
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
