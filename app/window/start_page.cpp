// SPDX-License-Identifier: Apache-2.0
#include "app/window/start_page.hpp"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>

#include "app/scene/glyphs.hpp"

namespace hopscope::window {

namespace {

constexpr int sideWidth = 340;
constexpr int cardGap = 24;

void paintWith(QWidget* widget, QPalette::ColorRole role, const QColor& color) {
    QPalette palette = widget->palette();
    palette.setColor(role, color);
    widget->setPalette(palette);
}

QLabel* label(const QString& text, const scene::TextStyle& style) {
    auto* made = new QLabel(text);
    made->setFont(scene::font(style));
    return made;
}

}  // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_theme(scene::Theme::of(scene::ThemeName::Light)) {
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    layout->addWidget(makeStory(), 1);
    connect(&m_runner, &runner::AnalysisRunner::analysed, this,
            [this](const std::shared_ptr<const analysis::Analysis>& analysis) {
                m_cards[m_analysed]->setOutcome(outcomeOf(*analysis));
                ++m_analysed;
                m_analysing = false;
                analyseNext();
            });
}

QWidget* StartPage::makeSide() {
    m_side = new QWidget;
    m_side->setFixedWidth(sideWidth);
    m_side->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(40, 44, 40, 32);
    layout->setSpacing(0);

    auto* heading = new QHBoxLayout;
    heading->setSpacing(16);
    m_mark = new QLabel;
    heading->addWidget(m_mark);
    heading->addWidget(label(QStringLiteral("hopscope"), {.face = scene::Face::Sans, .size = 26, .weight = 600}), 1);
    layout->addLayout(heading);
    layout->addSpacing(18);
    m_promise = label(tr("See where the packets go before anything is deployed."),
                      {.face = scene::Face::Sans, .size = 13.5, .weight = 400});
    m_promise->setWordWrap(true);
    layout->addWidget(m_promise);
    layout->addSpacing(24);

    m_new = new QPushButton(tr("New design"));
    m_new->setObjectName(QStringLiteral("primary"));
    m_new->setMinimumHeight(38);
    m_new->setIconSize({18, 18});
    connect(m_new, &QPushButton::clicked, this, &StartPage::newWanted);
    layout->addWidget(m_new);
    layout->addSpacing(10);
    m_open = new QPushButton(tr("Open…"));
    m_open->setObjectName(QStringLiteral("secondary"));
    m_open->setMinimumHeight(36);
    m_open->setIconSize({18, 18});
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    layout->addWidget(m_open);
    layout->addSpacing(36);

    m_recentTitle = label(tr("Recent"), {.face = scene::Face::Sans, .size = 13, .weight = 600});
    layout->addWidget(m_recentTitle);
    layout->addSpacing(8);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    layout->addLayout(m_recent);
    layout->addStretch(1);
    m_footer = label(tr("Nothing leaves this computer."), {.face = scene::Face::Sans, .size = 12, .weight = 400});
    layout->addWidget(m_footer);
    return m_side;
}

QWidget* StartPage::makeStory() {
    m_sheet = new QWidget;
    m_sheet->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(m_sheet);
    layout->setContentsMargins(48, 52, 48, 40);
    layout->setSpacing(0);

    auto* heading = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(label(tr("The router nobody draws"), {.face = scene::Face::Sans, .size = 24, .weight = 600}));
    m_subtitle = label(tr("A story in six acts. Each is a design that you can change."),
                       {.face = scene::Face::Sans, .size = 13.5, .weight = 400});
    words->addWidget(m_subtitle);
    heading->addLayout(words, 1);
    m_play = new QPushButton(tr("Begin the story"));
    m_play->setObjectName(QStringLiteral("primary"));
    m_play->setMinimumHeight(38);
    m_play->setIconSize({18, 18});
    heading->addWidget(m_play, 0, Qt::AlignVCenter);
    layout->addLayout(heading);
    layout->addSpacing(30);

    m_grid = new QGridLayout;
    m_grid->setSpacing(cardGap);
    int number = 0;
    for (const Act& act : acts()) {
        auto* card = new ActCard(act, ++number);
        connect(card, &ActCard::clicked, this, [this, name = act.name] { Q_EMIT actWanted(name); });
        m_cards.push_back(card);
    }
    if (!m_cards.empty()) {
        setFocusProxy(m_cards.front());
        connect(m_play, &QPushButton::clicked, this, &StartPage::storyWanted);
    }
    layout->addLayout(m_grid);
    layout->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_sheet);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void StartPage::arrangeCards() {
    const int room = width() - sideWidth - 96;
    const int columns = std::max(1, std::min(3, (room + cardGap) / (300 + cardGap)));
    if (m_columns == columns) {
        return;
    }
    m_columns = columns;
    for (ActCard* card : m_cards) {
        m_grid->removeWidget(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_grid->addWidget(m_cards[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
    for (int column = 0; column < 3; ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeCards();
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    analyseNext();
}

void StartPage::analyseNext() {
    if (!m_analysing && m_analysed < m_cards.size()) {
        m_analysing = true;
        m_runner.submit(m_cards[m_analysed]->act().design.network);
    }
}

void StartPage::showRecentFiles(const QStringList& files) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    constexpr qsizetype shown = 6;
    for (const QString& file : files.mid(0, shown)) {
        const QFileInfo info(file);
        QString folder = info.absolutePath();
        if (folder.startsWith(QDir::homePath())) {
            folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        }
        auto* button = new QPushButton;
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
        button->setMinimumHeight(44);
        button->setToolTip(QDir::toNativeSeparators(file));
        button->setAccessibleName(tr("Open %1").arg(info.fileName()));
        auto* words = new QVBoxLayout(button);
        words->setContentsMargins(8, 4, 8, 4);
        words->setSpacing(1);
        const scene::TextStyle nameStyle{.face = scene::Face::Sans, .size = 12.5, .weight = 500};
        const scene::TextStyle folderStyle{.face = scene::Face::Sans, .size = 11.5, .weight = 400};
        QLabel* name = label(scene::elided(info.completeBaseName(), nameStyle, sideWidth - 96), nameStyle);
        QLabel* place = label(scene::elided(folder, folderStyle, sideWidth - 96), folderStyle);
        paintWith(place, QPalette::WindowText, m_theme.ink3);
        for (QLabel* word : {name, place}) {
            word->setAttribute(Qt::WA_TransparentForMouseEvents);
            words->addWidget(word);
        }
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT fileWanted(file); });
        m_recent->addWidget(button);
    }
}

void StartPage::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    paintWith(this, QPalette::Window, theme.canvas);
    paintWith(m_sheet, QPalette::Window, theme.canvas);
    paintWith(m_side, QPalette::Window, theme.panel);
    paintWith(m_promise, QPalette::WindowText, theme.ink2);
    paintWith(m_subtitle, QPalette::WindowText, theme.ink2);
    paintWith(m_footer, QPalette::WindowText, theme.ink3);
    m_mark->setPixmap(scene::glyphPixmap(scene::Glyph::AppMark, 40, theme.accent, devicePixelRatioF()));
    m_new->setIcon(scene::glyphIcon(scene::Glyph::Plus, theme.onAccent));
    m_play->setIcon(scene::glyphIcon(scene::Glyph::Play, theme.onAccent));
    m_open->setIcon(scene::glyphIcon(scene::Glyph::Open, theme));
    for (ActCard* card : m_cards) {
        card->setTheme(theme);
    }
}

}  // namespace hopscope::window
