// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/engine/control_plane.hpp"

namespace hopscope::engine {

enum class EventKind : std::uint8_t {
    PowerOn,
    SessionUp,
    SessionDown,    ///< at one end; `reason` says why
    TransportLost,  ///< packets of `speaker` no longer reach its peer
    TransportBack,
    Announce,  ///< a message with `groups` arrives at `speaker` over `session`
    Withdraw,
    BestChanged,        ///< at `speaker`, for `groups`
    GuestTableChanged,  ///< at `guest`, for `prefixes`
    Programmed,         ///< the virtual routers follow `speaker`
    ScanSuppressed,     ///< a scan at `guest` put `prefixes` aside
    ScanRestored,
};

/// One thing that happened. Keepalives are not events.
struct Event {
    Moment at{0};
    EventKind kind = EventKind::PowerOn;
    std::optional<SessionIndex> session{};
    std::optional<SpeakerIndex> speaker{};
    std::optional<GuestIndex> guest{};
    DownReason reason = DownReason::NotYet;
    std::vector<GroupIndex> groups{};
    std::vector<net::Prefix> prefixes{};
    bool operator==(const Event&) const = default;
};

enum class Outcome : std::uint8_t {
    Settled,
    Cycle,       ///< a state repeats: it never settles
    OverBudget,  ///< neither seen within the budget
    Stopped,     ///< somebody asked to stop
};

/// The part that repeats: events [firstEvent, lastEvent) take `period`.
struct Cycle {
    std::size_t firstEvent = 0;
    std::size_t lastEvent = 0;
    Moment period{0};
    std::vector<SessionIndex> members;  ///< sessions that fall in it
    std::vector<GuestIndex> guests;     ///< guests whose table changes in it
};

/// The whole life of the control plane. `states[i]` is the complete state from `events[i]` until the next event,
/// so that time runs both ways.
struct Recording {
    std::vector<Event> events;
    std::vector<ControlPlane> states;
    Outcome outcome = Outcome::Settled;
    std::optional<Cycle> cycle;

    /// The last state: at rest when settled.
    [[nodiscard]] const ControlPlane& last() const { return states.back(); }
    /// The state in force at `at`.
    [[nodiscard]] const ControlPlane& stateAt(Moment at) const;
};

struct SimulationOptions {
    bool flapDamping = true;
    Moment messageDelay{10};         ///< one BGP message
    Moment programmingDelay{2'000};  ///< from a selection to the virtual routers
    Moment connectRetry{3'000};      ///< between attempts, and after a fall
    Moment dampingDelay{30'000};     ///< from the second fall on, with flapDamping
    std::size_t maximumEvents = 200'000;
    Moment maximumTime{7 * 24 * 3'600'000LL};
    std::uint32_t shuffle = 0;  ///< not 0: events of the same moment are taken in another order (for tests)
    std::stop_token stop;
};

/// Runs the control plane from power on until nothing is left to happen, or a state repeats. Deterministic.
[[nodiscard]] Recording simulate(const Fabric& fabric, const Programmer& programmer, const SimulationOptions& options);

}  // namespace hopscope::engine
