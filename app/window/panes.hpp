// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QMainWindow>
#include <QObject>

namespace hopscope::window {

/// The keyboard's way between the sheet and the docks that are seen, round and round.
class Panes : public QObject {
    Q_OBJECT

public:
    explicit Panes(QMainWindow& bench);

    [[nodiscard]] QList<QAction*> actions() const { return {m_next, m_previous}; }

private:
    /// The sheet, then the docks from left to right and from top to bottom.
    [[nodiscard]] QList<QWidget*> panes() const;
    void go(qsizetype step);

    QMainWindow& m_bench;
    QAction* m_next;
    QAction* m_previous;
};

}  // namespace hopscope::window
