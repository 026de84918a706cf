// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <vector>

namespace hopscope::scene {

/// What lines go around and what they had better not touch.
struct Terrain {
    std::vector<QRectF> walls;     ///< tiles: no line enters them
    std::vector<QRectF> words;     ///< titles and labels: crossed only when nothing else is left
    std::vector<QRectF> frames;    ///< containers: crossed freely, but no line runs along an edge
    std::vector<QRectF> reserved;  ///< crossed freely, but lines do not stay in them: loops are drawn there
    std::vector<QPolygonF> lines;  ///< drawn before: crossed if need be, never run along closer than 10
    bool operator==(const Terrain&) const = default;
};

/// How far around its two tiles a line looks for a way; what is farther off makes no difference.
inline constexpr double routeReach = 60;

/// One end of a line: a tile, and how far from the middle of a side a line may leave it.
struct Port {
    QRectF tile;
    std::vector<double> offsets{0};
    bool operator==(const Port&) const = default;
};

/// A way of right angles and what it costs; costs compare ways of the same terrain.
struct Route {
    QPolygonF way;
    double cost = 0;
};

/// Where ways that cost the same turn.
enum class Turns { Early, Late };

/// The cheapest way of right angles from tile to tile: short, few turns, around walls and words, apart from other
/// lines. Leaves and enters at right angles. A* over the lines that the terrain suggests: O(k² log k) for k of them.
/// Never empty.
[[nodiscard]] Route route(const Port& from, const Port& to, const Terrain& terrain, Turns turns = Turns::Early);

/// A way of right angles from frame to frame through the gaps beside them, which looks at nothing in between: for
/// drawings with more lines than anybody could follow. Leaves and enters sideways. O(1), never empty.
[[nodiscard]] QPolygonF corridor(const QRectF& from, const QRectF& to);

}  // namespace hopscope::scene
