// SPDX-License-Identifier: Apache-2.0
#include "app/window/history_panel.hpp"

#include "app/window/rows.hpp"

namespace hopscope::window {

HistoryPanel::HistoryPanel(document::Document& document, QWidget* parent)
    : QWidget(parent), m_list(new QUndoView(&document.undoStack())) {
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setEmptyLabel(tr("As opened"));
    m_list->setAccessibleName(tr("History"));
    m_list->setToolTip(tr("Click a step to go to the design as it was after it"));
    headedColumn(this, tr("History"))->addWidget(m_list, 1);
}

void HistoryPanel::setTheme(const scene::Theme& theme) {
    static_cast<RowDelegate*>(m_list->itemDelegate())->setTheme(theme);
    m_list->viewport()->update();
}

}  // namespace hopscope::window
