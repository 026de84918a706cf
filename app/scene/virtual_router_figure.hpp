// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>

#include "app/scene/anchors.hpp"
#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// The router that nobody draws: a dashed circle in or on its subnet.
class VirtualRouterFigure : public FigureOf<VirtualRouterFigure> {
public:
    GhostAnchor anchor;
    QPointF labelAt;  ///< on the base line
    Align labelAlign = Align::Centre;
    QString subnet;
    QString address;

    bool operator==(const VirtualRouterFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] QString description() const override;

    /// The large one says what it is, the small one only its address.
    [[nodiscard]] bool large() const;
    [[nodiscard]] double labelWidth() const;
};

/// The stick between an appliance and the virtual router: two rails.
class StickFigure : public FigureOf<StickFigure> {
public:
    QPolygonF way;
    QString label;

    bool operator==(const StickFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas&, const Theme&) const override {}
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
