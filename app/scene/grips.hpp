// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::scene {

/// The side of a grip in pixels of the screen.
inline constexpr double gripSide = 8;

/// A point of a frame that is dragged, and the edges that go with it.
struct Grip {
    QPointF at;
    Qt::Edges edges;
};

/// The corners and the middles of the sides.
[[nodiscard]] std::vector<Grip> gripsOf(const QRectF& frame);
/// The grip within `reach` of a point; corners first.
[[nodiscard]] std::optional<Qt::Edges> gripAt(const QRectF& frame, const QPointF& point, double reach);
/// The frame with its `edges` moved to `point`, on multiples of `snap`; never turned inside out.
[[nodiscard]] QRectF dragged(const QRectF& frame, Qt::Edges edges, const QPointF& point, double snap);
[[nodiscard]] Qt::CursorShape cursorFor(Qt::Edges edges);
[[nodiscard]] model::Place placeOf(const QRectF& frame);

}  // namespace hopscope::scene
