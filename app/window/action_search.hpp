// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QIcon>
#include <QLineEdit>
#include <QTreeWidget>
#include <functional>
#include <vector>

class QMenuBar;

namespace hopscope::window {

/// Something that can be done by its name.
struct Doable {
    QString name;
    QString place;  ///< where it is found otherwise, such as "View › Theme"
    QString keys;
    QIcon icon;
    std::function<void()> act;
};

/// Every action of a menu bar that can be done now, in the order of the menus.
[[nodiscard]] std::vector<Doable> doablesOf(const QMenuBar& menus);

/// A line to type in and what fits it: each word of the line is somewhere in the name or the place. Enter does the
/// first, or the one that the arrows have gone to.
class ActionSearch : public QDialog {
    Q_OBJECT

public:
    ActionSearch(std::vector<Doable> doables, QWidget* parent);

    [[nodiscard]] QLineEdit& line() { return *m_line; }
    [[nodiscard]] const QTreeWidget& list() const { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);
    void choose();

    std::vector<Doable> m_doables;
    QLineEdit* m_line;
    QTreeWidget* m_list;
};

}  // namespace hopscope::window
