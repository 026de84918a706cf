// SPDX-License-Identifier: Apache-2.0
#include "app/trace/ways.hpp"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <queue>
#include <utility>

namespace hopscope::player {

namespace {

constexpr double cornerRadius = 10;
constexpr double gapAtTile = 3;
constexpr double laneWidth = 9;
constexpr double detour = 44;
constexpr double clearance = 6;
constexpr double labelClearance = 5;
constexpr double tilePrice = 60;  // a unit of length across a tile, in units of length
constexpr double labelPrice = 10;
constexpr double bendCost = 40;
constexpr double doorstep = 14;  // around both ends, so that a way comes to them straight
constexpr double doorstepPrice = 8;
constexpr double unpreferred = 1.02;  // between equals, a way bends half-way
constexpr double reach = 160;         // how far around both tiles a way may be diverted
constexpr std::size_t mostGrounds = 48;

using Points = std::vector<QPointF>;

/// A piece of terrain, with what a unit of length across it costs beside the length itself.
struct Ground {
    QRectF rect;
    double price = 0;
};

double distanceToLine(QPointF point, QPointF a, QPointF b) {
    const QPointF way = b - a;
    const double square = QPointF::dotProduct(way, way);
    const double share = square > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / square, 0.0, 1.0) : 0;
    return QLineF(point, a + way * share).length();
}

/// What lies near the way from `a` to `b`, nearest first.
std::vector<Ground> groundsNear(QPointF a, QPointF b, const Terrain& terrain) {
    const QRectF corridor = QRectF(a, b).normalized().adjusted(-reach, -reach, reach, reach);
    std::vector<std::pair<double, Ground>> near;
    const auto take = [&](const std::vector<QRectF>& rects, double margin, double price) {
        for (const QRectF& rect : rects) {
            if (rect.intersects(corridor)) {
                near.push_back(
                    {distanceToLine(rect.center(), a, b), {rect.adjusted(-margin, -margin, margin, margin), price}});
            }
        }
    };
    take(terrain.tiles, clearance, tilePrice);
    take(terrain.labels, labelClearance, labelPrice);
    std::stable_sort(near.begin(), near.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    near.resize(std::min(near.size(), mostGrounds));
    std::vector<Ground> grounds;
    for (const auto& [distance, ground] : near) {
        grounds.push_back(ground);
    }
    return grounds;
}

/// One axis of the lines on which a way may run.
class Ruler {
public:
    /// The coordinates of both ends and the middle between them, which a way prefers.
    Ruler(double from, double to) : m_preferred{from, to, (from + to) / 2}, m_lines(m_preferred) {}

    void add(double line) { m_lines.push_back(line); }
    void finish() {
        std::sort(m_lines.begin(), m_lines.end());
        m_lines.erase(std::unique(m_lines.begin(), m_lines.end()), m_lines.end());
    }
    [[nodiscard]] std::size_t size() const { return m_lines.size(); }
    [[nodiscard]] double operator[](std::size_t index) const { return m_lines[index]; }
    [[nodiscard]] std::size_t indexOf(double line) const {
        return static_cast<std::size_t>(std::lower_bound(m_lines.begin(), m_lines.end(), line) - m_lines.begin());
    }
    [[nodiscard]] bool prefers(std::size_t index) const {
        return std::find(m_preferred.begin(), m_preferred.end(), m_lines[index]) != m_preferred.end();
    }

private:
    std::vector<double> m_preferred;
    std::vector<double> m_lines;
};

double overlap(double a1, double a2, double b1, double b2) {
    return std::max(0.0, std::min(a2, b2) - std::max(a1, b1));
}

/// The cheapest way in right angles from `a` to `b` on the lines beside all that lies near: Dijkstra over (crossing of
/// two lines, direction), a bend costing as much as some length.
Points cheapestWay(QPointF a, QPointF b, const QRectF& both, const std::vector<Ground>& grounds, double aside) {
    Ruler xs(a.x(), b.x());
    Ruler ys(a.y(), b.y());
    for (const Ground& ground : grounds) {
        xs.add(ground.rect.left() - 1 - aside);
        xs.add(ground.rect.right() + 1 + aside);
        ys.add(ground.rect.top() - 1 - aside);
        ys.add(ground.rect.bottom() + 1 + aside);
    }
    xs.add(both.left() - detour - aside);
    xs.add(both.right() + detour + aside);
    ys.add(both.top() - detour - aside);
    ys.add(both.bottom() + detour + aside);
    xs.finish();
    ys.finish();

    const auto priceOf = [&](std::size_t x, std::size_t y, bool level) {
        const double from = level ? xs[x] : ys[y];
        const double to = level ? xs[x + 1] : ys[y + 1];
        const double across = level ? ys[y] : xs[x];
        double price = (to - from) * ((level ? ys.prefers(y) : xs.prefers(x)) ? 1 : unpreferred);
        for (const Ground& ground : grounds) {
            const QRectF& rect = ground.rect;
            if (level ? across > rect.top() && across < rect.bottom() : across > rect.left() && across < rect.right()) {
                price += ground.price * (level ? overlap(from, to, rect.left(), rect.right())
                                               : overlap(from, to, rect.top(), rect.bottom()));
            }
        }
        return price;
    };

    // A state is a crossing and whether one came to it level; states are numbered row by row.
    const auto stateOf = [&](std::size_t x, std::size_t y, bool level) { return (y * xs.size() + x) * 2 + level; };
    const std::size_t count = xs.size() * ys.size() * 2;
    std::vector<double> costs(count, std::numeric_limits<double>::max());
    std::vector<std::size_t> before(count, count);
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const auto reachState = [&](std::size_t state, double cost, std::size_t from) {
        if (cost < costs[state]) {
            costs[state] = cost;
            before[state] = from;
            open.emplace(cost, state);
        }
    };
    for (const bool level : {true, false}) {
        reachState(stateOf(xs.indexOf(a.x()), ys.indexOf(a.y()), level), 0, count);
    }
    std::size_t end = count;
    while (!open.empty() && end == count) {
        const auto [cost, state] = open.top();
        open.pop();
        if (cost > costs[state]) {
            continue;
        }
        const bool level = state % 2 == 1;
        const std::size_t x = state / 2 % xs.size();
        const std::size_t y = state / 2 / xs.size();
        if (xs[x] == b.x() && ys[y] == b.y()) {
            end = state;
            continue;
        }
        const auto go = [&](bool onLevel, std::size_t toX, std::size_t toY, std::size_t edgeX, std::size_t edgeY) {
            const double bend = onLevel == level ? 0 : bendCost;
            reachState(stateOf(toX, toY, onLevel), cost + bend + priceOf(edgeX, edgeY, onLevel), state);
        };
        if (x > 0) {
            go(true, x - 1, y, x - 1, y);
        }
        if (x + 1 < xs.size()) {
            go(true, x + 1, y, x, y);
        }
        if (y > 0) {
            go(false, x, y - 1, x, y - 1);
        }
        if (y + 1 < ys.size()) {
            go(false, x, y + 1, x, y);
        }
    }
    Points way;
    for (std::size_t state = end; state != count; state = before[state]) {
        const QPointF point(xs[state / 2 % xs.size()], ys[state / 2 / xs.size()]);
        const auto inLine = [&](const QPointF& p, const QPointF& q) {
            return (p.x() == q.x() && q.x() == point.x()) || (p.y() == q.y() && q.y() == point.y());
        };
        if (way.size() > 1 && inLine(way[way.size() - 2], way.back())) {
            way.back() = point;
        } else {
            way.push_back(point);
        }
    }
    std::reverse(way.begin(), way.end());
    return way;
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

Way wayBetween(const QRectF& from, const QRectF& to, const Terrain& terrain, int lane) {
    const double aside = lane * laneWidth;
    const QPointF a = from.center() + QPointF(aside, aside);
    const QPointF b = to.center() + QPointF(aside, aside);
    std::vector<Ground> grounds = groundsNear(a, b, terrain);
    for (const QRectF& end : {from, to}) {
        grounds.push_back({end.adjusted(-doorstep, -doorstep, doorstep, doorstep), doorstepPrice});
    }
    const Points best = cheapestWay(a, b, from.united(to), grounds, aside);
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
