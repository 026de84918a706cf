// SPDX-License-Identifier: Apache-2.0
#include "app/trace/timeline_scale.hpp"

#include <algorithm>
#include <cmath>

namespace hopscope::player {

namespace {

constexpr int beat = 120;       // ms for an event at the same moment as the one before
constexpr int freshBeat = 350;  // ms for an event at a later moment
constexpr double decade = 280;  // ms more for each factor of ten of idle seconds
constexpr int tail = 600;       // ms after the last event

/// Play time between two events.
int squeezed(engine::Moment gap) {
    if (gap <= engine::Moment(0)) {
        return beat;
    }
    const double seconds = static_cast<double>(gap.count()) / 1000;
    return freshBeat + static_cast<int>(std::lround(decade * std::log10(1 + seconds)));
}

}  // namespace

TimelineScale TimelineScale::of(const engine::Recording& recording, int repetitions) {
    TimelineScale scale;
    const std::size_t count = std::min(recording.events.size(), recording.states.size());
    const auto append = [&](std::size_t state, engine::Moment at, int repetition) {
        const int begins =
            scale.m_moments.empty() ? 0 : scale.m_moments.back().begins + squeezed(at - scale.m_moments.back().at);
        scale.m_moments.push_back({state, at, begins, repetition});
    };
    const auto& cycle = recording.cycle;
    const bool repeats = cycle && cycle->firstEvent < cycle->lastEvent && cycle->lastEvent <= count;
    const std::size_t end = repeats ? cycle->lastEvent : count;
    for (std::size_t i = 0; i < end; ++i) {
        append(i, recording.events[i].at, 0);
    }
    for (int again = 1; repeats && again <= repetitions; ++again) {
        const auto first = static_cast<int>(scale.m_moments.size());
        for (std::size_t i = cycle->firstEvent; i < end; ++i) {
            append(i, recording.events[i].at + cycle->period * again, again);
        }
        // From the first event of this showing back to the first of the one before.
        const auto length = static_cast<int>(end - cycle->firstEvent);
        scale.m_period = Period{scale.m_moments[static_cast<std::size_t>(first - length)].begins,
                                scale.m_moments[static_cast<std::size_t>(first)].begins, cycle->period};
    }
    scale.m_duration = scale.m_moments.empty() ? 0 : scale.m_moments.back().begins + tail;
    return scale;
}

std::size_t TimelineScale::momentAt(int playTime) const {
    const auto after = std::upper_bound(m_moments.begin(), m_moments.end(), playTime,
                                        [](int time, const TimelineMoment& moment) { return time < moment.begins; });
    return after == m_moments.begin() ? 0 : static_cast<std::size_t>(after - m_moments.begin()) - 1;
}

std::optional<std::size_t> TimelineScale::momentOf(std::size_t state) const {
    const auto found = std::find_if(m_moments.begin(), m_moments.end(),
                                    [&](const TimelineMoment& moment) { return moment.state == state; });
    return found == m_moments.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_moments.begin()));
}

engine::Moment TimelineScale::modelTime(int playTime) const {
    if (m_moments.empty()) {
        return engine::Moment(0);
    }
    const std::size_t index = momentAt(playTime);
    const TimelineMoment& from = m_moments[index];
    if (index + 1 >= m_moments.size()) {
        return from.at;
    }
    const TimelineMoment& to = m_moments[index + 1];
    const double share = static_cast<double>(playTime - from.begins) / std::max(1, to.begins - from.begins);
    return from.at + engine::Moment(static_cast<std::int64_t>(std::clamp(share, 0.0, 1.0) *
                                                              static_cast<double>((to.at - from.at).count())));
}

}  // namespace hopscope::player
