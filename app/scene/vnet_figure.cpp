// SPDX-License-Identifier: Apache-2.0
#include "app/scene/vnet_figure.hpp"

#include <QCoreApplication>

namespace hopscope::scene {

namespace {

constexpr double radius = 14;
constexpr double textLeft = 34;
constexpr double baseLine = 21;
constexpr double gap = 10;
constexpr double badgeRoom = 28;

}  // namespace

QRectF VnetFigure::bounds() const {
    return rect.adjusted(-6, -6, 6, 6);
}

QPainterPath VnetFigure::shape() const {
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

void VnetFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    const Stroke frame = look.ghost ? Stroke{.color = theme.ok, .width = 1.5, .dashes = {5, 3}}
                                    : Stroke{.color = theme.frame, .width = 1.5, .hairline = true};
    canvas.rect(rect, radius, theme.vnet, frame);
    if (!look.labels) {
        return;
    }
    if (look.detail == Detail::Overview) {
        const TextStyle style{Face::Sans, look.legible(13), 600};
        const TextStyle small{Face::Sans, look.legible(11), 400};
        if (textWidth(name, small) <= rect.width()) {
            canvas.text(rect.center(), elided(name, style, rect.width() - 8), style, theme.ink, Align::Centre);
        }
        if (textWidth(contents, small) <= rect.width() - 8) {
            canvas.text(rect.center() + QPointF(0, small.size * 1.4), contents, small, theme.ink2, Align::Centre);
        }
        return;
    }
    const TextStyle style{Face::Sans, look.legible(type::name.size), 600};
    const double y = rect.top() + (style.size == type::name.size ? baseLine : style.size * 1.1);
    double right = rect.right() - 16;
    // From afar the glyph would be a speck: the name takes its place.
    const double nameLeft = look.addresses() ? textLeft : 12;
    if (look.addresses()) {
        canvas.glyph(Glyph::Vnet, QRectF(rect.left() + 12, rect.top() + 8, 16, 16), theme.ink2);
    }
    const double nameRoom = right - badgeRoom - rect.left() - nameLeft;
    const QString shownName = elided(
        name, style, look.addresses() ? std::max(40.0, nameRoom - gap - textWidth(prefixes, type::address)) : nameRoom);
    double x = rect.left() + nameLeft;
    canvas.text(QPointF(x, y), shownName, style, theme.ink);
    x += textWidth(shownName, style) + gap;
    if (look.addresses()) {
        canvas.text(QPointF(x, y), prefixes, type::address, theme.ink2);
        x += textWidth(prefixes, type::address) + gap;
        if (x + textWidth(region, type::quiet) < right - badgeRoom) {
            canvas.text(QPointF(right, y), region, type::quiet, theme.ink3, Align::Right);
        }
    }
}

void VnetFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    paintSelectionRing(canvas, theme, rect, radius);
}

std::vector<QRectF> VnetFigure::occupied() const {
    const double width = textLeft + textWidth(name, type::name) + gap + textWidth(prefixes, type::address);
    std::vector<QRectF> all{QRectF(rect.left() + 8, rect.top() + 5, std::min(width, rect.width() - 16), 22)};
    if (!region.isEmpty()) {
        const double regionWidth = textWidth(region, type::quiet);
        all.push_back(QRectF(rect.right() - 16 - regionWidth, rect.top() + 5, regionWidth, 22));
    }
    return all;
}

std::optional<QPointF> VnetFigure::badgeAt() const {
    return rect.topRight() + QPointF(-2, 2);
}

QString VnetFigure::description() const {
    return QCoreApplication::translate("Figure", "VNet %1, %2, %3").arg(name, prefixes, contents);
}

}  // namespace hopscope::scene
