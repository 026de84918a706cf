// SPDX-License-Identifier: Apache-2.0
#include "app/trace/trace_player.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/model/names.hpp"

namespace hopscope::player {

namespace {

constexpr int tickMilliseconds = 16;
constexpr std::array speeds{0.25, 0.5, 1.0, 2.0, 4.0};

bool exists(const analysis::Endpoint& endpoint, const model::Network& network) {
    return !endpoint.machine || !model::nameOf(network, *endpoint.machine).empty();
}

}  // namespace

TracePlayer::TracePlayer(Asker asker, QObject* parent) : QObject(parent), m_asker(std::move(asker)) {
    m_timer.setInterval(tickMilliseconds);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(Millis(m_clock.restart())); });
}

void TracePlayer::ask(const analysis::TraceQuestion& question) {
    pause();
    m_question = question;
    m_explained.reset();
    m_former.reset();
    m_position = Millis(0);
    m_toldHop = 0;
    askAgain();
    Q_EMIT storyChanged();
    Q_EMIT positionChanged(m_position);
}

void TracePlayer::explain(const analysis::Finding& finding, std::size_t state) {
    dismiss();
    if (!m_analysis || finding.subjects.empty()) {
        return;
    }
    m_explained = finding;
    m_explainedState = state;
    m_storyboard = Storyboard::ofRecursion(finding.subjects.front(), m_anchors);
    Q_EMIT storyChanged();
    Q_EMIT positionChanged(m_position);
}

std::vector<LookUpCard> TracePlayer::cards(std::size_t rowsMost) const {
    if (!m_analysis) {
        return {};
    }
    return m_explained ? recursionCards(m_storyboard, *m_explained, *m_analysis, m_explainedState, rowsMost)
                       : lookUpCards(m_storyboard, m_answer, *m_analysis, rowsMost);
}

void TracePlayer::dismiss() {
    pause();
    m_explained.reset();
    m_question.reset();
    m_answer = {};
    m_storyboard = {};
    m_former.reset();
    m_position = Millis(0);
    m_toldHop = 0;
    Q_EMIT storyChanged();
    Q_EMIT positionChanged(m_position);
}

void TracePlayer::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    m_analysis = std::move(analysis);
    if (m_explained) {
        dismiss();  // the finding belongs to the analysis before
    }
    if (!m_question || !m_analysis) {
        return;
    }
    if (!exists(m_question->from, *m_analysis->network) || !exists(m_question->to, *m_analysis->network)) {
        dismiss();
        return;
    }
    Storyboard before = m_storyboard;
    askAgain();
    if (m_storyboard.sameWay(before)) {
        m_position = std::min(m_position, m_storyboard.duration());
    } else {
        m_former = before.empty() ? std::nullopt : std::optional(std::move(before));
        m_position = Millis(0);
        m_toldHop = 0;
    }
    Q_EMIT storyChanged();
    Q_EMIT positionChanged(m_position);
}

void TracePlayer::setAnchors(scene::Anchors anchors) {
    m_anchors = std::move(anchors);
    if (m_explained) {
        m_storyboard = Storyboard::ofRecursion(m_explained->subjects.front(), m_anchors);
        Q_EMIT storyChanged();
    }
    if (m_question && m_analysis) {
        m_storyboard = Storyboard::from(m_answer, *m_analysis, m_anchors);
        m_former.reset();
        m_position = std::min(m_position, m_storyboard.duration());
        Q_EMIT storyChanged();
    }
}

void TracePlayer::askAgain() {
    if (!m_question || !m_analysis) {
        return;
    }
    m_answer = m_asker(*m_analysis, *m_question);
    m_storyboard = Storyboard::from(m_answer, *m_analysis, m_anchors);
}

Frame TracePlayer::frame() const {
    return m_reducedMotion ? m_storyboard.steppedAt(m_position) : m_storyboard.at(m_position);
}

void TracePlayer::play() {
    if (m_storyboard.empty()) {
        return;
    }
    if (m_position >= m_storyboard.duration()) {
        moveTo(Millis(0));
    }
    setPlaying(true);
}

void TracePlayer::pause() {
    setPlaying(false);
}

void TracePlayer::togglePlay() {
    m_playing ? pause() : play();
}

void TracePlayer::step() {
    pause();
    if (const auto next = m_storyboard.nextMark(m_position)) {
        moveTo(*next);
    }
}

void TracePlayer::stepBack() {
    pause();
    moveTo(m_storyboard.previousMark(m_position).value_or(Millis(0)));
}

void TracePlayer::first() {
    pause();
    moveTo(Millis(0));
}

void TracePlayer::last() {
    pause();
    moveTo(m_storyboard.duration());
}

void TracePlayer::seek(Millis position) {
    moveTo(std::clamp(position, Millis(0), m_storyboard.duration()));
}

void TracePlayer::seekHop(std::size_t story, std::size_t hop) {
    pause();
    moveTo(m_storyboard.timeOf(story, hop));
}

void TracePlayer::setSpeed(double speed) {
    speed = std::clamp(speed, speeds.front(), speeds.back());
    if (speed != m_speed) {
        m_speed = speed;
        Q_EMIT speedChanged(m_speed);
    }
}

void TracePlayer::faster() {
    const auto next = std::upper_bound(speeds.begin(), speeds.end(), m_speed);
    setSpeed(next == speeds.end() ? speeds.back() : *next);
}

void TracePlayer::slower() {
    const auto next = std::lower_bound(speeds.begin(), speeds.end(), m_speed);
    setSpeed(next == speeds.begin() ? speeds.front() : *(next - 1));
}

void TracePlayer::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    Q_EMIT positionChanged(m_position);
}

void TracePlayer::setWindowActive(bool active) {
    m_windowActive = active;
}

void TracePlayer::advance(Millis elapsed) {
    if (!m_playing || (!m_windowActive && m_storyboard.running(m_position))) {
        return;
    }
    const double due = static_cast<double>(elapsed.count()) * m_speed + m_remainder;
    m_remainder = due - std::floor(due);
    moveTo(std::min(m_storyboard.duration(), m_position + Millis(static_cast<std::int64_t>(std::floor(due)))));
    if (m_position >= m_storyboard.duration()) {
        pause();
        Q_EMIT finished();
    }
}

void TracePlayer::moveTo(Millis position) {
    if (position == m_position) {
        return;
    }
    m_position = position;
    const std::size_t hop = m_storyboard.at(position).hop;
    Q_EMIT positionChanged(m_position);
    if (hop != m_toldHop) {
        m_toldHop = hop;
        Q_EMIT hopChanged(hop);
    }
}

void TracePlayer::setPlaying(bool playing) {
    if (playing == m_playing) {
        return;
    }
    m_playing = playing;
    m_remainder = 0;
    if (playing) {
        m_clock.start();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    Q_EMIT playingChanged(playing);
}

}  // namespace hopscope::player
