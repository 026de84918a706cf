// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <vector>

#include "app/scene/theme.hpp"
#include "core/analysis/find.hpp"

namespace hopscope::window {

/// A field over a corner of the sheet, and below it what it finds: names, addresses, prefixes, ASNs. Arrows and Enter
/// go from one to the next, and the sheet follows; Escape ends it.
class FindBar : public QFrame {
    Q_OBJECT

public:
    /// Stays in the upper right corner of `sheet`, without being part of it: its keys belong to the field.
    FindBar(QWidget* sheet, QWidget* parent);

    void setTheme(const scene::Theme& theme);
    /// Looks again; the list is that of the present design.
    void setDesign(const model::Design& design);
    /// Shows itself with the last words marked.
    void open();

    [[nodiscard]] QLineEdit& line() { return *m_line; }
    [[nodiscard]] const QTreeWidget& list() const { return *m_list; }

Q_SIGNALS:
    void found(const hopscope::model::EntityRef& entity);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void step(int by);
    void goTo(int row);
    void settle();
    [[nodiscard]] bool takeKey(int key, Qt::KeyboardModifiers modifiers);

    QWidget* m_sheet;
    QLineEdit* m_line;
    QLabel* m_count;
    QTreeWidget* m_list;
    scene::Theme m_theme;
    model::Design m_design;
    std::vector<analysis::Match> m_matches;
};

}  // namespace hopscope::window
