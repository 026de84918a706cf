// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/scene/canvas.hpp"
#include "app/trace/look_up_card.hpp"
#include "app/trace/storyboard.hpp"

namespace hopscope::player {

/// All that is painted of a trace at one moment, as plain values.
struct TracePicture {
    Storyboard board;
    Frame frame;
    std::optional<Storyboard> former;  ///< the way before the last change, dotted
    std::vector<PlacedCard> cards;
    std::vector<QPointF> lapChips;  ///< the middle of each story's lap counter
    std::vector<QPointF> endChips;  ///< the middle of each story's verdict
    QString verdict;                ///< the literal, for the chip at the end
    double zoom = 1;
};

/// Where a story's lap counter lies at `zoom`: on its ribbon, clear of `occupied` where there is such a place; empty
/// without a ribbon.
[[nodiscard]] QRectF lapChipRect(const Story& story, const std::vector<QRectF>& occupied, double zoom);

/// Where the chip with `verdict` lies at `zoom` when the packet is delivered or dropped: close to that place, clear of
/// `occupied` where there is such a place; empty for a loop, which ends nowhere.
[[nodiscard]] QRectF endChipRect(const Story& story, const QString& verdict, const std::vector<QRectF>& occupied,
                                 double zoom);

/// Path and ribbon: what lies under the tiles.
void paintUnderTiles(scene::Canvas& canvas, const scene::Theme& theme, const TracePicture& picture);
/// Cards, badges, chips and packets.
void paintOverTiles(scene::Canvas& canvas, const scene::Theme& theme, const TracePicture& picture);
/// What the two may touch.
[[nodiscard]] QRectF boundsOf(const TracePicture& picture);

}  // namespace hopscope::player
