// SPDX-License-Identifier: Apache-2.0
#include "app/trace/ways.hpp"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/scene/lines.hpp"

namespace hopscope::player {

namespace {

constexpr double gapAtTile = 3;
constexpr double laneWidth = 9;

using Points = std::vector<QPointF>;

double angleOf(QPointF direction) {
    return std::atan2(direction.y(), direction.x());
}

}  // namespace

Way wayBetween(const QRectF& from, const QRectF& to, const scene::Terrain& terrain, int lane) {
    const std::vector<double> aside{lane * laneWidth};
    Way way;
    way.path = scene::rounded(scene::route({from, aside}, {to, aside}, terrain).way);
    const double length = way.path.length();
    way.leaves = std::min(length, gapAtTile);
    way.arrives = std::max(way.leaves, length - gapAtTile);
    return way;
}

QPainterPath portion(const QPainterPath& path, double from, double to) {
    const double length = path.length();
    from = std::clamp(from, 0.0, length);
    to = std::clamp(to, 0.0, length);
    QPainterPath piece;
    if (length <= 0 || to <= from) {
        return piece;
    }
    constexpr double stride = 2;
    piece.moveTo(path.pointAtPercent(path.percentAtLength(from)));
    for (double at = from + stride; at < to; at += stride) {
        piece.lineTo(path.pointAtPercent(path.percentAtLength(at)));
    }
    piece.lineTo(path.pointAtPercent(path.percentAtLength(to)));
    return piece;
}

Belt beltAround(const std::vector<QPointF>& centres, double radius) {
    constexpr double pi = std::numbers::pi;
    const std::size_t count = centres.size();
    Belt belt;
    if (count == 0) {
        return belt;
    }
    double area = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF a = centres[i];
        const QPointF b = centres[(i + 1) % count];
        area += a.x() * b.y() - b.x() * a.y();
    }
    // On the sheet y grows downwards: a positive area is clockwise. Two discs are walked clockwise.
    const double turn = area < 0 ? -1 : 1;
    const auto outward = [&](std::size_t i) {
        const QPointF way = centres[(i + 1) % count] - centres[i];
        return angleOf(QPointF(way.y(), -way.x()) * turn);
    };
    Points points;
    std::vector<std::size_t> middles;
    for (std::size_t i = 0; i < count; ++i) {
        double sweep = 2 * pi;
        double begin = -pi / 2;
        if (count > 1) {
            begin = outward((i + count - 1) % count);
            sweep = std::fmod(turn * (outward(i) - begin) + 4 * pi, 2 * pi);
            if (sweep > pi + 0.01) {
                sweep = 0;  // the way bends inwards here: no arc to walk
            }
        }
        const int steps = std::max(2, static_cast<int>(std::ceil(sweep / (pi / 45))) / 2 * 2);
        for (int step = 0; step <= steps; ++step) {
            const double angle = begin + turn * sweep * step / steps;
            if (step == steps / 2) {
                middles.push_back(points.size());
            }
            points.push_back(centres[i] + QPointF(std::cos(angle), std::sin(angle)) * radius);
        }
    }
    std::rotate(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(middles.front()), points.end());
    const std::size_t first = middles.front();
    double length = 0;
    std::size_t next = 0;
    belt.path.moveTo(points.front());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0) {
            length += QLineF(points[i - 1], points[i]).length();
            belt.path.lineTo(points[i]);
        }
        if (next < middles.size() && middles[next] - first == i) {
            belt.passes.push_back(length);
            ++next;
        }
    }
    belt.path.closeSubpath();
    return belt;
}

}  // namespace hopscope::player
