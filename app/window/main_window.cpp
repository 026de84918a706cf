// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>

#include "app/document/recent_files.hpp"
#include "app/scene/glyphs.hpp"
#include "app/text/convert.hpp"
#include "app/window/action_search.hpp"
#include "app/window/acts.hpp"
#include "app/window/export_dialog.hpp"
#include "app/window/help_dialogs.hpp"
#include "app/window/language.hpp"
#include "app/window/outcome.hpp"
#include "app/window/scenario_file.hpp"
#include "app/window/settings_dialog.hpp"
#include "app/window/style.hpp"
#include "core/io/design_file.hpp"
#include "core/io/file_kind.hpp"
#include "core/text/errors.hpp"

namespace hopscope::window {

namespace {

const auto geometryKey = QStringLiteral("window/geometry");
const auto docksKey = QStringLiteral("window/docks");
constexpr QSize usualSize(1440, 900);

QString fileFilter() {
    return MainWindow::tr("hopscope designs (*.hopscope)");
}

QString openFilter() {
    return MainWindow::tr("Designs, scenario texts and figures (*.hopscope *.scn *.svg *.png *.pdf)") +
           QStringLiteral(";;") + fileFilter();
}

QString withEnding(const QString& fileName) {
    return QFileInfo(fileName).suffix().isEmpty() ? fileName + QStringLiteral(".hopscope") : fileName;
}

/// A name beside a file that cannot be written, or in the usual folder where its folder takes nothing.
QString copyOf(const QString& fileName) {
    const QFileInfo info(fileName);
    const QString folder = QFileInfo(info.absolutePath()).isWritable() ? info.absolutePath() : QDir::homePath();
    return folder + u'/' + MainWindow::tr("%1 copy").arg(info.completeBaseName()) + QStringLiteral(".hopscope");
}

}  // namespace

MainWindow::MainWindow(bool systemIsDark) : m_systemIsDark(systemIsDark) {
    setObjectName(QStringLiteral("main"));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_notices = new NoticeBars;
    build();
    guardFile();
    m_fileDrop = std::make_unique<FileDrop>(*this, *m_notices);
    connect(m_fileDrop.get(), &FileDrop::dropped, this, &MainWindow::open);
    connect(&m_document, &document::Document::dirtyChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &document::Document::fileNameChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &document::Document::replaced, this, &MainWindow::updateTitle);
    // Another design does not go where this one went.
    connect(&m_document, &document::Document::replaced, this, [this] { setExported({}); });
    connect(&m_document, &document::Document::changed, this, &MainWindow::updateTitle);
    restoreGeometryAndDocks();
    showStartPage();
}

void MainWindow::build() {
    m_language = settings::language();
    m_pages = new QStackedWidget;
    m_startPage = new StartPage;
    m_storyBar = new StoryBar;
    m_workbench = new Workbench(m_document);
    m_pages->addWidget(m_startPage);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_storyBar);
    column->addWidget(m_workbench, 1);
    m_pages->addWidget(sheet);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_notices);
    rows->addWidget(m_pages, 1);
    setCentralWidget(content);
    makeMenus();
    makeStatusBar();

    connect(m_startPage, &StartPage::newWanted, this, &MainWindow::newDesign);
    connect(m_startPage, &StartPage::openWanted, this, [this] { open({}); });
    connect(m_startPage, &StartPage::fileWanted, this, &MainWindow::open);
    connect(m_startPage, &StartPage::actWanted, this, &MainWindow::openAct);
    connect(m_startPage, &StartPage::storyWanted, this, [this] { playAct(acts().front().name); });
    connect(m_storyBar, &StoryBar::actWanted, this, &MainWindow::playAct);
    connect(m_storyBar, &StoryBar::showMeWanted, m_workbench, &Workbench::showMe);
    connect(&m_workbench->runner(), &runner::AnalysisRunner::analysed, this, [this] {
        if (m_playWhenAnalysed) {
            m_playWhenAnalysed = false;
            m_workbench->showMe();
        }
    });
    m_workbench->setReducedMotion(settings::reducedMotion());
    m_workbench->scene().setGridShown(settings::gridShown());
    showTheme();
}

void MainWindow::rebuild() {
    const bool onStartPage = m_pages->currentWidget() == m_startPage;
    const QString act = m_storyBar->act();
    const QByteArray docks = m_workbench->layoutState();
    const std::vector<model::EntityRef> selection = m_workbench->scene().selectedEntities();
    m_workbenchActions.clear();
    m_sheetWidgets.clear();
    delete m_workbench;             // it follows the document
    m_notices->setParent(nullptr);  // they speak the new language by themselves
    delete takeCentralWidget();
    const QWidget* menus = menuBar();
    setMenuBar(new QMenuBar);
    delete menus;
    const QWidget* status = statusBar();
    setStatusBar(new QStatusBar);
    delete status;
    build();
    centralWidget()->show();  // the window is there already
    menuBar()->show();
    m_workbench->restoreLayout(docks);
    if (onStartPage) {
        showStartPage();
    } else {
        showWorkbench();
        m_storyBar->tell(act);
        m_workbench->scene().selectEntities(selection);
    }
}

MainWindow::~MainWindow() {
    delete m_workbench;  // it follows the document
}

// --- menus ---

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeArrangeMenu();
    makeViewMenu();
    makeInsertMenu();
    makeTraceMenu();
    makeHelpMenu();
    QList<QAction*> tools;
    for (const auto& [kind, action] : m_workbench->toolActions()) {
        tools << action;
    }
    m_shortcuts.collect(*menuBar(), tr("Tools"), tools);
}

void MainWindow::makeFileMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&New"), QKeySequence::New, this, &MainWindow::newDesign);
    QAction* openFile = menu->addAction(tr("&Open…"), QKeySequence::Open, this, [this] { open({}); });
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    QMenu* story = menu->addMenu(tr("The s&tory"));
    int number = 0;
    for (const Act& act : acts()) {
        story->addAction(tr("&%1  %2").arg(++number).arg(act.title()), this,
                         [this, name = act.name] { openAct(name); });
    }
    menu->addSeparator();
    m_save = menu->addAction(tr("&Save"), QKeySequence::Save, this, &MainWindow::save);
    QAction* saveUnder = menu->addAction(tr("Save &as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, this, &MainWindow::saveAs);
    menu->addSeparator();
    m_export = menu->addAction(tr("&Export…"), Qt::CTRL | Qt::Key_E, this, &MainWindow::exportPicture);
    m_exportAgain =
        menu->addAction(tr("Export a&gain"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, this, &MainWindow::exportAgain);
    setExported(m_exported);
    menu->addSeparator();
    QAction* start = menu->addAction(tr("Start &page"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, this, [this] {
        if (maySwitch()) {
            m_document.replace({});
            showStartPage();
        }
    });
    QAction* quit = menu->addAction(tr("&Quit"), Qt::CTRL | Qt::Key_Q, this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    m_workbenchActions.insert(m_workbenchActions.end(), {m_save, saveUnder, m_export, start});
    openFile->setToolTip(tr("Open (%1)").arg(openFile->shortcut().toString(QKeySequence::NativeText)));
    m_save->setToolTip(tr("Save (%1)").arg(m_save->shortcut().toString(QKeySequence::NativeText)));
    m_workbench->addFirstActions({{openFile, scene::Glyph::Open}, {m_save, scene::Glyph::Save}});
    m_workbench->addWideAction(m_export, scene::Glyph::Export);
}

void MainWindow::makeEditMenu() {
    const Workbench::Actions& actions = m_workbench->actions();
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    menu->addActions({actions.undo, actions.redo});
    menu->addSeparator();
    menu->addActions({actions.cut, actions.copy, actions.paste, actions.duplicate});
    menu->addSeparator();
    menu->addActions({actions.rename, actions.remove, actions.selectAll});
    menu->addSeparator();
    menu->addAction(actions.find);
    menu->addSeparator();
    menu->addAction(actions.layOut);
    menu->addSeparator();
    QAction* preferences = menu->addAction(tr("&Preferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    // Later: another language makes the menus anew, and this action with them.
    connect(preferences, &QAction::triggered, this, &MainWindow::showPreferences, Qt::QueuedConnection);
    preferences->setMenuRole(QAction::PreferencesRole);
    m_pages->addAction(preferences);  // on the start page too, where this menu is not
    m_workbenchActions.push_back(menu->menuAction());
}

void MainWindow::makeArrangeMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Arrange"));
    menu->setToolTipsVisible(true);
    m_workbench->arrange().fill(*menu);
    m_workbenchActions.push_back(menu->menuAction());
}

void MainWindow::makeViewMenu() {
    const Workbench::Actions& actions = m_workbench->actions();
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    const std::vector<QAction*> zoom = {actions.zoomIn, actions.zoomOut, actions.actualSize, actions.fitAll,
                                        actions.fitSelection};
    for (QAction* action : zoom) {
        menu->addAction(action);
        m_workbenchActions.push_back(action);
    }
    menu->addSeparator();
    menu->addAction(actions.virtualRouters);
    menu->addAction(actions.nextHops);
    m_workbenchActions.insert(m_workbenchActions.end(), {actions.virtualRouters, actions.nextHops});
    menu->addSeparator();

    QMenu* themes = menu->addMenu(tr("&Theme"));
    m_themes = new QActionGroup(themes);
    const auto addTheme = [&](const QString& text, ThemeChoice choice) {
        QAction* action = themes->addAction(text, this, [this, choice] { setThemeChoice(choice); });
        action->setCheckable(true);
        action->setChecked(settings::themeChoice() == choice);
        m_themes->addAction(action);
    };
    addTheme(tr("As the system"), ThemeChoice::System);
    addTheme(tr("Light"), ThemeChoice::Light);
    addTheme(tr("Dark"), ThemeChoice::Dark);

    QMenu* languages = menu->addMenu(tr("&Language"));
    auto* languageGroup = new QActionGroup(languages);
    const auto addLanguage = [&](const QString& text, const QString& code) {
        QAction* action = languages->addAction(text, this, [code] {
            if (settings::language() != code) {
                settings::setLanguage(code);
                speakChosenLanguage();
            }
        });
        action->setCheckable(true);
        action->setChecked(settings::language() == code);
        languageGroup->addAction(action);
    };
    addLanguage(tr("As the system"), {});
    addLanguage(QStringLiteral("English"), QStringLiteral("en"));
    addLanguage(QStringLiteral("Deutsch"), QStringLiteral("de"));

    QAction* motion = menu->addAction(tr("Reduced &motion"));
    m_motion = motion;
    motion->setCheckable(true);
    motion->setChecked(settings::reducedMotion());
    connect(motion, &QAction::toggled, this, [this](bool reduced) {
        settings::setReducedMotion(reduced);
        m_workbench->setReducedMotion(reduced);
    });
    menu->addSeparator();
    for (QAction* dock : actions.docks) {
        menu->addAction(dock);
        m_workbenchActions.push_back(dock);
    }
    QAction* hide =
        menu->addAction(tr("&Only the sheet"), Qt::CTRL | Qt::Key_Backslash, m_workbench, &Workbench::toggleDocks);
    QAction* reset = menu->addAction(tr("&Reset layout"), m_workbench, &Workbench::resetLayout);
    m_workbenchActions.insert(m_workbenchActions.end(), {hide, reset});
    for (QAction* pane : m_workbench->panes().actions()) {
        menu->addAction(pane);
        m_workbenchActions.push_back(pane);
    }
    menu->addSeparator();
    QAction* full = menu->addAction(tr("&Full screen"), Qt::Key_F11, this,
                                    [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    full->setMenuRole(QAction::NoRole);
}

void MainWindow::makeInsertMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Insert"));
    const auto& tools = m_workbench->toolActions();
    for (const tools::ToolKind kind :
         {tools::ToolKind::Vnet, tools::ToolKind::Subnet, tools::ToolKind::VirtualMachine, tools::ToolKind::Nva,
          tools::ToolKind::RouteServer, tools::ToolKind::VpnGateway, tools::ToolKind::ExpressRouteGateway,
          tools::ToolKind::Firewall, tools::ToolKind::LoadBalancer, tools::ToolKind::PrivateEndpoint,
          tools::ToolKind::Site, tools::ToolKind::Circuit, tools::ToolKind::Internet, tools::ToolKind::RouteTable,
          tools::ToolKind::SecurityGroup, tools::ToolKind::NatGateway, tools::ToolKind::PublicAddress}) {
        menu->addAction(tools.at(kind));
    }
    menu->addSeparator();
    menu->addAction(tools.at(tools::ToolKind::Connect));
    menu->addSeparator();
    menu->addAction(tools.at(tools::ToolKind::Note));
    m_workbenchActions.push_back(menu->menuAction());
}

void MainWindow::makeTraceMenu() {
    const Workbench::Actions& actions = m_workbench->actions();
    QMenu* menu = menuBar()->addMenu(tr("&Trace"));
    menu->addAction(m_workbench->toolActions().at(tools::ToolKind::Trace));
    menu->addSeparator();
    menu->addActions({actions.play, actions.step, actions.stepBack, actions.last});
    menu->addSeparator();
    menu->addAction(actions.dismiss);
    m_workbenchActions.push_back(menu->menuAction());
}

void MainWindow::makeHelpMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    QAction* search = menu->addAction(tr("&Search actions…"), this, &MainWindow::searchActions);
    search->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_P, Qt::CTRL | Qt::Key_K});
    QAction* keys = menu->addAction(tr("&Keys and gestures"), QKeySequence(Qt::Key_F1), this,
                                    [this] { showKeys(this, menuBar()->actions(), m_workbench->toolActions()); });
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    QAction* about = menu->addAction(tr("&About hopscope"), this, [this] { showAbout(this); });
    about->setMenuRole(QAction::AboutRole);
}

// --- status bar ---

void MainWindow::makeStatusBar() {
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setContentsMargins(10, 0, 0, 0);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(m_message, 1);
    statusBar()->setSizeGripEnabled(false);
    m_stateGlyph = new QLabel;
    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("state"));
    m_findings = new QToolButton;
    m_findings->setAutoRaise(true);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->setToolTip(tr("Show the findings"));
    m_position = new QLabel;
    m_position->setFont(scene::font({.face = scene::Face::Mono, .size = 11, .weight = 400}));
    m_position->setMinimumWidth(110);
    m_position->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_zoom = new QToolButton;
    m_zoom->setAutoRaise(true);
    m_zoom->setToolTip(tr("Actual size"));
    m_zoom->setMinimumWidth(56);
    m_sheetWidgets = {m_stateGlyph, m_state, m_findings, m_position, m_zoom};
    for (QWidget* widget : m_sheetWidgets) {
        statusBar()->addPermanentWidget(widget);
    }
    connect(m_findings, &QToolButton::clicked, m_workbench, &Workbench::showFindings);
    connect(m_zoom, &QToolButton::clicked, &m_workbench->view(), &scene::TopologyView::zoomToActualSize);
    connect(m_workbench, &Workbench::said, this, &MainWindow::say);
    connect(&m_workbench->view(), &scene::TopologyView::pointerMoved, this, [this](const QPointF& at) {
        m_position->setText(QStringLiteral("x %1 y %2").arg(std::lround(at.x())).arg(std::lround(at.y())));
    });
    const auto showZoom = [this](double zoom) { m_zoom->setText(tr("%1 %").arg(std::lround(zoom * 100))); };
    connect(&m_workbench->view(), &scene::TopologyView::zoomChanged, this, showZoom);
    showZoom(m_workbench->view().zoom());
    connect(&m_workbench->findings(), &panels::FindingsPanel::countChanged, this, &MainWindow::showAnalysisState);
    connect(&m_workbench->runner(), &runner::AnalysisRunner::computing, this, &MainWindow::showAnalysisState);
    connect(&m_workbench->runner(), &runner::AnalysisRunner::analysed, this, &MainWindow::showAnalysisState);
}

void MainWindow::say(const QString& sentence) {
    m_message->setText(sentence);
    m_message->setToolTip(sentence);
}

void MainWindow::showAnalysisState() {
    const runner::AnalysisRunner& runner = m_workbench->runner();
    const scene::Theme& theme = m_workbench->scene().theme();
    const auto show = [&](scene::Glyph glyph, const QColor& color, const QString& words) {
        m_stateGlyph->setPixmap(scene::glyphPixmap(glyph, 14, color, devicePixelRatioF()));
        m_state->setText(words);
    };
    if (runner.isComputing() || !runner.latest()) {
        show(scene::Glyph::Clock, theme.ink3, tr("computing…"));
        return;
    }
    const analysis::Analysis& analysis = *runner.latest();
    const Outcome convergence = convergenceOf(analysis);
    show(convergence.glyph, convergence.color(theme), convergence.words);
    const QString counts = findingCounts(analysis, m_document.design());
    m_findings->setText(counts.isEmpty() ? tr("no findings") : counts);
}

// --- files ---

bool MainWindow::maySwitch() {
    if (!m_document.isDirty()) {
        return true;
    }
    QMessageBox question(QMessageBox::Question, tr("hopscope"), tr("Save the changes?"),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question.setInformativeText(tr("Otherwise what was changed since the last save is lost."));
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

void MainWindow::newDesign() {
    if (maySwitch()) {
        m_storyBar->tell({});
        m_document.replace({});
        showWorkbench();
    }
}

bool MainWindow::open(const QString& fileName) {
    if (!maySwitch()) {
        return false;
    }
    const QString chosen =
        !fileName.isEmpty() ? fileName
                            : QFileDialog::getOpenFileName(this, tr("Open a design"), settings::folder(), openFilter());
    if (chosen.isEmpty()) {
        return false;
    }
    const std::string shown = text::toCore(QDir::toNativeSeparators(chosen));
    QString known;
    const io::FileKind kind = io::fileKind(text::toCore(chosen));
    if (kind == io::FileKind::Figure) {
        const auto loaded = io::loadFile(QFile::encodeName(chosen).toStdString());
        if (!loaded) {
            return refuse(chosen, text::errorLine(shown, loaded.error()));
        }
        // Like a text: saving must not write over the picture.
        m_document.replace(loaded->design);
        known = tr("The design was taken out of %1. Saving makes a file of its own; the figure stays as it is.")
                    .arg(QFileInfo(chosen).fileName());
    } else if (kind == io::FileKind::ScenarioText) {
        const auto design = designOfText(QFile::encodeName(chosen).toStdString(), shown);
        if (!design) {
            return refuse(chosen, design.error());
        }
        // A drawing of its own: saving it must not write over the text.
        m_document.replace(*design);
        known = tr("Drawn from %1. Saving makes a design of it; the text stays as it is.")
                    .arg(QFileInfo(chosen).fileName());
    } else {
        const auto loaded = m_document.load(chosen);
        if (!loaded) {
            return refuse(chosen, text::errorLine(shown, loaded.error()));
        }
        if (!loaded->empty()) {
            known = tr("%1 members of the file are not known to this version; they are kept: %2")
                        .arg(loaded->size())
                        .arg(text::toQt(loaded->front().pointer));
        }
    }
    settings::setFolder(QFileInfo(chosen).absolutePath());
    document::rememberFile(chosen);
    updateRecent();
    m_storyBar->tell({});
    showWorkbench();
    if (!known.isEmpty()) {
        say(known);
    }
    return true;
}

bool MainWindow::refuse(const QString& fileName, const std::string& reason) {
    QMessageBox message(QMessageBox::Warning, tr("hopscope"),
                        tr("%1 cannot be opened.").arg(QFileInfo(fileName).fileName()), QMessageBox::Ok, this);
    message.setInformativeText(text::toQt(reason));
    message.setTextInteractionFlags(Qt::TextSelectableByMouse);
    message.exec();
    document::forgetFile(fileName);
    updateRecent();
    return false;
}

bool MainWindow::openAct(const QString& name) {
    const auto act = std::find_if(acts().begin(), acts().end(), [&](const Act& one) { return one.name == name; });
    if (act == acts().end() || !maySwitch()) {
        return false;
    }
    m_playWhenAnalysed = false;
    m_storyBar->tell(name);
    m_document.replace(act->design);
    showWorkbench();
    return true;
}

void MainWindow::playAct(const QString& name) {
    if (openAct(name)) {
        m_playWhenAnalysed = m_workbench->runner().isComputing();
        if (!m_playWhenAnalysed) {
            m_workbench->showMe();
        }
    }
}

void MainWindow::searchActions() {
    std::vector<Doable> doables = doablesOf(*menuBar());
    if (m_pages->currentWidget() != m_startPage) {
        for (Doable& doable : m_workbench->placesToGo()) {
            doables.push_back(std::move(doable));
        }
    }
    ActionSearch search(std::move(doables), this);
    search.exec();
}

void MainWindow::showPreferences() {
    SettingsDialog dialog(m_shortcuts, this);
    connect(&dialog, &SettingsDialog::themeChosen, this,
            [this](ThemeChoice choice) { m_themes->actions().at(static_cast<int>(choice))->trigger(); });
    connect(&dialog, &SettingsDialog::motionChosen, this, [this](bool reduced) { m_motion->setChecked(reduced); });
    connect(&dialog, &SettingsDialog::gridChosen, this,
            [this](bool shown) { m_workbench->scene().setGridShown(shown); });
    connect(&dialog, &SettingsDialog::autosaveChosen, this, [this] {
        if (m_autosave) {
            m_autosave->setInterval(settings::autosaveInterval());
        }
    });
    connect(&dialog, &SettingsDialog::layoutReset, this, [this] { m_workbench->resetLayout(); });
    dialog.exec();
}

bool MainWindow::save() {
    if (m_document.fileName().isEmpty()) {
        return saveAs();
    }
    const FileGuard::Way way = m_fileGuard->wayToSave();
    return way == FileGuard::Way::Elsewhere ? saveAs() : way == FileGuard::Way::Write && writeTo(m_document.fileName());
}

bool MainWindow::saveAs() {
    const QString proposal =
        m_fileGuard->isReadOnly() ? copyOf(m_document.fileName())
        : !m_document.fileName().isEmpty()
            ? m_document.fileName()
            : settings::folder() + u'/' +
                  (m_document.design().title.empty() ? tr("design") : text::toQt(m_document.design().title)) +
                  QStringLiteral(".hopscope");
    const QString title =
        m_fileGuard->isReadOnly()
            ? tr("%1 is read-only: save the design as").arg(QFileInfo(m_document.fileName()).fileName())
            : tr("Save the design");
    const QString chosen = QFileDialog::getSaveFileName(this, title, proposal, fileFilter());
    return !chosen.isEmpty() && writeTo(withEnding(chosen));
}

bool MainWindow::writeTo(const QString& fileName) {
    const Expected<void, io::SaveError> saved = m_document.save(fileName);
    if (!saved) {
        QMessageBox message(QMessageBox::Warning, tr("hopscope"),
                            tr("%1 cannot be saved.").arg(QFileInfo(fileName).fileName()), QMessageBox::Ok, this);
        message.setInformativeText(tr("%1 What stood in the file before still stands there, and the design stays open.")
                                       .arg(text::toQt(text::sentence(saved.error()))));
        message.exec();
        return false;
    }
    settings::setFolder(QFileInfo(fileName).absolutePath());
    document::rememberFile(fileName);
    updateRecent();
    say(tr("Saved %1.").arg(QDir::toNativeSeparators(fileName)));
    return true;
}

void MainWindow::guardFile() {
    m_fileGuard = std::make_unique<FileGuard>(m_document, *m_notices, this);
    connect(m_fileGuard.get(), &FileGuard::saveWanted, this, &MainWindow::save);
    connect(m_fileGuard.get(), &FileGuard::saveAsWanted, this, &MainWindow::saveAs);
    connect(m_fileGuard.get(), &FileGuard::readOnlyChanged, this, &MainWindow::updateTitle);
    connect(m_fileGuard.get(), &FileGuard::reloaded, this,
            [this] { say(tr("The design is as the file holds it now.")); });
    connect(m_fileGuard.get(), &FileGuard::refused, this, [this](const io::LoadError& error) {
        refuse(m_document.fileName(),
               text::errorLine(text::toCore(QDir::toNativeSeparators(m_document.fileName())), error));
    });
}

void MainWindow::keepCopies(const QString& recoveryFolder) {
    m_autosave = std::make_unique<document::Autosave>(m_document, recoveryFolder);
    m_autosave->setInterval(settings::autosaveInterval());
    connect(m_autosave.get(), &document::Autosave::failed, this, [this](const io::SaveError& error) {
        say(tr("No copy of the unsaved changes could be written. %1").arg(text::toQt(text::sentence(error))));
    });
    m_recoveryOffer =
        std::make_unique<RecoveryOffer>(m_document, *m_autosave, *m_notices, [this] { return maySwitch(); });
    connect(m_recoveryOffer.get(), &RecoveryOffer::recovered, this, [this] {
        m_storyBar->tell({});
        showWorkbench();
        say(tr("These changes were recovered. They are not in the file until you save."));
    });
    m_recoveryOffer->offer(document::lostDesigns(recoveryFolder));
}

void MainWindow::exportPicture() {
    ExportDialog dialog(m_document.design(), m_workbench->runner().latest(), m_workbench->scene().selectedEntities(),
                        m_document.fileName(), this);
    if (dialog.exec() == QDialog::Accepted) {
        say(tr("Exported %1.").arg(QDir::toNativeSeparators(dialog.fileName())));
        setExported(Exported{dialog.fileName(), dialog.options()});
    }
}

void MainWindow::exportAgain() {
    const auto& analysis = m_workbench->runner().latest();
    const bool isFresh = analysis && analysis->network == m_document.design().network;
    const auto saved = picture::save(m_exported->fileName, m_document.design(), isFresh ? analysis.get() : nullptr,
                                     m_exported->options);
    say(saved ? tr("Exported %1.").arg(QDir::toNativeSeparators(m_exported->fileName))
              : picture::sentence(saved.error(), m_exported->fileName));
}

void MainWindow::setExported(std::optional<Exported> exported) {
    m_exported = std::move(exported);
    m_exportAgain->setEnabled(m_exported.has_value());
    m_exportAgain->setStatusTip(m_exported ? tr("To %1").arg(QDir::toNativeSeparators(m_exported->fileName))
                                           : QString());
}

void MainWindow::updateRecent() {
    const QStringList files = document::recentFiles();
    m_startPage->showRecentFiles(files);
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!files.isEmpty());
    for (const QString& file : files) {
        m_recentMenu->addAction(QDir::toNativeSeparators(file).replace(u'&', QStringLiteral("&&")), this,
                                [this, file] { open(file); });
    }
}

void MainWindow::updateTitle() {
    if (m_pages->currentWidget() == m_startPage) {
        setWindowModified(false);
        setWindowTitle(QStringLiteral("hopscope"));
        return;
    }
    const QString name = !m_document.fileName().isEmpty()     ? QFileInfo(m_document.fileName()).fileName()
                         : !m_document.design().title.empty() ? text::toQt(m_document.design().title)
                                                              : tr("New design");
    setWindowTitle((m_fileGuard->isReadOnly() ? tr("%1 (read-only)[*] – hopscope") : QStringLiteral("%1[*] – hopscope"))
                       .arg(name));
    setWindowModified(m_document.isDirty());
}

// --- pages, theme, geometry ---

void MainWindow::showStartPage() {
    updateRecent();
    m_pages->setCurrentWidget(m_startPage);
    for (QAction* action : m_workbenchActions) {
        action->setVisible(false);
    }
    statusBar()->hide();
    m_startPage->setFocus();
    updateTitle();
}

void MainWindow::showWorkbench() {
    m_pages->setCurrentIndex(1);
    for (QAction* action : m_workbenchActions) {
        action->setVisible(true);
    }
    statusBar()->show();
    say({});
    showAnalysisState();
    updateTitle();
    m_workbench->view().setFocus();
}

void MainWindow::setThemeChoice(ThemeChoice choice) {
    settings::setThemeChoice(choice);
    showTheme();
}

void MainWindow::showTheme() {
    const scene::Theme& theme = themeFor(settings::themeChoice(), m_systemIsDark);
    applyTheme(theme);
    m_notices->setTheme(theme);
    m_startPage->setTheme(theme);
    m_storyBar->setTheme(theme);
    m_workbench->setTheme(theme);
    updateRecent();
    showAnalysisState();
}

void MainWindow::restoreGeometryAndDocks() {
    const QSettings settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray())) {
        resize(usualSize.boundedTo(screen()->availableSize()));
    }
    m_workbench->restoreLayout(settings.value(docksKey).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!maySwitch()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(docksKey, m_workbench->layoutState());
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_language != settings::language()) {
        rebuild();
    }
    if (event->type() == QEvent::ActivationChange) {
        m_fileGuard->check();
        m_workbench->player().setWindowActive(isActiveWindow());
    }
}

}  // namespace hopscope::window
