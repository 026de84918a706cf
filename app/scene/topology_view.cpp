// SPDX-License-Identifier: Apache-2.0
#include "app/scene/topology_view.hpp"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "app/scene/accessible_view.hpp"
#include "app/scene/entity_item.hpp"
#include "app/scene/grips.hpp"
#include "app/scene/walk.hpp"
#include "core/edit/group.hpp"

namespace hopscope::scene {

namespace {

constexpr double smallestZoom = 0.02;
constexpr double largestZoom = 4;
constexpr double zoomStep = 1.25;
constexpr double snap = 8;
constexpr double nudge = 8;
constexpr double farNudge = 10 * nudge;
constexpr double fineNudge = 1;
constexpr double fitMargin = 40;
constexpr double largestFit = 1.5;  // a small drawing is not blown up to fill the window
constexpr int flightTime = 240;
constexpr double wheelTick = 120;
constexpr std::size_t mostGliding = 400;  // entities; more could not keep pace

QRectF between(const QPointF& a, const QPointF& b) {
    return QRectF(a, b).normalized();
}

/// A place `part` of the way from one to the other.
model::Place partWay(const model::Place& from, const model::Place& to, double part) {
    const auto mixed = [part](double a, double b) { return a + (b - a) * part; };
    return {mixed(from.x, to.x), mixed(from.y, to.y), mixed(from.width, to.width), mixed(from.height, to.height)};
}

template <typename Places>
void glide(Places& to, const Places& from, double part) {
    for (auto& [key, place] : to) {
        if (const auto at = from.find(key); at != from.end()) {
            place = partWay(at->second, place, part);
        }
    }
}

}  // namespace

TopologyView::TopologyView(TopologyScene* scene, QWidget* parent) : QGraphicsView(scene, parent), m_topology(scene) {
    makeSheetsAccessible();
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(BoundingRectViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setMouseTracking(true);
    setCacheMode(CacheNone);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    // The sheet pans; bars around it would only say how large its margin is.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Drawing"));
    connect(scene, &TopologyScene::anchorsChanged, this, [this] {
        m_walkKnown = false;
        if (m_focused && m_topology->itemOf(*m_focused) == nullptr) {
            focusEntity({});
        }
    });
    connect(scene, &TopologyScene::selectionOfEntitiesChanged, this, [this] { tellSelection(*this); });
    m_flight.setDuration(flightTime);
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_glide.setDuration(flightTime);
    m_glide.setEasingCurve(QEasingCurve::InOutCubic);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
}

void TopologyView::setMode(Mode mode) {
    cancelGesture();
    m_mode = mode;
    updateCursor();
}

double TopologyView::zoom() const {
    return transform().m11();
}

void TopologyView::showTransform(double zoom, const QPointF& centre) {
    setTransform(QTransform::fromScale(zoom, zoom));
    centerOn(centre);
    m_topology->setZoom(zoom);
    Q_EMIT zoomChanged(zoom);
}

void TopologyView::setZoom(double zoom, std::optional<QPointF> anchor) {
    m_flight.stop();
    m_keepsFit = false;
    zoom = std::clamp(zoom, smallestZoom, largestZoom);
    const QPointF at = anchor.value_or(QRectF(viewport()->rect()).center());
    const QPointF before = mapToScene(at.toPoint());
    setTransform(QTransform::fromScale(zoom, zoom));
    const QPointF shift = mapFromScene(before) - at;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(shift.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(shift.y())));
    m_topology->setZoom(zoom);
    Q_EMIT zoomChanged(zoom);
}

void TopologyView::zoomIn() {
    setZoom(zoom() * zoomStep);
}

void TopologyView::zoomOut() {
    setZoom(zoom() / zoomStep);
}

void TopologyView::zoomToActualSize() {
    setZoom(1);
}

void TopologyView::fitAll() {
    fit(m_topology->anchors().sheet);
    m_keepsFit = true;
}

void TopologyView::fitSelection() {
    QRectF area;
    for (const model::EntityRef& entity : m_topology->selectedEntities()) {
        area |= m_topology->boundsOf(entity);
    }
    fit(area.isNull() ? m_topology->anchors().sheet : area);
    m_keepsFit = false;
}

double TopologyView::zoomToFit(const QRectF& area) const {
    const QSizeF room(std::max(1.0, viewport()->width() - 2 * fitMargin),
                      std::max(1.0, viewport()->height() - 2 * fitMargin));
    return std::clamp(std::min(room.width() / area.width(), room.height() / area.height()), smallestZoom, largestFit);
}

void TopologyView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    const QRectF sheet = m_topology->anchors().sheet;
    if (m_keepsFit && !sheet.isEmpty()) {
        m_flight.stop();
        showTransform(zoomToFit(sheet), sheet.center());
    }
}

void TopologyView::fit(const QRectF& area) {
    if (area.isEmpty()) {
        return;
    }
    const double target = zoomToFit(area);
    m_flight.stop();
    m_flight.disconnect(this);
    if (m_reducedMotion || !isVisible()) {
        showTransform(target, area.center());
        return;
    }
    const double from = zoom();
    const QPointF start = mapToScene(viewport()->rect().center());
    connect(&m_flight, &QVariantAnimation::valueChanged, this,
            [this, from, start, target, end = area.center()](const QVariant& value) {
                const double t = value.toDouble();
                // Even steps of zoom, not of scale, and the middle moves with it.
                showTransform(from * std::pow(target / from, t), start + (end - start) * t);
            });
    m_flight.start();
}

void TopologyView::glideFrom(const std::shared_ptr<const model::Layout>& before) {
    finishGlide();
    m_glide.disconnect();
    if (m_reducedMotion || !isVisible() || before->places.size() > mostGliding) {
        return;
    }
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this, before](const QVariant& value) {
        // Towards what the design says now: an edit may come in between.
        model::Layout layout = *m_topology->design().layout;
        glide(layout.places, before->places, value.toDouble());
        glide(layout.secondInstances, before->secondInstances, value.toDouble());
        m_topology->previewLayout(std::make_shared<const model::Layout>(std::move(layout)));
    });
    connect(&m_glide, &QVariantAnimation::finished, m_topology, [this] { m_topology->previewMove(QPointF()); });
    m_glide.start();
}

void TopologyView::finishGlide() {
    if (m_glide.state() == QVariantAnimation::Running) {
        m_glide.stop();
        m_topology->previewMove(QPointF());
    }
}

void TopologyView::reveal(const model::EntityRef& entity) {
    const QRectF bounds = m_topology->boundsOf(entity);
    if (!bounds.isEmpty()) {
        ensureVisible(bounds, static_cast<int>(fitMargin), static_cast<int>(fitMargin));
    }
}

// --- the keyboard ---

const std::vector<model::EntityRef>& TopologyView::walk() const {
    if (!m_walkKnown) {
        m_walk = walkOrder(*m_topology);
        m_walkKnown = true;
    }
    return m_walk;
}

std::optional<model::EntityRef> TopologyView::focusedEntity() const {
    return m_focused;
}

void TopologyView::focusEntity(const std::optional<model::EntityRef>& entity) {
    m_focused = entity;
    m_byKeyboard = entity.has_value();
    viewport()->update();
    if (m_focused) {
        reveal(*m_focused);
        tellFocus(*this);
    }
}

void TopologyView::toggleSelected(const model::EntityRef& entity) {
    std::vector<model::EntityRef> selection = m_topology->selectedEntities();
    if (std::erase(selection, entity) == 0) {
        selection.push_back(entity);
    }
    m_topology->selectEntities(selection);
}

bool TopologyView::focusNextPrevChild(bool next) {
    const std::vector<model::EntityRef>& order = walk();
    std::optional<model::EntityRef> from = m_focused;
    if (!from && !m_topology->selectedEntities().empty()) {
        from = m_topology->selectedEntities().front();
    }
    const auto at = from ? std::find(order.begin(), order.end(), *from) : order.end();
    const auto index = at - order.begin();
    const auto count = static_cast<std::ptrdiff_t>(order.size());
    const std::ptrdiff_t wanted = at == order.end() ? (next ? 0 : count - 1) : index + (next ? 1 : -1);
    if (wanted < 0 || wanted >= count) {
        focusEntity({});
        return QWidget::focusNextPrevChild(next);
    }
    focusEntity(order[static_cast<std::size_t>(wanted)]);
    return true;
}

void TopologyView::walkTo(Qt::Key arrow) {
    std::optional<model::EntityRef> from = m_focused;
    if (!from && !m_topology->selectedEntities().empty()) {
        from = m_topology->selectedEntities().front();
    }
    if (!from) {
        if (!walk().empty()) {
            focusEntity(walk().front());
        }
    } else if (const auto neighbour = neighbourOf(*m_topology, *from, arrow)) {
        focusEntity(*neighbour);
    } else {
        focusEntity(*from);
    }
}

void TopologyView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byTab && !walk().empty()) {
        focusEntity(event->reason() == Qt::TabFocusReason ? walk().front() : walk().back());
    }
    viewport()->update();
}

void TopologyView::focusOutEvent(QFocusEvent* event) {
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void TopologyView::paintFocus(QPainter& painter) const {
    const Theme& theme = m_topology->theme();
    const double gap = 9 * std::max(1.0, 1 / zoom());  // outside the ring of what is selected
    const QRectF ring = m_topology->frameOf(*m_focused).adjusted(-gap, -gap, gap, gap);
    const auto line = [](const QColor& color, double width) {
        QPen pen(color, width);
        pen.setCosmetic(true);
        return pen;
    };
    // A light and a dark line, one of which shows on whatever lies below.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(line(theme.canvas, 5));
    painter.drawRoundedRect(ring, gap, gap);
    QPen dashes = line(theme.ink, 2);
    dashes.setDashPattern({3, 1.5});
    painter.setPen(dashes);
    painter.drawRoundedRect(ring, gap, gap);
}

QPointF TopologyView::snappedOffset(const QPointF& scenePosition, Qt::KeyboardModifiers modifiers) const {
    const QPointF raw = scenePosition - m_pressedScene;
    if (modifiers & Qt::AltModifier) {
        return {std::round(raw.x()), std::round(raw.y())};
    }
    return {std::round(raw.x() / snap) * snap, std::round(raw.y() / snap) * snap};
}

void TopologyView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(zoom() * std::pow(zoomStep, event->angleDelta().y() / wheelTick), event->position());
        event->accept();
        return;
    }
    m_flight.stop();
    m_keepsFit = false;
    QGraphicsView::wheelEvent(event);
}

void TopologyView::mousePressEvent(QMouseEvent* event) {
    finishGlide();
    m_flight.stop();
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->pos();
    m_spacePans = m_spacePans || m_space;
    m_pressedScene = mapToScene(event->pos());
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && (m_space || m_mode == Mode::Pan))) {
        m_gesture = Gesture::Pan;
        m_keepsFit = false;
        updateCursor();
        return;
    }
    if (!left || m_gesture != Gesture::None) {
        return;
    }
    if (const auto edges = edgesAt(m_pressedScene)) {
        m_gesture = Gesture::Resize;
        m_edges = *edges;
        m_frame = *m_topology->resizableFrame();
        m_resized = m_frame;
        return;
    }
    m_pressedEntity = m_topology->entityAt(m_pressedScene);
    m_focused = m_pressedEntity;
    m_byKeyboard = false;
    m_gesture = Gesture::Press;
    if (m_mode == Mode::Pick) {
        return;
    }
    m_selectionBefore = m_topology->selectedEntities();
    const bool toggles = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!m_pressedEntity) {
        if (!toggles) {
            m_topology->selectEntities({});
        }
        return;
    }
    std::vector<model::EntityRef> selection = m_selectionBefore;
    const std::vector<model::EntityRef> pressed = unitOf(*m_pressedEntity, event->modifiers());
    const bool isSelected = std::find(selection.begin(), selection.end(), *m_pressedEntity) != selection.end();
    if (toggles && isSelected) {
        std::erase_if(selection, [&pressed](const model::EntityRef& entity) {
            return std::find(pressed.begin(), pressed.end(), entity) != pressed.end();
        });
    } else if (toggles) {
        selection.insert(selection.end(), pressed.begin(), pressed.end());
    } else if (!isSelected) {
        selection = pressed;
    }
    m_topology->selectEntities(selection);
}

std::vector<model::EntityRef> TopologyView::unitOf(const model::EntityRef& entity,
                                                   Qt::KeyboardModifiers modifiers) const {
    return modifiers & Qt::AltModifier ? std::vector{entity} : edit::withGroups(*m_topology->design().layout, {entity});
}

void TopologyView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF scenePosition = mapToScene(event->pos());
    Q_EMIT pointerMoved(scenePosition);
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    switch (m_gesture) {
    case Gesture::None: {
        const auto entity = m_topology->entityAt(scenePosition);
        if (entity != m_hovered) {
            m_hovered = entity;
            Q_EMIT entityHovered(entity);
            viewport()->setToolTip(entity ? m_topology->descriptionOf(*entity) : QString());
        }
        updateCursor();
        if (const auto edges = edgesAt(scenePosition); edges && !m_space) {
            viewport()->setCursor(cursorFor(*edges));
        }
        break;
    }
    case Gesture::Resize: {
        const double step = event->modifiers() & Qt::AltModifier ? 1 : snap;
        const QRectF frame = dragged(m_frame, m_edges, scenePosition, step);
        if (frame != m_resized && m_topology->previewResize(m_topology->selectedEntities().front(), frame)) {
            m_resized = frame;
        }
        break;
    }
    case Gesture::Pan: {
        const QPoint shift = event->pos() - m_pressed;
        m_pressed = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - shift.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - shift.y());
        break;
    }
    case Gesture::Press:
        if (!far || m_mode == Mode::Pick) {
            break;
        }
        m_gesture = m_pressedEntity && !m_topology->selectedEntities().empty() ? Gesture::Move : Gesture::Band;
        [[fallthrough]];
    case Gesture::Move:
    case Gesture::Band:
        if (m_gesture == Gesture::Move) {
            const QPointF offset = snappedOffset(scenePosition, event->modifiers());
            if (offset != m_offset) {
                m_offset = offset;
                m_topology->previewMove(offset);
            }
            updateCursor();
        } else {
            const QRectF old = m_band;
            m_band = between(m_pressedScene, scenePosition);
            std::vector<model::EntityRef> selection;
            if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
                selection = m_selectionBefore;
            }
            for (QGraphicsItem* item : m_topology->items(m_band, Qt::ContainsItemShape)) {
                const auto* entity = dynamic_cast<const EntityItem*>(item);
                if (entity != nullptr && entity->key().part == FigureKey::Part::Own && !entity->shape().isEmpty()) {
                    selection.push_back(entity->key().entity);
                }
            }
            m_topology->selectEntities(edit::withGroups(*m_topology->design().layout, selection));
            viewport()->update(mapFromScene(old | m_band).boundingRect().adjusted(-2, -2, 2, 2));
        }
        break;
    }
}

void TopologyView::mouseReleaseEvent(QMouseEvent* event) {
    const bool mine =
        event->button() == Qt::LeftButton || (event->button() == Qt::MiddleButton && m_gesture == Gesture::Pan);
    if (!mine || m_gesture == Gesture::None) {
        return;
    }
    const bool toggles = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (m_gesture == Gesture::Press && m_mode == Mode::Pick) {
        m_gesture = Gesture::None;
        Q_EMIT picked(m_pressedEntity, m_pressedScene);
        return;
    }
    if (m_gesture == Gesture::Press && m_mode == Mode::Select && m_pressedEntity && !toggles) {
        // A click on one of several selected things means that one; a member that was gone into stays alone.
        if (m_topology->selectedEntities() != std::vector{*m_pressedEntity}) {
            m_topology->selectEntities(unitOf(*m_pressedEntity, event->modifiers()));
        }
    }
    finishGesture();
}

void TopologyView::finishGesture() {
    const bool moved = m_gesture == Gesture::Move && !m_offset.isNull();
    const bool resized = m_gesture == Gesture::Resize && m_resized != m_frame;
    const QRectF frame = m_resized;
    const QPointF offset = m_offset;
    const std::vector<model::EntityRef> entities = m_topology->selectedEntities();
    cancelGesture();
    if (moved) {
        Q_EMIT moveRequested(entities, offset.x(), offset.y());
    } else if (resized) {
        Q_EMIT resizeRequested(entities.front(), frame);
    }
}

void TopologyView::cancelGesture() {
    if (m_gesture == Gesture::Move || m_gesture == Gesture::Resize) {
        m_topology->previewMove(QPointF());
    }
    m_gesture = Gesture::None;
    m_offset = QPointF();
    if (!m_band.isNull()) {
        m_band = QRectF();
        viewport()->update();
    }
    updateCursor();
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_mode == Mode::Select) {
        if (const auto entity = m_topology->entityAt(mapToScene(event->pos()))) {
            if (edit::isGrouped(*m_topology->design().layout, *entity) &&
                m_topology->selectedEntities() != std::vector{*entity}) {
                m_topology->selectEntities({*entity});
            } else {
                Q_EMIT entityActivated(*entity);
            }
            return;
        }
    }
    mousePressEvent(event);
}

void TopologyView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const double step = event->modifiers() & Qt::AltModifier     ? fineNudge
                        : event->modifiers() & Qt::ShiftModifier ? farNudge
                                                                 : nudge;
    const auto move = [&](double dx, double dy) {
        if (walk().empty()) {
            QGraphicsView::keyPressEvent(event);
        } else if (control || m_topology->selectedEntities().empty()) {
            walkTo(static_cast<Qt::Key>(event->key()));
        } else {
            Q_EMIT nudgeRequested(m_topology->selectedEntities(), dx * step, dy * step);
        }
    };
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_gesture != Gesture::None) {
            const bool banded = m_gesture == Gesture::Band;
            cancelGesture();
            if (banded) {
                m_topology->selectEntities(m_selectionBefore);
            }
        } else if (m_mode == Mode::Pick) {
            Q_EMIT pickCancelled();
        } else {
            m_topology->selectEntities({});
        }
        return;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_space = true;
            m_spacePans = false;
            updateCursor();
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control) {
            return zoomIn();
        }
        break;
    case Qt::Key_Minus:
        if (control) {
            return zoomOut();
        }
        break;
    case Qt::Key_0:
        if (control) {
            return zoomToActualSize();
        }
        break;
    case Qt::Key_1:
        if (control) {
            return fitAll();
        }
        break;
    case Qt::Key_2:
        if (control) {
            return fitSelection();
        }
        break;
    case Qt::Key_Left: return move(-1, 0);
    case Qt::Key_Right: return move(1, 0);
    case Qt::Key_Up: return move(0, -1);
    case Qt::Key_Down: return move(0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_byKeyboard && m_focused) {
            Q_EMIT entityActivated(*m_focused);
            return;
        }
        if (m_topology->selectedEntities().size() == 1) {
            Q_EMIT entityActivated(m_topology->selectedEntities().front());
            return;
        }
        break;
    default: break;
    }
    QGraphicsView::keyPressEvent(event);
}

void TopologyView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_space = false;
        updateCursor();
        if (m_byKeyboard && m_focused && !m_spacePans) {
            toggleSelected(*m_focused);
        }
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

void TopologyView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    std::vector<model::EntityRef> selection = m_topology->selectedEntities();
    QPointF at = mapToScene(event->pos());
    QPoint global = event->globalPos();
    std::optional<model::EntityRef> entity;
    if (byKey && ((m_byKeyboard && m_focused) || !selection.empty())) {
        entity = m_byKeyboard && m_focused ? *m_focused : selection.front();
        at = m_topology->boundsOf(*entity).center();
        global = viewport()->mapToGlobal(mapFromScene(at));
    } else {
        entity = m_topology->entityAt(at);
        if (entity && std::find(selection.begin(), selection.end(), *entity) == selection.end()) {
            m_topology->selectEntities(unitOf(*entity, Qt::NoModifier));
        }
    }
    Q_EMIT contextMenuWanted(entity, global, at);
    event->accept();
}

void TopologyView::leaveEvent(QEvent* event) {
    if (m_hovered) {
        m_hovered.reset();
        Q_EMIT entityHovered({});
    }
    QGraphicsView::leaveEvent(event);
}

void TopologyView::drawForeground(QPainter* painter, const QRectF&) {
    if (m_focused && m_byKeyboard && hasFocus()) {
        paintFocus(*painter);
    }
    if (m_band.isNull()) {
        return;
    }
    QColor fill = m_topology->theme().accent;
    QPen line(fill, 1);
    line.setCosmetic(true);
    fill.setAlphaF(0.08F);
    painter->setPen(line);
    painter->setBrush(fill);
    painter->drawRect(m_band);
}

std::optional<Qt::Edges> TopologyView::edgesAt(const QPointF& scenePosition) const {
    const std::optional<QRectF> frame = m_mode == Mode::Select ? m_topology->resizableFrame() : std::nullopt;
    return frame ? gripAt(*frame, scenePosition, gripSide / zoom()) : std::nullopt;
}

void TopologyView::updateCursor() {
    if (m_gesture == Gesture::Pan) {
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (m_space || m_mode == Mode::Pan) {
        viewport()->setCursor(Qt::OpenHandCursor);
    } else if (m_mode == Mode::Pick) {
        viewport()->setCursor(Qt::CrossCursor);
    } else if (m_gesture == Gesture::Move) {
        viewport()->setCursor(Qt::SizeAllCursor);
    } else {
        viewport()->unsetCursor();
    }
}

}  // namespace hopscope::scene
