// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "app/scene/theme.hpp"
#include "app/trace/timeline_scale.hpp"
#include "core/analysis/analysis.hpp"

class QListWidget;
class QTabWidget;

namespace hopscope::player {

class Subtitle;
class TimelineLanes;
class TransportBar;

/// The recording of the control plane: lanes over time, scrubbed and played both ways, and the list of its events.
class TimelineDock : public QWidget {
    Q_OBJECT
public:
    explicit TimelineDock(const scene::Theme& theme, QWidget* parent = nullptr);

    /// Shows another recording at its moment at rest: the end when settled, else within the cycle.
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setTheme(const scene::Theme& theme);

    [[nodiscard]] const TimelineScale& scale() const { return m_scale; }
    [[nodiscard]] int playTime() const { return m_playTime; }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    /// Position in recording.states; 0 without a recording.
    [[nodiscard]] std::size_t state() const;

public Q_SLOTS:
    void play();
    void pause();
    void togglePlay();
    void step();
    void stepBack();
    void first();
    void last();
    void seek(int playTime);
    void setSpeed(double speed);
    /// The clock went on by `elapsed` ms of real time.
    void advance(qint64 elapsed);

Q_SIGNALS:
    /// The moment moved to another state of the recording.
    void stateChanged(std::size_t recordingState);

private:
    void moveTo(int playTime);
    void setPlaying(bool playing);
    void goToMoment(std::size_t moment);
    void fillEvents();
    void showPosition();

    std::shared_ptr<const analysis::Analysis> m_analysis;
    TimelineScale m_scale;
    int m_playTime = 0;
    double m_speed = 1;
    bool m_playing = false;
    std::size_t m_toldState = 0;
    QTimer m_timer;
    QElapsedTimer m_clock;
    TransportBar* m_transport;
    TimelineLanes* m_lanes;
    Subtitle* m_subtitle;
    QListWidget* m_events;
    QTabWidget* m_tabs;
};

}  // namespace hopscope::player
