// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "app/scene/anchors.hpp"
#include "app/scene/figure.hpp"
#include "core/model/design.hpp"

namespace hopscope::scene {

/// What a proposed change adds or takes away and what has no shape of its own: rows and switches, one a line, beside
/// the thing that it happens to.
class ProposalFigure : public FigureOf<ProposalFigure> {
public:
    struct Line {
        QString text;
        bool adds = true;
        bool operator==(const Line&) const = default;
    };
    std::vector<Line> lines;
    QRectF rect;
    QLineF leader;  ///< to the thing; null where the chip hangs close below it

    bool operator==(const ProposalFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas&, const Theme&) const override {}
    [[nodiscard]] std::vector<QRectF> occupied() const override { return {rect}; }
    [[nodiscard]] QString description() const override;

    [[nodiscard]] static QSizeF sizeFor(const std::vector<Line>& lines);
};

/// What of `after` is different at an entity and is told in words: static routes, announcements, routes of a route
/// table, switches. Empty where only shapes differ. O(rows of the entity).
[[nodiscard]] std::vector<ProposalFigure::Line> proposalLines(const model::Network& before, const model::Network& after,
                                                              const model::EntityRef& entity);

/// The thing on the sheet that `lines` of an entity belong to: an appliance for itself and its BGP connection, a subnet
/// for its route table. Null when it is not drawn.
[[nodiscard]] QRectF proposalTarget(const model::Network& network, const Anchors& anchors,
                                    const model::EntityRef& entity);

}  // namespace hopscope::scene
