// SPDX-License-Identifier: Apache-2.0
#include "app/window/notice_bars.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace hopscope::window {

namespace {

/// One of the bar's own buttons may be what calls.
void leave(QWidget* bar) {
    bar->hide();
    bar->setObjectName({});
    bar->deleteLater();
}

}  // namespace

NoticeBars::NoticeBars(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_theme(scene::Theme::of(scene::ThemeName::Light)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    hide();
}

void NoticeBars::tell(const QString& name, const Words& words) {
    auto at = std::find_if(m_told.begin(), m_told.end(), [&](const Told& told) { return told.name == name; });
    if (at == m_told.end()) {
        at = m_told.insert(m_told.end(), {.name = name, .words = {}, .bar = nullptr});
    }
    at->words = words;
    showBar(*at);
    show();
    QAccessibleEvent event(at->bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBars::dismiss(const QString& name) {
    const auto at = std::find_if(m_told.begin(), m_told.end(), [&](const Told& told) { return told.name == name; });
    if (at != m_told.end()) {
        leave(at->bar);
        m_told.erase(at);
        setVisible(!m_told.empty());
    }
}

bool NoticeBars::isTold(const QString& name) const {
    return std::any_of(m_told.begin(), m_told.end(), [&](const Told& told) { return told.name == name; });
}

void NoticeBars::showBar(Told& told) {
    QWidget* bar = makeBar(told.words());
    bar->setObjectName(told.name);
    if (told.bar != nullptr) {
        delete m_column->replaceWidget(told.bar, bar);
        leave(told.bar);
    } else {
        m_column->addWidget(bar);
    }
    bar->show();  // at once, not with the next event
    told.bar = bar;
}

QWidget* NoticeBars::makeBar(const Notice& notice) {
    auto* bar = new QWidget;
    bar->setAutoFillBackground(true);
    bar->setAccessibleName(notice.sentence);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_theme.warnSoft);
    colours.setColor(QPalette::WindowText, m_theme.ink);
    bar->setPalette(colours);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 5, 8, 5);
    row->setSpacing(10);
    auto* glyph = new QLabel;
    glyph->setPixmap(scene::glyphPixmap(scene::Glyph::Warning, 18, m_theme.warn, devicePixelRatioF()));
    row->addWidget(glyph);
    auto* sentence = new QLabel(notice.sentence);
    sentence->setObjectName(QStringLiteral("sentence"));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(sentence, 1);
    bool first = true;
    for (const Notice::Choice& choice : notice.choices) {
        auto* button = new QPushButton(choice.words);
        button->setObjectName(first ? QStringLiteral("primary") : QStringLiteral("secondary"));
        button->setToolTip(choice.tip);
        connect(button, &QPushButton::clicked, this, [act = choice.act] { act(); });
        row->addWidget(button);
        first = false;
    }
    if (notice.close) {
        auto* close = new QToolButton;
        close->setAutoRaise(true);
        close->setIcon(scene::glyphIcon(scene::Glyph::Close, m_theme));
        close->setToolTip(tr("Take this notice away"));
        close->setAccessibleName(close->toolTip());
        connect(close, &QToolButton::clicked, this, [act = notice.close] { act(); });
        row->addWidget(close);
    }
    return bar;
}

void NoticeBars::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    for (Told& told : m_told) {
        showBar(told);
    }
}

void NoticeBars::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (Told& told : m_told) {
            showBar(told);
        }
    }
}

}  // namespace hopscope::window
