// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/ids.hpp"

namespace hopscope::scene {

/// The virtual router of a subnet as it is drawn: a dashed circle. Large beside an appliance, small on the frame of a
/// subnet without one.
struct GhostAnchor {
    QPointF centre;
    double radius = 0;
    [[nodiscard]] QRectF rect() const { return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius}; }
    bool operator==(const GhostAnchor&) const = default;
};

/// Where a table card may lie. `tip` is the point on the card's frame that faces its node.
struct CardPlace {
    QRectF rect;
    QPointF tip;
    bool below = true;     ///< the card hangs close below its node, so a notch is enough
    bool crowded = false;  ///< no free place was found; the card covers something
    double cost = 0;       ///< how far it is from the best place; compares places of one node
};

/// Where things stand on the sheet, in scene coordinates: all that a trace needs to know of the drawing.
struct Anchors {
    /// Tiles of machines, appliances and the Internet (one each) and of route servers (one an instance, lower first).
    std::map<model::EntityRef, std::vector<QRectF>> tiles;
    std::map<model::EntityRef, QRectF> containers;  ///< VNets and subnets
    std::map<model::SubnetId, GhostAnchor> virtualRouters;
    /// The line of each session from the appliance to the instance.
    std::map<std::pair<model::BgpConnectionId, std::size_t>, QPainterPath> sessions;
    std::vector<QRectF> occupied;  ///< tiles, titles, labels and notes: what a card must not cover
    QRectF sheet;                  ///< everything drawn

    [[nodiscard]] std::optional<QRectF> tile(const model::EntityRef& entity, std::size_t instance = 0) const;

    /// A place for a card of `size` that belongs to `node`: below it, or moved sideways along its container, or below
    /// the container, or beside it; clear of `occupied` and of `taken`. It would rather not lie across the frame of a
    /// container, nor send its leader over a label. O(occupied + places x what is near).
    [[nodiscard]] CardPlace placeCard(const QRectF& node, const QSizeF& size,
                                      const std::vector<QRectF>& taken = {}) const;
};

}  // namespace hopscope::scene
