// SPDX-License-Identifier: Apache-2.0
#include "app/window/style.hpp"

#include <QApplication>
#include <QToolTip>
#include <array>
#include <utility>

#include "app/window/control_style.hpp"

namespace hopscope::window {

namespace {

constexpr auto rules = R"(
QMenuBar { background: @bar; color: @ink; border-bottom: 1px solid @line; padding: 1px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @field; }
QMenu { background: @panel; color: @ink; border: 1px solid @frame; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 5px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolBar { background: @bar; border: none; border-bottom: 1px solid @line; padding: 1px 8px; spacing: 2px; }
QToolBar::separator { background: @line; width: 1px; margin: 5px 7px; }
QToolBar QToolButton { border: none; border-radius: 6px; padding: 0px; min-width: 32px; min-height: 32px; color: @ink; }
QToolBar QToolButton:hover { background: @field; }
QToolBar QToolButton:checked { background: @accentSoft; color: @accent; }
QToolBar QToolButton:focus { border: 2px solid @accent; }
QToolButton#widen { border: none; border-radius: 6px; padding: 3px 10px; margin: 0px 8px; color: @accent; }
QToolButton#widen:hover { background: @field; }
QToolButton#widen:checked { background: @accentSoft; }
QToolButton#widen:focus { border: 2px solid @accent; }
QToolBar QToolButton#wide { padding: 0px 10px; }
QStatusBar { background: @bar; color: @ink2; border-top: 1px solid @line; min-height: 23px; }
QStatusBar::item { border: none; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QDockWidget { color: @ink; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabWidget::tab-bar { left: 8px; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @ink2; padding: 6px 2px 4px 2px; margin: 0px 8px;
    border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { color: @accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: @frame; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialog#actionSearch { background: @panel; border: 1px solid @edge; }
QDialog#actionSearch QTreeView { background: @panel; }
QDialog#actionSearch QTreeView::item { padding: 5px 4px; border: none; }
QDialog#actionSearch QTreeView::item:selected { background: @accentSoft; color: @ink; }
QFrame#findBar { background: @panel; border: 1px solid @edge; border-radius: 8px; }
QFrame#findBar QTreeView { background: @panel; }
QFrame#findBar QTreeView::item { padding: 3px 4px; border: none; }
QFrame#findBar QTreeView::item:selected { background: @accentSoft; color: @ink; }
QFrame#findBar QLabel#count { color: @ink2; }
QToolTip { background: @panel; color: @ink; border: 1px solid @frame; padding: 3px 5px; }
QPushButton#primary { background: @accent; color: @onAccent; border: 1px solid @accent; border-radius: 6px;
    padding: 6px 14px; font-weight: 500; }
QPushButton#primary:focus { border: 2px solid @ink; padding: 5px 13px; }
QPushButton#secondary, QPushButton#showMe, QPushButton#previousAct { background: @panel; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 6px 12px; }
QPushButton#secondary:hover, QPushButton#showMe:hover, QPushButton#previousAct:hover { background: @field; }
QPushButton#secondary:focus, QPushButton#showMe:focus, QPushButton#previousAct:focus { border: 2px solid @accent; padding: 5px 11px; }
)";

}  // namespace

QString styleSheet(const scene::Theme& theme) {
    // Longer names first: "@accent" is the beginning of "@accentSoft".
    const std::array<std::pair<const char*, const QColor*>, 14> tokens = {{{"@accentSoft", &theme.accentSoft},
                                                                           {"@onAccent", &theme.onAccent},
                                                                           {"@accent", &theme.accent},
                                                                           {"@panel", &theme.panel},
                                                                           {"@field", &theme.field},
                                                                           {"@frame", &theme.frame},
                                                                           {"@line", &theme.line},
                                                                           {"@edge", &theme.edge},
                                                                           {"@ink2", &theme.ink2},
                                                                           {"@ink3", &theme.ink3},
                                                                           {"@ink", &theme.ink},
                                                                           {"@canvas", &theme.canvas},
                                                                           {"@bar", &theme.bar},
                                                                           {"@ok", &theme.ok}}};
    QString sheet = QString::fromLatin1(rules);
    for (const auto& [name, color] : tokens) {
        sheet.replace(QLatin1String(name), color->name());
    }
    return sheet;
}

void applyFont() {
    QApplication::setFont(scene::font({.face = scene::Face::Sans, .size = 12.5}));
}

void applyTheme(const scene::Theme& theme) {
    QApplication::setStyle(new ControlStyle(theme.edge));
    QApplication::setPalette(scene::palette(theme));
    QToolTip::setPalette(scene::palette(theme));
    qApp->setStyleSheet(styleSheet(theme));
}

}  // namespace hopscope::window
