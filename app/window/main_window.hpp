// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include "app/document/document.hpp"
#include "app/window/settings.hpp"
#include "app/window/start_page.hpp"
#include "app/window/workbench.hpp"

namespace hopscope::window {

/// The window: menus, status bar, files, and either the start page or the workbench.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// What the platform's palette looked like before ours.
    explicit MainWindow(bool systemIsDark);
    ~MainWindow() override;

    /// Opens a file, or shows why it cannot be opened and keeps what is open. Asks before changes are lost.
    bool open(const QString& fileName);
    /// Opens a bundled design by its name; it has no file yet.
    bool openAct(const QString& name);
    void newDesign();
    bool save();
    bool saveAs();
    void showStartPage();

    [[nodiscard]] document::Document& document() { return m_document; }
    [[nodiscard]] Workbench& workbench() { return *m_workbench; }
    [[nodiscard]] StartPage& startPage() { return *m_startPage; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeInsertMenu();
    void makeTraceMenu();
    void makeHelpMenu();
    void makeStatusBar();
    void restoreGeometryAndDocks();

    /// True when nothing would be lost: saved, discarded or unchanged.
    [[nodiscard]] bool maySwitch();
    [[nodiscard]] bool writeTo(const QString& fileName);
    void showWorkbench();
    void exportPicture();
    void updateTitle();
    void updateRecent();
    void showTheme();
    void setThemeChoice(ThemeChoice choice);
    void showAnalysisState();
    void say(const QString& sentence);

    document::Document m_document;
    bool m_systemIsDark;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    Workbench* m_workbench;
    QMenu* m_recentMenu = nullptr;
    std::vector<QAction*> m_workbenchActions;  ///< of no use on the start page
    QAction* m_save = nullptr;
    QAction* m_export = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_stateGlyph = nullptr;
    QLabel* m_state = nullptr;
    QToolButton* m_findings = nullptr;
    QLabel* m_position = nullptr;
    QToolButton* m_zoom = nullptr;
    std::vector<QWidget*> m_sheetWidgets;  ///< of the status bar, without meaning on the start page
};

}  // namespace hopscope::window
