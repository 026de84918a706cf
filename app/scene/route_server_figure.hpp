// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A route server: its two instances, each a tile with its name and address beside or under it.
class RouteServerFigure : public FigureOf<RouteServerFigure> {
public:
    struct Instance {
        QPointF centre;
        QString name;
        QString address;
        bool labelBelow = false;  ///< there is no room beside the tile
        bool operator==(const Instance&) const = default;
        [[nodiscard]] QRectF tile() const;
        [[nodiscard]] QRectF label() const;
    };
    QString name;
    QString fact;  ///< "AS 65515", when it is known
    std::array<Instance, 2> instances;

    bool operator==(const RouteServerFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] std::optional<QPointF> badgeAt() const override;
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
