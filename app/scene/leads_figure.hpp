// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// Lines from a node to what it reaches besides: from a machine to the subnets of its further interfaces, from a load
/// balancer to the machines behind it.
class LeadsFigure : public FigureOf<LeadsFigure> {
public:
    struct Lead {
        QPolygonF way;
        QString text;  ///< at its end: the interface and its address; empty for machines behind a load balancer
        QPointF textAt;
        Align align = Align::Left;
        bool works = true;
        bool operator==(const Lead&) const = default;
    };
    enum class Kind : unsigned char { Interfaces, Backends };
    Kind kind = Kind::Interfaces;
    std::vector<Lead> leads;

    bool operator==(const LeadsFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas&, const Theme&) const override {}
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
