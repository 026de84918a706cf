// SPDX-License-Identifier: Apache-2.0
#include "app/scene/public_address_figure.hpp"

#include <QCoreApplication>

namespace hopscope::scene {

Chip PublicAddressFigure::chipFor(const QString& address) {
    return {.text = address, .glyph = Glyph::Internet, .face = Face::Mono};
}

QPainterPath PublicAddressFigure::shape() const {
    QPainterPath path;
    path.addRect(pill);
    return path;
}

void PublicAddressFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (pill.isNull() || !look.addresses()) {
        return;
    }
    canvas.rect(pill, pill.height() / 2, look.ghost ? theme.okSoft : theme.tile,
                look.ghost ? Stroke{.color = theme.ok, .width = 1.5, .dashes = {5, 3}}
                           : Stroke{.color = theme.frame, .width = 1, .hairline = true});
    chipFor(address).paint(canvas, pill, QColor(), look.ghost ? theme.ok : theme.ink2, false);
}

void PublicAddressFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    if (!pill.isNull()) {
        paintSelectionRing(canvas, theme, pill, pill.height() / 2);
    }
}

std::vector<QRectF> PublicAddressFigure::occupied() const {
    return pill.isNull() ? std::vector<QRectF>() : std::vector<QRectF>{pill};
}

QString PublicAddressFigure::description() const {
    return owner.isEmpty()
               ? QCoreApplication::translate("Figure", "Public address %1, %2, not in use").arg(name, address)
               : QCoreApplication::translate("Figure", "Public address %1, %2, of %3").arg(name, address, owner);
}

}  // namespace hopscope::scene
