// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include "app/scene/glyphs.hpp"
#include "app/scene/theme.hpp"

class QPainter;

namespace hopscope::scene {

enum class Align { Left, Centre, Right };

/// What everything on the sheet is painted with, so that screen, PNG, PDF and SVG show the same. Colours that are not
/// valid paint nothing.
class Canvas {
public:
    virtual ~Canvas() = default;

    virtual void rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) = 0;
    virtual void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) = 0;
    /// `at` is on the base line, at the left end, the middle or the right end.
    virtual void text(const QPointF& at, const QString& text, const TextStyle& style, const QColor& color,
                      Align align = Align::Left) = 0;
    virtual void glyph(Glyph glyph, const QRectF& rect, const QColor& color) = 0;
    /// What is painted from here to close() is one thing with a name; groups do not nest deeply.
    virtual void open(const QString& title) = 0;
    virtual void close() = 0;

    /// A way of right angles so small that its corners do not show.
    virtual void wire(const QPolygonF& way, const Stroke& stroke);
    void line(const QPointF& from, const QPointF& to, const Stroke& stroke);
    void circle(const QPointF& centre, double radius, const QColor& fill, const Stroke& stroke);
};

/// Paints with a QPainter. On the screen hairlines lie on device pixels and keep their width at every zoom; on paper
/// they are plain lines.
class PainterCanvas : public Canvas {
public:
    enum class Surface { Screen, Paper };
    PainterCanvas(QPainter& painter, const Theme& theme, Surface surface);

    void rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) override;
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override;
    void text(const QPointF& at, const QString& text, const TextStyle& style, const QColor& color,
              Align align) override;
    void glyph(Glyph glyph, const QRectF& rect, const QColor& color) override;
    void wire(const QPolygonF& way, const Stroke& stroke) override;
    /// Strokes wider than they say, for pictures much smaller than the drawing.
    void thicken(double factor) { m_thickness = factor; }
    void open(const QString&) override {}
    void close() override {}

private:
    [[nodiscard]] Stroke scaled(const Stroke& stroke) const;
    QPainter& m_painter;
    double m_strokeScale;
    double m_thickness;
    Surface m_surface;
};

}  // namespace hopscope::scene
