// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <vector>

#include "app/scene/edge_router.hpp"

namespace hopscope::player {

/// A leg from one tile to another.
struct Way {
    QPainterPath path;   ///< from edge to edge, in right angles, corners rounded
    double leaves = 0;   ///< length at which it is clear of the first tile
    double arrives = 0;  ///< length at which it stops short of the second
};

/// The tidiest way between two tiles in right angles, around `terrain` (scene/edge_router). `lane` shifts it aside, so
/// that several ways between the same tiles stay apart.
[[nodiscard]] Way wayBetween(const QRectF& from, const QRectF& to, const scene::Terrain& terrain, int lane);

/// The piece of `path` between two lengths, as lines.
[[nodiscard]] QPainterPath portion(const QPainterPath& path, double from, double to);

/// A closed band around discs of `radius` at `centres`, walked in their order. Starts and ends in the middle of the arc
/// around the first; `passes` are the lengths in the middle of each arc.
struct Belt {
    QPainterPath path;
    std::vector<double> passes;
};
[[nodiscard]] Belt beltAround(const std::vector<QPointF>& centres, double radius);

}  // namespace hopscope::player
