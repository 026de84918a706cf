// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::tools {

/// What stands at a point of the sheet, from the layout alone. Nodes are before containers, later numbers before
/// earlier ones. O(entities).
[[nodiscard]] std::optional<model::EntityRef> nodeAt(const model::Design& design, QPointF at);
[[nodiscard]] std::optional<model::NoteId> noteAt(const model::Design& design, QPointF at);
[[nodiscard]] std::optional<model::SubnetId> subnetAt(const model::Design& design, QPointF at);
[[nodiscard]] std::optional<model::VnetId> vnetAt(const model::Design& design, QPointF at);

/// The rectangles that an entity fills: one for most, two for a route server, none for those without a place.
[[nodiscard]] std::vector<QRectF> rectanglesOf(const model::Design& design, const model::EntityRef& entity);

}  // namespace hopscope::tools
