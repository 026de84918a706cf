// SPDX-License-Identifier: Apache-2.0
#include "core/edit/group.hpp"

#include <algorithm>
#include <set>

#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;

namespace {

using Group = std::vector<EntityRef>;

bool has(const Group& group, const EntityRef& entity) {
    return std::binary_search(group.begin(), group.end(), entity);
}

}  // namespace

bool isGrouped(const model::Layout& layout, const EntityRef& entity) {
    return std::any_of(layout.groups.begin(), layout.groups.end(),
                       [&entity](const Group& group) { return has(group, entity); });
}

std::vector<EntityRef> withGroups(const model::Layout& layout, const std::vector<EntityRef>& entities) {
    if (layout.groups.empty()) {
        return entities;
    }
    std::vector<EntityRef> all;
    std::set<EntityRef> taken;
    const auto take = [&](const EntityRef& entity) {
        if (taken.insert(entity).second) {
            all.push_back(entity);
        }
    };
    for (const EntityRef& entity : entities) {
        take(entity);
        for (const Group& group : layout.groups) {
            if (has(group, entity)) {
                std::for_each(group.begin(), group.end(), take);
            }
        }
    }
    return all;
}

std::vector<EntityRef> groupable(const Design& design, const std::vector<EntityRef>& entities) {
    Group members = outermost(*design.network, entities);
    std::erase_if(members, [](const EntityRef& entity) { return !standsAlone(entity); });
    return members;
}

Edited<Design> group(const Design& design, const std::vector<EntityRef>& entities) {
    Draft draft(design);
    for (const EntityRef& entity : entities) {
        if (!contains(draft.network, draft.layout, entity)) {
            return unexpected(error(EditReason::NoSuchEntity, {entity}));
        }
    }
    Group members = groupable(design, entities);
    if (members.size() < 2) {
        return unexpected(error(EditReason::TooFew, entities));
    }
    std::sort(members.begin(), members.end());
    leaveGroups(draft.layout, members);
    draft.layout.groups.push_back(std::move(members));
    std::sort(draft.layout.groups.begin(), draft.layout.groups.end());
    return std::move(draft).finish();
}

Edited<Design> ungroup(const Design& design, const std::vector<EntityRef>& entities) {
    Draft draft(design);
    const auto dissolved = std::erase_if(draft.layout.groups, [&entities](const Group& group) {
        return std::any_of(entities.begin(), entities.end(),
                           [&group](const EntityRef& entity) { return has(group, entity); });
    });
    if (dissolved == 0) {
        return unexpected(error(EditReason::TooFew, entities));
    }
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
