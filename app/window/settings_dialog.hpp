// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QTabWidget>

#include "app/window/settings.hpp"
#include "app/window/shortcuts.hpp"

namespace hopscope::window {

/// What this user prefers. Everything holds at once and is kept; nothing waits for a button.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(Shortcuts& shortcuts, QWidget* parent);

Q_SIGNALS:
    void themeChosen(hopscope::window::ThemeChoice choice);
    void motionChosen(bool reduced);
    void gridChosen(bool shown);
    void autosaveChosen();
    void layoutReset();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(int page);
    [[nodiscard]] QWidget* makeGeneral();

    Shortcuts& m_shortcuts;
    QTabWidget* m_pages = nullptr;
};

}  // namespace hopscope::window
