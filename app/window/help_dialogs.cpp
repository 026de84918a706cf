// SPDX-License-Identifier: Apache-2.0
#include "app/window/help_dialogs.hpp"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include "app/scene/glyphs.hpp"

namespace hopscope::window {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

class KeyGrid {
public:
    explicit KeyGrid(QGridLayout& grid) : m_grid(grid) {}

    void heading(const QString& text) {
        auto* label = new QLabel(text);
        label->setFont(scene::font({.face = scene::Face::Sans, .size = 13, .weight = 600}));
        label->setContentsMargins(0, m_row == 0 ? 0 : 12, 0, 2);
        m_grid.addWidget(label, m_row++, 0, 1, 2);
    }
    void row(const QString& words, const QString& keys) {
        m_grid.addWidget(new QLabel(words), m_row, 0);
        auto* label = new QLabel(keys);
        label->setFont(scene::font({.face = scene::Face::Mono, .size = 11.5, .weight = 400}));
        m_grid.addWidget(label, m_row++, 1);
    }

private:
    QGridLayout& m_grid;
    int m_row = 0;
};

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) {
        keys << key.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(",  "));
}

QString plain(QString text) {
    return text.remove(u'&').remove(QStringLiteral("…"));
}

void addMenu(KeyGrid& grid, const QMenu& menu, const std::map<tools::ToolKind, QAction*>& tools) {
    bool any = false;
    for (const QAction* action : menu.actions()) {
        const bool isTool =
            std::any_of(tools.begin(), tools.end(), [action](const auto& entry) { return entry.second == action; });
        if (isTool || action->shortcuts().isEmpty()) {
            continue;
        }
        if (!any) {
            grid.heading(plain(menu.title()));
            any = true;
        }
        grid.row(plain(action->text()), keysOf(*action));
    }
}

}  // namespace

void showKeys(QWidget* parent, const QList<QAction*>& menus, const std::map<tools::ToolKind, QAction*>& tools) {
    QDialog dialog(parent);
    dialog.setWindowTitle(Words::tr("Keys and gestures"));
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setSpacing(48);
    auto* left = new QGridLayout;
    auto* right = new QGridLayout;
    for (QGridLayout* grid : {left, right}) {
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(5);
        auto* column = new QVBoxLayout;
        column->addLayout(grid);
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
    KeyGrid toolKeys(*left);
    toolKeys.heading(Words::tr("Tools, while the sheet has the focus"));
    for (const auto& [kind, action] : tools) {
        if (!action->shortcut().isEmpty()) {
            toolKeys.row(tools::toolTitle(kind), keysOf(*action));
        }
    }
    toolKeys.heading(Words::tr("The sheet"));
    toolKeys.row(Words::tr("Zoom at the pointer"), Words::tr("Ctrl+wheel"));
    toolKeys.row(Words::tr("Scroll, sideways"), Words::tr("wheel, Shift+wheel"));
    toolKeys.row(Words::tr("Move the sheet"), Words::tr("Space+drag, middle button"));
    toolKeys.row(Words::tr("Select several"), Words::tr("drag on empty, Shift, Ctrl"));
    toolKeys.row(Words::tr("Select a member of a group"), Words::tr("Alt+click, double click"));
    toolKeys.row(Words::tr("Walk through all objects"), Words::tr("Tab, Shift+Tab"));
    toolKeys.row(Words::tr("Walk to the neighbour"), Words::tr("Ctrl+arrows"));
    toolKeys.row(Words::tr("Select, open what is focused"), Words::tr("Space, Return"));
    toolKeys.row(Words::tr("Nudge by one step, ten steps, a pixel"), Words::tr("arrows, Shift, Alt"));
    toolKeys.row(Words::tr("Move without snapping"), Words::tr("Alt+drag"));
    toolKeys.row(Words::tr("Place several"), Words::tr("Shift+click"));
    toolKeys.row(Words::tr("Open a file"), Words::tr("drop it on the window"));
    toolKeys.row(Words::tr("Take back what was begun"), Words::tr("Esc"));
    KeyGrid menuKeys(*right);
    for (const QAction* menu : menus) {
        if (menu->menu() != nullptr) {
            addMenu(menuKeys, *menu->menu(), tools);
        }
    }
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    // As wide as its words, which differ from language to language.
    const int bar = dialog.style()->pixelMetric(QStyle::PM_ScrollBarExtent) + columns->spacing() / 4;
    const QMargins around = layout->contentsMargins();
    dialog.resize(content->sizeHint().width() + bar + around.left() + around.right(), 600);
    dialog.exec();
}

void showAbout(QWidget* parent) {
    QMessageBox about(parent);
    about.setWindowTitle(Words::tr("About hopscope"));
    about.setIconPixmap(scene::glyphPixmap(scene::Glyph::AppMark, 48, parent->palette().color(QPalette::Link),
                                           parent->devicePixelRatioF()));
    about.setText(Words::tr("hopscope %1").arg(QApplication::applicationVersion()));
    about.setInformativeText(Words::tr("A designer for cloud networks that route with BGP inside: it works out where "
                                       "the packets go before anything is deployed.\n\nApache License 2.0. Nothing "
                                       "leaves this computer."));
    about.exec();
}

}  // namespace hopscope::window
