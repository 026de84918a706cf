// SPDX-License-Identifier: Apache-2.0
#include "core/edit/align.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"
#include "core/edit/lock.hpp"
#include "core/model/names.hpp"
#include "core/model/standing.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;
using model::Place;

namespace {

/// From where to where something reaches along one direction.
struct Span {
    double from;
    double to;
    [[nodiscard]] double middle() const { return (from + to) / 2; }
    [[nodiscard]] double length() const { return to - from; }
};

/// The frame of a container or note, or the tiles of a node, without names.
Place frameOf(const model::Layout& layout, const EntityRef& entity) {
    const Place& place = layout.places.at(entity);
    if (place.width > 0) {
        return place;
    }
    const auto* server = std::get_if<model::RouteServerId>(&entity);
    const double side = server != nullptr ? size::instanceTile : size::tile;
    Place frame{place.x - side / 2, place.y - side / 2, side, side};
    if (server != nullptr) {
        if (const auto second = layout.secondInstances.find(*server); second != layout.secondInstances.end()) {
            frame.width += std::abs(second->second.x - place.x);
            frame.height += std::abs(second->second.y - place.y);
            frame.x = std::min(frame.x, second->second.x - side / 2);
            frame.y = std::min(frame.y, second->second.y - side / 2);
        }
    }
    return frame;
}

Span spanOf(const model::Layout& layout, const EntityRef& entity, Direction direction) {
    const Place frame = frameOf(layout, entity);
    return direction == Direction::Horizontal ? Span{frame.x, frame.x + frame.width}
                                              : Span{frame.y, frame.y + frame.height};
}

Direction directionOf(Alignment alignment) {
    return alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right
               ? Direction::Horizontal
               : Direction::Vertical;
}

/// How far `span` is from where it belongs in `all`.
double shiftTo(Alignment alignment, Span span, Span all) {
    switch (alignment) {
    case Alignment::Left:
    case Alignment::Top: return all.from - span.from;
    case Alignment::Centre:
    case Alignment::Middle: return all.middle() - span.middle();
    case Alignment::Right:
    case Alignment::Bottom: return all.to - span.to;
    }
    return 0;
}

/// What is locked is what the others go by.
Span spanOfAll(const model::Layout& layout, const std::vector<EntityRef>& entities, Direction direction) {
    std::vector<EntityRef> fixed;
    std::copy_if(entities.begin(), entities.end(), std::back_inserter(fixed),
                 [&layout](const EntityRef& entity) { return layout.locked.contains(entity); });
    const std::vector<EntityRef>& measured = fixed.empty() ? entities : fixed;
    Span all = spanOf(layout, measured.front(), direction);
    for (const EntityRef& entity : measured) {
        const Span span = spanOf(layout, entity, direction);
        all = {std::min(all.from, span.from), std::max(all.to, span.to)};
    }
    return all;
}

/// Puts each entity `shifts` further on, and lets what is around them grow.
Edited<Design> shifted(const Design& design, const std::vector<EntityRef>& entities, const std::vector<double>& shifts,
                       Direction direction) {
    Draft draft(design);
    std::set<EntityRef> carried;
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const double shift = std::round(shifts[i]);
        if (draft.layout.locked.contains(entities[i]) || shift == 0) {
            continue;
        }
        const std::vector<EntityRef> moved = movedWith(draft.network, {entities[i]});
        carried.insert(moved.begin(), moved.end());
        edit::shift(draft.layout, moved, direction == Direction::Horizontal ? shift : 0,
                    direction == Direction::Vertical ? shift : 0);
    }
    for (const EntityRef& entity : carried) {
        growAround(draft.network, draft.layout, entity);
    }
    if (auto broken = brokenLock(*design.layout, draft.layout, carried)) {
        return unexpected(*std::move(broken));
    }
    return std::move(draft).finish();
}

std::optional<EditError> missing(const Design& design, const std::vector<EntityRef>& entities) {
    for (const EntityRef& entity : entities) {
        if (!contains(*design.network, *design.layout, entity)) {
            return error(EditReason::NoSuchEntity, {entity});
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<EntityRef> alignable(const Design& design, const std::vector<EntityRef>& entities) {
    std::vector<EntityRef> found;
    for (const EntityRef& entity : outermost(*design.network, entities)) {
        if (standsAlone(entity) && model::placeOf(*design.layout, entity) != nullptr) {
            found.push_back(entity);
        }
    }
    return found;
}

std::vector<EntityRef> sizeable(const Design& design, const std::vector<EntityRef>& entities) {
    std::vector<EntityRef> found = alignable(design, entities);
    std::erase_if(found, [&design](const EntityRef& entity) { return design.layout->places.at(entity).width <= 0; });
    return found;
}

Edited<Design> align(const Design& design, const std::vector<EntityRef>& entities, Alignment alignment) {
    if (auto wrong = missing(design, entities)) {
        return unexpected(*std::move(wrong));
    }
    const std::vector<EntityRef> aligned = alignable(design, entities);
    if (aligned.size() < fewestToAlign) {
        return unexpected(error(EditReason::TooFew, entities));
    }
    const Direction direction = directionOf(alignment);
    const Span all = spanOfAll(*design.layout, aligned, direction);
    std::vector<double> shifts;
    shifts.reserve(aligned.size());
    for (const EntityRef& entity : aligned) {
        shifts.push_back(shiftTo(alignment, spanOf(*design.layout, entity, direction), all));
    }
    return shifted(design, aligned, shifts, direction);
}

Edited<Design> distribute(const Design& design, const std::vector<EntityRef>& entities, Direction direction) {
    if (auto wrong = missing(design, entities)) {
        return unexpected(*std::move(wrong));
    }
    std::vector<EntityRef> row = alignable(design, entities);
    if (row.size() < fewestToDistribute) {
        return unexpected(error(EditReason::TooFew, entities));
    }
    const auto span = [&](const EntityRef& entity) { return spanOf(*design.layout, entity, direction); };
    std::stable_sort(row.begin(), row.end(),
                     [&](const EntityRef& a, const EntityRef& b) { return span(a).middle() < span(b).middle(); });
    double free = span(row.back()).to - span(row.front()).from;
    for (const EntityRef& entity : row) {
        free -= span(entity).length();
    }
    const double gap = free / static_cast<double>(row.size() - 1);
    std::vector<double> shifts;
    shifts.reserve(row.size());
    double from = span(row.front()).from;
    for (const EntityRef& entity : row) {
        shifts.push_back(from - span(entity).from);
        from += span(entity).length() + gap;
    }
    return shifted(design, row, shifts, direction);
}

Edited<Design> equalSize(const Design& design, const std::vector<EntityRef>& entities, Direction direction) {
    if (auto wrong = missing(design, entities)) {
        return unexpected(*std::move(wrong));
    }
    const std::vector<EntityRef> sized = sizeable(design, entities);
    if (sized.size() < fewestToAlign) {
        return unexpected(error(EditReason::TooFew, entities));
    }
    const auto side = [direction](Place& place) -> double& {
        return direction == Direction::Horizontal ? place.width : place.height;
    };
    Draft draft(design);
    double largest = 0;
    for (const EntityRef& entity : sized) {
        largest = std::max(largest, side(draft.layout.places.at(entity)));
    }
    for (const EntityRef& entity : sized) {
        if (!draft.layout.locked.contains(entity)) {
            side(draft.layout.places.at(entity)) = largest;
        }
    }
    for (const EntityRef& entity : sized) {
        growAround(draft.network, draft.layout, entity);
    }
    if (auto broken = brokenLock(*design.layout, draft.layout, {})) {
        return unexpected(*std::move(broken));
    }
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
