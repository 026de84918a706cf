// SPDX-License-Identifier: Apache-2.0
#include "app/lens/next_hops_overlay.hpp"

#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <cmath>

#include "app/scene/canvas.hpp"
#include "app/scene/lines.hpp"

namespace hopscope::lens {

namespace {

constexpr double gap = 6;      // between an arrow and a tile
constexpr double bend = 0.09;  // of the length, to the right of the direction: there and back stay apart
constexpr double stubLength = 30;
constexpr double curlRadius = 19;
constexpr double headLength = 12;
constexpr double neckLength = headLength * 0.7;  // of a head that lies before the end of its line
constexpr double thin = 2.25;
constexpr double thick = 4;
constexpr double crossSize = 6;
constexpr double margin = 24;

/// Where a line from the middle of `tile` towards `to` leaves the tile with its gap.
QPointF leaves(const QRectF& tile, const QPointF& to) {
    const QRectF frame = tile.adjusted(-gap, -gap, gap, gap);
    const QPointF centre = frame.center();
    const QPointF way = to - centre;
    const double x = std::abs(way.x()) > 1e-9 ? frame.width() / 2 / std::abs(way.x()) : 1e9;
    const double y = std::abs(way.y()) > 1e-9 ? frame.height() / 2 / std::abs(way.y()) : 1e9;
    return centre + way * std::min({x, y, 1.0});
}

/// A line and the tip of its head, which begins where the line ends.
struct Shaft {
    QPainterPath way;
    QPointF tip;
};

QPointF unit(const QPointF& way) {
    return way / std::max(1e-9, std::hypot(way.x(), way.y()));
}

Shaft shaftBetween(const QRectF& from, const QRectF& to) {
    const QPointF chord = to.center() - from.center();
    const QPointF control = from.center() + chord / 2 + QPointF(-chord.y(), chord.x()) * bend;
    const QPointF tip = leaves(to, control);
    Shaft shaft{QPainterPath(leaves(from, control)), tip};
    shaft.way.quadTo(control, tip - unit(tip - control) * neckLength);
    return shaft;
}

/// Nearly a circle on the upper right corner of a tile.
Shaft curlAt(const QRectF& tile) {
    constexpr double begins = 175;
    constexpr double sweep = 230;
    constexpr double neck = 25;  // degrees
    const QPointF centre = tile.topRight() + QPointF(curlRadius * 0.35, -curlRadius * 0.35);
    const QRectF circle(centre.x() - curlRadius, centre.y() - curlRadius, 2 * curlRadius, 2 * curlRadius);
    QPainterPath end;
    end.arcMoveTo(circle, begins - sweep - neck);
    Shaft curl{{}, end.currentPosition()};
    curl.way.arcMoveTo(circle, begins);
    curl.way.arcTo(circle, begins, -sweep);
    return curl;
}

Shaft stubAt(const QRectF& tile) {
    Shaft stub{QPainterPath(tile.topLeft() - QPointF(gap, gap) / 2), {}};
    stub.tip = stub.way.currentPosition() - QPointF(stubLength, stubLength) * 0.7;
    stub.way.lineTo(stub.tip);
    return stub;
}

QColor colourOf(Fate fate, const scene::Theme& theme) {
    switch (fate) {
    case Fate::Delivered: return theme.ok;
    case Fate::Lost: return theme.warn;
    case Fate::IntoLoop: return theme.bad;
    case Fate::Loops: return theme.badMark;
    }
    return theme.ok;
}

}  // namespace

Fate fateOf(const analysis::OnwardStep& step) {
    if (engine::isDelivered(step.verdict)) {
        return Fate::Delivered;
    }
    return step.inLoop ? Fate::Loops : step.verdict == engine::Verdict::Loop ? Fate::IntoLoop : Fate::Lost;
}

NextHopsOverlay::NextHopsOverlay(scene::Theme theme, QGraphicsItem* parent)
    : QGraphicsObject(parent), m_theme(std::move(theme)) {
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption);
}

void NextHopsOverlay::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    update();
}

void NextHopsOverlay::setZoom(double zoom) {
    m_zoom = zoom;
    update();
}

void NextHopsOverlay::show(std::optional<analysis::SinkTree> tree, const scene::Anchors& anchors) {
    prepareGeometryChange();
    m_arrows.clear();
    m_bounds = {};
    for (const analysis::OnwardStep& step : tree ? tree->steps : std::vector<analysis::OnwardStep>()) {
        const auto from = anchors.tile(step.from);
        const auto to = step.to ? anchors.tile(*step.to) : std::nullopt;
        if (!from) {
            continue;
        }
        const bool isSelf = step.to == step.from;
        Shaft shaft = isSelf ? curlAt(*from) : to ? shaftBetween(*from, *to) : stubAt(*from);
        Arrow arrow{.way = std::move(shaft.way),
                    .tip = shaft.tip,
                    .fate = fateOf(step),
                    .ends = !to,
                    .self = isSelf,
                    .share = step.share};
        m_bounds |= arrow.way.boundingRect();
        m_arrows.push_back(std::move(arrow));
    }
    m_bounds.adjust(-margin, -margin, margin, margin);
    // What is wrong lies over what is well.
    std::stable_sort(m_arrows.begin(), m_arrows.end(), [](const Arrow& a, const Arrow& b) { return a.fate < b.fate; });
    setVisible(!m_arrows.empty());
    update();
}

void NextHopsOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    scene::PainterCanvas canvas(*painter, m_theme, scene::PainterCanvas::Surface::Screen);
    // Arrows of a large drawing stay visible from afar.
    const double scale = std::clamp(1 / m_zoom, 1.0, 6.0);
    for (const Arrow& arrow : m_arrows) {
        if (!arrow.way.boundingRect().adjusted(-margin, -margin, margin, margin).intersects(option->exposedRect)) {
            continue;
        }
        const QColor colour = colourOf(arrow.fate, m_theme);
        const double width = (arrow.fate == Fate::Loops ? thick : arrow.share < 1 ? thin * 0.75 : thin) * scale;
        const bool dashed = arrow.fate == Fate::Lost || arrow.fate == Fate::IntoLoop;
        canvas.path(arrow.way, QColor(),
                    {.color = colour,
                     .width = width,
                     .dashes = dashed ? std::vector{7.0 * scale, 5.0 * scale} : std::vector<double>{}});
        if (!arrow.ends) {
            const double head = (headLength + (arrow.fate == Fate::Loops ? thick : 0)) * scale;
            canvas.path(scene::arrowHead(arrow.tip, unit(arrow.tip - arrow.way.currentPosition()), head), colour, {});
            continue;
        }
        const QPointF at = arrow.tip;
        const double size = crossSize * scale;
        canvas.line(at + QPointF(-size, -size), at + QPointF(size, size), {.color = colour, .width = width});
        canvas.line(at + QPointF(-size, size), at + QPointF(size, -size), {.color = colour, .width = width});
    }
}

}  // namespace hopscope::lens
