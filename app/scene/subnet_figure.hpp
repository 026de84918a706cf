// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A subnet: a field with a title strip, in which its route table and the facts of its route server have their places.
class SubnetFigure : public FigureOf<SubnetFigure> {
public:
    QRectF rect;
    QString name;
    QString prefixes;
    QString fact;  ///< quiet, at the right of the title strip
    std::vector<double>
        chipWidths;  ///< of the route table, security group and NAT gateway that it uses, from the right

    bool operator==(const SubnetFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] std::optional<QPointF> badgeAt() const override;
    [[nodiscard]] std::optional<QRectF> frame() const override { return rect; }
    [[nodiscard]] QString description() const override;

    /// Where the chips lie: in the title strip, or under it when the title needs the room.
    [[nodiscard]] std::vector<QRectF> chipRects() const;
    /// The widths of chips with a gap between each.
    [[nodiscard]] static double rowWidth(const std::vector<double>& widths);
    /// Room for a row of chips.
    [[nodiscard]] double chipRoom() const;

private:
    [[nodiscard]] double titleWidth() const;
    [[nodiscard]] bool chipsBesideTitle() const;
};

}  // namespace hopscope::scene
