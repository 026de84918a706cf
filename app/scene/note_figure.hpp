// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// Words on the sheet, on a slip with a folded corner. It grows downwards until its text fits.
class NoteFigure : public FigureOf<NoteFigure> {
public:
    QRectF rect;
    QString title;
    QString text;

    bool operator==(const NoteFigure&) const = default;
    [[nodiscard]] QRectF slip() const;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] std::optional<QRectF> frame() const override { return rect; }
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
