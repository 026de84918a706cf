// SPDX-License-Identifier: Apache-2.0
#include "app/scene/virtual_router_figure.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "app/scene/lines.hpp"

namespace hopscope::scene {

namespace {

constexpr double largeRadius = 24;
constexpr double railGap = 2;
constexpr double labelGap = 8;

QString title() {
    return QCoreApplication::translate("Figure", "virtual router");
}

}  // namespace

bool VirtualRouterFigure::large() const {
    return anchor.radius >= largeRadius;
}

double VirtualRouterFigure::labelWidth() const {
    const double own = textWidth(address, type::quietAddress);
    return large() ? textWidth(title(), type::body) + labelGap + own : own;
}

QRectF VirtualRouterFigure::bounds() const {
    QRectF all = anchor.rect().adjusted(-3, -3, 3, 3);
    for (const QRectF& rect : occupied()) {
        all |= rect.adjusted(-2, -4, 2, 4);
    }
    return all;
}

QPainterPath VirtualRouterFigure::shape() const {
    QPainterPath path;
    path.addEllipse(anchor.rect());
    return path;
}

void VirtualRouterFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail < Detail::Middle && look.labels) {
        return;
    }
    canvas.circle(anchor.centre, anchor.radius, theme.tile, {.color = theme.edge, .width = 1.5, .dashes = {4, 3}});
    const double side = large() ? 30 : 20;
    canvas.glyph(Glyph::Fork, QRectF(anchor.centre - QPointF(side / 2, side / 2), QSizeF(side, side)), theme.ink2);
    if (!look.addresses()) {
        return;
    }
    const double shift = labelAlign == Align::Left ? 0 : labelAlign == Align::Centre ? 0.5 : 1;
    QPointF at = labelAt - QPointF(labelWidth() * shift, 0);
    if (large()) {
        canvas.text(at, title(), type::body, theme.ink2);
        at.rx() += textWidth(title(), type::body) + labelGap;
    }
    canvas.text(at, address, type::quietAddress, theme.ink2);
}

void VirtualRouterFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    canvas.circle(anchor.centre, anchor.radius + 5, QColor(), {.color = theme.accent, .width = 2});
}

std::vector<QRectF> VirtualRouterFigure::occupied() const {
    const double shift = labelAlign == Align::Left ? 0 : labelAlign == Align::Centre ? 0.5 : 1;
    return {anchor.rect(), QRectF(labelAt.x() - labelWidth() * shift, labelAt.y() - 11, labelWidth(), 14)};
}

QString VirtualRouterFigure::description() const {
    return QCoreApplication::translate("Figure", "Virtual router of subnet %1, %2").arg(subnet, address);
}

QRectF StickFigure::bounds() const {
    return way.boundingRect().adjusted(-4, -20, 4, 4);
}

QPainterPath StickFigure::shape() const {
    return {};
}

void StickFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail < Detail::Middle && look.labels) {
        return;
    }
    for (const double offset : {-railGap, railGap}) {
        canvas.path(rounded(parallel(way, offset)), QColor(), {.color = theme.edge, .width = 1});
    }
    const QLineF leg = longestLeg(way);
    const bool flat = std::abs(leg.dy()) < 0.5;
    if (look.addresses() && flat && leg.length() > textWidth(label, type::quiet) + 24) {
        canvas.text(leg.center() - QPointF(0, 8), label, type::quiet, theme.ink3, Align::Centre);
    }
}

QString StickFigure::description() const {
    return label;
}

}  // namespace hopscope::scene
