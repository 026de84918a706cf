// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QTabWidget>
#include <QToolBar>
#include <map>
#include <optional>

#include "app/document/document.hpp"
#include "app/engine/analysis_runner.hpp"
#include "app/lens/next_hops_overlay.hpp"
#include "app/lens/next_hops_panel.hpp"
#include "app/panels/bgp_panel.hpp"
#include "app/panels/effective_routes_panel.hpp"
#include "app/panels/findings_panel.hpp"
#include "app/panels/guest_table_panel.hpp"
#include "app/panels/inspector.hpp"
#include "app/scene/glyphs.hpp"
#include "app/scene/topology_scene.hpp"
#include "app/scene/topology_view.hpp"
#include "app/tools/tool_box.hpp"
#include "app/trace/timeline_dock.hpp"
#include "app/trace/trace_dock.hpp"
#include "app/trace/trace_overlay.hpp"
#include "app/trace/trace_player.hpp"
#include "app/window/action_search.hpp"
#include "app/window/arrange_actions.hpp"
#include "app/window/clipboard.hpp"
#include "app/window/find_bar.hpp"
#include "app/window/history_panel.hpp"
#include "app/window/outline_panel.hpp"
#include "app/window/palette_panel.hpp"
#include "app/window/panes.hpp"

namespace hopscope::window {

/// The sheet with everything around it: tools, lists, inspector, time and evidence. It joins the rooms; each of them
/// knows only the document or the analysis.
class Workbench : public QMainWindow {
    Q_OBJECT

public:
    explicit Workbench(document::Document& document, QWidget* parent = nullptr);
    ~Workbench() override;

    void setTheme(const scene::Theme& theme);
    void setReducedMotion(bool reduced);
    void resetLayout();
    /// Docks as layoutState() told of them in an earlier session; false when there is nothing to go by.
    bool restoreLayout(const QByteArray& state);
    [[nodiscard]] QByteArray layoutState() const;
    /// Everything is hidden but the sheet; once more brings it back.
    void toggleDocks();
    /// Glyphs at the right end of the tool bar, with their words.
    void addWideAction(QAction* action, scene::Glyph glyph);
    /// Glyphs at the left end of the tool bar.
    void addFirstActions(const std::vector<std::pair<QAction*, scene::Glyph>>& actions);
    void showFindings();
    /// Asks where a packet goes, and plays the answer.
    void trace(const analysis::TraceQuestion& question);
    /// Shows what the design is about: the packet or the next hop of its first finding, or a packet that finds its way.
    void showMe();
    /// Everything that has a name, to be selected and shown.
    [[nodiscard]] std::vector<Doable> placesToGo();

    [[nodiscard]] scene::TopologyScene& scene() { return m_scene; }
    [[nodiscard]] scene::TopologyView& view() { return *m_view; }
    [[nodiscard]] tools::ToolBox& toolBox() { return *m_toolBox; }
    [[nodiscard]] player::TracePlayer& player() { return m_player; }
    [[nodiscard]] runner::AnalysisRunner& runner() { return m_runner; }
    [[nodiscard]] ArrangeActions& arrange() { return *m_arrange; }
    [[nodiscard]] const Panes& panes() const { return *m_panes; }
    [[nodiscard]] FindBar& findBar() { return *m_find; }
    [[nodiscard]] panels::FindingsPanel& findings() { return *m_findings; }
    [[nodiscard]] lens::NextHopsPanel& nextHops() { return *m_nextHops; }
    [[nodiscard]] const lens::NextHopsOverlay& nextHopsOverlay() const { return *m_nextHopsOverlay; }
    [[nodiscard]] const std::map<tools::ToolKind, QAction*>& toolActions() const { return m_toolActions; }

    /// The actions that menus show; each is made with its keys.
    struct Actions {
        QAction* undo;
        QAction* redo;
        QAction* cut;
        QAction* copy;
        QAction* paste;
        QAction* duplicate;
        QAction* remove;
        QAction* layOut;
        QAction* selectAll;
        QAction* rename;
        QAction* find;
        QAction* zoomIn;
        QAction* zoomOut;
        QAction* actualSize;
        QAction* fitAll;
        QAction* fitSelection;
        QAction* virtualRouters;
        QAction* nextHops;
        QAction* play;
        QAction* step;
        QAction* stepBack;
        QAction* last;
        QAction* dismiss;
        std::vector<QAction*> docks;
    };
    [[nodiscard]] const Actions& actions() const { return m_actions; }

Q_SIGNALS:
    /// A sentence for the status bar; empty takes it away.
    void said(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void makeToolBar();
    void makeDocks();
    void takeUsualSizes();
    void fitDocksToWidth();
    void connectDocument();
    void connectAnalysis();
    void connectSelection();
    void connectFind();
    void connectTrace();
    void connectNextHops();
    void connectRepairs();

    void showDesign(const model::Design& design);
    void fitNewDrawing();
    void showAnalysis(const std::shared_ptr<const analysis::Analysis>& analysis);
    void showState(std::size_t state);
    void showSelection();
    void showLookUp();
    void jumpTo(const model::EntityRef& entity);
    void activateFinding(std::size_t finding);
    void traceFinding(std::size_t finding);
    /// A host of the Internet, or where there is none the first address of what an appliance announces.
    [[nodiscard]] std::optional<analysis::Endpoint> outside() const;
    void askForRepairs(std::size_t finding);
    void applyRepair(const assure::Repair& repair);
    void showContextMenu(const std::optional<model::EntityRef>& entity, QPoint globalPosition, QPointF scenePosition);
    void rename();
    [[nodiscard]] QDockWidget* addDock(const QString& name, const QString& title, QWidget* content,
                                       Qt::DockWidgetArea area);

    document::Document& m_document;
    scene::TopologyScene m_scene;
    scene::TopologyView* m_view;
    tools::ToolBox* m_toolBox;
    runner::AnalysisRunner m_runner;
    Clipboard* m_clipboard;
    ArrangeActions* m_arrange;
    Panes* m_panes;
    player::TracePlayer m_player;
    player::TraceOverlay* m_overlay;
    lens::NextHopsOverlay* m_nextHopsOverlay;
    player::TraceDock* m_traceDock;
    player::TimelineDock* m_timeline;
    panels::Inspector* m_inspector;
    panels::FindingsPanel* m_findings;
    panels::EffectiveRoutesPanel* m_effectiveRoutes;
    panels::GuestTablePanel* m_guestTable;
    panels::BgpPanel* m_bgp;
    lens::NextHopsPanel* m_nextHops;
    PalettePanel* m_palette;
    OutlinePanel* m_outline;
    HistoryPanel* m_history;
    FindBar* m_find;
    QTabWidget* m_timeTabs;
    QTabWidget* m_evidenceTabs;
    QToolBar* m_toolBar = nullptr;
    QDockWidget* m_paletteDock = nullptr;
    QDockWidget* m_outlineDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_timeDock = nullptr;
    QDockWidget* m_evidenceDock = nullptr;
    std::vector<QDockWidget*> m_docks;  ///< all of these
    std::vector<QDockWidget*> m_hiddenDocks;
    Actions m_actions{};
    std::map<tools::ToolKind, QAction*> m_toolActions;
    std::vector<std::pair<QAction*, scene::Glyph>> m_glyphs;
    QAction* m_toolBarStart = nullptr;  ///< file actions stand before it
    QByteArray m_firstLayout;
    std::optional<model::Design> m_repairBase;  ///< the design that the offered repairs were made from
    bool m_layoutKnown = false;                 ///< the docks have been given their sizes
    bool m_stacked = false;                     ///< the lower docks lie behind each other
    bool m_layingOut = false;
    bool m_newDrawing = true;  ///< nothing has been fitted into the view yet
};

}  // namespace hopscope::window
