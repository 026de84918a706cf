// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSizeF>

#include "app/scene/canvas.hpp"

namespace hopscope::picture {

/// Writes SVG 1.1 with real text: fonts by name with their fallbacks, no foreignObject, no clips. Equal calls give
/// equal bytes.
class SvgCanvas : public scene::Canvas {
public:
    SvgCanvas(const QSizeF& size, const QString& title, const QString& description, double strokeScale);

    void rect(const QRectF& rect, double radius, const QColor& fill, const scene::Stroke& stroke) override;
    void path(const QPainterPath& path, const QColor& fill, const scene::Stroke& stroke) override;
    void text(const QPointF& at, const QString& text, const scene::TextStyle& style, const QColor& color,
              scene::Align align) override;
    void glyph(scene::Glyph glyph, const QRectF& rect, const QColor& color) override;
    void open(const QString& title) override;
    void close() override;

    /// An element that says something of the picture and is not painted, as XML.
    void metadata(const QString& element) { write(QStringLiteral("<metadata>%1</metadata>").arg(element)); }
    /// Everything painted from here on is moved by `offset`.
    void translate(const QPointF& offset) { m_offset = offset; }
    [[nodiscard]] QByteArray finished();

private:
    [[nodiscard]] QString x(double value) const;
    [[nodiscard]] QString y(double value) const;
    [[nodiscard]] QString painted(const QColor& fill, const scene::Stroke& stroke) const;
    void write(const QString& line);

    QString m_text;
    QPointF m_offset;
    double m_strokeScale;
};

}  // namespace hopscope::picture
