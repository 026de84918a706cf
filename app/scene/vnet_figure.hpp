// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A VNet: a frame with a title strip; far away a tile with its name and what it holds.
class VnetFigure : public FigureOf<VnetFigure> {
public:
    QRectF rect;
    QString name;
    QString prefixes;
    QString region;
    QString contents;  ///< "3 subnets, 2 machines"

    bool operator==(const VnetFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] std::optional<QPointF> badgeAt() const override;
    [[nodiscard]] std::optional<QRectF> frame() const override { return rect; }
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
