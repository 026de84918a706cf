// SPDX-License-Identifier: Apache-2.0
#include "app/picture/svg_canvas.hpp"

#include <QStringList>
#include <cmath>

namespace hopscope::picture {

namespace {

/// Two decimals at most, without trailing zeros.
QString number(double value) {
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    if (text.endsWith(u'.')) {
        text.chop(1);
    }
    return text == u"-0" ? QStringLiteral("0") : text;
}

/// `text` as XML 1.0 may hold it: marked characters escaped, those that it forbids left out.
QString escaped(const QString& text) {
    QString safe;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            safe += c;
            safe += text[++i];
        } else if (c.unicode() >= 0x20 && !c.isSurrogate() && c.unicode() < 0xFFFE) {
            safe += c;
        } else if (c.isSpace()) {
            safe += u' ';
        }
    }
    return safe.toHtmlEscaped();
}

QString familyList(scene::Face face) {
    QStringList names;
    for (const QString& name : scene::families(face)) {
        names.append(name.contains(u' ') ? QStringLiteral("'%1'").arg(name) : name);
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace

SvgCanvas::SvgCanvas(const QSizeF& size, const QString& title, const QString& description, double strokeScale)
    : m_strokeScale(strokeScale) {
    const QString width = number(size.width());
    const QString height = number(size.height());
    write(QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    write(QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" "
                         "role=\"img\">")
              .arg(width, height));
    write(QStringLiteral("<title>%1</title>").arg(escaped(title)));
    write(QStringLiteral("<desc>%1</desc>").arg(escaped(description)));
}

void SvgCanvas::write(const QString& line) {
    m_text += line;
    m_text += u'\n';
}

QString SvgCanvas::x(double value) const {
    return number(value + m_offset.x());
}

QString SvgCanvas::y(double value) const {
    return number(value + m_offset.y());
}

QString SvgCanvas::painted(const QColor& fill, const scene::Stroke& stroke) const {
    QString text = QStringLiteral(" fill=\"%1\"").arg(fill.isValid() ? fill.name() : QStringLiteral("none"));
    if (fill.isValid() && fill.alpha() < 255) {
        text += QStringLiteral(" fill-opacity=\"%1\"").arg(number(fill.alphaF()));
    }
    if (!stroke.color.isValid()) {
        return text;
    }
    text += QStringLiteral(" stroke=\"%1\" stroke-width=\"%2\"")
                .arg(stroke.color.name(), number(stroke.width * m_strokeScale));
    if (stroke.dashes.empty()) {
        return text + QStringLiteral(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }
    QStringList dashes;
    for (const double dash : stroke.dashes) {
        dashes.append(number(dash));
    }
    text += QStringLiteral(" stroke-dasharray=\"%1\"").arg(dashes.join(u' '));
    return stroke.dotted ? text + QStringLiteral(" stroke-linecap=\"round\"") : text;
}

void SvgCanvas::rect(const QRectF& rect, double radius, const QColor& fill, const scene::Stroke& stroke) {
    const QString corner = radius > 0 ? QStringLiteral(" rx=\"%1\"").arg(number(radius)) : QString();
    write(
        QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"%5%6/>")
            .arg(x(rect.x()), y(rect.y()), number(rect.width()), number(rect.height()), corner, painted(fill, stroke)));
}

void SvgCanvas::path(const QPainterPath& path, const QColor& fill, const scene::Stroke& stroke) {
    QStringList data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        QString point = x(element.x) + u' ' + y(element.y);
        switch (element.type) {
        case QPainterPath::MoveToElement: data.append(u'M' + point); break;
        case QPainterPath::LineToElement: data.append(u'L' + point); break;
        case QPainterPath::CurveToElement: data.append(u'C' + point); break;
        case QPainterPath::CurveToDataElement: data.append(point); break;
        }
    }
    write(QStringLiteral("<path d=\"%1\"%2/>").arg(data.join(u' '), painted(fill, stroke)));
}

void SvgCanvas::text(const QPointF& at, const QString& text, const scene::TextStyle& style, const QColor& color,
                     scene::Align align) {
    if (text.isEmpty()) {
        return;
    }
    const QString weight = style.weight == 400 ? QString() : QStringLiteral(" font-weight=\"%1\"").arg(style.weight);
    const QString anchor = align == scene::Align::Left     ? QString()
                           : align == scene::Align::Centre ? QStringLiteral(" text-anchor=\"middle\"")
                                                           : QStringLiteral(" text-anchor=\"end\"");
    write(QStringLiteral("<text x=\"%1\" y=\"%2\" font-family=\"%3\" font-size=\"%4\"%5 fill=\"%6\"%7>")
              .arg(x(at.x()), y(at.y()), familyList(style.face), number(style.size), weight, color.name(), anchor) +
          escaped(text) + QStringLiteral("</text>"));
}

void SvgCanvas::glyph(scene::Glyph glyph, const QRectF& rect, const QColor& color) {
    const double scale = rect.width() / 24;
    write(QStringLiteral("<g transform=\"translate(%1 %2) scale(%3)\" fill=\"none\" stroke=\"%4\" stroke-width=\"%5\" "
                         "stroke-linecap=\"round\" stroke-linejoin=\"round\">")
              .arg(x(rect.x()), y(rect.y()), QString::number(scale, 'g', 5), color.name(),
                   number(scene::glyphWeight(rect.width()) / scale)));
    for (const scene::GlyphPart& part : scene::parts(glyph)) {
        const QString fill = part.filled ? QStringLiteral(" fill=\"%1\" stroke=\"none\"").arg(color.name()) : QString();
        write(QStringLiteral("<path d=\"%1\"%2/>").arg(part.data, fill));
    }
    write(QStringLiteral("</g>"));
}

void SvgCanvas::open(const QString& title) {
    write(QStringLiteral("<g>"));
    if (!title.isEmpty()) {
        write(QStringLiteral("<title>%1</title>").arg(escaped(title)));
    }
}

void SvgCanvas::close() {
    write(QStringLiteral("</g>"));
}

QByteArray SvgCanvas::finished() {
    write(QStringLiteral("</svg>"));
    return m_text.toUtf8();
}

}  // namespace hopscope::picture
