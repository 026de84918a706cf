// SPDX-License-Identifier: Apache-2.0
#include "core/engine/trace.hpp"

#include <algorithm>

namespace hopscope::engine {

namespace {

constexpr std::size_t tracerouteLines = 30;  // what Linux traceroute prints at most (R8.5)

constexpr net::RuleId ruleLongestMatch{"R7.11"};
constexpr net::RuleId ruleOwnAddress{"R8.3"};
constexpr net::RuleId ruleTtl{"R8.4"};
constexpr net::RuleId ruleIpForwarding{"R6.6"};
constexpr net::RuleId ruleGuestTable{"R7.10"};
constexpr net::RuleId ruleLoop{"R8.5"};
constexpr net::RuleId ruleOwnSource{"R8.5a"};
constexpr net::RuleId ruleInternet{"R8.10"};
constexpr net::RuleId ruleBalance{"R8.15"};
constexpr net::RuleId ruleStateful{"R6.12"};

template <typename Value>
bool holds(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

class Tracer {
public:
    Tracer(const Fabric& fabric, const ControlPlane& plane, const Underlay& underlay, std::size_t maximumPaths,
           const FlowMemory* memory)
        : m_fabric(fabric), m_plane(plane), m_underlay(underlay), m_maximumPaths(maximumPaths), m_memory(memory) {}

    std::vector<TracePath> run(TraceStart start, const net::Packet& packet) {
        TracePath path;
        if (start.nic) {
            emit(std::move(path), m_fabric.nics[*start.nic].guest, packet);
        } else {
            enter(std::move(path), packet);
        }
        return std::move(m_finished);
    }

private:
    /// A packet that a guest sends itself: its table picks the interface; only routers show that look-up.
    void emit(TracePath path, GuestIndex guest, const net::Packet& packet) {
        if (owns(guest, packet.destination)) {
            deliver(std::move(path), guest, nicOwning(guest, packet.destination), packet);
            return;
        }
        lookUpInGuest(std::move(path), guest, packet, m_fabric.guests[guest].kind == GuestKind::Router);
    }

    void lookUpInGuest(TracePath path, GuestIndex guest, net::Packet packet, bool shown,
                       std::optional<NicIndex> arrivedAt = {}) {
        const GuestTable& table = m_plane.guests[guest]->table;
        const auto match = table.lookup(packet.destination);
        Hop hop{HopKind::GuestLookup, guest, std::nullopt, match, std::nullopt, ruleLongestMatch, packet, false};
        hop.arrivedAt = arrivedAt;
        hop.settings = m_fabric.guests[guest].ttlSettings;
        if (!match) {
            finish(std::move(path), std::move(hop), Verdict::GuestNoRoute, ruleGuestTable);
            return;
        }
        const GuestRoute& row = table.routes[*match];
        if (row.state == GuestRouteState::Unreachable) {
            path.hops.push_back(hop);
            finish(std::move(path), hop, Verdict::GuestUnreachable, ruleGuestTable);
            return;
        }
        if (row.protocol == GuestProtocol::Local) {
            path.hops.push_back(hop);
            deliver(std::move(path), guest, std::nullopt, packet);
            return;
        }
        const NicIndex nic = *row.nextHops.front().nic;
        hop.nic = nic;
        const Guest& router = m_fabric.guests[guest];
        if (router.rewritesSource && !owns(guest, packet.source) &&
            !net::longestMatch(router.keepsSourceFor, packet.destination)) {
            hop.rewritesSource = true;
            packet.source = m_fabric.nics[nic].address;
        }
        if (shown) {
            path.hops.push_back(std::move(hop));
        }
        leave(std::move(path), nic, packet);
    }

    /// The second look-up: the virtual router that the interface hangs on.
    void leave(TracePath path, NicIndex nic, const net::Packet& packet) {
        if (const auto earlier = repeats(path, HopKind::FabricLookup, nic, packet)) {
            path.verdict = Verdict::Loop;
            path.rule = ruleLoop;
            path.cycleStart = *earlier;
            path.endedBy = m_ownSourceDropped ? LoopEnd::GuestOwnSource : LoopEnd::Ttl;
            if (m_ownSourceDropped) {
                path.rule = ruleOwnSource;
            }
            m_finished.push_back(std::move(path));
            return;
        }
        const GuestIndex guest = m_fabric.nics[nic].guest;
        if (const auto denial = denied(nic, Direction::Outbound, packet)) {
            deny(std::move(path), guest, nic, *denial, packet);
            return;
        }
        const std::vector<UnderlayStep> steps = remembered(m_underlay.forward(nic, packet));
        const bool ownSource = m_ownSourceDropped;
        for (const UnderlayStep& step : steps) {
            if (m_finished.size() >= m_maximumPaths) {
                return;
            }
            m_ownSourceDropped = ownSource;
            TracePath branch = path;
            branch.share *= step.share;
            Hop hop{HopKind::FabricLookup, guest, nic, std::nullopt, step.row, step.rule, packet, false};
            hop.settings = step.settings;
            branch.hops.push_back(hop);
            hop.service = step.service;
            hop.denial = step.denial;
            switch (step.kind) {
            case UnderlayStep::Kind::Drop: finish(std::move(branch), std::move(hop), step.verdict, step.rule); break;
            case UnderlayStep::Kind::Internet:
                hop.kind = HopKind::Egress;
                hop.fabricRow.reset();
                hop.service.reset();
                hop.packet = step.packet;
                branch.hops.push_back(std::move(hop));
                enter(std::move(branch), step.packet);
                break;
            case UnderlayStep::Kind::Service: deliverToService(std::move(branch), step); break;
            case UnderlayStep::Kind::ToNic:
                if (step.service) {
                    hop = {HopKind::Balance, {}, {}, {}, {}, ruleBalance, packet, false};
                    hop.service = step.service;
                    branch.hops.push_back(std::move(hop));
                }
                arrive(std::move(branch), *step.nic, step.packet);
                break;
            }
        }
    }

    /// From the Internet: to a public address of the drawing, or to a host out there.
    void enter(TracePath path, const net::Packet& packet) {
        const bool startsOutside = path.hops.empty();
        const std::vector<UnderlayStep> steps = m_underlay.enterFromInternet(packet);
        const UnderlayStep& step = steps.front();
        if (step.kind == UnderlayStep::Kind::ToNic) {
            arrive(std::move(path), *step.nic, step.packet);
        } else if (startsOutside) {
            Hop hop{HopKind::Drop, std::nullopt, std::nullopt, std::nullopt, std::nullopt, step.rule, packet, false};
            finish(std::move(path), std::move(hop), step.verdict, step.rule);
        } else {
            path.verdict = Verdict::DeliveredToInternet;
            path.rule = ruleInternet;
            m_finished.push_back(std::move(path));
        }
    }

    void arrive(TracePath path, NicIndex nic, net::Packet packet) {
        const GuestIndex guest = m_fabric.nics[nic].guest;
        const Guest& target = m_fabric.guests[guest];
        if (const auto denial = denied(nic, Direction::Inbound, packet)) {
            deny(std::move(path), guest, nic, *denial, packet);
            return;
        }
        if (owns(guest, packet.destination)) {
            deliver(std::move(path), guest, nic, packet);
            return;
        }
        if (livesIn(guest, packet.destination)) {
            lookUpInGuest(std::move(path), guest, packet, true);  // not forwarded: no switch matters, no TTL is taken
            return;
        }
        Hop hop{HopKind::Drop, guest, nic, std::nullopt, std::nullopt, ruleIpForwarding, packet, false};
        if (target.kind != GuestKind::Router || !target.forwards) {
            finish(std::move(path), std::move(hop), Verdict::NoGuestForwarding, ruleIpForwarding);
            return;
        }
        if (owns(guest, packet.source) && target.stack.dropsOwnSource) {
            m_ownSourceDropped = true;  // it ends here; followed on to see whether the state repeats (R8.5a)
        }
        if (m_memory != nullptr && target.stateful && !holds(m_memory->routers, guest)) {
            finish(std::move(path), std::move(hop), Verdict::DroppedAsymmetric, ruleStateful);
            return;
        }
        packet.ttl -= packet.protocol == net::Protocol::Icmp ? target.icmpTtlCost : target.ttlCost;
        if (packet.ttl <= 0) {
            finish(std::move(path), std::move(hop), Verdict::TtlExpired, ruleTtl);
            return;
        }
        lookUpInGuest(std::move(path), guest, packet, true, nic);
    }

    /// The filter rule in the way of a packet; what answers a flow that an interface has let pass meets none.
    [[nodiscard]] std::optional<Denial> denied(NicIndex nic, Direction direction, const net::Packet& packet) const {
        if (m_memory != nullptr && holds(m_memory->filtered, nic)) {
            return std::nullopt;
        }
        return m_underlay.denial(nic, direction, packet);
    }

    void deny(TracePath path, GuestIndex guest, NicIndex nic, const Denial& denial, const net::Packet& packet) {
        Hop hop{HopKind::Drop, guest, nic, std::nullopt, std::nullopt, denial.rule, packet, false};
        hop.denial = denial.row;
        finish(std::move(path), std::move(hop), Verdict::NsgDenied, denial.rule);
    }

    /// What a balancer chose for a flow stands for its answer too (R8.16).
    [[nodiscard]] std::vector<UnderlayStep> remembered(std::vector<UnderlayStep> steps) const {
        if (m_memory == nullptr) {
            return steps;
        }
        for (const auto& [balancer, backend] : m_memory->balanced) {
            const auto isChoice = [&](const UnderlayStep& step) { return step.service == balancer && step.nic; };
            const auto isChosen = [&](const UnderlayStep& step) { return isChoice(step) && step.nic == backend; };
            if (std::none_of(steps.begin(), steps.end(), isChosen)) {
                continue;
            }
            double share = 0;
            for (const UnderlayStep& step : steps) {
                share += isChoice(step) ? step.share : 0;
            }
            std::erase_if(steps, [&](const UnderlayStep& step) { return isChoice(step) && !isChosen(step); });
            std::find_if(steps.begin(), steps.end(), isChosen)->share = share;
        }
        return steps;
    }

    void deliver(TracePath path, GuestIndex guest, std::optional<NicIndex> nic, const net::Packet& packet) {
        path.hops.push_back({HopKind::Deliver, guest, nic, std::nullopt, std::nullopt, ruleOwnAddress, packet, false});
        path.verdict = Verdict::Delivered;
        path.rule = ruleOwnAddress;
        m_finished.push_back(std::move(path));
    }

    void deliverToService(TracePath path, const UnderlayStep& step) {
        Hop hop{HopKind::Deliver, std::nullopt, std::nullopt, std::nullopt,
                std::nullopt,     step.rule,    step.packet,  false};
        hop.service = step.service;
        path.hops.push_back(std::move(hop));
        path.verdict = Verdict::Delivered;
        path.rule = step.rule;
        m_finished.push_back(std::move(path));
    }

    void finish(TracePath path, Hop hop, Verdict verdict, net::RuleId rule) {
        hop.kind = HopKind::Drop;
        hop.rule = rule;
        path.hops.push_back(std::move(hop));
        path.verdict = verdict;
        path.rule = rule;
        m_finished.push_back(std::move(path));
    }

    [[nodiscard]] static std::optional<std::size_t> repeats(const TracePath& path, HopKind kind, NicIndex nic,
                                                            const net::Packet& packet) {
        for (std::size_t i = 0; i < path.hops.size(); ++i) {
            const Hop& hop = path.hops[i];
            if (hop.kind == kind && hop.nic == nic && hop.packet.sameHeader(packet)) {
                return i;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool livesIn(GuestIndex guest, net::Address address) const {
        const GuestTable& table = m_plane.guests[guest]->table;
        const auto match = table.lookup(address);
        return match && table.routes[*match].protocol == GuestProtocol::Local;
    }
    [[nodiscard]] bool owns(GuestIndex guest, net::Address address) const {
        return nicOwning(guest, address).has_value();
    }
    [[nodiscard]] std::optional<NicIndex> nicOwning(GuestIndex guest, net::Address address) const {
        for (const NicIndex nic : m_fabric.guests[guest].nics) {
            if (m_fabric.nics[nic].address == address) {
                return nic;
            }
        }
        return std::nullopt;
    }

    const Fabric& m_fabric;
    const ControlPlane& m_plane;
    const Underlay& m_underlay;
    std::size_t m_maximumPaths;
    const FlowMemory* m_memory;
    bool m_ownSourceDropped = false;
    std::vector<TracePath> m_finished;
};

bool allDelivered(const std::vector<TracePath>& paths) {
    return std::all_of(paths.begin(), paths.end(), [](const TracePath& path) { return isDelivered(path.verdict); });
}

}  // namespace

std::vector<TracePath> tracePaths(const Fabric& fabric, const ControlPlane& plane, const Underlay& underlay,
                                  TraceStart start, const net::Packet& packet, std::size_t maximumPaths,
                                  const FlowMemory* memory) {
    return Tracer(fabric, plane, underlay, maximumPaths, memory).run(start, packet);
}

FlowMemory memoryOf(const Fabric& fabric, const TracePath& path) {
    FlowMemory memory;
    for (std::size_t i = 0; i < path.hops.size(); ++i) {
        const Hop& hop = path.hops[i];
        for (const std::optional<NicIndex> nic : {hop.nic, hop.arrivedAt}) {
            if (nic) {
                memory.filtered.push_back(*nic);
            }
        }
        if (hop.guest && hop.arrivedAt && fabric.guests[*hop.guest].stateful) {
            memory.routers.push_back(*hop.guest);
        }
        if (hop.kind == HopKind::Balance && i + 1 < path.hops.size()) {
            const Hop& next = path.hops[i + 1];
            if (const auto backend = next.arrivedAt ? next.arrivedAt : next.nic) {
                memory.balanced.emplace_back(*hop.service, *backend);
            }
        }
    }
    return memory;
}

bool takeSameWays(const std::vector<TracePath>& a, const std::vector<TracePath>& b) {
    const auto sameHop = [](const Hop& x, const Hop& y) {
        return x.kind == y.kind && x.nic == y.nic && x.guest == y.guest && x.fabricRow == y.fabricRow &&
               x.guestRow == y.guestRow;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const TracePath& x, const TracePath& y) {
        return x.verdict == y.verdict &&
               std::equal(x.hops.begin(), x.hops.end(), y.hops.begin(), y.hops.end(), sameHop);
    });
}

std::vector<std::optional<net::Address>> traceroute(const Fabric& fabric, const ControlPlane& plane,
                                                    const Underlay& underlay, const TracePath& path,
                                                    const net::Packet& packet) {
    std::vector<std::optional<net::Address>> lines;
    bool dead = false;
    bool firstHop = true;
    const auto costOf = [&](const Hop& hop) {
        const Guest& guest = fabric.guests[*hop.guest];
        return packet.protocol == net::Protocol::Icmp ? guest.icmpTtlCost : guest.ttlCost;
    };
    const auto answerAt = [&](const Hop& arrival) {
        const Hop& lookup = arrival;
        const GuestIndex guest = *lookup.guest;
        const Guest& router = fabric.guests[guest];
        const net::Address seen = lookup.packet.source;
        const bool own = std::any_of(router.nics.begin(), router.nics.end(),
                                     [&](NicIndex nic) { return fabric.nics[nic].address == seen; });
        if (own && router.stack.dropsOwnSource) {
            dead = true;
        }
        // A rewritten packet's time-exceeded goes to whoever rewrote it (R8.5a).
        if (dead || seen != packet.source) {
            lines.emplace_back();
            return;
        }
        const NicIndex nic = router.nics.front();
        net::Packet reply{fabric.nics[nic].address, seen};
        const auto back = tracePaths(fabric, plane, underlay, {nic}, reply, 8);
        lines.push_back(allDelivered(back) ? std::optional(reply.source) : std::nullopt);
    };

    for (const Hop& hop : path.hops) {
        const bool isLocal = hop.kind == HopKind::GuestLookup && hop.guestRow &&
                             plane.guests[*hop.guest]->table.routes[*hop.guestRow].protocol == GuestProtocol::Local;
        const bool forwards = (hop.kind == HopKind::GuestLookup && !isLocal) ||
                              (hop.kind == HopKind::Drop && hop.guest && path.verdict == Verdict::TtlExpired);
        if (forwards && !(firstHop && hop.kind == HopKind::GuestLookup && hop.packet.ttl == packet.ttl) &&
            costOf(hop) > 0 && lines.size() < tracerouteLines) {
            answerAt(hop);
        }
        firstHop = false;
    }
    if (path.verdict == Verdict::Loop) {
        std::vector<const Hop*> lap;
        for (std::size_t i = *path.cycleStart; i < path.hops.size(); ++i) {
            if (path.hops[i].kind == HopKind::GuestLookup && costOf(path.hops[i]) > 0) {
                lap.push_back(&path.hops[i]);
            }
        }
        for (std::size_t i = 0; !lap.empty() && lines.size() < tracerouteLines; ++i) {
            answerAt(*lap[i % lap.size()]);
        }
    } else if (isDelivered(path.verdict)) {
        lines.emplace_back(packet.destination);
    }
    while (!isDelivered(path.verdict) && lines.size() < tracerouteLines) {
        lines.emplace_back();
    }
    return lines;
}

}  // namespace hopscope::engine
