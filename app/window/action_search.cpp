// SPDX-License-Identifier: Apache-2.0
#include "app/window/action_search.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/rows.hpp"

namespace hopscope::window {

namespace {

constexpr QSize usualSize(620, 420);
constexpr int rowHeight = 28;

QString plain(QString text) {
    return text.replace(QStringLiteral("&&"), QStringLiteral("\x01"))
        .remove(u'&')
        .replace(u'\x01', u'&')
        .remove(QStringLiteral("…"));
}

void collect(const QList<QAction*>& actions, const QString& place, std::vector<Doable>& all) {
    for (QAction* action : actions) {
        if (!action->isVisible() || !action->isEnabled() || action->isSeparator()) {
            continue;
        }
        const QString name = plain(action->text());
        if (const QMenu* menu = action->menu()) {
            collect(menu->actions(), place.isEmpty() ? name : place + QStringLiteral(" › ") + name, all);
        } else {
            all.push_back({name, place, action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                           [action] { action->trigger(); }});
        }
    }
}

bool fits(const Doable& doable, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return doable.name.contains(word, Qt::CaseInsensitive) || doable.place.contains(word, Qt::CaseInsensitive);
    });
}

}  // namespace

std::vector<Doable> doablesOf(const QMenuBar& menus) {
    std::vector<Doable> all;
    collect(menus.actions(), {}, all);
    return all;
}

ActionSearch::ActionSearch(std::vector<Doable> doables, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_doables(std::move(doables)), m_line(new QLineEdit),
      m_list(new QTreeWidget) {
    setWindowTitle(tr("Search actions"));
    setObjectName(QStringLiteral("actionSearch"));
    m_line->setPlaceholderText(tr("What do you want to do?"));
    m_line->setAccessibleName(windowTitle());
    m_line->setMinimumHeight(34);
    makePickList(*m_list, tr("What fits"), 3);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    resize(usualSize.boundedTo(parent->size()));
    move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 8)));
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &ActionSearch::filter);
    connect(m_line, &QLineEdit::returnPressed, this, &ActionSearch::choose);
    connect(m_list, &QTreeWidget::itemClicked, this, &ActionSearch::choose);
    filter({});
}

void ActionSearch::filter(const QString& typed) {
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::size_t> fitting;
    for (std::size_t at = 0; at < m_doables.size(); ++at) {
        if (fits(m_doables[at], words)) {
            fitting.push_back(at);
        }
    }
    // What begins as the line does is meant more often than what has it somewhere.
    std::stable_partition(fitting.begin(), fitting.end(), [&](std::size_t at) {
        return !words.isEmpty() && m_doables[at].name.startsWith(words.front(), Qt::CaseInsensitive);
    });
    m_list->clear();
    QPixmap empty(m_list->iconSize());
    empty.fill(Qt::transparent);
    const QIcon noIcon(empty);  // names stand below each other, with an icon or without
    for (const std::size_t at : fitting) {
        const Doable& doable = m_doables[at];
        auto* item = new QTreeWidgetItem(m_list, {doable.name, doable.place, doable.keys});
        item->setIcon(0, doable.icon.isNull() ? noIcon : doable.icon);
        item->setSizeHint(0, QSize(0, rowHeight));
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(at));
        for (const int quiet : {1, 2}) {
            item->setForeground(quiet, palette().placeholderText());
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ActionSearch::choose() {
    if (const QTreeWidgetItem* item = m_list->currentItem()) {
        const std::function<void()> act = m_doables[item->data(0, Qt::UserRole).toULongLong()].act;
        accept();
        act();
    }
}

bool ActionSearch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
        const int by = key == Qt::Key_Down       ? 1
                       : key == Qt::Key_Up       ? -1
                       : key == Qt::Key_PageDown ? page
                       : key == Qt::Key_PageUp   ? -page
                                                 : 0;
        if (by != 0 && m_list->topLevelItemCount() > 0) {
            const int now = m_list->indexOfTopLevelItem(m_list->currentItem());
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp(now + by, 0, m_list->topLevelItemCount() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace hopscope::window
