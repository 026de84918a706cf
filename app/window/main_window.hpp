// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QActionGroup>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <optional>

#include "app/document/autosave.hpp"
#include "app/document/document.hpp"
#include "app/picture/picture.hpp"
#include "app/window/file_drop.hpp"
#include "app/window/file_guard.hpp"
#include "app/window/notice_bars.hpp"
#include "app/window/recovery_offer.hpp"
#include "app/window/settings.hpp"
#include "app/window/shortcuts.hpp"
#include "app/window/start_page.hpp"
#include "app/window/story_bar.hpp"
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
    /// Opens an act, and shows the packet that it is about as soon as it is analysed.
    void playAct(const QString& name);
    void newDesign();
    bool save();
    bool saveAs();
    void showStartPage();
    /// Keeps copies of unsaved changes below a folder, and offers what killed sessions have left there.
    void keepCopies(const QString& recoveryFolder);

    [[nodiscard]] document::Document& document() { return m_document; }
    [[nodiscard]] Workbench& workbench() { return *m_workbench; }
    [[nodiscard]] StartPage& startPage() { return *m_startPage; }
    /// Null until copies are kept.
    [[nodiscard]] document::Autosave* autosave() { return m_autosave.get(); }
    [[nodiscard]] Shortcuts& shortcuts() { return m_shortcuts; }
    [[nodiscard]] StoryBar& storyBar() { return *m_storyBar; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What was exported last of the open design.
    struct Exported {
        QString fileName;
        picture::Options options;
    };

    /// Says why a file cannot be opened and forgets it. False.
    bool refuse(const QString& fileName, const std::string& reason);
    /// Everything that has words: pages, menus and status bar.
    void build();
    /// The same in another language; the design, its undo and the layout stay as they are.
    void rebuild();
    void guardFile();
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeArrangeMenu();
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
    void exportAgain();
    void setExported(std::optional<Exported> exported);
    void searchActions();
    void showPreferences();
    void updateTitle();
    void updateRecent();
    void showTheme();
    void setThemeChoice(ThemeChoice choice);
    void showAnalysisState();
    void say(const QString& sentence);

    document::Document m_document;
    bool m_systemIsDark;
    QString m_language;  ///< that the window was built in
    NoticeBars* m_notices = nullptr;
    std::unique_ptr<FileDrop> m_fileDrop;
    std::unique_ptr<FileGuard> m_fileGuard;
    std::unique_ptr<document::Autosave> m_autosave;
    std::unique_ptr<RecoveryOffer> m_recoveryOffer;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_startPage = nullptr;
    StoryBar* m_storyBar = nullptr;
    Workbench* m_workbench = nullptr;
    bool m_playWhenAnalysed = false;
    Shortcuts m_shortcuts;
    QActionGroup* m_themes = nullptr;
    QAction* m_motion = nullptr;
    QMenu* m_recentMenu = nullptr;
    std::vector<QAction*> m_workbenchActions;  ///< of no use on the start page
    QAction* m_save = nullptr;
    QAction* m_export = nullptr;
    QAction* m_exportAgain = nullptr;
    std::optional<Exported> m_exported;
    QLabel* m_message = nullptr;
    QLabel* m_stateGlyph = nullptr;
    QLabel* m_state = nullptr;
    QToolButton* m_findings = nullptr;
    QLabel* m_position = nullptr;
    QToolButton* m_zoom = nullptr;
    std::vector<QWidget*> m_sheetWidgets;  ///< of the status bar, without meaning on the start page
};

}  // namespace hopscope::window
