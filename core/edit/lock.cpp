// SPDX-License-Identifier: Apache-2.0
#include "core/edit/lock.hpp"

#include <algorithm>
#include <set>

#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"
#include "core/edit/remove.hpp"
#include "core/model/names.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;

std::vector<EntityRef> lockable(const std::vector<EntityRef>& entities) {
    std::vector<EntityRef> found;
    std::copy_if(entities.begin(), entities.end(), std::back_inserter(found), standsAlone);
    return found;
}

Edited<Design> setLocked(const Design& design, const std::vector<EntityRef>& entities, bool locked) {
    Draft draft(design);
    for (const EntityRef& entity : entities) {
        if (!contains(draft.network, draft.layout, entity)) {
            return unexpected(error(EditReason::NoSuchEntity, {entity}));
        }
    }
    const std::vector<EntityRef> changed = lockable(entities);
    if (changed.empty()) {
        return unexpected(error(EditReason::WrongKind, entities));
    }
    for (const EntityRef& entity : changed) {
        if (locked) {
            draft.layout.locked.insert(entity);
        } else {
            draft.layout.locked.erase(entity);
        }
    }
    return std::move(draft).finish();
}

Edited<Design> moveByHand(const Design& design, const std::vector<EntityRef>& entities, double dx, double dy) {
    const std::set<EntityRef>& locked = design.layout->locked;
    if (locked.empty()) {
        return move(design, entities, dx, dy);
    }
    std::vector<EntityRef> moved = outermost(*design.network, entities);
    const auto first = std::find_if(moved.begin(), moved.end(),
                                    [&locked](const EntityRef& entity) { return locked.contains(entity); });
    const std::optional<EntityRef> held = first == moved.end() ? std::nullopt : std::optional(*first);
    std::erase_if(moved, [&locked](const EntityRef& entity) { return locked.contains(entity); });
    if (moved.empty() && held) {
        return unexpected(error(EditReason::Locked, {*held}));
    }
    auto after = move(design, moved, dx, dy);
    if (!after) {
        return after;
    }
    const std::vector<EntityRef> carried = movedWith(*design.network, moved);
    if (auto broken = brokenLock(*design.layout, *after->layout, {carried.begin(), carried.end()})) {
        return unexpected(*std::move(broken));
    }
    return after;
}

Edited<Design> resizeByHand(const Design& design, const EntityRef& container, const model::Place& place) {
    const auto after = resize(design, container, place);
    return after ? unlessLocked(design, *after) : after;
}

Edited<Design> removeByHand(const Design& design, const std::vector<EntityRef>& entities) {
    for (const EntityRef& entity : removedWith(*design.network, entities)) {
        if (design.layout->locked.contains(entity)) {
            return unexpected(error(EditReason::Locked, {entity}));
        }
    }
    return remove(design, entities);
}

Edited<Design> unlessLocked(const Design& before, const Design& after) {
    if (auto broken = brokenLock(*before.layout, *after.layout, {})) {
        return unexpected(*std::move(broken));
    }
    return after;
}

}  // namespace hopscope::edit
