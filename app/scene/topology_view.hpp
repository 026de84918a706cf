// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsView>
#include <QVariantAnimation>
#include <optional>
#include <vector>

#include "app/scene/topology_scene.hpp"

namespace hopscope::scene {

/// The window onto the sheet: zoom, pan, selection by rubber band, and moves as a preview that ends in one request.
///
/// Ctrl+wheel zooms at the pointer, the wheel scrolls, Space or the middle button pans; Ctrl+0 shows 100 %, Ctrl+1 all,
/// Ctrl+2 the selection. A drag snaps to 8 unless Alt is held; Escape cancels it.
class TopologyView : public QGraphicsView {
    Q_OBJECT

public:
    /// What a press on the sheet means. `Pick` leaves selection alone and reports clicks with `picked`.
    enum class Mode { Select, Pan, Pick };

    explicit TopologyView(TopologyScene* scene, QWidget* parent = nullptr);

    [[nodiscard]] TopologyScene* topology() const { return m_topology; }
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    [[nodiscard]] double zoom() const;
    /// 0.02 to 4; `anchor` is a point of the viewport that stays where it is.
    void setZoom(double zoom, std::optional<QPointF> anchor = {});
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void fitAll();
    void fitSelection();
    void fit(const QRectF& area);
    /// Lets everything glide to where it is now from where `before` had it, unless motion is reduced or the drawing
    /// large.
    void glideFrom(const std::shared_ptr<const model::Layout>& before);
    /// Where the keyboard stands, apart from what is selected. Tab and Shift+Tab walk through all objects and leave the
    /// sheet at its ends; Ctrl and an arrow, or an arrow alone while nothing is selected, goes to the neighbour; Space
    /// selects and Return opens what is focused.
    [[nodiscard]] std::optional<model::EntityRef> focusedEntity() const;
    void focusEntity(const std::optional<model::EntityRef>& entity);
    void toggleSelected(const model::EntityRef& entity);
    /// Everything on the sheet in the order of Tab.
    [[nodiscard]] const std::vector<model::EntityRef>& walk() const;
    /// Brings the entity into sight with as little movement as possible.
    void reveal(const model::EntityRef& entity);

Q_SIGNALS:
    void zoomChanged(double zoom);
    void pointerMoved(const QPointF& scenePosition);
    void entityHovered(const std::optional<hopscope::model::EntityRef>& entity);
    void entityActivated(const hopscope::model::EntityRef& entity);  ///< double click or Return
    void picked(const std::optional<hopscope::model::EntityRef>& entity, const QPointF& scenePosition);
    void pickCancelled();
    void contextMenuWanted(const std::optional<hopscope::model::EntityRef>& entity, const QPoint& globalPosition,
                           const QPointF& scenePosition);
    /// Once for each finished drag: the selected entities, not what they hold.
    void moveRequested(const std::vector<hopscope::model::EntityRef>& entities, double dx, double dy);
    /// The same by an arrow key, which may be held down.
    void nudgeRequested(const std::vector<hopscope::model::EntityRef>& entities, double dx, double dy);
    /// Once for each finished drag of a grip.
    void resizeRequested(const hopscope::model::EntityRef& container, const QRectF& frame);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& exposed) override;

private:
    enum class Gesture { None, Pan, Press, Move, Resize, Band };

    void paintFocus(QPainter& painter) const;
    /// Puts the keyboard onto the neighbour in the direction of an arrow key.
    void walkTo(Qt::Key arrow);
    void finishGlide();
    void finishGesture();
    void cancelGesture();
    void showTransform(double zoom, const QPointF& centre);
    [[nodiscard]] double zoomToFit(const QRectF& area) const;
    void updateCursor();
    /// What a press on an entity takes: its whole group, unless Alt is held.
    [[nodiscard]] std::vector<model::EntityRef> unitOf(const model::EntityRef& entity,
                                                       Qt::KeyboardModifiers modifiers) const;
    /// The edges that a press at a point of the sheet takes hold of.
    [[nodiscard]] std::optional<Qt::Edges> edgesAt(const QPointF& scenePosition) const;
    [[nodiscard]] QPointF snappedOffset(const QPointF& scenePosition, Qt::KeyboardModifiers modifiers) const;

    TopologyScene* m_topology;
    QVariantAnimation m_flight;
    QVariantAnimation m_glide;
    Mode m_mode = Mode::Select;
    Gesture m_gesture = Gesture::None;
    QPoint m_pressed;
    QPointF m_pressedScene;
    QPointF m_offset;
    Qt::Edges m_edges;  ///< that are dragged
    QRectF m_frame;     ///< of the container when the drag began
    QRectF m_resized;   ///< the last frame that it may have
    QRectF m_band;
    std::vector<model::EntityRef> m_selectionBefore;
    std::optional<model::EntityRef> m_pressedEntity;
    std::optional<model::EntityRef> m_hovered;
    bool m_space = false;
    bool m_reducedMotion = false;
    bool m_spacePans = false;   ///< Space was held for a drag
    bool m_byKeyboard = false;  ///< the focus is shown: nobody has clicked since
    mutable bool m_walkKnown = false;
    std::optional<model::EntityRef> m_focused;
    mutable std::vector<model::EntityRef> m_walk;
    bool m_keepsFit = false;  ///< the whole sheet was asked for, and nobody has zoomed or moved since
};

}  // namespace hopscope::scene
