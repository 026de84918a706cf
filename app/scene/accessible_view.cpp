// SPDX-License-Identifier: Apache-2.0
#include "app/scene/accessible_view.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>
#include <algorithm>
#include <map>

#include "app/scene/spoken.hpp"
#include "app/scene/topology_view.hpp"

namespace hopscope::scene {

using model::EntityRef;

namespace {

bool isFrame(const EntityRef& entity) {
    return std::holds_alternative<model::VnetId>(entity) || std::holds_alternative<model::SubnetId>(entity);
}

/// One object of the sheet.
class AccessibleEntity : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleEntity(TopologyView& view, EntityRef entity) : m_view(&view), m_entity(entity) {}

    [[nodiscard]] bool isValid() const override { return m_view && m_view->topology()->itemOf(m_entity) != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (!isValid()) {
            return {};
        }
        switch (kind) {
        case QAccessible::Name: return spokenName(m_view->topology()->design(), m_entity);
        case QAccessible::Description: return m_view->topology()->descriptionOf(m_entity);
        default: return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect shown = m_view->mapFromScene(m_view->topology()->frameOf(m_entity)).boundingRect();
        return {m_view->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override {
        if (std::holds_alternative<model::NoteId>(m_entity)) {
            return QAccessible::Note;
        }
        return isFrame(m_entity) ? QAccessible::Grouping : QAccessible::Graphic;
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const std::vector<EntityRef> selected = m_view->topology()->selectedEntities();
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = std::find(selected.begin(), selected.end(), m_entity) != selected.end();
        state.focused = m_view->hasFocus() && m_view->focusedEntity() == m_entity;
        state.movable = !m_view->topology()->design().layout->locked.contains(m_entity);
        state.invisible = !m_view->isVisible();
        state.offscreen = !m_view->viewport()->rect().intersects(
            m_view->mapFromScene(m_view->topology()->frameOf(m_entity)).boundingRect());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction(), toggleAction(), pressAction()}; }
    void doAction(const QString& action) override {
        if (!isValid()) {
            return;
        }
        if (action == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->focusEntity(m_entity);
        } else if (action == toggleAction()) {
            m_view->toggleSelected(m_entity);
        } else if (action == pressAction()) {
            Q_EMIT m_view->entityActivated(m_entity);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] const EntityRef& entity() const { return m_entity; }

private:
    QPointer<TopologyView> m_view;
    EntityRef m_entity;
};

/// The sheet.
class AccessibleSheet : public QAccessibleWidget {
public:
    explicit AccessibleSheet(TopologyView& view) : QAccessibleWidget(&view, QAccessible::Canvas), m_view(&view) {}
    AccessibleSheet(const AccessibleSheet&) = delete;
    AccessibleSheet& operator=(const AccessibleSheet&) = delete;
    ~AccessibleSheet() override {
        for (const auto& [entity, id] : m_known) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    [[nodiscard]] int childCount() const override { return m_view ? static_cast<int>(m_view->walk().size()) : 0; }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        return interfaceOf(m_view->walk()[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* entity = dynamic_cast<const AccessibleEntity*>(child);
        if (entity == nullptr || !m_view) {
            return -1;
        }
        const auto& order = m_view->walk();
        const auto at = std::find(order.begin(), order.end(), entity->entity());
        return at == order.end() ? -1 : static_cast<int>(at - order.begin());
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        if (!m_view) {
            return nullptr;
        }
        const QPoint at = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        const auto entity = m_view->topology()->entityAt(m_view->mapToScene(at));
        return entity && m_view->viewport()->rect().contains(at) ? interfaceOf(*entity) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const auto focused = m_view ? m_view->focusedEntity() : std::nullopt;
        return focused ? interfaceOf(*focused) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* interfaceOf(const EntityRef& entity) const {
        if (const auto at = m_known.find(entity); at != m_known.end()) {
            return QAccessible::accessibleInterface(at->second);
        }
        auto made = std::make_unique<AccessibleEntity>(*m_view, entity);
        QAccessibleInterface* known = made.get();
        m_known.emplace(entity, QAccessible::registerAccessibleInterface(made.release()));
        return known;
    }

private:
    QPointer<TopologyView> m_view;
    mutable std::map<EntityRef, QAccessible::Id> m_known;  ///< as long as the sheet: they say when they are gone
};

QAccessibleInterface* sheetInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<TopologyView*>(object);
    return view == nullptr ? nullptr : std::make_unique<AccessibleSheet>(*view).release();
}

AccessibleSheet* sheetOf(TopologyView& view) {
    return QAccessible::isActive() ? dynamic_cast<AccessibleSheet*>(QAccessible::queryAccessibleInterface(&view))
                                   : nullptr;
}

}  // namespace

void makeSheetsAccessible() {
    QAccessible::installFactory(sheetInterface);
}

void tellFocus(TopologyView& view) {
    const auto focused = view.focusedEntity();
    AccessibleSheet* sheet = sheetOf(view);
    if (sheet != nullptr && focused) {
        QAccessibleEvent event(sheet->interfaceOf(*focused), QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void tellSelection(TopologyView& view) {
    if (sheetOf(view) != nullptr) {
        QAccessibleEvent event(&view, QAccessible::SelectionWithin);
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace hopscope::scene
