// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QGraphicsPathItem>
#include <QPainterPath>
#include <memory>
#include <vector>

#include "app/scene/topology_scene.hpp"

namespace hopscope::tools {

/// What a tool paints over the sheet while it works: gone when the tool lets go of it.
using Marking = std::unique_ptr<QGraphicsPathItem>;

/// A mark in the layer of selections; `dashed` for what is not there yet.
[[nodiscard]] Marking makeMarking(scene::TopologyScene& scene, const QColor& color, double width, bool dashed);

/// A frame that stands clear of a rectangle, as a selection ring does.
[[nodiscard]] QPainterPath ringAround(const QRectF& rectangle);

/// The rectangles that an entity fills on the sheet: several for a route server, none for what has no place.
[[nodiscard]] std::vector<QRectF> rectanglesOf(const scene::Anchors& anchors, const model::EntityRef& entity);

}  // namespace hopscope::tools
