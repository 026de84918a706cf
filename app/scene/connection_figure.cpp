// SPDX-License-Identifier: Apache-2.0
#include "app/scene/connection_figure.hpp"

#include <QCoreApplication>

#include "app/scene/lines.hpp"

namespace hopscope::scene {

QPainterPath ConnectionFigure::path() const {
    return rounded(way);
}

Chip ConnectionFigure::label() const {
    return {.text = up ? words : QCoreApplication::translate("Figure", "%1, down").arg(words), .glyph = {}};
}

QRectF ConnectionFigure::bounds() const {
    return way.boundingRect().adjusted(-8, -8, 8, 8) | chip.adjusted(-2, -2, 2, 2);
}

QPainterPath ConnectionFigure::shape() const {
    QPainterPath shape = lineShape(path());
    shape.addRect(chip);
    return shape;
}

void ConnectionFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    const QColor color = up ? theme.control : theme.bad;
    Stroke stroke{.color = color, .width = style == Style::Circuit ? 2.5 : 1.75};
    if (style == Style::Session) {
        stroke.dashes = {0, 5};
        stroke.dotted = true;
    } else if (style == Style::Tunnel || !up) {
        stroke.dashes = {8, 4};
    }
    canvas.path(path(), QColor(), stroke);
    if (look.addresses() && !chip.isNull()) {
        label().paint(canvas, chip, up ? theme.controlSoft : theme.badSoft, color, true);
    }
}

void ConnectionFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    QColor band = theme.accent;
    band.setAlphaF(0.28F);
    canvas.path(path(), QColor(), {.color = band, .width = 10});
}

std::vector<QRectF> ConnectionFigure::occupied() const {
    return {chip};
}

std::optional<QPointF> ConnectionFigure::badgeAt() const {
    return chip.topRight();
}

QString ConnectionFigure::description() const {
    return QCoreApplication::translate("Figure", "Connection %1 between %2 and %3").arg(label().text, first, second);
}

}  // namespace hopscope::scene
