// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsItem>

#include "app/scene/composer.hpp"

namespace hopscope::scene {

class TopologyScene;

/// Shows one figure. Knows nothing but what to paint, so that an edit exchanges figures and never items.
class EntityItem : public QGraphicsItem {
public:
    EntityItem(FigureKey key, const TopologyScene& scene);

    [[nodiscard]] const FigureKey& key() const { return m_key; }
    /// The figure must outlive the item or be replaced before it goes.
    void show(const Figure& figure);
    [[nodiscard]] const Figure& figure() const { return *m_figure; }
    /// How often a figure was put in: an edit elsewhere leaves it.
    [[nodiscard]] int shown() const { return m_shown; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    FigureKey m_key;
    const TopologyScene& m_scene;
    const Figure* m_figure = nullptr;
    QRectF m_bounds;
    int m_shown = 0;
};

/// A finding's mark. It keeps its size on the screen at every zoom.
class BadgeItem : public QGraphicsItem {
public:
    BadgeItem(const TopologyScene& scene, model::Severity severity);
    void setSeverity(model::Severity severity);
    [[nodiscard]] QRectF boundingRect() const override { return {-12, -12, 24, 24}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologyScene& m_scene;
    model::Severity m_severity;
};

/// Says that something is locked, at the corner that findings leave free. It keeps its size on the screen.
class LockItem : public QGraphicsItem {
public:
    explicit LockItem(const TopologyScene& scene);
    [[nodiscard]] QRectF boundingRect() const override { return {-10, -10, 20, 20}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologyScene& m_scene;
};

/// The rings around what is selected, over everything else.
class SelectionItem : public QGraphicsItem {
public:
    explicit SelectionItem(const TopologyScene& scene);
    /// A single frame has grips when it may be resized.
    void show(std::vector<const Figure*> figures, bool resizable);
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const TopologyScene& m_scene;
    std::vector<const Figure*> m_figures;
    bool m_resizable = true;
    QRectF m_bounds;
};

/// What a repair would put there.
class GhostItem : public QGraphicsItem {
public:
    GhostItem(FigurePtr figure, const TopologyScene& scene);
    [[nodiscard]] const Figure& figure() const { return *m_figure; }
    [[nodiscard]] QRectF boundingRect() const override { return m_figure->bounds(); }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    FigurePtr m_figure;
    const TopologyScene& m_scene;
};

}  // namespace hopscope::scene
