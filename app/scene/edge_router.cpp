// SPDX-License-Identifier: Apache-2.0
#include "app/scene/edge_router.hpp"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <set>
#include <tuple>

namespace hopscope::scene {

namespace {

constexpr double clearance = 14;     // between a line and a tile
constexpr double wordClearance = 6;  // between a line and words
constexpr double apart = 10;         // between lines
constexpr double turnCost = 45;
constexpr double wordCost = 900;
constexpr double crossingCost = 70;
constexpr double alongCost = 500;     // on top of another line
constexpr double edgeCost = 3;        // a pixel along a frame costs this much more
constexpr double reservedCost = 0.6;  // a pixel along a reserved place costs this much more
constexpr double insideCost = 0.05;   // a pixel inside a container: gaps between them are better
constexpr double lean = 0.004;        // tips the scale between ways that cost the same
constexpr double sideCost = 12;       // leaving by a side that does not face the other tile
constexpr double wallCost = 1e7;

enum Direction : int { East, South, West, North };

/// The point of a port on one side of its tile.
QPointF portPoint(const QRectF& tile, int side, double offset) {
    const QPointF c = tile.center();
    switch (side) {
    case East: return {tile.right(), c.y() + offset};
    case West: return {tile.left(), c.y() + offset};
    case South: return {c.x() + offset, tile.bottom()};
    default: return {c.x() + offset, tile.top()};
    }
}

void tidy(std::vector<double>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end(), [](double a, double b) { return std::abs(a - b) < 0.5; }),
                 values.end());
}

/// The overlap of a leg with a rectangle is more than a touch.
bool enters(const QRectF& rect, const QPointF& a, const QPointF& b) {
    const QRectF leg = QRectF(a, b).normalized();
    return leg.left() < rect.right() - 0.01 && leg.right() > rect.left() + 0.01 && leg.top() < rect.bottom() - 0.01 &&
           leg.bottom() > rect.top() + 0.01;
}

class Search {
public:
    Search(const Port& from, const Port& to, const Terrain& terrain, Turns turns)
        : m_from(from), m_to(to), m_lean(turns == Turns::Early ? lean : -lean) {
        const QRectF area = (from.tile | to.tile).adjusted(-routeReach, -routeReach, routeReach, routeReach);
        const auto near = [&area](const QRectF& rect) { return rect.intersects(area); };
        for (const QRectF& wall : terrain.walls) {
            if (near(wall)) {
                m_walls.push_back(wall);
            }
        }
        for (const QRectF& word : terrain.words) {
            if (near(word)) {
                m_words.push_back(word.adjusted(-wordClearance, -wordClearance, wordClearance, wordClearance));
            }
        }
        for (const QRectF& frame : terrain.frames) {
            if (near(frame)) {
                m_frames.push_back(frame);
            }
        }
        for (const QRectF& place : terrain.reserved) {
            if (near(place)) {
                m_reserved.push_back(place);
            }
        }
        for (const QPolygonF& line : terrain.lines) {
            for (qsizetype i = 1; i < line.size(); ++i) {
                m_legs.emplace_back(line[i - 1], line[i]);
            }
        }
        collectChannels();
    }

    Route run() {
        const std::size_t states = m_xs.size() * m_ys.size() * 4;
        std::vector<double> best(states, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> cameFrom(states, states);
        struct Entry {
            double total;  // with what is left at least
            double cost;
            std::size_t state;
            bool operator>(const Entry& other) const {
                return std::tie(total, state) > std::tie(other.total, other.state);
            }
        };
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        for (int side = 0; side < 4; ++side) {
            for (const double offset : m_from.offsets) {
                const QPointF port = portPoint(m_from.tile, side, offset);
                const std::size_t state = stateAt(port, side);
                const double cost = side == facing() ? 0 : sideCost;
                if (cost < best[state]) {
                    best[state] = cost;
                    open.push({cost + leftFrom(port), cost, state});
                }
            }
        }
        std::set<std::size_t> goals;
        for (int side = 0; side < 4; ++side) {
            for (const double offset : m_to.offsets) {
                // Entering from the east means travelling west.
                goals.insert(stateAt(portPoint(m_to.tile, side, offset), (side + 2) % 4));
            }
        }
        std::size_t end = states;
        double endCost = std::numeric_limits<double>::infinity();
        while (!open.empty()) {
            const auto [total, cost, state] = open.top();
            open.pop();
            if (cost > best[state]) {
                continue;
            }
            if (goals.contains(state)) {
                end = state;
                endCost = cost;
                break;
            }
            const int direction = static_cast<int>(state % 4);
            const std::size_t x = state / 4 % m_xs.size();
            const std::size_t y = state / 4 / m_xs.size();
            for (int next = 0; next < 4; ++next) {
                const bool outside = (next == West && x == 0) || (next == East && x + 1 == m_xs.size()) ||
                                     (next == North && y == 0) || (next == South && y + 1 == m_ys.size());
                if (outside || (next + 2) % 4 == direction) {
                    continue;
                }
                const std::size_t nx = next == East ? x + 1 : next == West ? x - 1 : x;
                const std::size_t ny = next == South ? y + 1 : next == North ? y - 1 : y;
                const double step =
                    cost + stepCost(x, y, nx, ny) + (next == direction ? 0 : costOfTurn(QPointF(m_xs[x], m_ys[y])));
                const std::size_t reached = (ny * m_xs.size() + nx) * 4 + static_cast<std::size_t>(next);
                if (step < best[reached]) {
                    best[reached] = step;
                    cameFrom[reached] = state;
                    open.push({step + leftFrom(QPointF(m_xs[nx], m_ys[ny])), step, reached});
                }
            }
        }
        QPolygonF way;
        for (std::size_t state = end; state < states; state = cameFrom[state]) {
            const QPointF point(m_xs[state / 4 % m_xs.size()], m_ys[state / 4 / m_xs.size()]);
            const bool straight = way.size() >= 2 && ((std::abs(way[way.size() - 1].x() - point.x()) < 0.01 &&
                                                       std::abs(way[way.size() - 2].x() - point.x()) < 0.01) ||
                                                      (std::abs(way[way.size() - 1].y() - point.y()) < 0.01 &&
                                                       std::abs(way[way.size() - 2].y() - point.y()) < 0.01));
            if (straight) {
                way.last() = point;
            } else if (way.isEmpty() || way.last() != point) {
                way.append(point);
            }
        }
        std::reverse(way.begin(), way.end());
        return {way, endCost};
    }

private:
    void collectChannels() {
        const auto addAround = [this](const QRectF& rect, double distance) {
            m_xs.insert(m_xs.end(), {rect.left() - distance, rect.right() + distance});
            m_ys.insert(m_ys.end(), {rect.top() - distance, rect.bottom() + distance});
        };
        for (const Port* port : {&m_from, &m_to}) {
            for (int side = 0; side < 4; ++side) {
                for (const double offset : port->offsets) {
                    const QPointF point = portPoint(port->tile, side, offset);
                    m_xs.push_back(point.x());
                    m_ys.push_back(point.y());
                }
            }
            addAround(port->tile, clearance + apart);
            addAround(port->tile, clearance + 2 * apart);
        }
        const QPointF middle = (m_from.tile.center() + m_to.tile.center()) / 2;
        for (const double offset : {-apart, 0.0, apart}) {
            m_xs.push_back(std::round(middle.x() + offset));
            m_ys.push_back(std::round(middle.y() + offset));
        }
        for (const QRectF& wall : m_walls) {
            addAround(wall, clearance);
        }
        for (const QRectF& word : m_words) {
            addAround(word, 0);
        }
        for (const QRectF& frame : m_frames) {
            addAround(frame, 8);
            addAround(frame, -14);
        }
        for (const QRectF& place : m_reserved) {
            addAround(place, 6);
        }
        for (const QLineF& leg : m_legs) {
            if (std::abs(leg.dx()) < 0.01) {
                m_xs.insert(m_xs.end(), {leg.x1() - apart, leg.x1() + apart});
            } else {
                m_ys.insert(m_ys.end(), {leg.y1() - apart, leg.y1() + apart});
            }
        }
        tidy(m_xs);
        tidy(m_ys);
        m_flatCosts.assign(m_xs.size() * m_ys.size(), -1);
        m_uprightCosts = m_flatCosts;
    }

    [[nodiscard]] static std::size_t nearest(const std::vector<double>& values, double value) {
        const auto at = std::lower_bound(values.begin(), values.end(), value - 0.5);
        return static_cast<std::size_t>(at - values.begin());
    }
    [[nodiscard]] std::size_t stateAt(const QPointF& point, int direction) const {
        return (nearest(m_ys, point.y()) * m_xs.size() + nearest(m_xs, point.x())) * 4 +
               static_cast<std::size_t>(direction);
    }

    /// The cost of one step on the grid, worked out when it is first asked for.
    double stepCost(std::size_t x, std::size_t y, std::size_t nx, std::size_t ny) {
        const bool flat = y == ny;
        double& known = (flat ? m_flatCosts : m_uprightCosts)[std::min(y, ny) * m_xs.size() + std::min(x, nx)];
        if (known < 0) {
            known = legCost(QPointF(m_xs[x], m_ys[y]), QPointF(m_xs[nx], m_ys[ny]));
        }
        return known;
    }

    [[nodiscard]] int facing() const {
        const QPointF way = m_to.tile.center() - m_from.tile.center();
        if (std::abs(way.x()) > std::abs(way.y())) {
            return way.x() > 0 ? East : West;
        }
        return way.y() > 0 ? South : North;
    }

    /// No way from here is shorter: the distance to the tile in right angles.
    [[nodiscard]] double leftFrom(const QPointF& point) const {
        const double dx = std::max({m_to.tile.left() - point.x(), point.x() - m_to.tile.right(), 0.0});
        const double dy = std::max({m_to.tile.top() - point.y(), point.y() - m_to.tile.bottom(), 0.0});
        return dx + dy;
    }

    [[nodiscard]] double legCost(const QPointF& a, const QPointF& b) const {
        const double length = QLineF(a, b).length();
        double cost = length;
        const bool flat = std::abs(a.y() - b.y()) < 0.01;
        for (const QRectF& wall : m_walls) {
            if (enters(wall, a, b)) {
                return wallCost;
            }
            // Close along a tile is allowed to its own lines only where they leave it.
            const QRectF around = wall.adjusted(-clearance + 1, -clearance + 1, clearance - 1, clearance - 1);
            if (wall != m_from.tile && wall != m_to.tile && enters(around, a, b)) {
                cost += length * 4 + 20;
            }
        }
        for (const QRectF& own : {m_from.tile, m_to.tile}) {
            const QRectF around = own.adjusted(-clearance + 1, -clearance + 1, clearance - 1, clearance - 1);
            const bool along =
                flat ? std::min(std::abs(a.y() - own.top()), std::abs(a.y() - own.bottom())) < clearance &&
                           (a.y() <= own.top() || a.y() >= own.bottom())
                     : std::min(std::abs(a.x() - own.left()), std::abs(a.x() - own.right())) < clearance &&
                           (a.x() <= own.left() || a.x() >= own.right());
            if (along && enters(around, a, b)) {
                cost += length * 6 + 30;
            }
        }
        for (const QRectF& word : m_words) {
            if (enters(word, a, b)) {
                cost += wordCost;
            }
        }
        for (const QRectF& place : m_reserved) {
            if (enters(place, a, b)) {
                // Straight through the narrow way is short; along the long way is not.
                cost += length * (flat == (place.width() > place.height()) ? reservedCost : 0.5);
            }
        }
        for (const QRectF& frame : m_frames) {
            const double distance = flat ? std::min(std::abs(a.y() - frame.top()), std::abs(a.y() - frame.bottom()))
                                         : std::min(std::abs(a.x() - frame.left()), std::abs(a.x() - frame.right()));
            const bool beside = flat ? std::max(a.x(), b.x()) > frame.left() && std::min(a.x(), b.x()) < frame.right()
                                     : std::max(a.y(), b.y()) > frame.top() && std::min(a.y(), b.y()) < frame.bottom();
            if (distance < 7 && beside) {
                cost += length * edgeCost;
            } else if (frame.contains(a) && frame.contains(b)) {
                cost += length * insideCost;
            }
        }
        for (const QLineF& leg : m_legs) {
            const bool legFlat = std::abs(leg.dy()) < 0.01;
            if (legFlat == flat) {
                const double distance = flat ? std::abs(a.y() - leg.y1()) : std::abs(a.x() - leg.x1());
                const double low = flat ? std::min(leg.x1(), leg.x2()) : std::min(leg.y1(), leg.y2());
                const double high = flat ? std::max(leg.x1(), leg.x2()) : std::max(leg.y1(), leg.y2());
                const double from = flat ? std::min(a.x(), b.x()) : std::min(a.y(), b.y());
                const double to = flat ? std::max(a.x(), b.x()) : std::max(a.y(), b.y());
                if (distance < apart - 2.5 && from < high - 0.01 && to > low + 0.01) {
                    cost += alongCost + 5 * (std::min(to, high) - std::max(from, low));
                }
            } else if (enters(QRectF(leg.p1(), leg.p2()).normalized().adjusted(-0.5, -0.5, 0.5, 0.5), a, b)) {
                cost += crossingCost;
            }
        }
        return cost;
    }

    [[nodiscard]] double costOfTurn(const QPointF& at) const {
        const QPointF way = at - m_from.tile.center();
        return turnCost + m_lean * (std::abs(way.x()) + std::abs(way.y()));
    }

    const Port& m_from;
    const Port& m_to;
    double m_lean;
    std::vector<QRectF> m_walls;
    std::vector<QRectF> m_words;
    std::vector<QRectF> m_frames;
    std::vector<QRectF> m_reserved;
    std::vector<QLineF> m_legs;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<double> m_flatCosts;
    std::vector<double> m_uprightCosts;
};

}  // namespace

Route route(const Port& from, const Port& to, const Terrain& terrain, Turns turns) {
    Route found = Search(from, to, terrain, turns).run();
    if (found.way.size() < 2) {
        // Tiles that lie on each other leave no way; a straight line says so.
        found = {QPolygonF{from.tile.center(), to.tile.center() + QPointF(1, 0)}, wallCost};
    }
    return found;
}

QPolygonF corridor(const QRectF& from, const QRectF& to) {
    constexpr double aside = 56;  // of a frame, where lanes run up and down
    constexpr double above = 12;  // of a frame, where they run across
    const double start = std::round(from.center().y());
    const double end = std::round(to.center().y());
    if (from.right() > to.left() && to.right() > from.left()) {
        const double lane = std::min(from.left(), to.left()) - aside;
        return {QPointF(from.left(), start), QPointF(lane, start), QPointF(lane, end), QPointF(to.left(), end)};
    }
    const double forwards = to.left() >= from.right() ? 1 : -1;
    const double leaves = forwards > 0 ? from.right() : from.left();
    const double enters = forwards > 0 ? to.left() : to.right();
    const double first = leaves + forwards * aside;
    const double last = enters - forwards * aside;
    if (forwards * (last - first) <= 0) {
        const double lane = std::round((leaves + enters) / 2);
        return {QPointF(leaves, start), QPointF(lane, start), QPointF(lane, end), QPointF(enters, end)};
    }
    const double across = to.top() - above;
    return {QPointF(leaves, start), QPointF(first, start), QPointF(first, across),
            QPointF(last, across),  QPointF(last, end),    QPointF(enters, end)};
}

}  // namespace hopscope::scene
