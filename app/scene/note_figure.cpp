// SPDX-License-Identifier: Apache-2.0
#include "app/scene/note_figure.hpp"

#include <QCoreApplication>

namespace hopscope::scene {

namespace {

constexpr double radius = 6;
constexpr double fold = 18;
constexpr double padding = 14;
constexpr double lineHeight = 17.5;
constexpr double titleRoom = 20;
constexpr TextStyle titleStyle{Face::Sans, 12, 600};

}  // namespace

QRectF NoteFigure::slip() const {
    const auto lines = text.isEmpty() ? 0 : wrapped(text, type::body, rect.width() - 2 * padding).size();
    const double needed = 2 * padding - 4 + (title.isEmpty() ? 0 : titleRoom) + static_cast<double>(lines) * lineHeight;
    return {rect.topLeft(), QSizeF(rect.width(), std::max(rect.height(), needed))};
}

QRectF NoteFigure::bounds() const {
    return slip().adjusted(-6, -6, 6, 6);
}

QPainterPath NoteFigure::shape() const {
    QPainterPath path;
    path.addRect(slip());
    return path;
}

void NoteFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail == Detail::Overview || !look.labels) {
        return;
    }
    const QRectF r = slip();
    const double k = radius;
    QPainterPath outline(r.topLeft() + QPointF(k, 0));
    outline.lineTo(r.topRight() - QPointF(k, 0));
    outline.quadTo(r.topRight(), r.topRight() + QPointF(0, k));
    outline.lineTo(r.bottomRight() - QPointF(0, fold));
    outline.lineTo(r.bottomRight() - QPointF(fold, 0));
    outline.lineTo(r.bottomLeft() + QPointF(k, 0));
    outline.quadTo(r.bottomLeft(), r.bottomLeft() - QPointF(0, k));
    outline.lineTo(r.topLeft() + QPointF(0, k));
    outline.quadTo(r.topLeft(), r.topLeft() + QPointF(k, 0));
    const Stroke line{.color = look.ghost ? theme.ok : theme.warn, .width = 1};
    canvas.path(outline, look.ghost ? theme.okSoft : theme.warnSoft, line);
    QPainterPath corner(r.bottomRight() - QPointF(0, fold));
    corner.lineTo(r.bottomRight() - QPointF(fold - k, fold));
    corner.quadTo(r.bottomRight() - QPointF(fold, fold), r.bottomRight() - QPointF(fold, fold - k));
    corner.lineTo(r.bottomRight() - QPointF(fold, 0));
    canvas.path(corner, QColor(), line);
    if (look.detail == Detail::Far) {
        return;
    }
    double y = r.top() + padding + 8;
    if (!title.isEmpty()) {
        const TextStyle style{Face::Sans, look.legible(titleStyle.size), 600};
        canvas.text(QPointF(r.left() + padding, y), elided(title, style, r.width() - 2 * padding), style, theme.ink);
        y += titleRoom;
    }
    if (!look.addresses() || text.isEmpty()) {
        return;
    }
    for (const QString& words : wrapped(text, type::body, r.width() - 2 * padding)) {
        canvas.text(QPointF(r.left() + padding, y), words, type::body, theme.ink);
        y += lineHeight;
    }
}

void NoteFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    paintSelectionRing(canvas, theme, slip(), radius);
}

std::vector<QRectF> NoteFigure::occupied() const {
    return {slip()};
}

QString NoteFigure::description() const {
    return QCoreApplication::translate("Figure", "Note %1: %2").arg(title, text);
}

}  // namespace hopscope::scene
