// SPDX-License-Identifier: Apache-2.0
#include "app/scene/subnet_figure.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace hopscope::scene {

namespace {

constexpr double radius = 10;
constexpr double textLeft = 31;
constexpr double baseLine = 19;
constexpr double gap = 8;
constexpr double inset = 8;
constexpr double chipHeight = 20;
constexpr double chipGap = 6;

}  // namespace

QRectF SubnetFigure::bounds() const {
    return rect.adjusted(-6, -6, 6, 6);
}

QPainterPath SubnetFigure::shape() const {
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

double SubnetFigure::titleWidth() const {
    return textLeft + textWidth(name, type::subnetName) + gap + textWidth(prefixes, type::quietAddress);
}

double SubnetFigure::rowWidth(const std::vector<double>& widths) {
    double all = 0;
    for (const double width : widths) {
        all += width + (all > 0 ? chipGap : 0);
    }
    return all;
}

double SubnetFigure::chipRoom() const {
    return rect.width() - 2 * inset;
}

bool SubnetFigure::chipsBesideTitle() const {
    return titleWidth() + gap + rowWidth(chipWidths) + inset <= rect.width();
}

std::vector<QRectF> SubnetFigure::chipRects() const {
    const double top = rect.top() + (chipsBesideTitle() ? 5 : titleHeight);
    double right = rect.right() - inset;
    std::vector<QRectF> all;
    for (const double width : chipWidths) {
        all.emplace_back(right - width, top, width, chipHeight);
        right -= width + chipGap;
    }
    return all;
}

void SubnetFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail == Detail::Overview) {
        return;
    }
    const Stroke frame = look.ghost ? Stroke{.color = theme.ok, .width = 1.5, .dashes = {5, 3}}
                                    : Stroke{.color = theme.frame, .width = 1, .hairline = true};
    canvas.rect(rect, radius, theme.subnet, frame);
    if (!look.labels || look.detail == Detail::Far) {
        return;
    }
    const double nameLeft = look.addresses() ? textLeft : 10;
    if (look.addresses()) {
        canvas.glyph(Glyph::Subnet, QRectF(rect.left() + 9, rect.top() + 7, 16, 16), theme.ink3);
    }
    const double y = rect.top() + baseLine;
    const TextStyle style{Face::Sans, look.legible(type::subnetName.size), 600};
    double room = rect.width() - nameLeft - inset;
    if (look.addresses()) {
        room -= gap + textWidth(prefixes, type::quietAddress);
    }
    const QString shownName = elided(name, style, std::max(room, 24.0));
    double x = rect.left() + nameLeft;
    canvas.text(QPointF(x, y + (style.size - type::subnetName.size) * 0.35), shownName, style, theme.ink);
    x += textWidth(shownName, style) + gap;
    if (!look.addresses()) {
        return;
    }
    canvas.text(QPointF(x, y), prefixes, type::quietAddress, theme.ink2);
    x += textWidth(prefixes, type::quietAddress) + 2 * gap;
    const double right =
        rect.right() - 12 - (!chipWidths.empty() && chipsBesideTitle() ? rowWidth(chipWidths) + gap : 0);
    if (x + textWidth(fact, type::quietAddress) <= right) {
        canvas.text(QPointF(right, y), fact, type::quietAddress, theme.ink3, Align::Right);
    }
}

void SubnetFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    paintSelectionRing(canvas, theme, rect, radius);
}

std::vector<QRectF> SubnetFigure::occupied() const {
    std::vector<QRectF> all{QRectF(rect.left() + 6, rect.top() + 4, std::min(titleWidth(), rect.width() - 12), 22)};
    if (!fact.isEmpty() && chipWidths.empty()) {
        const double width = textWidth(fact, type::quietAddress);
        if (titleWidth() + 2 * gap + width + 12 <= rect.width()) {
            all.push_back(QRectF(rect.right() - 12 - width, rect.top() + 4, width, 22));
        }
    }
    return all;
}

std::optional<QPointF> SubnetFigure::badgeAt() const {
    return rect.topRight() + QPointF(-1, 1);
}

QString SubnetFigure::description() const {
    return QCoreApplication::translate("Figure", "Subnet %1, %2").arg(name, prefixes);
}

}  // namespace hopscope::scene
