// SPDX-License-Identifier: Apache-2.0
#include "app/window/rows.hpp"

#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QTreeWidget>

namespace hopscope::window {

namespace {

constexpr int rowHeight = 24;
constexpr int glyphSize = 16;
constexpr int indent = 12;  ///< where the words of the panel around begin
constexpr scene::TextStyle rowStyle{.face = scene::Face::Sans, .size = 12.5, .weight = 400};
constexpr scene::TextStyle groupStyle{.face = scene::Face::Sans, .size = 11.5, .weight = 500};
constexpr scene::TextStyle shortcutStyle{.face = scene::Face::Sans, .size = 11, .weight = 400};

}  // namespace

void makePickList(QTreeWidget& list, const QString& accessibleName, int columns) {
    list.setAccessibleName(accessibleName);
    list.setColumnCount(columns);
    list.setHeaderHidden(true);
    list.setRootIsDecorated(false);
    list.setFrameShape(QFrame::NoFrame);
    list.setFocusPolicy(Qt::NoFocus);
    list.setUniformRowHeights(true);
    list.setIconSize(QSize(16, 16));
}

QVBoxLayout* headedColumn(QWidget* panel, const QString& heading) {
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(6);
    auto* words = new QLabel(heading);
    words->setFont(scene::font({.face = scene::Face::Sans, .size = 12.5, .weight = 600}));
    words->setContentsMargins(indent, 0, 0, 0);
    column->addWidget(words);
    return column;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool group = !index.flags().testFlag(Qt::ItemIsSelectable);
    return {QStyledItemDelegate::sizeHint(option, index).width(), group ? rowHeight + 6 : rowHeight};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!index.flags().testFlag(Qt::ItemIsSelectable)) {
        painter->setFont(scene::font(groupStyle));
        painter->setPen(m_theme.ink3);
        painter->drawText(option.rect.adjusted(indent, 4, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF full(0, option.rect.top(), option.rect.right() + 1, option.rect.height());
    if (selected || hovered) {
        painter->fillRect(full, selected ? m_theme.accentSoft : m_theme.field);
    }
    if (selected) {
        painter->fillRect(QRectF(0, full.top(), 3, full.height()), m_theme.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.accent, 1));
        painter->drawRect(full.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    int x = option.rect.left() + indent;
    const int top = option.rect.top() + (option.rect.height() - glyphSize) / 2;
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        icon.paint(painter, x, top, glyphSize, glyphSize, Qt::AlignCenter, QIcon::Normal,
                   selected ? QIcon::On : QIcon::Off);
        x += glyphSize + 10;
    }

    int right = option.rect.right() - 8;
    const auto mark = index.data(row_role::mark).value<QIcon>();
    if (!mark.isNull()) {
        right -= glyphSize;
        mark.paint(painter, right, top, glyphSize, glyphSize);
        right -= 6;
    }
    const QString shortcut = index.data(row_role::shortcut).toString();
    if (!shortcut.isEmpty()) {
        painter->setFont(scene::font(shortcutStyle));
        painter->setPen(m_theme.ink3);
        painter->drawText(QRect(x, option.rect.top(), right - x, option.rect.height()),
                          Qt::AlignVCenter | Qt::AlignRight, shortcut);
        right -= 20;
    }
    painter->setFont(scene::font(rowStyle));
    painter->setPen(selected ? m_theme.accent : m_theme.ink);
    painter->drawText(QRect(x, option.rect.top(), right - x, option.rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      scene::elided(text, rowStyle, right - x));
    painter->restore();
}

}  // namespace hopscope::window
