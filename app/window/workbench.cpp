// SPDX-License-Identifier: Apache-2.0
#include "app/window/workbench.hpp"

#include <QAction>
#include <QLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "app/panels/entity_links.hpp"
#include "app/panels/look.hpp"
#include "app/scene/glyphs.hpp"
#include "app/text/convert.hpp"
#include "app/tools/rename_editor.hpp"
#include "app/tools/trace_tool.hpp"
#include "core/edit/change.hpp"
#include "core/text/errors.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::window {

namespace {

constexpr int paletteWidth = 200;
constexpr int inspectorWidth = 440;  // its tables need it
constexpr int leastInspectorWidth = 380;
constexpr int narrowInspectorWidth = 300;
constexpr int bottomHeight = 264;
constexpr int narrowWindow = 1000;
constexpr int roomForTwo = 1500;      ///< lower docks beside each other; else one behind the other
constexpr int sideBySideWidth = 620;  ///< of two tables
constexpr int tableHeight = 180;
constexpr int layoutVersion = 1;
constexpr int traceTab = 1;
constexpr int destinationsTab = 2;

/// What needs more room than a dock has, in a small window or at large text, is scrolled to.
QScrollArea* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

/// Two tables side by side, or one below the other where that would leave too little for their columns.
class TwoTables : public QSplitter {
public:
    TwoTables(QWidget* first, QWidget* second) : QSplitter(Qt::Horizontal) {
        setChildrenCollapsible(false);
        addWidget(first);
        addWidget(second);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QSplitter::resizeEvent(event);
        const bool wide = event->size().width() >= sideBySideWidth;
        const Qt::Orientation wanted = wide ? Qt::Horizontal : Qt::Vertical;
        if (orientation() != wanted) {
            setOrientation(wanted);
            setMinimumHeight(wide ? 0 : 2 * tableHeight);
            setSizes({1, 1});
        }
    }
};

QTabWidget* makeTabs(const QString& name) {
    auto* tabs = new QTabWidget;
    tabs->setAccessibleName(name);
    tabs->setDocumentMode(true);
    tabs->setUsesScrollButtons(false);  // a tab that is not seen is not found: titles give way first
    tabs->setElideMode(Qt::ElideRight);
    return tabs;
}

}  // namespace

Workbench::Workbench(document::Document& document, QWidget* parent)
    : QMainWindow(parent, Qt::Widget), m_document(document), m_view(new scene::TopologyView(&m_scene)),
      m_toolBox(new tools::ToolBox(document, *m_view, this)),
      m_clipboard(new Clipboard(document, *m_view, m_runner, this)),
      m_arrange(new ArrangeActions(document, *m_view, this)), m_panes(new Panes(*this)),
      m_overlay(new player::TraceOverlay(&m_player, m_scene.theme(), m_scene.overlay())),
      m_nextHopsOverlay(new lens::NextHopsOverlay(m_scene.theme(), m_scene.underlay())),
      m_traceDock(new player::TraceDock(&m_player, m_scene.theme())),
      m_timeline(new player::TimelineDock(m_scene.theme())), m_inspector(new panels::Inspector),
      m_findings(new panels::FindingsPanel), m_effectiveRoutes(new panels::EffectiveRoutesPanel),
      m_guestTable(new panels::GuestTablePanel), m_bgp(new panels::BgpPanel), m_nextHops(new lens::NextHopsPanel),
      m_palette(new PalettePanel), m_outline(new OutlinePanel), m_history(new HistoryPanel(document)),
      m_find(new FindBar(m_view, this)), m_timeTabs(makeTabs(tr("Time"))), m_evidenceTabs(makeTabs(tr("Evidence"))) {
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Sheet"));
    setCentralWidget(m_view);
    makeActions();
    makeToolBar();
    makeDocks();
    connectDocument();
    connectAnalysis();
    connectSelection();
    connectFind();
    connectTrace();
    connectNextHops();
    connectRepairs();
    showDesign(m_document.design());
}

Workbench::~Workbench() {
    m_toolBox->take(tools::ToolKind::Select);  // a tool may have marked the sheet
    // The panels may hear of the document until they are gone, which is after the members of this.
    m_inspector->setDocument(nullptr);
    m_findings->setDocument(nullptr);
    m_effectiveRoutes->setDocument(nullptr);
    m_guestTable->setDocument(nullptr);
    m_bgp->setDocument(nullptr);
    delete m_traceDock;  // it watches the player
    delete m_view;       // it shows the scene
}

void Workbench::makeActions() {
    const auto make = [this](const QString& text, const QKeySequence& key, auto&& slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_actions.undo = m_document.createUndoAction(this);
    m_actions.undo->setShortcut(QKeySequence::Undo);
    m_actions.redo = m_document.createRedoAction(this);
    m_actions.redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    addActions({m_actions.undo, m_actions.redo});

    // Keys that mean something to a text field as well belong to the sheet alone.
    const auto makeForSheet = [&](const QString& text, const QKeySequence& key, auto&& slot) {
        auto* action = make(text, key, slot);
        removeAction(action);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(action);
        return action;
    };
    m_actions.cut = makeForSheet(tr("Cut"), QKeySequence::Cut, [this] { m_clipboard->cut(); });
    m_actions.copy = makeForSheet(tr("Copy"), QKeySequence::Copy, [this] { m_clipboard->copy(); });
    m_actions.paste = makeForSheet(tr("Paste"), QKeySequence::Paste, [this] { m_clipboard->paste(); });
    m_actions.paste->setToolTip(tr("Into the container that is selected, or to where it came from"));
    m_actions.duplicate = makeForSheet(tr("Duplicate"), Qt::CTRL | Qt::Key_D, [this] { m_clipboard->duplicate(); });
    connect(m_clipboard, &Clipboard::said, this, &Workbench::said);
    m_actions.remove =
        makeForSheet(tr("Delete"), QKeySequence::Delete, [this] { m_toolBox->selectTool().removeSelection(); });
    m_actions.remove->setShortcuts({Qt::Key_Delete, Qt::Key_Backspace});
    m_actions.selectAll =
        makeForSheet(tr("Select all"), QKeySequence::SelectAll, [this] { m_toolBox->selectTool().selectAll(); });
    m_actions.layOut =
        make(tr("Lay out"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { m_toolBox->selectTool().layOut(); });
    m_actions.layOut->setToolTip(tr("Place the selection anew, or everything when nothing is selected"));
    m_actions.rename = makeForSheet(tr("Rename"), Qt::Key_F2, [this] { rename(); });
    m_actions.find = make(tr("Find…"), QKeySequence::Find, [this] { m_find->open(); });
    m_actions.zoomIn = make(tr("Zoom in"), QKeySequence::ZoomIn, [this] { m_view->zoomIn(); });
    m_actions.zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    m_actions.zoomOut = make(tr("Zoom out"), Qt::CTRL | Qt::Key_Minus, [this] { m_view->zoomOut(); });
    m_actions.actualSize = make(tr("Actual size"), Qt::CTRL | Qt::Key_0, [this] { m_view->zoomToActualSize(); });
    m_actions.fitAll = make(tr("Fit everything"), Qt::CTRL | Qt::Key_1, [this] { m_view->fitAll(); });
    m_actions.fitSelection = make(tr("Fit the selection"), Qt::CTRL | Qt::Key_2, [this] { m_view->fitSelection(); });
    m_actions.virtualRouters = make(tr("Virtual routers"), Qt::CTRL | Qt::SHIFT | Qt::Key_V, [this](bool shown) {
        m_document.apply(text::toQt(text::editTitle(edit::EditKind::ShowVirtualRouters)),
                         edit::setShowVirtualRouters(m_document.design(), shown));
    });
    m_actions.virtualRouters->setCheckable(true);
    m_actions.virtualRouters->setToolTip(tr("Show the router that nobody draws, beside each subnet"));
    m_actions.nextHops = makeForSheet(tr("Next hops"), Qt::Key_D, [this](bool shown) {
        m_nextHops->setOnSheet(shown);
        if (shown) {
            m_timeDock->show();
            m_timeDock->raise();
            m_timeTabs->setCurrentIndex(destinationsTab);
        }
    });
    m_actions.nextHops->setCheckable(true);
    m_actions.nextHops->setToolTip(tr("Show where everybody sends packets for one destination"));
    m_actions.play = make(tr("Play or pause"), Qt::Key_F5, [this] { m_player.togglePlay(); });
    m_actions.step = make(tr("Step"), Qt::Key_F4, [this] { m_player.step(); });
    m_actions.stepBack = make(tr("Step back"), Qt::SHIFT | Qt::Key_F4, [this] { m_player.stepBack(); });
    m_actions.last = make(tr("To the end"), Qt::Key_F6, [this] { m_player.last(); });
    m_actions.dismiss = make(tr("Take the trace away"), {}, [this] { m_player.dismiss(); });

    auto* group = new QActionGroup(this);
    for (const tools::ToolKind kind : tools::allTools) {
        QAction* action = makeForSheet(tools::toolTitle(kind), tools::toolKey(kind), [this, kind] {
            m_toolBox->take(kind);
            m_view->setFocus();
        });
        action->setCheckable(true);
        action->setObjectName(tools::toolGlyph(kind));
        group->addAction(action);
        const QString key = tools::toolKey(kind).toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? tools::toolTitle(kind) : tr("%1 (%2)").arg(tools::toolTitle(kind), key));
        m_toolActions[kind] = action;
        connect(action, &QAction::changed, this, [this, kind, action] { m_palette->setKey(kind, action->shortcut()); });
    }
    m_toolActions[tools::ToolKind::Select]->setChecked(true);
    connect(m_toolBox, &tools::ToolBox::taken, this, [this](tools::ToolKind kind) {
        m_toolActions[kind]->setChecked(true);
        m_palette->setHeld(kind);
    });
    connect(m_toolBox, &tools::ToolBox::said, this, &Workbench::said);
}

void Workbench::makeToolBar() {
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("tools"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({20, 20});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBarStart = m_toolBar->addSeparator();
    const auto add = [this](QAction* action, scene::Glyph glyph) {
        m_glyphs.emplace_back(action, glyph);
        m_toolBar->addAction(action);
    };
    add(m_actions.undo, scene::Glyph::Undo);
    add(m_actions.redo, scene::Glyph::Redo);
    m_toolBar->addSeparator();
    add(m_toolActions[tools::ToolKind::Select], scene::Glyph::Select);
    add(m_toolActions[tools::ToolKind::Pan], scene::Glyph::Pan);
    add(m_toolActions[tools::ToolKind::Connect], scene::Glyph::Peering);
    add(m_toolActions[tools::ToolKind::Trace], scene::Glyph::Trace);
    add(m_toolActions[tools::ToolKind::Note], scene::Glyph::Note);
    m_toolBar->addSeparator();
    addWideAction(m_actions.virtualRouters, scene::Glyph::Eye);
    auto* spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spring);
}

void Workbench::addWideAction(QAction* action, scene::Glyph glyph) {
    m_glyphs.emplace_back(action, glyph);
    action->setIcon(scene::glyphIcon(glyph, m_scene.theme()));
    m_toolBar->addAction(action);
    auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setObjectName(QStringLiteral("wide"));
}

void Workbench::addFirstActions(const std::vector<std::pair<QAction*, scene::Glyph>>& actions) {
    for (const auto& [action, glyph] : actions) {
        m_glyphs.emplace_back(action, glyph);
        action->setIcon(scene::glyphIcon(glyph, m_scene.theme()));
        m_toolBar->insertAction(m_toolBarStart, action);
    }
}

QDockWidget* Workbench::addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget);  // tabs and headings say what it is
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    dock->toggleViewAction()->setShortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + m_docks.size()));
    addAction(dock->toggleViewAction());
    m_actions.docks.push_back(dock->toggleViewAction());
    return dock;
}

void Workbench::makeDocks() {
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks);

    m_paletteDock = addDock(QStringLiteral("palette"), tr("Objects"), m_palette, Qt::LeftDockWidgetArea);
    m_outlineDock = addDock(QStringLiteral("outline"), tr("Outline"), m_outline, Qt::LeftDockWidgetArea);
    m_inspectorDock = addDock(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);

    m_palette->setMinimumWidth(paletteWidth - 24);
    m_inspector->setMinimumWidth(leastInspectorWidth);
    m_timeTabs->addTab(scrolling(m_timeline), tr("Convergence"));
    m_timeTabs->addTab(scrolling(m_traceDock), tr("Trace"));
    m_timeTabs->addTab(scrolling(m_nextHops), tr("Destinations"));
    m_timeTabs->setTabToolTip(destinationsTab, tr("All addresses, and where everybody sends packets for one of them"));
    m_timeDock = addDock(QStringLiteral("time"), tr("Timeline and trace"), m_timeTabs, Qt::BottomDockWidgetArea);

    auto* tables = new TwoTables(m_guestTable, m_effectiveRoutes);
    m_evidenceTabs->addTab(m_findings, tr("Findings"));
    m_evidenceTabs->addTab(scrolling(tables), tr("Look-ups"));
    m_evidenceTabs->setTabToolTip(1, tr("The guest table and the effective routes of the selection, side by side"));
    m_evidenceTabs->addTab(m_bgp, tr("BGP"));
    auto* widen = new QToolButton;
    widen->setObjectName(QStringLiteral("widen"));
    widen->setText(tr("Whole width"));
    widen->setAutoRaise(true);
    widen->setCheckable(true);
    QAction* timeShown = m_timeDock->toggleViewAction();
    widen->setToolTip(tr("Give the tables the room of the timeline, or give it back (%1)")
                          .arg(timeShown->shortcut().toString(QKeySequence::NativeText)));
    connect(widen, &QToolButton::clicked, timeShown, &QAction::trigger);
    connect(timeShown, &QAction::toggled, widen, [widen](bool shown) { widen->setChecked(!shown); });
    m_evidenceTabs->setCornerWidget(widen);
    m_evidenceDock =
        addDock(QStringLiteral("evidence"), tr("Findings and tables"), m_evidenceTabs, Qt::BottomDockWidgetArea);
    QDockWidget* historyDock = addDock(QStringLiteral("history"), tr("History"), m_history, Qt::LeftDockWidgetArea);
    historyDock->hide();  // until somebody asks for it
    splitDockWidget(m_paletteDock, m_outlineDock, Qt::Vertical);
    splitDockWidget(m_outlineDock, historyDock, Qt::Vertical);
    splitDockWidget(m_timeDock, m_evidenceDock, Qt::Horizontal);
    m_firstLayout = saveState();
}

void Workbench::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    // Docks take sizes only once the window has laid itself out.
    QTimer::singleShot(0, this, [this] {
        if (!m_layoutKnown) {
            m_layoutKnown = true;
            takeUsualSizes();
        }
        fitNewDrawing();
    });
}

void Workbench::takeUsualSizes() {
    // At twice the text size on a common screen there is no room for everything: the sheet comes first, and each key
    // or the menu brings back what is wanted beside it.
    const bool narrow = width() < narrowWindow;
    m_paletteDock->setVisible(!narrow);
    m_outlineDock->setVisible(!narrow);
    fitDocksToWidth();
    resizeDocks({m_timeDock}, {std::min(bottomHeight, height() * 2 / 5)}, Qt::Vertical);
    resizeDocks({m_paletteDock, m_outlineDock}, {320, 320}, Qt::Vertical);
}

void Workbench::fitDocksToWidth() {
    const bool narrow = width() < narrowWindow;
    const bool stacked = width() < roomForTwo;
    m_stacked = stacked;
    const int inspector = narrow ? narrowInspectorWidth : stacked ? leastInspectorWidth : inspectorWidth;
    m_inspector->setMinimumWidth(narrow ? narrowInspectorWidth : leastInspectorWidth);
    if (stacked) {
        tabifyDockWidget(m_timeDock, m_evidenceDock);
    } else {
        // Taken out first: a dock is not parted from its tabs otherwise.
        const bool shown = !m_evidenceDock->isHidden();
        removeDockWidget(m_evidenceDock);
        addDockWidget(Qt::BottomDockWidgetArea, m_evidenceDock);
        splitDockWidget(m_timeDock, m_evidenceDock, Qt::Horizontal);
        m_evidenceDock->setVisible(shown);
    }
    resizeDocks({m_paletteDock, m_inspectorDock}, {paletteWidth, inspector}, Qt::Horizontal);
    if (!stacked) {
        resizeDocks({m_timeDock, m_evidenceDock}, {550, 450}, Qt::Horizontal);
    }
}

void Workbench::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (m_layoutKnown && (width() < roomForTwo) != m_stacked) {
        fitDocksToWidth();
    }
}

bool Workbench::restoreLayout(const QByteArray& state) {
    m_layoutKnown = restoreState(state, layoutVersion);
    m_stacked = !tabifiedDockWidgets(m_timeDock).empty();
    return m_layoutKnown;
}

QByteArray Workbench::layoutState() const {
    return saveState(layoutVersion);
}

void Workbench::resetLayout() {
    restoreState(m_firstLayout);
    m_hiddenDocks.clear();
    for (QDockWidget* dock : m_docks) {
        dock->show();
    }
    takeUsualSizes();
}

void Workbench::toggleDocks() {
    if (!m_hiddenDocks.empty()) {
        for (QDockWidget* dock : m_hiddenDocks) {
            dock->show();
        }
        m_hiddenDocks.clear();
        return;
    }
    for (QDockWidget* dock : m_docks) {
        if (dock->isVisible()) {
            m_hiddenDocks.push_back(dock);
            dock->hide();
        }
    }
}

void Workbench::showFindings() {
    m_evidenceDock->show();
    m_evidenceDock->raise();
    m_evidenceTabs->setCurrentWidget(m_findings);
}

void Workbench::setTheme(const scene::Theme& theme) {
    m_scene.setTheme(theme);
    m_overlay->setTheme(theme);
    m_nextHopsOverlay->setTheme(theme);
    m_nextHops->setTheme(theme);
    m_traceDock->setTheme(theme);
    m_timeline->setTheme(theme);
    m_inspector->setTheme(theme);
    m_findings->setTheme(theme);
    m_effectiveRoutes->setTheme(theme);
    m_guestTable->setTheme(theme);
    m_bgp->setTheme(theme);
    m_palette->setTheme(theme);
    m_outline->setTheme(theme);
    m_history->setTheme(theme);
    m_find->setTheme(theme);
    for (const auto& [action, glyph] : m_glyphs) {
        action->setIcon(scene::glyphIcon(glyph, theme));
    }
    for (QDockWidget* dock : m_docks) {
        QPalette panel = dock->palette();
        panel.setColor(QPalette::Window, theme.panel);
        dock->widget()->setPalette(panel);
        dock->widget()->setAutoFillBackground(true);
    }
}

void Workbench::setReducedMotion(bool reduced) {
    m_view->setReducedMotion(reduced);
    m_player.setReducedMotion(reduced);
}

// --- document ---

void Workbench::connectDocument() {
    m_inspector->setDocument(&m_document);
    m_findings->setDocument(&m_document);
    m_effectiveRoutes->setDocument(&m_document);
    m_guestTable->setDocument(&m_document);
    m_bgp->setDocument(&m_document);
    connect(&m_document, &document::Document::replaced, this, &Workbench::showDesign);
    connect(&m_document, &document::Document::changed, this,
            [this](const model::Design& before, const model::Design& after, const model::ChangeSet& changes) {
                m_scene.setPreview({});
                m_scene.apply(before, after, changes);
                m_outline->setDesign(after);
                m_find->setDesign(after);
                m_actions.virtualRouters->setChecked(after.layout->showVirtualRouters);
                if (before.network != after.network) {
                    m_scene.setStale(true);
                    m_runner.submit(after.network);
                }
            });
    connect(&m_document, &document::Document::revisited, this,
            [this](const std::vector<model::EntityRef>& entities) { m_scene.selectEntities(entities); });
    connect(&m_document, &document::Document::refused, this, [this](const edit::EditError& error) {
        Q_EMIT said(text::toQt(text::sentence(error, *m_document.design().network)));
    });
}

void Workbench::showDesign(const model::Design& design) {
    m_player.dismiss();
    m_repairBase.reset();
    m_toolBox->take(tools::ToolKind::Select);
    m_scene.show(design);
    m_outline->setDesign(design);
    m_find->setDesign(design);
    m_actions.virtualRouters->setChecked(design.layout->showVirtualRouters);
    m_player.setAnchors(m_scene.anchors());
    showAnalysis(nullptr);
    showSelection();
    m_runner.submit(design.network);
    m_newDrawing = true;
    if (isVisible()) {
        fitNewDrawing();
    }
}

void Workbench::fitNewDrawing() {
    if (!m_newDrawing) {
        return;
    }
    m_newDrawing = false;
    layout()->activate();
    m_view->fitAll();
}

// --- analysis ---

void Workbench::connectAnalysis() {
    connect(&m_runner, &runner::AnalysisRunner::analysed, this, &Workbench::showAnalysis);
    connect(&m_runner, &runner::AnalysisRunner::repairsFound, this,
            [this](const std::shared_ptr<const analysis::Analysis>& analysis, std::size_t finding,
                   const std::vector<assure::Repair>& repairs) {
                if (analysis == m_runner.latest()) {
                    m_findings->setRepairs(finding, repairs);
                    m_inspector->setRepairs(finding, repairs);
                }
            });
    connect(&m_runner, &runner::AnalysisRunner::settingsFound, this,
            [this](const std::shared_ptr<const analysis::Analysis>& analysis,
                   const std::vector<std::vector<std::string>>& settings) {
                m_findings->setSettings(analysis, settings);
                m_inspector->setSettings(analysis, settings);
            });
    connect(m_timeline, &player::TimelineDock::stateChanged, this, &Workbench::showState);
    connect(m_findings, &panels::FindingsPanel::countChanged, this, [this](int count) {
        m_evidenceTabs->setTabText(0, count == 0 ? tr("Findings") : tr("Findings  %1").arg(count));
    });
}

void Workbench::showAnalysis(const std::shared_ptr<const analysis::Analysis>& analysis) {
    m_scene.setAnalysis(analysis);
    m_scene.setStale(false);
    m_inspector->setAnalysis(analysis);
    m_findings->setAnalysis(analysis);
    m_effectiveRoutes->setAnalysis(analysis);
    m_guestTable->setAnalysis(analysis);
    m_bgp->setAnalysis(analysis);
    m_outline->setAnalysis(analysis);
    m_timeline->setAnalysis(analysis);
    m_nextHops->setAnalysis(analysis);
    m_traceDock->setAnalysis(analysis);
    m_player.setAnalysis(analysis);
    if (analysis) {
        showState(analysis->phases.front());
    }
}

void Workbench::showState(std::size_t state) {
    m_scene.setState(state);
    m_inspector->setState(state);
    m_effectiveRoutes->setState(state);
    m_guestTable->setState(state);
    m_bgp->setState(state);
    m_nextHops->setState(state);
}

// --- selection ---

void Workbench::connectSelection() {
    connect(&m_scene, &scene::TopologyScene::selectionOfEntitiesChanged, this, &Workbench::showSelection);
    connect(&m_scene, &scene::TopologyScene::anchorsChanged, this, [this] {
        // The trace reveals virtual routers when it is laid out, which moves the anchors once more.
        if (!m_layingOut) {
            m_layingOut = true;
            m_player.setAnchors(m_scene.anchors());
            m_layingOut = false;
            m_nextHops->showAgain();
        }
    });
    connect(m_view, &scene::TopologyView::zoomChanged, m_overlay, &player::TraceOverlay::setZoom);
    connect(m_outline, &OutlinePanel::selected, this, [this](const std::vector<model::EntityRef>& entities) {
        m_scene.selectEntities(entities);
        if (entities.size() == 1) {
            m_view->reveal(entities.front());
        }
        // Without an item on the sheet the scene has nothing to select.
        if (m_scene.selectedEntities() != entities) {
            m_inspector->setSelection(entities);
        }
    });
    connect(m_outline, &OutlinePanel::activated, this, [this](const model::EntityRef& entity) {
        jumpTo(entity);
        m_inspector->focusFirstField();
    });
    connect(m_outline, &OutlinePanel::renameWanted, this, [this](const model::EntityRef& entity, const QString& name) {
        m_document.apply(text::toQt(text::editTitle(edit::EditKind::Rename)),
                         edit::rename(m_document.design(), entity, text::toCore(name)));
    });
    connect(m_view, &scene::TopologyView::entityActivated, this, [this](const model::EntityRef& entity) {
        jumpTo(entity);
        m_inspector->focusFirstField();
    });
    connect(m_view, &scene::TopologyView::contextMenuWanted, this, &Workbench::showContextMenu);
    connect(m_palette, &PalettePanel::toolWanted, this, [this](tools::ToolKind kind) {
        m_toolBox->take(kind);
        m_view->setFocus();
    });
    connect(m_palette, &PalettePanel::placeWanted, this, [this](tools::ToolKind kind) {
        if (kind == tools::ToolKind::Connect) {
            m_toolBox->take(kind);
        } else {
            m_toolBox->placeInTheMiddle(kind);
        }
    });
    connect(m_inspector, &panels::Inspector::entityActivated, this, &Workbench::jumpTo);
    connect(m_bgp, &panels::BgpPanel::entityActivated, this, &Workbench::jumpTo);
}

void Workbench::connectFind() {
    connect(m_find, &FindBar::found, this, [this](const model::EntityRef& entity) {
        jumpTo(entity);
        const QRectF bounds = m_scene.boundsOf(entity);
        if (!bounds.isEmpty()) {
            m_view->centerOn(bounds.center());
        }
    });
    connect(m_find, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
}

void Workbench::showSelection() {
    const std::vector<model::EntityRef> selection = m_scene.selectedEntities();
    m_outline->setSelection(selection);
    m_inspector->setSelection(selection);
    m_findings->setSelection(selection);
    m_effectiveRoutes->setSelection(selection);
    m_guestTable->setSelection(selection);
    m_bgp->setSelection(selection);
    for (QAction* action : {m_actions.cut, m_actions.copy, m_actions.duplicate, m_actions.remove}) {
        action->setEnabled(!selection.empty());
    }
    m_actions.rename->setEnabled(selection.size() == 1);
    m_actions.fitSelection->setEnabled(!selection.empty());
}

void Workbench::jumpTo(const model::EntityRef& entity) {
    m_scene.selectEntities({entity});
    m_view->reveal(entity);
    if (m_scene.selectedEntities().empty()) {
        m_outline->setSelection({entity});
        m_inspector->setSelection({entity});
    }
}

void Workbench::rename() {
    const std::vector<model::EntityRef> selected = m_scene.selectedEntities();
    if (selected.size() != 1) {
        return;
    }
    if (tools::RenameEditor::canRename(m_document.design(), selected.front())) {
        new tools::RenameEditor(m_document, *m_view, selected.front());
    } else {
        m_inspector->focusFirstField();
    }
}

void Workbench::showContextMenu(const std::optional<model::EntityRef>& entity, QPoint globalPosition,
                                QPointF scenePosition) {
    QMenu menu(this);
    if (entity) {
        const std::vector<model::EntityRef> selected = m_scene.selectedEntities();
        if (std::find(selected.begin(), selected.end(), *entity) == selected.end()) {
            m_scene.selectEntities({*entity});
        }
        const std::optional<analysis::Endpoint> end = tools::endpointOf(*m_document.design().network, *entity);
        if (end) {
            const auto host = outside();
            menu.addAction(tr("Trace to the Internet"), this, [this, end, host] { trace({.from = *end, .to = *host}); })
                ->setEnabled(!end->onInternet && host && host->onInternet);
            menu.addSeparator();
        }
        menu.addActions({m_actions.cut, m_actions.copy, m_actions.paste, m_actions.duplicate});
        menu.addSeparator();
        m_arrange->addFitting(menu);
        menu.addSeparator();
        menu.addAction(m_actions.rename);
        menu.addAction(m_actions.layOut);
        menu.addAction(m_actions.remove);
    } else {
        for (const tools::ToolKind kind : {tools::ToolKind::Vnet, tools::ToolKind::Internet, tools::ToolKind::Note}) {
            menu.addAction(scene::glyphIcon(kind == tools::ToolKind::Vnet       ? scene::Glyph::Vnet
                                            : kind == tools::ToolKind::Internet ? scene::Glyph::Internet
                                                                                : scene::Glyph::Note,
                                            m_scene.theme()),
                           tr("Add %1 here").arg(tools::toolTitle(kind)), this,
                           [this, kind, scenePosition] { m_toolBox->placeAt(kind, scenePosition); });
        }
        menu.addSeparator();
        menu.addAction(m_actions.paste);
        menu.addAction(m_actions.selectAll);
        menu.addAction(m_actions.layOut);
        menu.addAction(m_actions.fitAll);
    }
    menu.exec(globalPosition);
}

// --- traces ---

void Workbench::connectTrace() {
    connect(m_toolBox, &tools::ToolBox::traceChosen, this, &Workbench::trace);
    connect(&m_player, &player::TracePlayer::storyChanged, this, [this] {
        const bool shown = !m_player.storyboard().empty();
        m_actions.dismiss->setEnabled(shown);
        for (QAction* action : {m_actions.play, m_actions.step, m_actions.stepBack, m_actions.last}) {
            action->setEnabled(shown);
        }
        if (!shown) {
            m_effectiveRoutes->setHighlight({});
            m_guestTable->setHighlight({});
        }
    });
    connect(&m_player, &player::TracePlayer::hopChanged, this, &Workbench::showLookUp);
    for (QAction* action : {m_actions.play, m_actions.step, m_actions.stepBack, m_actions.last, m_actions.dismiss}) {
        action->setEnabled(false);
    }
    connect(m_findings, &panels::FindingsPanel::findingActivated, this, &Workbench::activateFinding);
    connect(m_findings, &panels::FindingsPanel::entityActivated, this, &Workbench::jumpTo);
    connect(m_findings, &panels::FindingsPanel::traceWanted, this, &Workbench::traceFinding);
    connect(m_inspector, &panels::Inspector::findingActivated, this, [this](std::size_t finding) {
        showFindings();
        m_findings->showFinding(finding);
        activateFinding(finding);
    });
    connect(m_inspector, &panels::Inspector::traceWanted, this, &Workbench::traceFinding);
}

void Workbench::trace(const analysis::TraceQuestion& question) {
    m_timeDock->raise();
    m_timeTabs->setCurrentIndex(traceTab);
    m_traceDock->ask(question);
    m_player.play();
}

void Workbench::showLookUp() {
    const player::Frame frame = m_player.frame();
    if (m_player.storyboard().empty() || !m_player.analysis()) {
        return;
    }
    const player::Story& story = m_player.storyboard().stories()[frame.told];
    if (story.back || story.branch >= m_player.answer().branches.size()) {
        return;  // the way back has tables of its own; an explained finding sends no packet
    }
    const analysis::TraceBranch& branch = m_player.answer().branches[story.branch];
    const engine::Hop& hop = branch.path.hops[frame.hop];
    const azure::Lowered& lowered = m_player.analysis()->lowered;
    const bool inCycle = branch.path.cycleStart && frame.hop >= *branch.path.cycleStart;
    if (hop.kind == engine::HopKind::FabricLookup && hop.nic && hop.fabricRow) {
        m_effectiveRoutes->setHighlight(
            panels::EffectiveRoutesPanel::Highlight{.subnet = lowered.contexts[lowered.contextOfNic[*hop.nic]].subnet,
                                                    .row = *hop.fabricRow,
                                                    .guilty = inCycle});
    } else if (hop.kind == engine::HopKind::GuestLookup && hop.guest && hop.guestRow) {
        m_guestTable->setHighlight(panels::GuestTablePanel::Highlight{
            .machine = lowered.guestNames[*hop.guest], .row = *hop.guestRow, .guilty = false});
    }
}

void Workbench::activateFinding(std::size_t finding) {
    const auto& analysis = m_runner.latest();
    if (!analysis || finding >= analysis->findings.size()) {
        return;
    }
    const analysis::Finding& activated = analysis->findings[finding];
    if (!activated.subjects.empty()) {
        jumpTo(activated.subjects.front());
    }
    if (activated.code == model::FindingCode::RecursiveNh && analysis == m_player.analysis()) {
        m_player.explain(activated, m_timeline->state());
        m_player.play();
    }
}

void Workbench::traceFinding(std::size_t finding) {
    const auto& analysis = m_runner.latest();
    if (!analysis || finding >= analysis->findings.size() || !analysis->findings[finding].example) {
        return;
    }
    const auto& [source, destination] = *analysis->findings[finding].example;
    const std::optional<analysis::Endpoint> from = tools::endpointOf(*analysis->network, source);
    if (from) {
        trace({.from = *from, .to = tools::endpointAt(*analysis->network, destination)});
    }
}

std::optional<analysis::Endpoint> Workbench::outside() const {
    const model::Network& network = *m_document.design().network;
    for (const model::Internet& internet : network.internets) {
        if (const auto host = tools::endpointOf(network, internet.id)) {
            return host;
        }
    }
    for (const model::Nva& nva : network.nvas) {
        if (!nva.announcements.empty()) {
            return tools::endpointAt(network, nva.announcements.front().prefix.first().plus(1));
        }
    }
    return std::nullopt;
}

void Workbench::showMe() {
    const auto& analysis = m_runner.latest();
    if (!analysis || analysis->network != m_document.design().network) {
        return;
    }
    for (std::size_t at = 0; at < analysis->findings.size(); ++at) {
        const analysis::Finding& finding = analysis->findings[at];
        if (finding.code == model::FindingCode::RecursiveNh) {
            activateFinding(at);
            return;
        }
        if (finding.severity <= model::Severity::Warning && finding.example) {
            traceFinding(at);
            return;
        }
    }
    const model::Network& network = *analysis->network;
    const auto to = outside();
    const auto from =
        network.machines.empty() ? std::nullopt : tools::endpointOf(network, network.machines.begin()->id);
    if (from && to) {
        trace({.from = *from, .to = *to});
    }
}

std::vector<Doable> Workbench::placesToGo() {
    std::vector<Doable> places;
    const model::Network& network = *m_document.design().network;
    for (const model::EntityRef& entity : panels::entitiesOf(m_document.design())) {
        if (!std::holds_alternative<model::NoteId>(entity)) {
            places.push_back({text::toQt(text::subjectName(network, entity)),
                              tr("Go to › %1").arg(text::toQt(text::kindTitle(entity))),
                              {},
                              scene::glyphIcon(panels::glyphOf(entity), m_scene.theme()),
                              [this, entity] { jumpTo(entity); }});
        }
    }
    return places;
}

// --- next hops ---

void Workbench::connectNextHops() {
    connect(m_nextHops, &lens::NextHopsPanel::treeWanted, &m_runner, &runner::AnalysisRunner::findSinkTree);
    connect(&m_runner, &runner::AnalysisRunner::sinkTreeFound, m_nextHops, &lens::NextHopsPanel::setTree);
    connect(m_nextHops, &lens::NextHopsPanel::treeShown, this, [this](const std::optional<analysis::SinkTree>& tree) {
        m_nextHopsOverlay->show(tree, m_scene.anchors());
    });
    connect(m_nextHops, &lens::NextHopsPanel::onSheetChanged, m_actions.nextHops, &QAction::setChecked);
    connect(m_nextHops, &lens::NextHopsPanel::entityActivated, this, &Workbench::jumpTo);
    connect(m_view, &scene::TopologyView::zoomChanged, m_nextHopsOverlay, &lens::NextHopsOverlay::setZoom);
}

// --- repairs ---

void Workbench::connectRepairs() {
    connect(m_findings, &panels::FindingsPanel::repairsWanted, this, &Workbench::askForRepairs);
    connect(m_inspector, &panels::Inspector::repairsWanted, this, &Workbench::askForRepairs);
    const auto preview = [this](const assure::Repair& repair) { m_scene.setPreview(repair.after); };
    const auto endPreview = [this] { m_scene.setPreview({}); };
    connect(m_findings, &panels::FindingsPanel::repairPreviewed, this, preview);
    connect(m_inspector, &panels::Inspector::repairPreviewed, this, preview);
    connect(m_findings, &panels::FindingsPanel::previewEnded, this, endPreview);
    connect(m_inspector, &panels::Inspector::previewEnded, this, endPreview);
    connect(m_findings, &panels::FindingsPanel::repairApplied, this, &Workbench::applyRepair);
    connect(m_inspector, &panels::Inspector::repairApplied, this, &Workbench::applyRepair);
}

void Workbench::askForRepairs(std::size_t finding) {
    const auto& analysis = m_runner.latest();
    if (analysis && analysis->network == m_document.design().network && finding < analysis->findings.size()) {
        m_repairBase = m_document.design();
        m_runner.findRepairs(*m_repairBase, analysis, finding);
        m_runner.findSettings(analysis);
    }
}

void Workbench::applyRepair(const assure::Repair& repair) {
    m_scene.setPreview({});
    const auto repaired = m_repairBase ? assure::appliedTo(m_document.design(), *m_repairBase, repair) : std::nullopt;
    if (!repaired) {
        m_findings->retryRepairs();
        m_inspector->retryRepairs();
        Q_EMIT said(tr("The drawing has changed meanwhile; the repair is tried again."));
        return;
    }
    const QString title = text::toQt(text::repairTitle(repair, *m_document.design().network));
    m_document.apply(title, *repaired);
    Q_EMIT said(tr("Applied: %1").arg(title));
}

}  // namespace hopscope::window
