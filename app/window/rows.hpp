// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/scene/theme.hpp"

class QTreeWidget;

namespace hopscope::window {

/// The roles of what stands at the right end of a row.
namespace row_role {
inline constexpr int shortcut = Qt::UserRole + 1;  ///< QString, quiet
inline constexpr int mark = Qt::UserRole + 2;      ///< QIcon
inline constexpr int key = Qt::UserRole + 3;       ///< what the row stands for
}  // namespace row_role

/// The column of a panel at the left, begun with what the panel is called.
[[nodiscard]] QVBoxLayout* headedColumn(QWidget* panel, const QString& heading);

/// A list under a line of text: the line keeps the focus, and the list shows one row chosen among flat ones.
void makePickList(QTreeWidget& list, const QString& accessibleName, int columns);

/// Rows of the lists at the left: a fixed height, a soft selection with a bar, something quiet at the right end.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const scene::Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    scene::Theme m_theme = scene::Theme::of(scene::ThemeName::Light);
};

}  // namespace hopscope::window
