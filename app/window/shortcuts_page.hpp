// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QWidget>

#include "app/window/shortcuts.hpp"

namespace hopscope::window {

/// Every action with its keys, to be given others. What is chosen holds at once.
class ShortcutsPage : public QWidget {
    Q_OBJECT

public:
    explicit ShortcutsPage(Shortcuts& shortcuts, QWidget* parent = nullptr);

private:
    void fill();
    void showChoice();
    void assign();
    void exportKeys();
    void importKeys();
    [[nodiscard]] const Shortcuts::Binding* current() const;
    [[nodiscard]] QKeySequence typed() const;

    Shortcuts& m_shortcuts;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_key;
    QPushButton* m_assign;
    QPushButton* m_usual;
    QLabel* m_message;
};

}  // namespace hopscope::window
