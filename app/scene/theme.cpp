// SPDX-License-Identifier: Apache-2.0
#include "app/scene/theme.hpp"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHash>
#include <QScreen>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <tuple>

namespace hopscope::scene {

namespace {

Theme light() {
    Theme t;
    t.name = ThemeName::Light;
    t.canvas = QColor(0xF4F5F7), t.dots = QColor(0xDCE0E6);
    t.panel = QColor(0xFFFFFF), t.bar = QColor(0xFAFBFC), t.field = QColor(0xF0F2F5);
    t.vnet = QColor(0xFFFFFF), t.subnet = QColor(0xF8F9FB), t.tile = QColor(0xFFFFFF);
    t.line = QColor(0xE3E6EB), t.frame = QColor(0xC2C8D1), t.edge = QColor(0x788291);
    t.ink = QColor(0x151A21), t.ink2 = QColor(0x454E5C), t.ink3 = QColor(0x626B79);
    t.accent = QColor(0x0A5FB4), t.accentSoft = QColor(0xE4EFFA), t.onAccent = QColor(0xFFFFFF);
    t.control = QColor(0x96356F), t.controlSoft = QColor(0xF9EAF3);
    t.ok = QColor(0x00734F), t.okSoft = QColor(0xE0F3EB);
    t.warn = QColor(0x855200), t.warnSoft = QColor(0xFDF2DB), t.warnMark = QColor(0xE69F00);
    t.bad = QColor(0xB83F00), t.badSoft = QColor(0xFDEBE1), t.badMark = QColor(0xD55E00);
    return t;
}

Theme dark() {
    Theme t;
    t.name = ThemeName::Dark;
    t.canvas = QColor(0x0E1115), t.dots = QColor(0x222830);
    t.panel = QColor(0x171B21), t.bar = QColor(0x1B2027), t.field = QColor(0x232932);
    t.vnet = QColor(0x13171C), t.subnet = QColor(0x191E25), t.tile = QColor(0x1F252D);
    t.line = QColor(0x2A313B), t.frame = QColor(0x414B59), t.edge = QColor(0x8490A0);
    t.ink = QColor(0xE9ECF1), t.ink2 = QColor(0xB6BECA), t.ink3 = QColor(0x929CAB);
    t.accent = QColor(0x63B4F5), t.accentSoft = QColor(0x14304B), t.onAccent = QColor(0x08121C);
    t.control = QColor(0xE795C5), t.controlSoft = QColor(0x3B1F32);
    t.ok = QColor(0x46CA9E), t.okSoft = QColor(0x11332A);
    t.warn = QColor(0xF2B648), t.warnSoft = QColor(0x3A2C10), t.warnMark = QColor(0xE69F00);
    t.bad = QColor(0xFF935D), t.badSoft = QColor(0x44220F), t.badMark = QColor(0xFF7A3C);
    return t;
}

Theme projector() {
    Theme t;
    t.name = ThemeName::Projector;
    t.canvas = QColor(0xFFFFFF), t.dots = QColor(0xE6E8EC);
    t.panel = QColor(0xFFFFFF), t.bar = QColor(0xFFFFFF), t.field = QColor(0xEEF0F3);
    t.vnet = QColor(0xFFFFFF), t.subnet = QColor(0xF6F7F9), t.tile = QColor(0xFFFFFF);
    t.line = QColor(0xB9C0CA), t.frame = QColor(0x5F6977), t.edge = QColor(0x2C3540);
    t.ink = QColor(0, 0, 0), t.ink2 = QColor(0x20262E), t.ink3 = QColor(0x3B434E);
    t.accent = QColor(0x004C97), t.accentSoft = QColor(0xDCEBFA), t.onAccent = QColor(0xFFFFFF);
    t.control = QColor(0x7A1A5A), t.controlSoft = QColor(0xF7E3EF);
    t.ok = QColor(0x005A3F), t.okSoft = QColor(0xD5F0E4);
    t.warn = QColor(0x6B4100), t.warnSoft = QColor(0xFFF0CC), t.warnMark = QColor(0xE69F00);
    t.bad = QColor(0x983000), t.badSoft = QColor(0xFCE3D5), t.badMark = QColor(0xC44A00);
    t.strokeScale = 1.4;
    return t;
}

Theme print() {
    Theme t = light();
    t.name = ThemeName::Print;
    t.canvas = QColor(0xFFFFFF);
    t.subnet = QColor(0xF6F7F9);
    t.frame = QColor(0x98A1AD);
    t.edge = QColor(0x4A5361);
    return t;
}

double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

struct Measured {
    QFont font;
    QFontMetricsF metrics;
    QHash<QString, double> widths{};
};

// Widths are asked for again with each edit; shaping a text is dear, and the texts of a drawing are few.
constexpr qsizetype widthsKept = 20'000;

Measured& measured(const TextStyle& style) {
    static std::map<std::tuple<Face, double, int>, std::unique_ptr<Measured>> all;
    auto& entry = all[{style.face, style.size, style.weight}];
    if (!entry) {
        QFont font;
        font.setFamilies(families(style.face));
        font.setStyleHint(style.face == Face::Mono ? QFont::Monospace : QFont::SansSerif);
        font.setWeight(static_cast<QFont::Weight>(style.weight));
        font.setHintingPreference(QFont::PreferNoHinting);
        if (const double whole = std::round(style.size); whole == style.size) {
            font.setPixelSize(static_cast<int>(whole));
        } else {
            // Fractions exist in points only; how many points a pixel has is the screen's matter.
            const QScreen* screen = QGuiApplication::primaryScreen();
            font.setPointSizeF(style.size * 72 / (screen == nullptr ? 96 : screen->logicalDotsPerInchY()));
        }
        entry = std::make_unique<Measured>(Measured{font, QFontMetricsF(font)});
    }
    return *entry;
}

}  // namespace

const Theme& Theme::of(ThemeName name) {
    static const std::array<Theme, 4> themes{light(), dark(), projector(), print()};
    return themes[static_cast<std::size_t>(name)];
}

QPalette palette(const Theme& theme) {
    QPalette p;
    p.setColor(QPalette::Window, theme.bar);
    p.setColor(QPalette::WindowText, theme.ink);
    p.setColor(QPalette::Base, theme.panel);
    p.setColor(QPalette::AlternateBase, theme.field);
    p.setColor(QPalette::Text, theme.ink);
    p.setColor(QPalette::PlaceholderText, theme.ink3);
    p.setColor(QPalette::Button, theme.panel);
    p.setColor(QPalette::ButtonText, theme.ink);
    p.setColor(QPalette::BrightText, theme.onAccent);
    p.setColor(QPalette::Light, theme.panel);
    p.setColor(QPalette::Midlight, theme.line);
    p.setColor(QPalette::Mid, theme.frame);
    p.setColor(QPalette::Dark, theme.edge);
    p.setColor(QPalette::Shadow, theme.isDark() ? theme.canvas : theme.edge);
    p.setColor(QPalette::Highlight, theme.accent);
    p.setColor(QPalette::HighlightedText, theme.onAccent);
    p.setColor(QPalette::Link, theme.accent);
    p.setColor(QPalette::LinkVisited, theme.control);
    p.setColor(QPalette::ToolTipBase, theme.panel);
    p.setColor(QPalette::ToolTipText, theme.ink);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, theme.ink3);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, theme.field);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.ink3);
    return p;
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QStringList families(Face face) {
    if (face == Face::Mono) {
        return {QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")};
    }
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
            QStringLiteral("sans-serif")};
}

const QFont& font(const TextStyle& style) {
    return measured(style).font;
}

double textWidth(const QString& text, const TextStyle& style) {
    Measured& entry = measured(style);
    const auto known = entry.widths.constFind(text);
    if (known != entry.widths.constEnd()) {
        return *known;
    }
    if (entry.widths.size() >= widthsKept) {
        entry.widths.clear();
    }
    return *entry.widths.insert(text, entry.metrics.horizontalAdvance(text));
}

double ascent(const TextStyle& style) {
    return measured(style).metrics.ascent();
}

QString elided(const QString& text, const TextStyle& style, double width) {
    return textWidth(text, style) <= width ? text : measured(style).metrics.elidedText(text, Qt::ElideMiddle, width);
}

QStringList wrapped(const QString& text, const TextStyle& style, double width) {
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QString line;
        for (const QString& word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
            if (!line.isEmpty() && textWidth(longer, style) > width) {
                lines.append(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.append(line);
    }
    return lines;
}

QPen pen(const Stroke& stroke) {
    QPen result(stroke.color, stroke.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!stroke.dashes.empty()) {
        // QPen counts dashes in pen widths, and round or square caps lengthen each dash.
        const double unit = stroke.width > 0 ? stroke.width : 1;
        QList<qreal> pattern;
        for (const double length : stroke.dashes) {
            pattern.append(std::max(length / unit, 0.001));
        }
        if (pattern.size() % 2 != 0) {
            pattern.append(pattern);
        }
        result.setDashPattern(pattern);
        result.setCapStyle(stroke.dotted ? Qt::RoundCap : Qt::FlatCap);
    }
    result.setCosmetic(stroke.hairline);
    return result;
}

}  // namespace hopscope::scene
