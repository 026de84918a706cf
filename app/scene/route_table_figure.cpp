// SPDX-License-Identifier: Apache-2.0
#include "app/scene/route_table_figure.hpp"

#include <QCoreApplication>

#include "app/text/convert.hpp"

namespace hopscope::scene {

using text::toQt;

namespace {

constexpr double radius = 6;
constexpr double glyphLeft = 6;
constexpr double textLeft = 26;
constexpr double padding = 8;
constexpr double gap = 12;

}  // namespace

QString nextHopText(const model::UserRoute& route) {
    switch (route.nextHop) {
    case model::UserNextHop::VirtualAppliance: return route.appliance ? toQt(route.appliance->text()) : QString();
    case model::UserNextHop::VirtualNetworkGateway: return QStringLiteral("VirtualNetworkGateway");
    case model::UserNextHop::VnetLocal: return QStringLiteral("VnetLocal");
    case model::UserNextHop::Internet: return QStringLiteral("Internet");
    case model::UserNextHop::None: return QStringLiteral("None");
    }
    return {};
}

double RouteTableFigure::widthFor(const QString& name) {
    return std::ceil(textLeft + textWidth(name, type::quietAddress) + padding);
}

QRectF RouteTableFigure::ghostRect(const QRectF& chip) const {
    const double extra = routes.isEmpty() ? 0 : gap + textWidth(routes.first(), type::quietAddress);
    return chip.adjusted(-extra, 0, 0, 0);
}

QRectF RouteTableFigure::bounds() const {
    QRectF all;
    for (const QRectF& chip : chips) {
        all |= ghostRect(chip).adjusted(-6, -6, 6, 6);
    }
    for (const QLineF& line : associations) {
        all |= QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2);
    }
    return all;
}

QPainterPath RouteTableFigure::shape() const {
    QPainterPath path;
    for (const QRectF& chip : chips) {
        path.addRect(chip);
    }
    return path;
}

void RouteTableFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (!look.names() || look.detail == Detail::Far) {
        return;
    }
    for (const QLineF& line : associations) {
        canvas.line(line.p1(), line.p2(), {.color = theme.edge, .width = 1.25, .dashes = {0, 6}, .dotted = true});
    }
    for (const QRectF& chip : chips) {
        const QRectF rect = look.ghost ? ghostRect(chip) : chip;
        const QColor strong = look.ghost ? theme.ok : theme.ink;
        canvas.rect(rect, radius, look.ghost ? theme.okSoft : theme.tile,
                    look.ghost ? Stroke{.color = theme.ok, .width = 1.5, .dashes = {5, 3}}
                               : Stroke{.color = theme.edge, .width = 1, .hairline = true});
        canvas.glyph(Glyph::RouteTable, QRectF(rect.left() + glyphLeft, rect.center().y() - 8, 16, 16),
                     look.ghost ? theme.ok : theme.ink2);
        if (!look.addresses()) {
            continue;
        }
        const double y = rect.center().y() + 4;
        canvas.text(QPointF(rect.left() + textLeft, y), name, type::quietAddress, strong);
        if (look.ghost && !routes.isEmpty()) {
            canvas.text(QPointF(rect.right() - padding, y), routes.first(), type::quietAddress, strong, Align::Right);
        }
    }
}

void RouteTableFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    for (const QRectF& chip : chips) {
        paintSelectionRing(canvas, theme, chip, radius);
    }
}

std::vector<QRectF> RouteTableFigure::occupied() const {
    return chips;
}

std::optional<QPointF> RouteTableFigure::badgeAt() const {
    return chips.empty() ? std::nullopt : std::optional(chips.front().topRight());
}

QString RouteTableFigure::description() const {
    return QCoreApplication::translate("Figure", "Route table %1: %2").arg(name, routes.join(QStringLiteral(", ")));
}

}  // namespace hopscope::scene
