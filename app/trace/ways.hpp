// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <vector>

namespace hopscope::player {

/// A leg from one tile to another.
struct Way {
    QPainterPath path;   ///< from centre to centre, in right angles, corners rounded
    double leaves = 0;   ///< length at which it is clear of the first tile
    double arrives = 0;  ///< length at which it stops short of the second
};

/// What a leg meets on the sheet.
struct Terrain {
    std::vector<QRectF> tiles;   ///< not to be crossed while there is any way around
    std::vector<QRectF> labels;  ///< rather not to be crossed: a short detour is worth it
};

/// The tidiest way between two tiles: straight where they are level, otherwise with few bends, around `terrain` where
/// that is possible. `lane` shifts it aside, so that several ways between the same tiles stay apart. Looks at the
/// pieces of terrain nearest to it, a fixed number at most, so that its cost does not grow with the drawing.
[[nodiscard]] Way wayBetween(const QRectF& from, const QRectF& to, const Terrain& terrain, int lane);

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
