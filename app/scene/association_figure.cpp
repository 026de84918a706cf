// SPDX-License-Identifier: Apache-2.0
#include "app/scene/association_figure.hpp"

#include <cmath>

namespace hopscope::scene {

namespace {

constexpr double radius = 6;
constexpr double glyphLeft = 6;
constexpr double textLeft = 26;
constexpr double padding = 8;

}  // namespace

double AssociationFigure::widthFor(const QString& name) {
    return std::ceil(textLeft + textWidth(name, type::quietAddress) + padding);
}

QRectF AssociationFigure::bounds() const {
    QRectF all;
    for (const QRectF& chip : chips) {
        all |= chip.adjusted(-6, -6, 6, 6);
    }
    return all;
}

QPainterPath AssociationFigure::shape() const {
    QPainterPath path;
    for (const QRectF& chip : chips) {
        path.addRect(chip);
    }
    return path;
}

void AssociationFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (!look.names() || look.detail == Detail::Far) {
        return;
    }
    for (const QRectF& chip : chips) {
        const QColor strong = look.ghost ? theme.ok : theme.ink;
        canvas.rect(chip, radius, look.ghost ? theme.okSoft : theme.tile,
                    look.ghost ? Stroke{.color = theme.ok, .width = 1.5, .dashes = {5, 3}}
                               : Stroke{.color = theme.edge, .width = 1, .hairline = true});
        canvas.glyph(mark, QRectF(chip.left() + glyphLeft, chip.center().y() - 8, 16, 16),
                     look.ghost ? theme.ok : theme.ink2);
        if (look.addresses() && chip.width() > narrowWidth) {
            canvas.text(QPointF(chip.left() + textLeft, chip.center().y() + 4), name, type::quietAddress, strong);
        }
    }
}

void AssociationFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    for (const QRectF& chip : chips) {
        paintSelectionRing(canvas, theme, chip, radius);
    }
}

std::optional<QPointF> AssociationFigure::badgeAt() const {
    return chips.empty() ? std::nullopt : std::optional(chips.front().topRight());
}

QString AssociationFigure::description() const {
    return QStringLiteral("%1 %2").arg(kind, name);
}

}  // namespace hopscope::scene
