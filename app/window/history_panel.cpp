// SPDX-License-Identifier: Apache-2.0
#include "app/window/history_panel.hpp"

#include <QLabel>
#include <QVBoxLayout>

#include "app/window/rows.hpp"

namespace hopscope::window {

HistoryPanel::HistoryPanel(document::Document& document, QWidget* parent)
    : QWidget(parent), m_list(new QUndoView(&document.undoStack())) {
    auto* heading = new QLabel(tr("History"));
    heading->setFont(scene::font({.face = scene::Face::Sans, .size = 12.5, .weight = 600}));
    heading->setContentsMargins(12, 0, 0, 0);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setEmptyLabel(tr("As opened"));
    m_list->setAccessibleName(tr("History"));
    m_list->setToolTip(tr("Click a step to go to the design as it was after it"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
}

void HistoryPanel::setTheme(const scene::Theme& theme) {
    static_cast<RowDelegate*>(m_list->itemDelegate())->setTheme(theme);
    m_list->viewport()->update();
}

}  // namespace hopscope::window
