// SPDX-License-Identifier: Apache-2.0
#include "app/scene/canvas.hpp"

#include <QCache>
#include <QPaintDevice>
#include <QPainter>
#include <QStaticText>
#include <algorithm>
#include <cmath>

namespace hopscope::scene {

namespace {

constexpr qsizetype textsKept = 4096;
constexpr double smallestRadius = 2;  // device pixels; less does not show

const QStaticText& staticText(const QString& text, const TextStyle& style) {
    static QCache<QString, QStaticText> cache(textsKept);
    const QString key =
        QStringLiteral("%1/%2/%3/%4").arg(static_cast<int>(style.face)).arg(style.size).arg(style.weight).arg(text);
    QStaticText* known = cache.object(key);
    if (known == nullptr) {
        known = new QStaticText(text);
        known->setTextFormat(Qt::PlainText);
        known->setPerformanceHint(QStaticText::AggressiveCaching);
        known->prepare(QTransform(), font(style));
        cache.insert(key, known);
    }
    return *known;
}

/// The rectangle moved so that a line of `width` device pixels along it covers whole pixels.
QRectF onPixels(const QRectF& rect, double width) {
    const double shift = static_cast<int>(width) % 2 != 0 ? 0.5 : 0;
    const auto snap = [shift](double value) { return std::round(value - shift) + shift; };
    return {QPointF(snap(rect.left()), snap(rect.top())), QPointF(snap(rect.right()), snap(rect.bottom()))};
}

/// Makes the painter's coordinates those of the device. A widget is painted with an offset to its window, which is no
/// part of the world transform but of the device's.
void useDeviceCoordinates(QPainter& painter) {
    painter.setWorldTransform(QTransform());
    painter.setWorldTransform(painter.deviceTransform().inverted());
}

}  // namespace

void Canvas::wire(const QPolygonF& way, const Stroke& stroke) {
    QPainterPath whole;
    whole.addPolygon(way);
    path(whole, QColor(), stroke);
}

void Canvas::line(const QPointF& from, const QPointF& to, const Stroke& stroke) {
    QPainterPath way(from);
    way.lineTo(to);
    path(way, QColor(), stroke);
}

void Canvas::circle(const QPointF& centre, double radius, const QColor& fill, const Stroke& stroke) {
    QPainterPath way;
    way.addEllipse(centre, radius, radius);
    path(way, fill, stroke);
}

PainterCanvas::PainterCanvas(QPainter& painter, const Theme& theme, Surface surface)
    : m_painter(painter), m_strokeScale(theme.strokeScale), m_thickness(1), m_surface(surface) {
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
}

Stroke PainterCanvas::scaled(const Stroke& stroke) const {
    Stroke result = stroke;
    result.hairline = stroke.hairline && m_surface == Surface::Screen;
    result.width *= result.hairline ? m_strokeScale : m_strokeScale * m_thickness;
    return result;
}

void PainterCanvas::rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) {
    const Stroke line = scaled(stroke);
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(line.color.isValid() ? pen(line) : QPen(Qt::NoPen));
    if (!line.hairline || !line.color.isValid()) {
        m_painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    // In device pixels, so that the frame is sharp at every zoom.
    const QTransform toDevice = m_painter.deviceTransform();
    const double ratio = m_painter.device()->devicePixelRatioF();
    const double width = std::max(1.0, std::round(line.width * ratio));
    Stroke device = line;
    device.width = width;
    const double deviceRadius = radius * toDevice.m11();
    const QTransform before = m_painter.worldTransform();
    useDeviceCoordinates(m_painter);
    m_painter.setPen(pen(device));
    if (deviceRadius < smallestRadius && line.dashes.empty()) {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.drawRect(onPixels(toDevice.mapRect(rect), width));
        m_painter.setRenderHint(QPainter::Antialiasing);
    } else {
        m_painter.drawRoundedRect(onPixels(toDevice.mapRect(rect), width), deviceRadius, deviceRadius);
    }
    m_painter.setWorldTransform(before);
}

void PainterCanvas::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) {
    const Stroke line = scaled(stroke);
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(line.color.isValid() ? pen(line) : QPen(Qt::NoPen));
    m_painter.drawPath(path);
}

void PainterCanvas::wire(const QPolygonF& way, const Stroke& stroke) {
    if (m_surface == Surface::Paper) {
        Canvas::wire(way, stroke);
        return;
    }
    // Lines along the pixels need no antialiasing, which is what costs.
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(pen(scaled(stroke)));
    m_painter.drawPolyline(way);
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void PainterCanvas::text(const QPointF& at, const QString& text, const TextStyle& style, const QColor& color,
                         Align align) {
    QPointF left = at;
    if (align != Align::Left) {
        left.rx() -= textWidth(text, style) * (align == Align::Centre ? 0.5 : 1);
    }
    m_painter.setFont(font(style));
    m_painter.setPen(color);
    if (m_surface == Surface::Paper) {
        m_painter.drawText(left, text);
    } else {
        m_painter.drawStaticText(left - QPointF(0, ascent(style)), staticText(text, style));
    }
}

void PainterCanvas::glyph(Glyph glyph, const QRectF& rect, const QColor& color) {
    const double zoom = m_painter.worldTransform().m11();
    if (m_surface == Surface::Paper) {
        drawGlyph(m_painter, glyph, rect, color);
        return;
    }
    // A pixmap of the very size, so that its lines are neither scaled nor blurred.
    const double ratio = m_painter.device()->devicePixelRatioF();
    const double size = std::max(1.0, std::round(rect.width() * zoom * ratio)) / ratio;
    const QPixmap pixmap = glyphPixmap(glyph, size, color, ratio);
    const QTransform toDevice = m_painter.deviceTransform();
    const QPointF corner = toDevice.map(rect.topLeft());
    const QTransform before = m_painter.worldTransform();
    useDeviceCoordinates(m_painter);
    m_painter.scale(ratio, ratio);
    m_painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())) / ratio, pixmap);
    m_painter.setWorldTransform(before);
}

}  // namespace hopscope::scene
