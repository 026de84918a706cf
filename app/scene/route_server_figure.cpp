// SPDX-License-Identifier: Apache-2.0
#include "app/scene/route_server_figure.hpp"

#include <QCoreApplication>

namespace hopscope::scene {

namespace {

constexpr double labelGap = 10;

}  // namespace

QRectF RouteServerFigure::Instance::tile() const {
    return {centre.x() - instanceSide / 2, centre.y() - instanceSide / 2, instanceSide, instanceSide};
}

QRectF RouteServerFigure::Instance::label() const {
    const double width = std::max(textWidth(name, type::name), textWidth(address, type::address));
    if (labelBelow) {
        return {centre.x() - width / 2, tile().bottom() + 6, width, 34};
    }
    return {tile().right() + labelGap, centre.y() - 16, width, 34};
}

QRectF RouteServerFigure::bounds() const {
    QRectF all;
    for (const Instance& instance : instances) {
        all |= instance.tile().adjusted(-7, -20, 7, 7) | instance.label().adjusted(-2, -2, tileSide, 4);
    }
    return all;
}

QPainterPath RouteServerFigure::shape() const {
    QPainterPath path;
    for (const Instance& instance : instances) {
        path.addRect(instance.tile());
    }
    return path;
}

void RouteServerFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail == Detail::Overview && look.labels) {
        return;
    }
    for (const Instance& instance : instances) {
        paintTile(canvas, theme, look, instance.tile(), Glyph::RouteServer, true);
        if (!look.labels) {
            continue;
        }
        const QRectF label = instance.label();
        const Align align = instance.labelBelow ? Align::Centre : Align::Left;
        const double x = instance.labelBelow ? label.center().x() : label.left();
        const TextStyle style{Face::Sans, look.legible(type::name.size), 600};
        canvas.text(QPointF(x, label.top() + (look.addresses() ? 13 : 20)), instance.name, style, theme.ink, align);
        if (look.addresses()) {
            canvas.text(QPointF(x, label.top() + 30), instance.address, type::address, theme.ink2, align);
        }
    }
}

void RouteServerFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    for (const Instance& instance : instances) {
        paintSelectionRing(canvas, theme, instance.tile(), 10);
    }
}

std::vector<QRectF> RouteServerFigure::occupied() const {
    return {instances[0].tile(), instances[1].tile(), instances[0].label(), instances[1].label()};
}

std::optional<QPointF> RouteServerFigure::badgeAt() const {
    return instances[0].tile().topRight() + QPointF(-1, 1);
}

QString RouteServerFigure::description() const {
    QString text = QCoreApplication::translate("Figure", "Route server %1, instances %2 and %3")
                       .arg(name, instances[0].address, instances[1].address);
    return fact.isEmpty() ? text : text + QStringLiteral(", ") + fact;
}

}  // namespace hopscope::scene
