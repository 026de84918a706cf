// SPDX-License-Identifier: Apache-2.0
#include "app/scene/leads_figure.hpp"

#include <QStringList>

#include "app/scene/lines.hpp"

namespace hopscope::scene {

namespace {

constexpr double endRadius = 4;
constexpr double arrow = 7;

/// A head at the end of a way, filled.
QPainterPath head(const QPolygonF& way) {
    const QPointF tip = way.last();
    const QLineF leg(way[way.size() - 2], tip);
    const QPointF along = (leg.p2() - leg.p1()) / std::max(leg.length(), 1e-9);
    const QPointF across(-along.y(), along.x());
    QPainterPath path(tip);
    path.lineTo(tip - along * arrow + across * (arrow / 2));
    path.lineTo(tip - along * arrow - across * (arrow / 2));
    path.closeSubpath();
    return path;
}

}  // namespace

QRectF LeadsFigure::bounds() const {
    QRectF all;
    for (const Lead& lead : leads) {
        all |= lead.way.boundingRect().adjusted(-8, -8, 8, 8);
        if (!lead.text.isEmpty()) {
            all |= textRect(lead.textAt, lead.text, type::quietAddress, lead.align).adjusted(-2, -2, 2, 2);
        }
    }
    return all;
}

void LeadsFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail == Detail::Overview && look.labels) {
        return;
    }
    const bool far = look.detail < Detail::Middle;
    for (const Lead& lead : leads) {
        const QColor color = look.ghost ? theme.ok : lead.works ? theme.edge : theme.bad;
        if (kind == Kind::Interfaces) {
            canvas.path(rounded(lead.way), QColor(), {.color = color, .width = far ? 1 : 1.75, .hairline = far});
            if (!far) {
                canvas.circle(lead.way.last(), endRadius, theme.tile, {.color = color, .width = 1.5});
            }
        } else {
            canvas.path(rounded(lead.way), QColor(), {.color = color, .width = 1.25, .dashes = {0, 6}, .dotted = true});
            if (!far) {
                canvas.path(head(lead.way), color, {});
            }
        }
        if (!lead.text.isEmpty() && look.addresses()) {
            canvas.text(lead.textAt, lead.text, type::quietAddress, theme.ink2, lead.align);
        }
    }
}

std::vector<QRectF> LeadsFigure::occupied() const {
    std::vector<QRectF> all;
    for (const Lead& lead : leads) {
        if (!lead.text.isEmpty()) {
            all.push_back(textRect(lead.textAt, lead.text, type::quietAddress, lead.align));
        }
    }
    return all;
}

QString LeadsFigure::description() const {
    QStringList texts;
    for (const Lead& lead : leads) {
        if (!lead.text.isEmpty()) {
            texts.append(lead.text);
        }
    }
    return texts.join(QStringLiteral(", "));
}

}  // namespace hopscope::scene
