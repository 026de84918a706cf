// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A connection between routers outside a route server: a tunnel, a circuit's line or a plain BGP session.
class ConnectionFigure : public FigureOf<ConnectionFigure> {
public:
    enum class Style : unsigned char { Session, Tunnel, Circuit };
    QPolygonF way;  ///< from tile to tile, in right angles
    QRectF chip;    ///< where its words lie
    Style style = Style::Tunnel;
    QString words;  ///< its name, or its type
    QString first;  ///< names of the ends, for the description
    QString second;
    bool up = true;

    bool operator==(const ConnectionFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] std::optional<QPointF> badgeAt() const override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] Chip label() const;

private:
    [[nodiscard]] QPainterPath path() const;
};

}  // namespace hopscope::scene
