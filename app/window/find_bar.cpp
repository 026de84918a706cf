// SPDX-License-Identifier: Apache-2.0
#include "app/window/find_bar.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/panels/look.hpp"
#include "app/scene/glyphs.hpp"
#include "app/text/convert.hpp"
#include "app/window/outline_panel.hpp"
#include "app/window/rows.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::window {

namespace {

constexpr int usualWidth = 460;
constexpr int margin = 12;
constexpr int rowHeight = 26;
constexpr int visibleRows = 8;
constexpr int leastRows = 2;
constexpr std::size_t mostShown = 200;  ///< nobody steps through more

}  // namespace

FindBar::FindBar(QWidget* sheet, QWidget* parent)
    : QFrame(parent), m_sheet(sheet), m_line(new QLineEdit), m_count(new QLabel), m_list(new QTreeWidget),
      m_theme(scene::Theme::of(scene::ThemeName::Light)) {
    setObjectName(QStringLiteral("findBar"));
    setAutoFillBackground(true);
    m_line->setPlaceholderText(tr("Name, address, prefix or ASN"));
    m_line->setAccessibleName(tr("Find"));
    m_line->setMinimumHeight(32);
    m_count->setObjectName(QStringLiteral("count"));
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("closeFind"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    makePickList(*m_list, tr("Found"), 2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_count);
    row->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_list);
    m_line->installEventFilter(this);
    m_sheet->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::look);
    connect(m_list, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem* item) { goTo(m_list->indexOfTopLevelItem(item)); });
    hide();
}

void FindBar::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.panel);
    setPalette(colours);
    findChild<QToolButton*>(QStringLiteral("closeFind"))->setIcon(scene::glyphIcon(scene::Glyph::Close, theme));
    look();
}

void FindBar::setDesign(const model::Design& design) {
    m_design = design;
    if (isVisible()) {
        look();
    }
}

void FindBar::open() {
    look();
    show();
    raise();
    settle();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FindBar::look() {
    const int before = m_list->indexOfTopLevelItem(m_list->currentItem());
    const std::optional<model::EntityRef> last =
        before >= 0 ? std::optional(m_matches[static_cast<std::size_t>(before)].entity) : std::nullopt;
    m_matches = analysis::find(m_design, text::toCore(m_line->text()));
    const std::size_t all = m_matches.size();
    m_count->setText(m_line->text().trimmed().isEmpty() ? QString()
                     : all == 0                         ? tr("nothing")
                                                        : tr("%n found", nullptr, static_cast<int>(all)));
    m_matches.erase(m_matches.begin() + static_cast<std::ptrdiff_t>(std::min(all, mostShown)), m_matches.end());
    m_list->clear();
    for (const analysis::Match& match : m_matches) {
        const QString name = text::toQt(text::subjectName(*m_design.network, match.entity));
        const QString kind = text::toQt(text::kindTitle(match.entity));
        const QString what = match.aspect == analysis::Aspect::Name ? kind : text::toQt(text::matchText(match));
        auto* item = new QTreeWidgetItem(m_list, {name, what});
        item->setIcon(0, entityIcon(match.entity, m_theme));
        item->setToolTip(0, tr("%1, %2").arg(kind, name));
        item->setToolTip(1, what);
        item->setSizeHint(1, QSize(0, rowHeight));  // the other column is as wide as its names
        item->setForeground(1, m_theme.ink2);
        if (match.entity == last && m_list->currentItem() == nullptr) {
            m_list->setCurrentItem(item);
        }
    }
    settle();
}

void FindBar::step(int by) {
    const int count = m_list->topLevelItemCount();
    if (count > 0) {
        const int now = m_list->indexOfTopLevelItem(m_list->currentItem());
        goTo(now < 0 ? (by > 0 ? 0 : count - 1) : (now + by + count) % count);
    }
}

void FindBar::goTo(int row) {
    m_list->setCurrentItem(m_list->topLevelItem(row));
    Q_EMIT found(m_matches[static_cast<std::size_t>(row)].entity);
}

void FindBar::settle() {
    const QRect sheet(m_sheet->mapTo(parentWidget(), QPoint()), m_sheet->size());
    const int room = std::max(leastRows, (sheet.height() - 2 * margin - m_line->height()) / rowHeight - 1);
    const int rows = std::min({m_list->topLevelItemCount(), visibleRows, room});
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * rowHeight + 4);
    const int width = std::min(usualWidth, sheet.width() - 2 * margin);
    setFixedWidth(std::max(width, 0));
    layout()->activate();
    resize(width, sizeHint().height());
    move(sheet.right() - width - margin, sheet.top() + margin);
}

bool FindBar::takeKey(int key, Qt::KeyboardModifiers modifiers) {
    switch (key) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: step(modifiers.testFlag(Qt::ShiftModifier) ? -1 : 1); return true;
    case Qt::Key_Escape:
        hide();
        Q_EMIT closed();
        return true;
    default: return false;
    }
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_sheet && (event->type() == QEvent::Resize || event->type() == QEvent::Move) && isVisible()) {
        settle();
    }
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (takeKey(press->key(), press->modifiers())) {
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace hopscope::window
