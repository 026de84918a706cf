// SPDX-License-Identifier: Apache-2.0
#include "app/trace/timeline_dock.hpp"

#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/text/convert.hpp"
#include "app/trace/timeline_lanes.hpp"
#include "app/trace/transport_bar.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::player {

namespace {

using text::toQt;

constexpr int tickMilliseconds = 16;
constexpr double slowest = 0.25;
constexpr double fastest = 4;

Subtitle::Mood moodOf(const engine::Event& event) {
    switch (event.kind) {
    case engine::EventKind::SessionDown:
    case engine::EventKind::TransportLost: return Subtitle::Mood::Bad;
    case engine::EventKind::ScanSuppressed: return Subtitle::Mood::Warning;
    case engine::EventKind::SessionUp:
    case engine::EventKind::TransportBack: return Subtitle::Mood::Good;
    default: return Subtitle::Mood::Plain;
    }
}

}  // namespace

TimelineDock::TimelineDock(const scene::Theme& theme, QWidget* parent)
    : QWidget(parent), m_transport(new TransportBar(theme, this)), m_lanes(new TimelineLanes(theme, this)),
      m_subtitle(new Subtitle(theme, this)), m_events(new QListWidget(this)), m_tabs(new QTabWidget(this)) {
    m_timer.setInterval(tickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(m_clock.restart()); });

    auto* page = new QWidget(m_tabs);
    auto* scroll = new QScrollArea(page);
    scroll->setWidget(m_lanes);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 4, 16, 8);
    column->setSpacing(6);
    column->addWidget(scroll, 1);
    column->addWidget(m_subtitle);

    m_events->setAccessibleName(tr("Events"));
    m_events->setToolTip(tr("Choose an event to go to its moment"));
    m_events->setWordWrap(true);
    m_events->setUniformItemSizes(false);
    m_events->setAlternatingRowColors(true);
    m_tabs->addTab(page, tr("Timeline"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->setDocumentMode(true);
    m_transport->setContentsMargins(0, 0, 16, 0);
    m_tabs->setCornerWidget(m_transport);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tabs);

    m_transport->setStepName(tr("event"), tr("event"));
    m_transport->listenTo(m_lanes);
    connect(m_transport, &TransportBar::firstPressed, this, &TimelineDock::first);
    connect(m_transport, &TransportBar::backPressed, this, &TimelineDock::stepBack);
    connect(m_transport, &TransportBar::playPressed, this, &TimelineDock::togglePlay);
    connect(m_transport, &TransportBar::stepPressed, this, &TimelineDock::step);
    connect(m_transport, &TransportBar::lastPressed, this, &TimelineDock::last);
    connect(m_transport, &TransportBar::speedChosen, this, &TimelineDock::setSpeed);
    connect(m_lanes, &TimelineLanes::scrubbed, this, [this](int playTime) {
        pause();
        seek(playTime);
    });
    connect(m_events, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            pause();
            goToMoment(static_cast<std::size_t>(row));
        }
    });
    setTheme(theme);
    showPosition();
}

void TimelineDock::setTheme(const scene::Theme& theme) {
    m_transport->setTheme(theme);
    m_lanes->setTheme(theme);
    m_subtitle->setTheme(theme);
}

void TimelineDock::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    pause();
    m_analysis = std::move(analysis);
    m_scale = m_analysis ? TimelineScale::of(m_analysis->recording) : TimelineScale();
    m_lanes->show(m_analysis, m_scale);
    fillEvents();
    m_playTime = 0;
    m_toldState = 0;
    if (m_analysis && !m_scale.moments().empty()) {
        const std::size_t rest =
            m_analysis->phases.empty() ? m_scale.moments().back().state : m_analysis->phases.front();
        const std::size_t moment = m_scale.momentOf(rest).value_or(m_scale.moments().size() - 1);
        m_playTime = m_scale.moments()[moment].begins;
        m_toldState = m_scale.moments()[moment].state;
        Q_EMIT stateChanged(m_toldState);
    }
    showPosition();
}

std::size_t TimelineDock::state() const {
    return m_scale.moments().empty() ? 0 : m_scale.moments()[m_scale.momentAt(m_playTime)].state;
}

void TimelineDock::play() {
    if (m_scale.moments().empty()) {
        return;
    }
    if (m_playTime >= m_scale.moments().back().begins) {
        moveTo(0);
    }
    setPlaying(true);
}

void TimelineDock::pause() {
    setPlaying(false);
}

void TimelineDock::togglePlay() {
    m_playing ? pause() : play();
}

void TimelineDock::setPlaying(bool playing) {
    if (playing == m_playing) {
        return;
    }
    m_playing = playing;
    m_transport->setPlaying(playing);
    if (playing) {
        m_clock.start();
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

void TimelineDock::step() {
    pause();
    if (!m_scale.moments().empty()) {
        goToMoment(std::min(m_scale.momentAt(m_playTime) + 1, m_scale.moments().size() - 1));
    }
}

void TimelineDock::stepBack() {
    pause();
    if (!m_scale.moments().empty()) {
        const std::size_t now = m_scale.momentAt(m_playTime);
        goToMoment(now > 0 ? now - 1 : 0);
    }
}

void TimelineDock::first() {
    pause();
    moveTo(0);
}

void TimelineDock::last() {
    pause();
    if (!m_scale.moments().empty()) {
        goToMoment(m_scale.moments().size() - 1);
    }
}

void TimelineDock::seek(int playTime) {
    moveTo(std::clamp(playTime, 0, m_scale.duration()));
}

void TimelineDock::setSpeed(double speed) {
    m_speed = std::clamp(speed, slowest, fastest);
    m_transport->setSpeed(m_speed);
}

void TimelineDock::advance(qint64 elapsed) {
    if (!m_playing) {
        return;
    }
    moveTo(std::min(m_scale.duration(),
                    m_playTime + std::max(1, static_cast<int>(std::lround(static_cast<double>(elapsed) * m_speed)))));
    if (m_playTime >= m_scale.duration()) {
        pause();
    }
}

void TimelineDock::goToMoment(std::size_t moment) {
    moveTo(m_scale.moments()[moment].begins);
}

void TimelineDock::moveTo(int playTime) {
    if (playTime == m_playTime) {
        return;
    }
    m_playTime = playTime;
    showPosition();
    if (const std::size_t now = state(); now != m_toldState) {
        m_toldState = now;
        Q_EMIT stateChanged(now);
    }
}

void TimelineDock::fillEvents() {
    const QSignalBlocker quiet(m_events);
    m_events->clear();
    if (!m_analysis) {
        return;
    }
    for (const TimelineMoment& moment : m_scale.moments()) {
        const QString sentence = toQt(text::sentence(m_analysis->recording.events[moment.state], *m_analysis));
        m_events->addItem(toQt(text::momentText(moment.at)) + QStringLiteral("   ") + sentence);
    }
}

void TimelineDock::showPosition() {
    const bool any = m_analysis && !m_scale.moments().empty();
    m_transport->setEnabled(any);
    m_lanes->setPlayTime(m_playTime);
    if (!any) {
        m_transport->setCaption({});
        m_subtitle->setText(tr("Nothing has been recorded yet."), Subtitle::Mood::Plain);
        return;
    }
    const std::size_t now = m_scale.momentAt(m_playTime);
    const TimelineMoment& moment = m_scale.moments()[now];
    const engine::Event& event = m_analysis->recording.events[moment.state];
    const auto recorded = static_cast<qulonglong>(m_analysis->recording.events.size());
    m_transport->setCaption(tr("%1 of %2").arg(moment.state + 1).arg(recorded));
    m_subtitle->setText(toQt(text::sentence(event, *m_analysis)), moodOf(event));
    const QSignalBlocker quiet(m_events);
    m_events->setCurrentRow(static_cast<int>(now));
}

}  // namespace hopscope::player
