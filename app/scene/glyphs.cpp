// SPDX-License-Identifier: Apache-2.0
#include "app/scene/glyphs.hpp"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QXmlStreamReader>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

#include "core/support/ensure.hpp"

namespace hopscope::scene {

namespace {

constexpr std::array fileNames{
    "app-mark",
    "arrow",
    "back",
    "box",
    "chevron-down",
    "chevron-right",
    "circuit",
    "clock",
    "close",
    "down",
    "envelope",
    "error",
    "export",
    "expressroute-gateway",
    "eye",
    "firewall",
    "first",
    "flapping",
    "fork",
    "hint",
    "import",
    "internet",
    "last",
    "load-balancer",
    "loop",
    "more",
    "nat-gateway",
    "note-finding",
    "note",
    "nsg",
    "nva",
    "on-prem-site",
    "open",
    "packet",
    "pan",
    "pause",
    "peering",
    "play",
    "plus",
    "present",
    "private-endpoint",
    "recursion",
    "redo",
    "route-server",
    "route-table",
    "run-to-finding",
    "save",
    "search",
    "select",
    "settled",
    "step",
    "subnet",
    "trace",
    "undo",
    "virtual-machine",
    "virtual-router",
    "vnet",
    "vpn-gateway",
    "wand",
    "warning",
};
static_assert(fileNames.size() == static_cast<std::size_t>(Glyph::Warning) + 1);

/// Reads the path commands that the drawings use: M L H V C A Z with absolute coordinates.
class PathReader {
public:
    explicit PathReader(const QString& data) : m_data(data) {}

    QPainterPath read() {
        QPainterPath path;
        QChar command;
        while (skipBlanks(), m_at < m_data.size()) {
            if (m_data[m_at].isLetter()) {
                command = m_data[m_at++];
                if (command == u'Z') {
                    path.closeSubpath();
                    continue;
                }
            }
            const QPointF from = path.currentPosition();
            switch (command.unicode()) {
            case 'M':
                path.moveTo(point());
                command = u'L';
                break;
            case 'L': path.lineTo(point()); break;
            case 'H': path.lineTo(number(), from.y()); break;
            case 'V': path.lineTo(from.x(), number()); break;
            case 'C': {
                const QPointF c1 = point();
                const QPointF c2 = point();
                path.cubicTo(c1, c2, point());
                break;
            }
            case 'A': {
                const double rx = number();
                const double ry = number();
                number();  // no drawing turns its ellipses
                const bool large = number() != 0;
                const bool sweep = number() != 0;
                arc(path, from, point(), rx, ry, large, sweep);
                break;
            }
            default: ensure(false, "a glyph uses a path command that is not read");
            }
        }
        return path;
    }

private:
    void skipBlanks() {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u',')) {
            ++m_at;
        }
    }
    double number() {
        skipBlanks();
        const qsizetype start = m_at;
        bool dot = false;
        while (m_at < m_data.size()) {
            const QChar c = m_data[m_at];
            if (c == u'.' && !dot) {
                dot = true;
            } else if (!c.isDigit() && !(c == u'-' && m_at == start)) {
                break;
            }
            ++m_at;
        }
        ensure(m_at > start, "a glyph's path lacks a number");
        return m_data.mid(start, m_at - start).toDouble();
    }
    QPointF point() {
        const double x = number();
        return {x, number()};
    }
    /// The SVG arc from end points to centre (SVG 1.1, appendix F.6.5).
    static void arc(QPainterPath& path, const QPointF& from, const QPointF& to, double rx, double ry, bool large,
                    bool sweep) {
        const QPointF half = (from - to) / 2;
        const double stretch = half.x() * half.x() / (rx * rx) + half.y() * half.y() / (ry * ry);
        if (stretch > 1) {
            rx *= std::sqrt(stretch);
            ry *= std::sqrt(stretch);
        }
        const double length = rx * rx * half.y() * half.y() + ry * ry * half.x() * half.x();
        double factor = std::sqrt(std::max(0.0, rx * rx * ry * ry / length - 1));
        if (large == sweep) {
            factor = -factor;
        }
        const QPointF offset(factor * rx * half.y() / ry, -factor * ry * half.x() / rx);
        const QPointF centre = offset + (from + to) / 2;
        const auto angle = [&](const QPointF& p) {
            return std::atan2((p.y() - centre.y()) / ry, (p.x() - centre.x()) / rx) * 180 / std::numbers::pi;
        };
        double span = angle(to) - angle(from);
        if (sweep && span < 0) {
            span += 360;
        } else if (!sweep && span > 0) {
            span -= 360;
        }
        // QPainterPath turns the other way round.
        path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), -angle(from), -span);
    }

    QString m_data;
    qsizetype m_at = 0;
};

std::vector<GlyphPart> readParts(Glyph glyph) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(fileName(glyph)));
    ensure(file.open(QIODevice::ReadOnly), "a glyph is not among the resources");
    std::vector<GlyphPart> result;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"path") {
            continue;
        }
        GlyphPart part;
        part.data = xml.attributes().value(QLatin1String("d")).toString();
        part.path = PathReader(part.data).read();
        part.filled = xml.attributes().value(QLatin1String("stroke")) == u"none";
        for (const QString& dash : xml.attributes()
                                       .value(QLatin1String("stroke-dasharray"))
                                       .toString()
                                       .split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            part.dashes.push_back(dash.toDouble());
        }
        result.push_back(std::move(part));
    }
    ensure(!xml.hasError() && !result.empty(), "a glyph cannot be read");
    return result;
}

}  // namespace

QString fileName(Glyph glyph) {
    return QString::fromLatin1(fileNames[static_cast<std::size_t>(glyph)]);
}

const std::vector<GlyphPart>& parts(Glyph glyph) {
    static std::map<Glyph, std::vector<GlyphPart>> all;
    const auto known = all.find(glyph);
    return known != all.end() ? known->second : all.emplace(glyph, readParts(glyph)).first->second;
}

double glyphWeight(double size) {
    static constexpr std::array<std::pair<double, double>, 6> weights{
        {{12, 1.15}, {16, 1.3}, {20, 1.5}, {24, 1.65}, {32, 2}, {48, 2.5}}};
    if (size <= weights.front().first) {
        return weights.front().second * size / weights.front().first;
    }
    for (std::size_t i = 1; i < weights.size(); ++i) {
        const auto [lowSize, low] = weights[i - 1];
        const auto [highSize, high] = weights[i];
        if (size <= highSize) {
            return low + (high - low) * (size - lowSize) / (highSize - lowSize);
        }
    }
    return weights.back().second * size / weights.back().first;
}

void drawGlyph(QPainter& painter, Glyph glyph, const QRectF& rect, const QColor& color) {
    const double scale = rect.width() / 24;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    for (const GlyphPart& part : parts(glyph)) {
        if (part.filled) {
            painter.fillPath(part.path, color);
        } else {
            painter.strokePath(part.path, pen({.color = color,
                                               .width = glyphWeight(rect.width()) / scale,
                                               .dashes = part.dashes,
                                               .dotted = true}));
        }
    }
    painter.restore();
}

QPixmap glyphPixmap(Glyph glyph, double size, const QColor& color, double devicePixelRatio) {
    const QString key = QStringLiteral("hopscope-glyph-%1-%2-%3-%4")
                            .arg(static_cast<int>(glyph))
                            .arg(size)
                            .arg(color.rgba())
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int side = static_cast<int>(std::ceil(size * devicePixelRatio));
    pixmap = QPixmap(side, side);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawGlyph(painter, glyph, QRectF(0, 0, size, size), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

namespace {

void addPixmaps(QIcon& icon, Glyph glyph, const QColor& color, QIcon::Mode mode, QIcon::State state) {
    for (const double size : {16.0, 20.0, 24.0, 32.0}) {
        for (const double ratio : {1.0, 2.0}) {
            icon.addPixmap(glyphPixmap(glyph, size, color, ratio), mode, state);
        }
    }
}

}  // namespace

QIcon glyphIcon(Glyph glyph, const Theme& theme) {
    QIcon icon;
    addPixmaps(icon, glyph, theme.ink2, QIcon::Normal, QIcon::Off);
    addPixmaps(icon, glyph, theme.accent, QIcon::Normal, QIcon::On);
    // Quiet enough to read as unavailable; icons of unavailable actions need no contrast (WCAG 1.4.11).
    addPixmaps(icon, glyph, theme.frame, QIcon::Disabled, QIcon::Off);
    return icon;
}

QIcon glyphIcon(Glyph glyph, const QColor& color) {
    QIcon icon;
    addPixmaps(icon, glyph, color, QIcon::Normal, QIcon::Off);
    return icon;
}

}  // namespace hopscope::scene
