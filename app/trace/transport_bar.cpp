// SPDX-License-Identifier: Apache-2.0
#include "app/trace/transport_bar.hpp"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/scene/glyphs.hpp"

namespace hopscope::player {

namespace {

constexpr std::array speeds{0.25, 0.5, 1.0, 2.0, 4.0};
constexpr int barMargin = 9;
constexpr int barHeight = 30;

bool takesText(const QObject* widget) {
    return qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr;
}

}  // namespace

// --- ScrubBar ---

ScrubBar::ScrubBar(const scene::Theme& theme, QWidget* parent) : QAbstractSlider(parent), m_theme(theme) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Position"));
    setToolTip(tr("Drag to any moment; ← and → go from tick to tick"));
    connect(this, &QAbstractSlider::rangeChanged, this, qOverload<>(&QWidget::update));
}

void ScrubBar::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    update();
}

void ScrubBar::setTicks(std::vector<Tick> ticks) {
    m_ticks = std::move(ticks);
    update();
}

QSize ScrubBar::sizeHint() const {
    return {320, barHeight};
}

QSize ScrubBar::minimumSizeHint() const {
    return {120, barHeight};
}

double ScrubBar::xOf(int value) const {
    const double span = std::max(1, maximum() - minimum());
    return barMargin + (width() - 2 * barMargin) * (value - minimum()) / span;
}

void ScrubBar::scrubTo(double x) {
    const double share = std::clamp((x - barMargin) / std::max(1, width() - 2 * barMargin), 0.0, 1.0);
    setValue(minimum() + static_cast<int>(std::lround(share * (maximum() - minimum()))));
    Q_EMIT sliderMoved(value());
}

void ScrubBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QRectF lane(barMargin, middle - 2, width() - 2 * barMargin, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(lane, 2, 2);
    const double x = xOf(value());
    if (isEnabled()) {
        painter.setBrush(m_theme.accent);
        painter.drawRoundedRect(QRectF(lane.left(), lane.top(), x - lane.left(), lane.height()), 2, 2);
    }
    for (const Tick& tick : m_ticks) {
        const double half = tick.tall ? 9 : 6;
        painter.setPen(QPen(tick.color, 1.5));
        painter.drawLine(QPointF(xOf(tick.at), middle - half), QPointF(xOf(tick.at), middle + half));
    }
    if (!isEnabled()) {
        return;
    }
    painter.setPen(QPen(m_theme.panel, 2));
    painter.setBrush(m_theme.accent);
    painter.drawEllipse(QPointF(x, middle), 7, 7);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ScrubBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        scrubTo(event->position().x());
    }
}

void ScrubBar::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) {
        scrubTo(event->position().x());
    }
}

void ScrubBar::keyPressEvent(QKeyEvent* event) {
    event->ignore();  // steps are larger than a slider's: the transport takes them
}

// --- TransportBar ---

TransportBar::TransportBar(const scene::Theme& theme, QWidget* parent)
    : QWidget(parent), m_first(addButton(tr("First"), &TransportBar::firstPressed)),
      m_back(addButton(tr("Step back"), &TransportBar::backPressed)),
      m_play(addButton(tr("Play"), &TransportBar::playPressed)),
      m_step(addButton(tr("Step"), &TransportBar::stepPressed)),
      m_last(addButton(tr("Last"), &TransportBar::lastPressed)), m_speed(new QComboBox(this)),
      m_caption(new QLabel(this)) {
    for (const double speed : speeds) {
        m_speed->addItem(QLocale().toString(speed) + QStringLiteral("×"), speed);
    }
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed ([ slower, ] faster)"));
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { Q_EMIT speedChosen(speeds[static_cast<std::size_t>(index)]); });
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QToolButton* button : {m_first, m_back, m_play, m_step, m_last}) {
        row->addWidget(button);
    }
    row->addSpacing(8);
    row->addWidget(m_speed);
    row->addStretch(1);
    row->addWidget(m_caption);

    m_first->setToolTip(tr("To the beginning (Home)"));
    m_last->setToolTip(tr("To the end (End)"));
    setStepName(tr("look-up"), tr("look-up"));
    setSpeed(1);
    setTheme(theme);
    listenTo(this);
}

QToolButton* TransportBar::addButton(const QString& name, void (TransportBar::*signal)()) {
    auto* button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFixedSize(32, 30);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, signal);
    return button;
}

void TransportBar::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    m_first->setIcon(scene::glyphIcon(scene::Glyph::First, theme));
    m_back->setIcon(scene::glyphIcon(scene::Glyph::Back, theme));
    m_step->setIcon(scene::glyphIcon(scene::Glyph::Step, theme));
    m_last->setIcon(scene::glyphIcon(scene::Glyph::Last, theme));
    setPlaying(m_playing);
    QPalette quiet = m_caption->palette();
    quiet.setColor(QPalette::WindowText, theme.ink2);
    m_caption->setPalette(quiet);
}

void TransportBar::setPlaying(bool playing) {
    m_playing = playing;
    m_play->setIcon(scene::glyphIcon(playing ? scene::Glyph::Pause : scene::Glyph::Play, m_theme.accent));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
}

void TransportBar::setSpeed(double speed) {
    const auto found = std::find(speeds.begin(), speeds.end(), speed);
    if (found != speeds.end()) {
        m_speed->setCurrentIndex(static_cast<int>(found - speeds.begin()));
    }
}

void TransportBar::setCaption(const QString& caption) {
    m_caption->setText(caption);
}

void TransportBar::setStepName(const QString& forward, const QString& back) {
    m_step->setToolTip(tr("To the next %1 (→)").arg(forward));
    m_back->setToolTip(tr("To the %1 before (←)").arg(back));
}

void TransportBar::listenTo(QWidget* widget) {
    widget->installEventFilter(this);
    const QList<QWidget*> children = widget->findChildren<QWidget*>();
    for (QWidget* child : children) {
        child->installEventFilter(this);
    }
}

bool TransportBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || takesText(watched)) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    // Space on a button presses that button.
    const bool ownSpace = key->key() == Qt::Key_Space && qobject_cast<QAbstractButton*>(watched) != nullptr;
    return key->modifiers() == Qt::NoModifier && !ownSpace && press(key->key());
}

void TransportBar::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier || !press(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

bool TransportBar::press(int key) {
    switch (key) {
    case Qt::Key_Space: Q_EMIT playPressed(); return true;
    case Qt::Key_Left: Q_EMIT backPressed(); return true;
    case Qt::Key_Right: Q_EMIT stepPressed(); return true;
    case Qt::Key_Home: Q_EMIT firstPressed(); return true;
    case Qt::Key_End: Q_EMIT lastPressed(); return true;
    case Qt::Key_BracketLeft: chooseSpeed(-1); return true;
    case Qt::Key_BracketRight: chooseSpeed(1); return true;
    default: return false;
    }
}

void TransportBar::chooseSpeed(int by) {
    const int index = std::clamp(m_speed->currentIndex() + by, 0, static_cast<int>(speeds.size()) - 1);
    m_speed->setCurrentIndex(index);
    Q_EMIT speedChosen(speeds[static_cast<std::size_t>(index)]);
}

// --- Subtitle ---

Subtitle::Subtitle(const scene::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Subtitle::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    update();
}

void Subtitle::setText(const QString& text, Mood mood) {
    if (text == m_text && mood == m_mood) {
        return;
    }
    m_text = text;
    m_mood = mood;
    setAccessibleName(text);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    updateGeometry();
    update();
}

QSize Subtitle::sizeHint() const {
    return {320, heightForWidth(std::max(320, width()))};
}

int Subtitle::heightForWidth(int width) const {
    const QRect text =
        fontMetrics().boundingRect(QRect(0, 0, std::max(60, width - 24), 2000), Qt::TextWordWrap, m_text);
    // Two lines always have room, so that nothing moves while the sentence changes.
    return std::max(text.height(), 2 * fontMetrics().lineSpacing()) + 14;
}

void Subtitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor mark = m_mood == Mood::Bad       ? m_theme.bad
                        : m_mood == Mood::Warning ? m_theme.warnMark
                        : m_mood == Mood::Good    ? m_theme.ok
                                                  : m_theme.accent;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.field);
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setBrush(mark);
    painter.drawRect(QRect(0, 0, 3, height()));
    painter.setPen(m_theme.ink);
    painter.drawText(rect().adjusted(14, 0, -10, 0), Qt::AlignVCenter | Qt::TextWordWrap, m_text);
}

}  // namespace hopscope::player
