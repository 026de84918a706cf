// SPDX-License-Identifier: Apache-2.0
#include "app/window/arrange_actions.hpp"

#include <algorithm>

#include "app/text/convert.hpp"
#include "core/edit/align.hpp"
#include "core/edit/group.hpp"
#include "core/edit/lock.hpp"
#include "core/text/errors.hpp"

namespace hopscope::window {

using edit::Alignment;
using edit::Direction;
using edit::EditKind;
using Entities = std::vector<model::EntityRef>;

namespace {

template <Alignment alignment>
edit::Edited<model::Design> aligned(const model::Design& design, const Entities& selected) {
    return edit::align(design, selected, alignment);
}

template <Direction direction>
edit::Edited<model::Design> distributed(const model::Design& design, const Entities& selected) {
    return edit::distribute(design, selected, direction);
}

template <Direction direction>
edit::Edited<model::Design> sized(const model::Design& design, const Entities& selected) {
    return edit::equalSize(design, selected, direction);
}

bool allLocked(const model::Design& design, const Entities& entities) {
    return !entities.empty() && std::all_of(entities.begin(), entities.end(), [&](const model::EntityRef& entity) {
        return design.layout->locked.contains(entity);
    });
}

}  // namespace

ArrangeActions::ArrangeActions(document::Document& document, scene::TopologyView& view, QObject* parent)
    : QObject(parent), m_document(document), m_view(view) {
    makeOrder();
    makeTies();
    connect(view.topology(), &scene::TopologyScene::selectionOfEntitiesChanged, this, &ArrangeActions::update);
    connect(&document, &document::Document::changed, this, &ArrangeActions::update);
    connect(&document, &document::Document::replaced, this, &ArrangeActions::update);
    update();
}

std::vector<model::EntityRef> ArrangeActions::selected() const {
    return m_view.topology()->selectedEntities();
}

QAction* ArrangeActions::make(const QString& name, EditKind kind, const QString& tip, const QKeySequence& key) {
    auto* action = new QAction(text::toQt(text::editTitle(kind)), this);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(key);
    // The same keys mean something to text fields.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view.addAction(action);
    return action;
}

QAction* ArrangeActions::make(const QString& name, EditKind kind, const QString& tip, const QKeySequence& key,
                              Edit edit) {
    QAction* action = make(name, kind, tip, key);
    connect(action, &QAction::triggered, this, [this, kind, edit] {
        m_document.apply(text::toQt(text::editTitle(kind)), edit(m_document.design(), selected()));
    });
    return action;
}

void ArrangeActions::makeOrder() {
    constexpr auto keys = Qt::CTRL | Qt::SHIFT;
    const auto edge = [this](const char* name, EditKind kind, const QString& tip, const QKeySequence& key, Edit edit) {
        m_edges.push_back({make(QLatin1String(name), kind, tip, key, edit), edit::fewestToAlign, false});
    };
    edge("align-left", EditKind::AlignLeft, tr("Move the left edges to the leftmost one"), keys | Qt::Key_Left,
         aligned<Alignment::Left>);
    edge("align-centre", EditKind::AlignCentre, tr("Put the middles on one vertical line"), keys | Qt::Key_C,
         aligned<Alignment::Centre>);
    edge("align-right", EditKind::AlignRight, tr("Move the right edges to the rightmost one"), keys | Qt::Key_Right,
         aligned<Alignment::Right>);
    edge("align-top", EditKind::AlignTop, tr("Move the top edges to the topmost one"), keys | Qt::Key_Up,
         aligned<Alignment::Top>);
    edge("align-middle", EditKind::AlignMiddle, tr("Put the middles on one horizontal line"), keys | Qt::Key_M,
         aligned<Alignment::Middle>);
    edge("align-bottom", EditKind::AlignBottom, tr("Move the bottom edges to the lowest one"), keys | Qt::Key_Down,
         aligned<Alignment::Bottom>);
    const auto gap = [this](const char* name, EditKind kind, const QString& tip, Edit edit) {
        m_gaps.push_back({make(QLatin1String(name), kind, tip, {}, edit), edit::fewestToDistribute, false});
    };
    gap("distribute-horizontally", EditKind::DistributeHorizontally,
        tr("Equal gaps from left to right; the outermost two stay"), distributed<Direction::Horizontal>);
    gap("distribute-vertically", EditKind::DistributeVertically,
        tr("Equal gaps from top to bottom; the outermost two stay"), distributed<Direction::Vertical>);
    const auto size = [this](const char* name, EditKind kind, const QString& tip, Edit edit) {
        m_sizes.push_back({make(QLatin1String(name), kind, tip, {}, edit), edit::fewestToAlign, true});
    };
    size("same-width", EditKind::SameWidth, tr("Make VNets, subnets and notes as wide as the widest"),
         sized<Direction::Horizontal>);
    size("same-height", EditKind::SameHeight, tr("Make VNets, subnets and notes as high as the highest"),
         sized<Direction::Vertical>);
}

void ArrangeActions::makeTies() {
    m_group = make(QStringLiteral("group"), EditKind::Group, tr("Select and move these together from now on"),
                   Qt::CTRL | Qt::Key_G, edit::group);
    m_ungroup = make(QStringLiteral("ungroup"), EditKind::Ungroup, tr("Dissolve the groups of the selection"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_G, edit::ungroup);
    m_locked =
        make(QStringLiteral("lock"), EditKind::Lock,
             tr("Keep the selection from being moved, resized or deleted by mouse and keys"), Qt::CTRL | Qt::Key_L);
    m_locked->setText(tr("Locked"));
    m_locked->setCheckable(true);
    connect(m_locked, &QAction::triggered, this, [this](bool locked) {
        m_document.apply(text::toQt(text::editTitle(locked ? EditKind::Lock : EditKind::Unlock)),
                         edit::setLocked(m_document.design(), selected(), locked));
        update();
    });
}

void ArrangeActions::update() {
    const model::Design& design = m_document.design();
    const Entities chosen = selected();
    const std::size_t count = edit::alignable(design, chosen).size();
    const std::size_t sizeable = edit::sizeable(design, chosen).size();
    for (const std::vector<Entry>* entries : {&m_edges, &m_gaps, &m_sizes}) {
        for (const Entry& entry : *entries) {
            entry.action->setEnabled((entry.sized ? sizeable : count) >= entry.fewest);
        }
    }
    const Entities members = edit::groupable(design, chosen);
    const bool isGroup = std::any_of(members.begin(), members.end(), [&](const model::EntityRef& entity) {
        return edit::isGrouped(*design.layout, entity);
    });
    m_group->setEnabled(members.size() > 1);
    m_ungroup->setEnabled(isGroup);
    const Entities lockable = edit::lockable(chosen);
    m_locked->setEnabled(!lockable.empty());
    m_locked->setChecked(allLocked(design, lockable));
}

void ArrangeActions::fill(QMenu& menu) const {
    for (const std::vector<Entry>* entries : {&m_edges, &m_gaps, &m_sizes}) {
        for (const Entry& entry : *entries) {
            menu.addAction(entry.action);
        }
        menu.addSeparator();
    }
    menu.addActions({m_group, m_ungroup});
    menu.addSeparator();
    menu.addAction(m_locked);
}

void ArrangeActions::addFitting(QMenu& menu) const {
    if (m_edges.front().action->isEnabled()) {
        QMenu* order = menu.addMenu(tr("Arrange"));
        for (const std::vector<Entry>* entries : {&m_edges, &m_gaps, &m_sizes}) {
            for (const Entry& entry : *entries) {
                order->addAction(entry.action);
            }
            order->addSeparator();
        }
    }
    for (QAction* action : {m_group, m_ungroup, m_locked}) {
        if (action->isEnabled()) {
            menu.addAction(action);
        }
    }
}

}  // namespace hopscope::window
