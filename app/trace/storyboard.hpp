// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/scene/anchors.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::player {

/// Time of the story at 1x, from its beginning.
using Millis = std::chrono::milliseconds;

/// The tempo of look/README section 10.
inline constexpr Millis legTime{600};
inline constexpr Millis riseTime{120};  ///< the winning row comes up, within the pause
inline constexpr Millis lookUpTime{820};
inline constexpr Millis dropTime{200};
inline constexpr Millis curlOutTime{300};    ///< to the next hop
inline constexpr Millis curlPauseTime{200};  ///< how do I get there?
inline constexpr Millis curlBackTime{500};   ///< back to the route that it depends on
inline constexpr std::size_t movingMaximum = 5;

/// Where packets stop. Two look-ups at one appliance are two stops: the guest and the virtual router of its subnet.
struct Stop {
    enum class Kind : std::uint8_t { Guest, VirtualRouter, Internet };
    Kind kind = Kind::Guest;
    std::optional<model::EntityRef> entity;  ///< machine, subnet of the virtual router, or Internet
    std::size_t instance = 0;                ///< of a route server
    std::optional<engine::NicIndex> nic;     ///< whose table a virtual router answers from
    QRectF tile;                             ///< for virtual routers the square around the circle
    int number = 0;                          ///< of the badge; 0 where nothing is looked up
    std::size_t hop = 0;                     ///< the first hop told here
    [[nodiscard]] QPointF centre() const { return tile.center(); }
};

/// What happens for a while. Beats of one packet follow each other without gaps.
struct Beat {
    enum class Kind : std::uint8_t { LookUp, Move, Run, Curl, Deliver, Drop };
    Kind kind = Kind::LookUp;
    Millis start{0};
    Millis duration{0};
    std::size_t hop = 0;   ///< the hop that is told
    std::size_t stop = 0;  ///< where the beat begins
    QPainterPath path;     ///< the packet's way with Move, Run (one lap) and Drop
    double trailFrom = 0;  ///< length on `path` where the line of the trail begins; no line on the ribbon
    bool onRibbon = false;
    int lap = 0;      ///< 0 before the loop; with Run the first of its laps
    double laps = 0;  ///< with Run: how often `path` is walked; the last time maybe in part
    int counted = 0;  ///< with Run: how many laps the counter goes on
    int ttl = 0;
    [[nodiscard]] Millis end() const { return start + duration; }
};

/// A loop, closed.
struct Ribbon {
    QPainterPath path;           ///< one lap, starting where the repeated state is entered
    std::vector<double> passes;  ///< lengths at which it passes its stops
    std::vector<std::size_t> stops;
    int laps = 0;  ///< until the packet dies
    int ttlPerLap = 1;
    bool ownSource = false;  ///< the guest drops it when it comes back (R8.5a)
    Millis growsFrom{0};
    Millis grown{0};
};

/// One packet from its start to its end.
struct Story {
    std::size_t branch = 0;  ///< position in the answer's branches
    bool back = false;       ///< of the answer on the way back
    bool packet = true;      ///< false: a look-up is explained, nothing is sent
    double share = 1;
    engine::Verdict verdict = engine::Verdict::NoRoute;
    std::vector<Stop> stops;
    std::vector<Beat> beats;
    std::optional<Ribbon> ribbon;
    QPainterPath neverReached;  ///< from where it ends towards the destination; empty when delivered
    [[nodiscard]] Millis start() const { return beats.empty() ? Millis(0) : beats.front().start; }
    [[nodiscard]] Millis end() const { return beats.empty() ? Millis(0) : beats.back().end(); }
};

/// A moment that stepping stops at.
struct Mark {
    enum class Kind : std::uint8_t { Start, LookUp, Lap, End };
    Millis at{0};
    Kind kind = Kind::LookUp;
    std::size_t story = 0;
    std::size_t hop = 0;
};

/// One packet at one moment.
struct PacketFrame {
    QPointF at;
    bool visible = false;  ///< has started
    std::size_t hop = 0;
    std::optional<std::size_t> lookUp;  ///< the stop whose table is read just now
    double rise = 0;                    ///< 0 to 1: how far its row has come up
    int seen = 0;                       ///< badges and cards up to this number show
    int ttl = 0;
    int lap = 0;           ///< 0 outside a loop
    double curlOut = 0;    ///< 0 to 1: the arrow to the next hop
    double curlBack = 0;   ///< 0 to 1: the arrow that returns
    double ribbon = 0;     ///< 0 to 1: how much of the band is there
    std::size_t beat = 0;  ///< the beat it is in: earlier ones are behind it
    double done = 0;       ///< 0 to 1 of that beat
    bool ended = false;
};

struct Frame {
    std::vector<PacketFrame> packets;  ///< parallel to the stories
    std::size_t told = 0;              ///< the story whose hop is told
    std::size_t hop = 0;
};

/// A trace laid on the drawing, in time. A value; knows no clock.
class Storyboard {
public:
    Storyboard() = default;

    /// Lays every branch of `answer`, and after them those of the way back, on `anchors`. Branches that take the same
    /// way are one packet; at most `movingMaximum` are shown, the worst first. O(hops x tiles).
    [[nodiscard]] static Storyboard from(const analysis::TraceAnswer& answer, const analysis::Analysis& analysis,
                                         const scene::Anchors& anchors);

    /// Says of one guest that a next hop is reached through a route that depends on it: no packet, only the look-up
    /// and the arrow that curls back. Empty when the guest is not drawn.
    [[nodiscard]] static Storyboard ofRecursion(const model::EntityRef& guest, const scene::Anchors& anchors);

    [[nodiscard]] bool empty() const { return m_stories.empty(); }
    [[nodiscard]] const std::vector<Story>& stories() const { return m_stories; }
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }
    [[nodiscard]] Millis duration() const { return m_duration; }

    /// Where each packet is at `t`; times outside the story are taken as its ends.
    [[nodiscard]] Frame at(Millis t) const;
    /// The same in steps: packets stand at their stops, ribbons are there at once.
    [[nodiscard]] Frame steppedAt(Millis t) const;

    [[nodiscard]] std::optional<Millis> nextMark(Millis after) const;
    [[nodiscard]] std::optional<Millis> previousMark(Millis before) const;
    /// When a hop of a story is first told.
    [[nodiscard]] Millis timeOf(std::size_t story, std::size_t hop) const;
    /// True inside the laps that nobody needs to watch.
    [[nodiscard]] bool running(Millis t) const;

    /// True when every packet makes the same stops with the same end.
    [[nodiscard]] bool sameWay(const Storyboard& other) const;
    /// The first stop of the first story where the ways part; nothing when they do not.
    [[nodiscard]] std::optional<QPointF> forkFrom(const Storyboard& other) const;

private:
    std::vector<Story> m_stories;
    std::vector<Mark> m_marks;
    Millis m_duration{0};
};

}  // namespace hopscope::player
