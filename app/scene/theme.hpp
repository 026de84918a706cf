// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>
#include <QString>
#include <QStringList>
#include <vector>

namespace hopscope::scene {

enum class ThemeName { Light, Dark, Projector, Print };

/// The colour tokens. `ink` to `ink3` are for text; a status colour with a soft partner carries text on that partner;
/// marks (`warnMark`, `badMark`) are for bands and fills, never for text; `edge` is for strokes that carry meaning.
struct Theme {
    ThemeName name = ThemeName::Light;
    QColor canvas, dots;
    QColor panel, bar, field;
    QColor vnet, subnet, tile;
    QColor line, frame, edge;
    QColor ink, ink2, ink3;
    QColor accent, accentSoft, onAccent;
    QColor control, controlSoft;
    QColor ok, okSoft;
    QColor warn, warnSoft, warnMark;
    QColor bad, badSoft, badMark;
    double strokeScale = 1;  ///< the projector draws its lines heavier

    [[nodiscard]] bool isDark() const { return name == ThemeName::Dark; }
    [[nodiscard]] static const Theme& of(ThemeName name);
};

/// The theme as a palette for widgets, disabled states included.
[[nodiscard]] QPalette palette(const Theme& theme);

/// The relative luminance contrast of WCAG 2, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

enum class Face { Sans, Mono };

/// A role of type: face, size in logical pixels and weight (400, 500 or 600).
struct TextStyle {
    Face face = Face::Sans;
    double size = 12;
    int weight = 400;
    bool operator==(const TextStyle&) const = default;
};

/// Inter or JetBrains Mono with their fallbacks.
[[nodiscard]] QStringList families(Face face);
/// A shared font: unhinted, so that one layout holds at every zoom and in every export.
[[nodiscard]] const QFont& font(const TextStyle& style);
[[nodiscard]] double textWidth(const QString& text, const TextStyle& style);
[[nodiscard]] double ascent(const TextStyle& style);
/// The text shortened in its middle to fit `width`.
[[nodiscard]] QString elided(const QString& text, const TextStyle& style, double width);
/// The text broken at blanks into lines of at most `width`; its own line ends stay.
[[nodiscard]] QStringList wrapped(const QString& text, const TextStyle& style, double width);

/// A line: dashes are in pixels, not in pen widths. Hairlines keep one width at every zoom.
struct Stroke {
    QColor color;
    double width = 1;
    std::vector<double> dashes{};
    bool dotted = false;  ///< dashes with round ends; their first lengths are 0
    bool hairline = false;
};

/// Flat caps for dashes, round ones for dots and whole lines.
[[nodiscard]] QPen pen(const Stroke& stroke);

}  // namespace hopscope::scene
