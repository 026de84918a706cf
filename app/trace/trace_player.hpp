// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

#include "app/scene/anchors.hpp"
#include "app/trace/look_up_card.hpp"
#include "app/trace/storyboard.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::player {

/// Asks a question and plays the answer. Owns the only clock of the trace; everything else follows `position`.
class TracePlayer : public QObject {
    Q_OBJECT
public:
    using Asker = std::function<analysis::TraceAnswer(const analysis::Analysis&, const analysis::TraceQuestion&)>;

    explicit TracePlayer(Asker asker = &analysis::trace, QObject* parent = nullptr);

    /// Asks and goes to the beginning, paused. Nothing is shown until there is an analysis.
    void ask(const analysis::TraceQuestion& question);
    /// Explains a next hop that is reached through the route it depends on, in one state of the recording.
    void explain(const analysis::Finding& finding, std::size_t state);
    /// Takes the trace away.
    void dismiss();
    /// A fresh analysis: the question is asked again. The same way goes on where it was; another one starts anew, and
    /// `former` keeps the old way. A question whose machine is gone is dismissed.
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    /// The drawing has moved: the same answer is laid out again.
    void setAnchors(scene::Anchors anchors);

    [[nodiscard]] const std::optional<analysis::TraceQuestion>& question() const { return m_question; }
    [[nodiscard]] const analysis::TraceAnswer& answer() const { return m_answer; }
    [[nodiscard]] const std::shared_ptr<const analysis::Analysis>& analysis() const { return m_analysis; }
    [[nodiscard]] const scene::Anchors& anchors() const { return m_anchors; }
    [[nodiscard]] const Storyboard& storyboard() const { return m_storyboard; }
    /// The way before the last change of the network, while it differs.
    [[nodiscard]] const std::optional<Storyboard>& former() const { return m_former; }
    [[nodiscard]] Frame frame() const;
    /// The look-ups of the story as cards.
    [[nodiscard]] std::vector<LookUpCard> cards(std::size_t rowsMost) const;
    [[nodiscard]] Millis position() const { return m_position; }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

public Q_SLOTS:
    void play();
    void pause();
    void togglePlay();
    /// To the next look-up, paused.
    void step();
    void stepBack();
    void first();
    void last();
    void seek(hopscope::player::Millis position);
    /// To the moment that tells a hop.
    void seekHop(std::size_t story, std::size_t hop);
    /// 0.25 to 4.
    void setSpeed(double speed);
    void faster();
    void slower();
    void setReducedMotion(bool reduced);
    /// The laps of a loop stand still while nobody looks.
    void setWindowActive(bool active);
    /// The clock went on by `elapsed` of real time.
    void advance(hopscope::player::Millis elapsed);

Q_SIGNALS:
    void storyChanged();
    void positionChanged(hopscope::player::Millis position);
    /// Another hop of the told story.
    void hopChanged(std::size_t index);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void finished();

private:
    void askAgain();
    void moveTo(Millis position);
    void setPlaying(bool playing);

    Asker m_asker;
    std::shared_ptr<const analysis::Analysis> m_analysis;
    scene::Anchors m_anchors;
    std::optional<analysis::TraceQuestion> m_question;
    analysis::TraceAnswer m_answer;
    std::optional<analysis::Finding> m_explained;
    std::size_t m_explainedState = 0;
    Storyboard m_storyboard;
    std::optional<Storyboard> m_former;
    Millis m_position{0};
    std::size_t m_toldHop = 0;
    double m_speed = 1;
    double m_remainder = 0;
    bool m_playing = false;
    bool m_reducedMotion = false;
    bool m_windowActive = true;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

}  // namespace hopscope::player
