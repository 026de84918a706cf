// SPDX-License-Identifier: Apache-2.0
#include "app/window/story_bar.hpp"

#include <QHBoxLayout>
#include <algorithm>

#include "app/scene/glyphs.hpp"
#include "app/window/acts.hpp"

namespace hopscope::window {

namespace {

std::size_t positionOf(const QString& name) {
    const auto at = std::find_if(acts().begin(), acts().end(), [&](const Act& act) { return act.name == name; });
    return static_cast<std::size_t>(at - acts().begin());
}

}  // namespace

StoryBar::StoryBar(QWidget* parent)
    : QWidget(parent), m_number(new QLabel), m_sentence(new QLabel), m_showMe(new QPushButton(tr("Show me"))),
      m_back(new QPushButton(tr("Previous act"))), m_next(new QPushButton(tr("Next act"))), m_close(new QToolButton) {
    setObjectName(QStringLiteral("story"));
    setAutoFillBackground(true);
    m_number->setFont(scene::font({.face = scene::Face::Sans, .size = 12.5, .weight = 600}));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_showMe->setObjectName(QStringLiteral("showMe"));
    m_showMe->setToolTip(tr("Send the packet that this act is about"));
    m_back->setObjectName(QStringLiteral("previousAct"));
    m_next->setObjectName(QStringLiteral("primary"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Leave the story; the design stays open"));
    m_close->setAccessibleName(tr("Leave the story"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_number);
    layout->addWidget(m_sentence, 1);
    for (QWidget* button : std::initializer_list<QWidget*>{m_showMe, m_back, m_next, m_close}) {
        layout->addWidget(button);
    }
    connect(m_showMe, &QPushButton::clicked, this, &StoryBar::showMeWanted);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT actWanted(acts()[positionOf(m_act) - 1].name); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT actWanted(acts()[positionOf(m_act) + 1].name); });
    connect(m_close, &QToolButton::clicked, this, [this] { tell({}); });
    hide();
}

void StoryBar::tell(const QString& act) {
    const std::size_t at = positionOf(act);
    const bool isAct = at < acts().size();
    m_act = isAct ? act : QString();
    setVisible(isAct);
    if (!isAct) {
        return;
    }
    m_number->setText(tr("Act %1 of %2").arg(at + 1).arg(acts().size()));
    m_sentence->setText(acts()[at].promise());
    m_back->setVisible(at > 0);
    m_next->setVisible(at + 1 < acts().size());
    m_next->setToolTip(m_next->isHidden() ? QString() : acts()[at + 1].title());
    m_back->setToolTip(m_back->isHidden() ? QString() : acts()[at - 1].title());
}

void StoryBar::setTheme(const scene::Theme& theme) {
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.accentSoft);
    colours.setColor(QPalette::WindowText, theme.ink);
    setPalette(colours);
    m_showMe->setIcon(scene::glyphIcon(scene::Glyph::Play, theme));
    m_close->setIcon(scene::glyphIcon(scene::Glyph::Close, theme));
}

}  // namespace hopscope::window
