// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QLabel>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "app/scene/glyphs.hpp"
#include "app/scene/theme.hpp"
#include "core/model/finding.hpp"
#include "core/model/ids.hpp"

namespace hopscope::panels {

/// How much larger than usual the user wants text: the application's font beside the usual 12.5 px.
[[nodiscard]] double textScale();
/// A length of the style sheet in the pixels of the user's text size.
[[nodiscard]] int scaled(double pixels);

// The roles of type in docks, at the user's text size.
[[nodiscard]] QFont bodyFont();
[[nodiscard]] QFont emphasisFont();  ///< body, 600
[[nodiscard]] QFont strongFont();    ///< section heads and names
[[nodiscard]] QFont titleFont();
[[nodiscard]] QFont quietFont();
[[nodiscard]] QFont monoFont(int weight = 400);

/// The ground of docks: the theme's panel colour under everything in `widget`.
void standOnPanel(QWidget& widget);
void setLabelColour(QLabel& label, const QColor& colour);

/// The frame, heads and selection of every table and list in the docks.
[[nodiscard]] QString tableStyle(const scene::Theme& theme);
/// A button that is the one thing to do, in `fill`.
[[nodiscard]] QString primaryButtonStyle(const scene::Theme& theme, const QColor& fill);

[[nodiscard]] scene::Glyph glyphOf(const model::EntityRef& entity);
[[nodiscard]] scene::Glyph glyphOf(model::Severity severity);
[[nodiscard]] QColor colourOf(model::Severity severity, const scene::Theme& theme);

/// A chip: soft background, glyph, one word. Returns the rectangle it took, right-aligned at `right`.
QRectF paintChip(QPainter& painter, double right, double middle, const QString& word, scene::Glyph glyph,
                 const QColor& colour, const QColor& soft);
[[nodiscard]] double chipWidth(const QString& word);

/// The bar at the left of a chosen or winning row.
void paintRowBar(QPainter& painter, const QRectF& row, const QColor& colour);
void stampGlyph(QPainter& painter, scene::Glyph glyph, const QRectF& place, const QColor& colour);

}  // namespace hopscope::panels
