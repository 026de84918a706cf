// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineF>
#include <QStringList>

#include "app/scene/figure.hpp"
#include "core/model/vnet.hpp"

namespace hopscope::scene {

/// A route table: a chip in the title strip of every subnet that uses it.
class RouteTableFigure : public FigureOf<RouteTableFigure> {
public:
    QString name;
    QStringList routes;  ///< "0.0.0.0/0 → Internet", for the description and for ghosts
    std::vector<QRectF> chips;
    std::vector<QLineF> associations;  ///< from a chip to the virtual router that reads the table

    bool operator==(const RouteTableFigure&) const = default;
    [[nodiscard]] static double widthFor(const QString& name);
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] std::optional<QPointF> badgeAt() const override;
    [[nodiscard]] QString description() const override;

private:
    /// A ghost's chip also says what is in the table; it grows to the left.
    [[nodiscard]] QRectF ghostRect(const QRectF& chip) const;
};

/// The address of an appliance, or the kind of next hop.
[[nodiscard]] QString nextHopText(const model::UserRoute& route);

}  // namespace hopscope::scene
