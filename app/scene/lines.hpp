// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineF>
#include <QPainterPath>
#include <QPolygonF>

namespace hopscope::scene {

inline constexpr double turnRadius = 10;

/// A polyline whose corners are arcs; short legs take smaller ones.
[[nodiscard]] QPainterPath rounded(const QPolygonF& points, double radius = turnRadius);

/// The polyline of right angles moved sideways: to the right of its direction for positive offsets.
[[nodiscard]] QPolygonF parallel(const QPolygonF& points, double offset);

/// The first of the longest legs; points must be at least two.
[[nodiscard]] QLineF longestLeg(const QPolygonF& points);
[[nodiscard]] double lengthOf(const QPolygonF& points);
/// The beginning of a polyline, up to `length` along it.
[[nodiscard]] QPolygonF upTo(const QPolygonF& points, double length);

/// The polyline with three teeth in the middle of its longest leg: rounded before and after, sharp between.
[[nodiscard]] QPainterPath withWave(const QPolygonF& points, double radius = turnRadius);

/// A head that points in `direction`, a unit vector, with a notch behind.
[[nodiscard]] QPainterPath arrowHead(const QPointF& tip, const QPointF& direction, double length);

/// What a press near a line hits: the line 12 px wide.
[[nodiscard]] QPainterPath lineShape(const QPainterPath& path);

}  // namespace hopscope::scene
