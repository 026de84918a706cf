// SPDX-License-Identifier: Apache-2.0
#include "app/trace/ways.hpp"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace hopscope::player {

namespace {

constexpr double cornerRadius = 10;
constexpr double gapAtTile = 3;
constexpr double laneWidth = 9;
constexpr double detour = 44;
constexpr double clearance = 6;

using Points = std::vector<QPointF>;

double lengthOf(const Points& points) {
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        sum += QLineF(points[i - 1], points[i]).length();
    }
    return sum;
}

bool crosses(const Points& points, const QRectF& tile) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        // Lines are level or upright, so their bounding rectangle is the line itself.
        const QRectF line = QRectF(points[i - 1], points[i]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
        if (line.intersects(tile)) {
            return true;
        }
    }
    return false;
}

Points withoutStays(const Points& points) {
    Points kept;
    for (const QPointF& point : points) {
        if (kept.empty() || QLineF(kept.back(), point).length() > 0.5) {
            kept.push_back(point);
        }
    }
    return kept;
}

std::vector<Points> candidates(QPointF a, QPointF b, const QRectF& from, const QRectF& to) {
    std::vector<Points> all;
    if (std::abs(a.y() - b.y()) < 1 || std::abs(a.x() - b.x()) < 1) {
        all.push_back({a, b});
    }
    const auto viaX = [&](double x) { all.push_back({a, {x, a.y()}, {x, b.y()}, b}); };
    const auto viaY = [&](double y) { all.push_back({a, {a.x(), y}, {b.x(), y}, b}); };
    all.push_back({a, {b.x(), a.y()}, b});
    all.push_back({a, {a.x(), b.y()}, b});
    for (const double share : {0.5, 0.3, 0.7}) {
        viaX(a.x() + (b.x() - a.x()) * share);
        viaY(a.y() + (b.y() - a.y()) * share);
    }
    const QRectF both = from.united(to);
    viaY(both.top() - detour);
    viaY(both.bottom() + detour);
    viaX(both.left() - detour);
    viaX(both.right() + detour);
    return all;
}

QPainterPath rounded(const Points& points) {
    QPainterPath path(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]);
        const QLineF out(points[i], points[i + 1]);
        const double radius = std::min({cornerRadius, in.length() / 2, out.length() / 2});
        path.lineTo(in.pointAt(radius / in.length()));
        path.quadTo(points[i], out.pointAt(radius / out.length()));
    }
    path.lineTo(points.back());
    return path;
}

/// How far `path` runs inside `tile` from its beginning.
double insideFromStart(const QPainterPath& path, const QRectF& tile) {
    const double length = path.length();
    double at = 0;
    while (at < length && tile.contains(path.pointAtPercent(path.percentAtLength(at)))) {
        at += 0.5;
    }
    return std::min(at, length);
}

double angleOf(QPointF direction) {
    return std::atan2(direction.y(), direction.x());
}

}  // namespace

Way wayBetween(const QRectF& from, const QRectF& to, const std::vector<QRectF>& obstacles, int lane) {
    const QPointF aside(lane * laneWidth, lane * laneWidth);
    const QPointF a = from.center() + aside;
    const QPointF b = to.center() + aside;
    double least = std::numeric_limits<double>::max();
    Points best{a, b};
    for (const Points& raw : candidates(a, b, from, to)) {
        const Points points = withoutStays(raw);
        if (points.size() < 2) {
            continue;
        }
        double cost = lengthOf(points) + 40.0 * static_cast<double>(points.size() - 2);
        for (const QRectF& obstacle : obstacles) {
            if (crosses(points, obstacle.adjusted(-clearance, -clearance, clearance, clearance))) {
                cost += 5000;
            }
        }
        if (cost < least) {
            least = cost;
            best = points;
        }
    }
    Way way;
    way.path = rounded(best);
    const double length = way.path.length();
    way.leaves = std::min(length, insideFromStart(way.path, from) + gapAtTile);
    way.arrives = std::max(way.leaves, length - insideFromStart(way.path.toReversed(), to) - gapAtTile);
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
