// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A security group or a NAT gateway: a chip in the title strip of every subnet that uses it.
class AssociationFigure : public FigureOf<AssociationFigure> {
public:
    Glyph mark = Glyph::Nsg;
    QString kind;  ///< "Security group", for the description
    QString name;
    std::vector<QRectF> chips;

    bool operator==(const AssociationFigure&) const = default;
    [[nodiscard]] static double widthFor(const QString& name);
    /// The glyph alone, where names find no room.
    static constexpr double narrowWidth = 28;

    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override { return chips; }
    [[nodiscard]] std::optional<QPointF> badgeAt() const override;
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
