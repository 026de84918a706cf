// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace hopscope::engine {

/// How a trace ends. A closed set; two causes never share one. Ordered from best to worst.
enum class Verdict : std::uint8_t {
    Delivered,
    DeliveredToInternet,
    DroppedAsymmetric,
    TtlExpired,
    NoHealthyBackend,
    Hairpin,  ///< a balancer hands a backend its own packet (R8.17)
    TunnelDown,
    NsgDenied,
    TransportBlocked,  ///< the cloud carries no such packet (R1.7)
    PeeringBlocked,
    NoEgress,
    NoSnat,
    NoIpForwarding,
    NoGuestForwarding,   ///< the guest itself does not forward (R6.6)
    NoOwner,             ///< the destination belongs to nobody where it is delivered (R8.3)
    GuestNoRoute,        ///< nothing in the guest's table matches
    GuestUnreachable,    ///< an unreachable entry of the guest matches
    NextHopUnreachable,  ///< the next hop of the row belongs to nobody in reach (R6.5)
    NoRoute,
    DroppedNoneRoute,
    Loop,
    NotDeterministic,
};

/// How a loop would end in reality (R8.5a).
enum class LoopEnd : std::uint8_t { Ttl, GuestOwnSource };

[[nodiscard]] constexpr bool isDelivered(Verdict verdict) {
    return verdict == Verdict::Delivered || verdict == Verdict::DeliveredToInternet;
}

}  // namespace hopscope::engine
