// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/engine/recording.hpp"

namespace hopscope::player {

/// One event on the timeline.
struct TimelineMoment {
    std::size_t state = 0;  ///< position in the recording's events and states
    engine::Moment at{0};   ///< model time; goes on through repetitions
    int begins = 0;         ///< play time in ms when it happens
    int repetition = 0;     ///< 0: as recorded; 1 and more: the cycle again
};

/// Model time squeezed so that every event gets a beat and idle time little: a second and an hour differ, but not by
/// 3600. A cycle is shown several times, so that it is seen to repeat. A value; knows no clock.
class TimelineScale {
public:
    TimelineScale() = default;
    [[nodiscard]] static TimelineScale of(const engine::Recording& recording, int repetitions = 2);

    [[nodiscard]] const std::vector<TimelineMoment>& moments() const { return m_moments; }
    /// Play time at 1x, in ms.
    [[nodiscard]] int duration() const { return m_duration; }
    /// The event in force at a play time. There must be one.
    [[nodiscard]] std::size_t momentAt(int playTime) const;
    /// The first showing of a state.
    [[nodiscard]] std::optional<std::size_t> momentOf(std::size_t state) const;
    /// Model time at a play time, between events as well.
    [[nodiscard]] engine::Moment modelTime(int playTime) const;

    /// The last full repetition in play time, for the bracket.
    struct Period {
        int from = 0;
        int to = 0;
        engine::Moment length{0};
    };
    [[nodiscard]] const std::optional<Period>& period() const { return m_period; }

private:
    std::vector<TimelineMoment> m_moments;
    int m_duration = 0;
    std::optional<Period> m_period;
};

}  // namespace hopscope::player
