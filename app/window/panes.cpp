// SPDX-License-Identifier: Apache-2.0
#include "app/window/panes.hpp"

#include <QApplication>
#include <QDockWidget>
#include <algorithm>

namespace hopscope::window {

namespace {

/// What takes the keyboard when it comes into a pane; null when nothing does.
QWidget* firstIn(QWidget* pane) {
    const auto takes = [](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
    };
    if (takes(pane)) {
        return pane;
    }
    for (QWidget* widget = pane->nextInFocusChain(); widget != pane; widget = widget->nextInFocusChain()) {
        if (pane->isAncestorOf(widget) && takes(widget)) {
            return widget;
        }
    }
    return nullptr;
}

}  // namespace

Panes::Panes(QMainWindow& bench) : QObject(&bench), m_bench(bench) {
    const auto make = [this](const QString& name, const QString& text, const QKeySequence& key, qsizetype step) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        m_bench.addAction(action);
        connect(action, &QAction::triggered, this, [this, step] { go(step); });
        return action;
    };
    m_next = make(QStringLiteral("next-pane"), tr("Next panel"), Qt::CTRL | Qt::Key_Tab, 1);
    m_previous = make(QStringLiteral("previous-pane"), tr("Previous panel"), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, -1);
    m_next->setStatusTip(tr("Put the keyboard from the sheet into the next dock, and back"));
    m_previous->setStatusTip(tr("Put the keyboard from the sheet into the last dock, and back"));
}

QList<QWidget*> Panes::panes() const {
    QList<QWidget*> docks;
    for (auto* dock : m_bench.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        // Behind another dock is not seen.
        if (dock->isVisible() && m_bench.rect().intersects(dock->geometry()) && firstIn(dock) != nullptr) {
            docks << dock;
        }
    }
    std::sort(docks.begin(), docks.end(),
              [](const QWidget* a, const QWidget* b) { return std::pair(a->x(), a->y()) < std::pair(b->x(), b->y()); });
    docks.prepend(m_bench.centralWidget());
    return docks;
}

void Panes::go(qsizetype step) {
    const QList<QWidget*> all = panes();
    const QWidget* focus = QApplication::focusWidget();
    const auto here = std::find_if(all.begin(), all.end(), [focus](const QWidget* pane) {
        return pane == focus || (focus != nullptr && pane->isAncestorOf(focus));
    });
    const qsizetype from = here == all.end() ? (step > 0 ? -1 : 0) : here - all.begin();
    if (QWidget* target = firstIn(all[(from + step + all.size()) % all.size()])) {
        target->setFocus(Qt::ShortcutFocusReason);
    }
}

}  // namespace hopscope::window
