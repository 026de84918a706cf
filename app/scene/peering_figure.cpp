// SPDX-License-Identifier: Apache-2.0
#include "app/scene/peering_figure.hpp"

#include <QCoreApplication>

#include "app/scene/lines.hpp"

namespace hopscope::scene {

namespace {

constexpr double strandGap = 3;  // from the middle to each strand
constexpr double lineHeight = 15;

}  // namespace

std::optional<Chip> PeeringFigure::stateChip() const {
    if (halves[0] == Half::Disconnected || halves[1] == Half::Disconnected) {
        return Chip{.text = QCoreApplication::translate("Figure", "disconnected"), .glyph = Glyph::Down};
    }
    if (halves[0] == Half::Missing || halves[1] == Half::Missing) {
        return Chip{.text = QCoreApplication::translate("Figure", "half"), .glyph = Glyph::Warning};
    }
    return {};
}

QRectF PeeringFigure::bounds() const {
    QRectF all = way.boundingRect().adjusted(-10, -10, 10, 10) | chip;
    for (const QRectF& rect : flagRects) {
        all |= rect.adjusted(-2, -4, 2, 4);
    }
    return all;
}

QPainterPath PeeringFigure::shape() const {
    return lineShape(rounded(way));
}

void PeeringFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail == Detail::Overview && !look.ghost && halves[0] == Half::There && halves[1] == Half::There) {
        // From there the strands are one line.
        canvas.wire(way, {.color = theme.edge, .width = 1, .hairline = true});
        return;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        QPolygonF strand = parallel(way, side == 0 ? -strandGap : strandGap);
        const double width = look.detail < Detail::Middle ? 1 : 1.75;
        Stroke stroke{
            .color = look.ghost ? theme.ok : theme.edge, .width = width, .hairline = look.detail < Detail::Middle};
        if (halves[side] != Half::There) {
            const bool gone = halves[side] == Half::Missing;
            stroke.color = gone ? theme.warn : theme.bad;
            stroke.dashes = gone ? std::vector<double>{6, 4} : std::vector<double>{3, 5};
            if (side == 1) {
                std::reverse(strand.begin(), strand.end());
            }
            strand = upTo(strand, lengthOf(strand) / 2);
        }
        canvas.path(rounded(strand), QColor(), stroke);
    }
    if (const auto state = stateChip(); state && look.labels && look.detail >= Detail::Middle) {
        const bool bad = halves[0] == Half::Disconnected || halves[1] == Half::Disconnected;
        state->paint(canvas, chip, bad ? theme.badSoft : theme.warnSoft, bad ? theme.bad : theme.warn,
                     theme.name == ThemeName::Print);
    }
    if (!look.addresses() || flagRects.size() != 2) {
        return;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        double y = flagRects[side].top() + 11;
        for (const QString& line : shownFlags[side]) {
            canvas.text(QPointF(flagRects[side].center().x(), y), line, type::quiet, theme.ink2, Align::Centre);
            y += lineHeight;
        }
    }
}

void PeeringFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    for (const double offset : {-strandGap - 5, strandGap + 5}) {
        canvas.path(rounded(parallel(way, offset)), QColor(), {.color = theme.accent, .width = 2});
    }
}

std::vector<QRectF> PeeringFigure::occupied() const {
    std::vector<QRectF> all = flagRects;
    if (!chip.isNull()) {
        all.push_back(chip);
    }
    return all;
}

QString PeeringFigure::description() const {
    QString text = QCoreApplication::translate("Figure", "Peering of %1 and %2").arg(names[0], names[1]);
    if (const auto state = stateChip()) {
        text += QStringLiteral(", ") + state->text;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        for (const QString& flag : flags[side]) {
            text += QStringLiteral(", %1: %2").arg(names[side], flag);
        }
    }
    return text;
}

}  // namespace hopscope::scene
