// SPDX-License-Identifier: Apache-2.0
#include "app/scene/figure.hpp"

#include <QPainterPathStroker>
#include <array>
#include <cmath>

namespace hopscope::scene {

namespace {

constexpr double chipPadding = 8;
constexpr double chipGlyph = 14;
constexpr double chipGap = 5;

TextStyle chipStyle(Face face) {
    return face == Face::Mono ? type::quietAddress : type::chip;
}

}  // namespace

Detail detailFor(double zoom, Detail before) {
    static constexpr std::array borders{0.2, 0.4, 0.6, 1.0};
    int level = 0;
    for (std::size_t i = 0; i < borders.size(); ++i) {
        // Going up the border itself counts; going down it must be left behind.
        const double border = static_cast<int>(before) > static_cast<int>(i) ? borders[i] * 0.95 : borders[i];
        if (zoom >= border - 1e-9) {
            level = static_cast<int>(i) + 1;
        }
    }
    return static_cast<Detail>(level);
}

double Look::legible(double size) const {
    return std::max(size, std::ceil(9 / std::max(zoom, 0.05)));
}

QRectF textRect(const QPointF& at, const QString& text, const TextStyle& style, Align align) {
    const double width = textWidth(text, style);
    const double left = align == Align::Left ? 0 : align == Align::Centre ? width / 2 : width;
    return {at.x() - left, at.y() - style.size * 0.8, width, style.size * 1.05};
}

QSizeF Chip::size() const {
    const double glyphWidth = glyph ? chipGlyph + chipGap : 0;
    return {std::ceil(2 * chipPadding + glyphWidth + textWidth(text, chipStyle(face))), height};
}

void Chip::paint(Canvas& canvas, const QRectF& rect, const QColor& soft, const QColor& strong, bool framed) const {
    canvas.rect(rect, rect.height() / 2, soft, framed ? Stroke{.color = strong, .width = 1} : Stroke{});
    double x = rect.left() + chipPadding;
    if (glyph) {
        canvas.glyph(*glyph, QRectF(x - 1, rect.center().y() - chipGlyph / 2, chipGlyph, chipGlyph), strong);
        x += chipGlyph + chipGap - 1;
    }
    canvas.text(QPointF(x, rect.center().y() + 4), text, chipStyle(face), strong);
}

void paintSelectionRing(Canvas& canvas, const Theme& theme, const QRectF& rect, double radius) {
    canvas.rect(rect.adjusted(-5, -5, 5, 5), radius + 5, QColor(), {.color = theme.accent, .width = 2});
}

void paintTile(Canvas& canvas, const Theme& theme, const Look& look, const QRectF& rect, Glyph glyph, bool running) {
    Stroke stroke{.color = theme.edge, .width = 1.5};
    QColor fill = theme.tile;
    QColor mark = running ? theme.ink : theme.ink3;
    if (look.ghost) {
        stroke = {.color = theme.ok, .width = 1.5, .dashes = {5, 3}};
        fill = theme.okSoft;
        mark = theme.ok;
    } else if (!running) {
        stroke = {.color = theme.edge, .width = 1.5, .dashes = {4, 4}};
    }
    canvas.rect(rect, rect.width() * 12 / tileSide, fill, stroke);
    const double side = std::round(rect.width() * 32 / tileSide);
    canvas.glyph(glyph, QRectF(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side)), mark);
}

void paintBadge(Canvas& canvas, const Theme& theme, const QPointF& centre, model::Severity severity) {
    QColor strong;
    QColor soft;
    Glyph glyph = Glyph::NoteFinding;
    switch (severity) {
    case model::Severity::Error: strong = theme.bad, soft = theme.badSoft, glyph = Glyph::Error; break;
    case model::Severity::Warning: strong = theme.warn, soft = theme.warnSoft, glyph = Glyph::Warning; break;
    case model::Severity::Hint: strong = theme.accent, soft = theme.accentSoft, glyph = Glyph::Hint; break;
    case model::Severity::Note: strong = theme.ink2, soft = theme.field, glyph = Glyph::NoteFinding; break;
    }
    canvas.circle(centre, 10, soft, {.color = theme.tile, .width = 1.5});
    canvas.glyph(glyph, QRectF(centre - QPointF(7, 7), QSizeF(14, 14)), strong);
}

}  // namespace hopscope::scene
