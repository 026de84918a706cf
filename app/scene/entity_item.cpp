// SPDX-License-Identifier: Apache-2.0
#include "app/scene/entity_item.hpp"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include "app/scene/grips.hpp"
#include "app/scene/topology_scene.hpp"

namespace hopscope::scene {

namespace {

Look lookOf(const TopologyScene& scene, const QPainter& painter) {
    return {.detail = scene.detail(), .zoom = painter.worldTransform().m11(), .quiet = scene.isStale()};
}

}  // namespace

EntityItem::EntityItem(FigureKey key, const TopologyScene& scene) : m_key(key), m_scene(scene) {
    setZValue(layerOf(key));
}

void EntityItem::show(const Figure& figure) {
    prepareGeometryChange();
    m_figure = &figure;
    m_bounds = figure.bounds();
    ++m_shown;
    if (m_key.part != FigureKey::Part::Stick) {
        setToolTip(figure.description());
    }
    update();
}

QPainterPath EntityItem::shape() const {
    return m_figure->shape();
}

void EntityItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    PainterCanvas canvas(*painter, m_scene.theme(), PainterCanvas::Surface::Screen);
    m_figure->paint(canvas, m_scene.theme(), lookOf(m_scene, *painter));
}

BadgeItem::BadgeItem(const TopologyScene& scene, model::Severity severity) : m_scene(scene), m_severity(severity) {
    setZValue(layer::badge);
    setFlag(ItemIgnoresTransformations);
    setAcceptedMouseButtons(Qt::NoButton);
}

void BadgeItem::setSeverity(model::Severity severity) {
    if (m_severity != severity) {
        m_severity = severity;
        update();
    }
}

void BadgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    PainterCanvas canvas(*painter, m_scene.theme(), PainterCanvas::Surface::Screen);
    painter->setOpacity(m_scene.isStale() ? 0.5 : 1);
    paintBadge(canvas, m_scene.theme(), QPointF(0, 0), m_severity);
}

LockItem::LockItem(const TopologyScene& scene) : m_scene(scene) {
    setZValue(layer::badge);
    setFlag(ItemIgnoresTransformations);
    setAcceptedMouseButtons(Qt::NoButton);
}

void LockItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = m_scene.theme();
    PainterCanvas canvas(*painter, theme, PainterCanvas::Surface::Screen);
    canvas.rect(QRectF(-9, -9, 18, 18), 9, theme.panel, {.color = theme.edge, .width = 1});
    QPainterPath shackle(QPointF(-2.5, -0.5));
    shackle.lineTo(-2.5, -2);
    shackle.arcTo(QRectF(-2.5, -4.5, 5, 5), 180, -180);
    shackle.lineTo(2.5, -0.5);
    canvas.path(shackle, Qt::transparent, {.color = theme.ink, .width = 1.5});
    canvas.rect(QRectF(-4, -0.75, 8, 5.5), 1, theme.ink, {});
}

SelectionItem::SelectionItem(const TopologyScene& scene) : m_scene(scene) {
    setZValue(layer::selection);
    setAcceptedMouseButtons(Qt::NoButton);
}

void SelectionItem::show(std::vector<const Figure*> figures, bool resizable) {
    prepareGeometryChange();
    m_resizable = resizable;
    m_figures = std::move(figures);
    m_bounds = QRectF();
    // Grips keep their size on the screen.
    const double margin = m_figures.size() == 1 && m_figures.front()->frame() ? 40 : 8;
    for (const Figure* figure : m_figures) {
        m_bounds |= figure->bounds().adjusted(-margin, -margin, margin, margin);
    }
    update();
}

void SelectionItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    PainterCanvas canvas(*painter, m_scene.theme(), PainterCanvas::Surface::Screen);
    for (const Figure* figure : m_figures) {
        figure->paintRing(canvas, m_scene.theme());
    }
    if (!m_resizable || m_figures.size() != 1 || !m_figures.front()->frame()) {
        return;
    }
    const double side = gripSide / painter->worldTransform().m11();
    for (const Grip& grip : gripsOf(*m_figures.front()->frame())) {
        canvas.rect(QRectF(grip.at - QPointF(side / 2, side / 2), QSizeF(side, side)), side / 4, m_scene.theme().panel,
                    {.color = m_scene.theme().accent, .width = 1.5 * side / gripSide});
    }
}

GhostItem::GhostItem(FigurePtr figure, const TopologyScene& scene) : m_figure(std::move(figure)), m_scene(scene) {
    setAcceptedMouseButtons(Qt::NoButton);
}

void GhostItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    PainterCanvas canvas(*painter, m_scene.theme(), PainterCanvas::Surface::Screen);
    Look look = lookOf(m_scene, *painter);
    look.ghost = true;
    m_figure->paint(canvas, m_scene.theme(), look);
}

}  // namespace hopscope::scene
