// SPDX-License-Identifier: Apache-2.0
#include "app/scene/lines.hpp"

#include <QPainterPathStroker>
#include <algorithm>
#include <array>

namespace hopscope::scene {

namespace {

constexpr double pressWidth = 12;
constexpr double waveLength = 62;
constexpr double waveHeight = 8;

QPointF towards(const QPointF& from, const QPointF& to, double length) {
    const QLineF line(from, to);
    return line.length() < 1e-9 ? from : line.pointAt(length / line.length());
}

/// Goes on from the path's end through the points after the first.
void addRounded(QPainterPath& path, const QPolygonF& points, double radius) {
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const double before = QLineF(points[i - 1], points[i]).length();
        const double after = QLineF(points[i], points[i + 1]).length();
        const double r = std::min({radius, before / 2, after / 2});
        path.lineTo(towards(points[i], points[i - 1], r));
        path.quadTo(points[i], towards(points[i], points[i + 1], r));
    }
    path.lineTo(points.last());
}

qsizetype longestLegStart(const QPolygonF& points) {
    qsizetype best = 0;
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        if (QLineF(points[i], points[i + 1]).length() > QLineF(points[best], points[best + 1]).length() + 0.5) {
            best = i;
        }
    }
    return best;
}

}  // namespace

QPainterPath rounded(const QPolygonF& points, double radius) {
    QPainterPath path;
    if (points.size() < 2) {
        return path;
    }
    path.moveTo(points.first());
    addRounded(path, points, radius);
    return path;
}

QPolygonF parallel(const QPolygonF& points, double offset) {
    QPolygonF result;
    for (qsizetype i = 0; i < points.size(); ++i) {
        // Of each leg that ends here the part across its direction; at a corner both count.
        QPointF shift;
        const auto across = [&](const QPointF& a, const QPointF& b) {
            const QLineF leg(a, b);
            return leg.length() < 1e-9 ? QPointF() : QPointF(-leg.dy(), leg.dx()) / leg.length() * offset;
        };
        const QPointF before = i > 0 ? across(points[i - 1], points[i]) : QPointF();
        const QPointF after = i + 1 < points.size() ? across(points[i], points[i + 1]) : QPointF();
        const bool straight = QPointF::dotProduct(before, after) > 1e-9;
        shift = straight ? before : before + after;
        result.append(points[i] + shift);
    }
    return result;
}

QLineF longestLeg(const QPolygonF& points) {
    const qsizetype at = longestLegStart(points);
    return {points[at], points[at + 1]};
}

double lengthOf(const QPolygonF& points) {
    double length = 0;
    for (qsizetype i = 1; i < points.size(); ++i) {
        length += QLineF(points[i - 1], points[i]).length();
    }
    return length;
}

QPolygonF upTo(const QPolygonF& points, double length) {
    QPolygonF result;
    for (qsizetype i = 0; i < points.size(); ++i) {
        result.append(points[i]);
        if (i + 1 == points.size()) {
            break;
        }
        const double leg = QLineF(points[i], points[i + 1]).length();
        if (leg >= length) {
            result.append(towards(points[i], points[i + 1], length));
            break;
        }
        length -= leg;
    }
    return result;
}

QPainterPath withWave(const QPolygonF& points, double radius) {
    const qsizetype at = longestLegStart(points);
    const QLineF leg(points[at], points[at + 1]);
    if (leg.length() < waveLength + 2 * radius) {
        return rounded(points, radius);
    }
    const QPointF along = (leg.p2() - leg.p1()) / leg.length();
    const QPointF across(-along.y(), along.x());
    const QPointF start = leg.center() - along * waveLength / 2;
    QPolygonF before = points.mid(0, at + 1);
    before.append(start);
    QPainterPath path = rounded(before, radius);
    static constexpr std::array<std::pair<double, double>, 5> teeth{{{10, -1}, {24, 1}, {38, -1}, {52, 1}, {62, 0}}};
    for (const auto& [x, y] : teeth) {
        path.lineTo(start + along * x + across * (y * waveHeight));
    }
    QPolygonF after{path.currentPosition()};
    after += points.mid(at + 1);
    addRounded(path, after, radius);
    return path;
}

QPainterPath arrowHead(const QPointF& tip, const QPointF& direction, double length) {
    const QPointF aside(-direction.y(), direction.x());
    QPainterPath head(tip);
    head.lineTo(tip - direction * length + aside * length * 0.5);
    head.lineTo(tip - direction * length * 0.72);
    head.lineTo(tip - direction * length - aside * length * 0.5);
    head.closeSubpath();
    return head;
}

QPainterPath lineShape(const QPainterPath& path) {
    QPainterPathStroker stroker;
    stroker.setWidth(pressWidth);
    return stroker.createStroke(path);
}

}  // namespace hopscope::scene
