// SPDX-License-Identifier: Apache-2.0
#include "app/scene/grips.hpp"

#include <algorithm>
#include <cmath>

namespace hopscope::scene {

namespace {

constexpr double least = 48;  // a frame holds its title at least

}  // namespace

std::vector<Grip> gripsOf(const QRectF& frame) {
    const QPointF c = frame.center();
    return {{frame.topLeft(), Qt::TopEdge | Qt::LeftEdge},
            {frame.topRight(), Qt::TopEdge | Qt::RightEdge},
            {frame.bottomRight(), Qt::BottomEdge | Qt::RightEdge},
            {frame.bottomLeft(), Qt::BottomEdge | Qt::LeftEdge},
            {QPointF(c.x(), frame.top()), Qt::TopEdge},
            {QPointF(frame.right(), c.y()), Qt::RightEdge},
            {QPointF(c.x(), frame.bottom()), Qt::BottomEdge},
            {QPointF(frame.left(), c.y()), Qt::LeftEdge}};
}

std::optional<Qt::Edges> gripAt(const QRectF& frame, const QPointF& point, double reach) {
    for (const Grip& grip : gripsOf(frame)) {
        const QPointF off = point - grip.at;
        if (std::max(std::abs(off.x()), std::abs(off.y())) <= reach) {
            return grip.edges;
        }
    }
    return {};
}

QRectF dragged(const QRectF& frame, Qt::Edges edges, const QPointF& point, double snap) {
    const auto snapped = [snap](double value) { return std::round(value / snap) * snap; };
    QRectF made = frame;
    if (edges & Qt::LeftEdge) {
        made.setLeft(std::min(snapped(point.x()), frame.right() - least));
    }
    if (edges & Qt::RightEdge) {
        made.setRight(std::max(snapped(point.x()), frame.left() + least));
    }
    if (edges & Qt::TopEdge) {
        made.setTop(std::min(snapped(point.y()), frame.bottom() - least));
    }
    if (edges & Qt::BottomEdge) {
        made.setBottom(std::max(snapped(point.y()), frame.top() + least));
    }
    return made;
}

Qt::CursorShape cursorFor(Qt::Edges edges) {
    if (edges == (Qt::TopEdge | Qt::LeftEdge) || edges == (Qt::BottomEdge | Qt::RightEdge)) {
        return Qt::SizeFDiagCursor;
    }
    if (edges == (Qt::TopEdge | Qt::RightEdge) || edges == (Qt::BottomEdge | Qt::LeftEdge)) {
        return Qt::SizeBDiagCursor;
    }
    return edges & (Qt::LeftEdge | Qt::RightEdge) ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

model::Place placeOf(const QRectF& frame) {
    return {frame.x(), frame.y(), frame.width(), frame.height()};
}

}  // namespace hopscope::scene
