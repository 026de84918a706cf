// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "app/scene/canvas.hpp"
#include "app/scene/detail.hpp"
#include "core/model/finding.hpp"

namespace hopscope::scene {

/// How a figure is to be seen just now; what it shows is in the figure itself.
struct Look {
    Detail detail = Detail::Full;
    double zoom = 1;
    bool labels = true;  ///< thumbnails leave them out
    bool ghost = false;  ///< proposed, not there
    bool quiet = false;  ///< what it tells of routing belongs to an earlier drawing
    [[nodiscard]] bool names() const { return labels && detail != Detail::Overview; }
    [[nodiscard]] bool addresses() const { return labels && detail >= Detail::Near; }
    /// The size of type in scene pixels that is not less than 9 on the screen.
    [[nodiscard]] double legible(double size) const;
};

/// One visible thing as plain values in scene coordinates: what it is made from has been read, and it only paints.
class Figure {
public:
    virtual ~Figure() = default;
    bool operator==(const Figure&) const = default;

    /// All that paint() may touch at 100 % and more.
    [[nodiscard]] virtual QRectF bounds() const = 0;
    /// What a press hits.
    [[nodiscard]] virtual QPainterPath shape() const = 0;
    virtual void paint(Canvas& canvas, const Theme& theme, const Look& look) const = 0;
    /// The ring around it when it is selected.
    virtual void paintRing(Canvas& canvas, const Theme& theme) const = 0;
    /// What labels, lines and cards must keep clear of.
    [[nodiscard]] virtual std::vector<QRectF> occupied() const { return {}; }
    /// Where a finding's badge is centred; nothing when the figure shows its state otherwise.
    [[nodiscard]] virtual std::optional<QPointF> badgeAt() const { return {}; }
    /// The frame that can be dragged larger and smaller; nothing for what has one size.
    [[nodiscard]] virtual std::optional<QRectF> frame() const { return {}; }
    /// One sentence for tooltips and screen readers.
    [[nodiscard]] virtual QString description() const = 0;
    [[nodiscard]] virtual bool same(const Figure& other) const = 0;
};

/// Compares figures of one kind by value.
template <typename Kind>
class FigureOf : public Figure {
public:
    bool operator==(const FigureOf&) const = default;
    [[nodiscard]] bool same(const Figure& other) const override {
        const auto* kind = dynamic_cast<const Kind*>(&other);
        return kind != nullptr && *kind == static_cast<const Kind&>(*this);
    }
};

using FigurePtr = std::unique_ptr<const Figure>;

inline constexpr double tileSide = 56;
inline constexpr double instanceSide = 48;
inline constexpr double titleHeight = 30;

/// A pill of text with an optional glyph before it.
struct Chip {
    QString text;
    std::optional<Glyph> glyph;
    Face face = Face::Sans;
    double height = 20;
    [[nodiscard]] QSizeF size() const;
    /// `soft` fills the pill, `strong` is for text and glyph; in print the frame carries it.
    void paint(Canvas& canvas, const QRectF& rect, const QColor& soft, const QColor& strong, bool framed) const;
    bool operator==(const Chip&) const = default;
};

/// The 2 px ring, 4 px outside `rect`.
void paintSelectionRing(Canvas& canvas, const Theme& theme, const QRectF& rect, double radius);
/// A node's tile with its glyph.
void paintTile(Canvas& canvas, const Theme& theme, const Look& look, const QRectF& rect, Glyph glyph, bool running);
void paintBadge(Canvas& canvas, const Theme& theme, const QPointF& centre, model::Severity severity);
[[nodiscard]] QRectF textRect(const QPointF& at, const QString& text, const TextStyle& style, Align align);

/// The styles of the sheet.
namespace type {
inline constexpr TextStyle name{Face::Sans, 13, 600};
inline constexpr TextStyle subnetName{Face::Sans, 12, 600};
inline constexpr TextStyle body{Face::Sans, 12, 400};
inline constexpr TextStyle quiet{Face::Sans, 11, 400};
inline constexpr TextStyle chip{Face::Sans, 11, 500};
inline constexpr TextStyle address{Face::Mono, 12, 400};
inline constexpr TextStyle quietAddress{Face::Mono, 11, 400};
}  // namespace type

}  // namespace hopscope::scene
