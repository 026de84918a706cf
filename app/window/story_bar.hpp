// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include "app/scene/theme.hpp"

namespace hopscope::window {

/// A slim bar above the sheet while an act of the story is open: which one, what it is about in one sentence, and the
/// way to the next.
class StoryBar : public QWidget {
    Q_OBJECT

public:
    explicit StoryBar(QWidget* parent = nullptr);

    /// Shows itself for an act; hides itself for a name that is none.
    void tell(const QString& act);
    /// The act that is told; empty when none is.
    [[nodiscard]] const QString& act() const { return m_act; }
    void setTheme(const scene::Theme& theme);

Q_SIGNALS:
    void actWanted(const QString& name);
    /// The packet that the act is about.
    void showMeWanted();

private:
    QString m_act;
    QLabel* m_number;
    QLabel* m_sentence;
    QPushButton* m_showMe;
    QPushButton* m_back;
    QPushButton* m_next;
    QToolButton* m_close;
};

}  // namespace hopscope::window
