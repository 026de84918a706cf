// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/engine/fabric.hpp"
#include "core/engine/guest_table.hpp"
#include "core/engine/paths.hpp"
#include "core/engine/underlay.hpp"

namespace hopscope::engine {

/// Why an end of a session is not established.
enum class DownReason : std::uint8_t {
    NotYet,                ///< has not been tried
    Fault,                 ///< see Session::fault
    NoTransport,           ///< packets do not pass both ways
    HoldTimerExpired,      ///< nothing heard for the hold time (RFC 4271 6.5)
    NotificationReceived,  ///< the other end closed it
    PrefixLimit,           ///< the other end sent more prefixes than this one takes (R5.8)
    Damped,                ///< waits out the damping after repeated falls (S14)
};

struct SessionEnd {
    bool established = false;
    DownReason reason = DownReason::NotYet;
    std::optional<Moment> holdDeadline;  ///< set while nothing arrives from the other end
    bool operator==(const SessionEnd&) const = default;
};

struct SessionState {
    SessionEnd a;
    SessionEnd b;
    bool passesAToB = false;  ///< packets of a arrive at b
    bool passesBToA = false;
    Moment since{0};  ///< of the last change of an end
    int falls = 0;
    bool operator==(const SessionState&) const = default;
    [[nodiscard]] bool established() const { return a.established && b.established; }
};

/// Everything the control plane holds at one moment. Parts are shared between neighbouring moments.
struct ControlPlane {
    IndexedVector<SessionIndex, SessionState> sessions;
    IndexedVector<SpeakerIndex, std::shared_ptr<const Rib>> ribs;
    IndexedVector<GuestIndex, std::shared_ptr<const Resolution>> guests;
    IndexedVector<SpeakerIndex, Selection> selections;  ///< as programmed, not merely as decided
    Shares shares;                                      ///< what the virtual routers forward by
};

}  // namespace hopscope::engine
