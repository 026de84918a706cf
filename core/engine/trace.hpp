// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/engine/control_plane.hpp"
#include "core/engine/underlay.hpp"
#include "core/engine/verdict.hpp"

namespace hopscope::engine {

enum class HopKind : std::uint8_t { GuestLookup, FabricLookup, Balance, Gateway, Deliver, Egress, Drop };

/// One step of a packet. A guest look-up and the fabric look-up behind it are two hops.
struct Hop {
    HopKind kind = HopKind::Drop;
    std::optional<GuestIndex> guest;        ///< where; absent on the Internet
    std::optional<NicIndex> nic;            ///< the interface looked up at, delivered to or left by
    std::optional<std::size_t> guestRow;    ///< position in the guest's table (guest look-up)
    std::optional<RowId> fabricRow;         ///< row of the NIC's effective routes (fabric look-up)
    net::RuleId rule;                       ///< what decided
    net::Packet packet;                     ///< as it arrives at this step
    bool rewritesSource = false;            ///< the guest puts its own address in (source NAT)
    std::optional<ServiceIndex> service{};  ///< where, when it is no guest
    SettingSet settings = 0;                ///< settings that this step rests on
    std::optional<FilterRow> denial{};      ///< with Drop: the filter rule that took the packet out
    std::optional<NicIndex> arrivedAt{};    ///< the interface that a forwarded packet came in by (guest look-up)
    std::optional<LinkIndex> arrivedBy{};   ///< the tunnel or wire that a forwarded packet came in by (guest look-up)
    std::optional<LinkIndex> link{};        ///< the tunnel or wire that it leaves by
    std::vector<net::Packet> inside{};      ///< what a wrapped packet carries, the outermost first
};

/// One way a packet may take; the shares of all add up to 1.
struct TracePath {
    double share = 1;
    Verdict verdict = Verdict::NoRoute;
    net::RuleId rule;  ///< of the verdict
    std::vector<Hop> hops;
    std::optional<std::size_t> cycleStart;  ///< with Loop: the hop whose state repeats; the cycle runs to the last hop
    std::optional<LoopEnd> endedBy;
    bool chosen = true;  ///< of all ways, the one that this very flow takes: a hash of the flow picked it at every fork
};

/// Where a packet starts: an interface's guest, a guest by itself, or the Internet.
struct TraceStart {
    std::optional<NicIndex> nic;        ///< the guest that has it
    std::optional<GuestIndex> guest{};  ///< used without a nic; both absent: the Internet
    std::optional<LinkIndex> link{};    ///< the packet goes into this link of the guest, whatever its table says
    std::uint32_t seed = 0;             ///< of the hash at every fork: another seed may send the same flow another way
};

/// What devices remember of a flow whose first packet they saw, so that the answer is treated as part of it.
struct FlowMemory {
    std::vector<NicIndex> filtered;                             ///< interfaces whose filters let it pass (R8.9)
    std::vector<GuestIndex> routers;                            ///< stateful guests that forwarded it
    std::vector<std::pair<ServiceIndex, NicIndex>> balanced{};  ///< the backend that a balancer chose (R8.16)
};
[[nodiscard]] FlowMemory memoryOf(const Fabric& fabric, const TracePath& path);

/// Follows one packet through both look-ups of every hop until it ends or a state (place, header) repeats. Pure.
/// At most `maximumPaths` branches of ECMP are followed. With `memory` the packet answers a flow.
[[nodiscard]] std::vector<TracePath> tracePaths(const Fabric& fabric, const ControlPlane& plane,
                                                const Underlay& underlay, TraceStart start, const net::Packet& packet,
                                                std::size_t maximumPaths = 64, const FlowMemory* memory = nullptr);

/// True when the two answers differ in nothing that a packet meets: places, rows and verdicts.
[[nodiscard]] bool takeSameWays(const std::vector<TracePath>& a, const std::vector<TracePath>& b);

/// What the program traceroute prints at the start of `path`: an address or nothing ('*') a line, at most 30 lines
/// (R8.5). The replies are traced too.
[[nodiscard]] std::vector<std::optional<net::Address>> traceroute(const Fabric& fabric, const ControlPlane& plane,
                                                                  const Underlay& underlay, const TracePath& path,
                                                                  const net::Packet& packet);

}  // namespace hopscope::engine
