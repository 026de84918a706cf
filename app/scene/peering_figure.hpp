// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <array>

#include "app/scene/figure.hpp"
#include "core/model/vnet.hpp"

namespace hopscope::scene {

/// A peering: two strands, one a half, with the flags of each half on its side. A half that is missing is a dashed
/// strand that stops.
class PeeringFigure : public FigureOf<PeeringFigure> {
public:
    enum class Half { Missing, There, Disconnected };
    QPolygonF way;  ///< from the first VNet to the second
    std::array<QString, 2> names;
    std::array<Half, 2> halves{Half::There, Half::There};
    std::array<QStringList, 2> flags;       ///< in words, of the first and the second half
    std::array<QStringList, 2> shownFlags;  ///< the same in the length that there is room for
    std::vector<QRectF> flagRects;          ///< none, or two
    QRectF chip;                            ///< null when both halves are there

    bool operator==(const PeeringFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] QString description() const override;

    /// "half" or "disconnected"; nothing when connected.
    [[nodiscard]] std::optional<Chip> stateChip() const;
};

}  // namespace hopscope::scene
