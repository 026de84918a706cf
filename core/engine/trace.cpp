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
constexpr net::RuleId ruleGateway{"R8.20"};
constexpr net::RuleId ruleTunnel{"R5.39"};

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
        Branch branch;
        m_seed = start.seed;
        const std::optional<GuestIndex> guest =
            start.nic ? std::optional(m_fabric.nics[*start.nic].guest) : start.guest;
        if (!guest) {
            enter(std::move(branch), packet);
        } else if (start.link) {
            enterLink(std::move(branch), *guest, *start.link, packet);
        } else {
            emit(std::move(branch), *guest, packet);
        }
        return std::move(m_finished);
    }

private:
    /// A packet inside another one, and the link that it travels by.
    struct Layer {
        LinkIndex link;
        GuestIndex from;
        net::Packet inner;
    };
    struct Branch {
        TracePath path;
        std::vector<Layer> layers;      ///< the outermost last
        bool ownSourceDropped = false;  ///< it ends here in reality; followed to see whether the state repeats (R8.5a)
    };

    /// A packet that a guest sends itself: its table picks the interface; only routers show that look-up.
    void emit(Branch branch, GuestIndex guest, const net::Packet& packet) {
        const Guest& self = m_fabric.guests[guest];
        if (owns(guest, packet.destination)) {
            deliver(std::move(branch), guest, nicOwning(guest, packet.destination), packet);
        } else if (self.kind == GuestKind::Gateway && !self.nics.empty()) {
            leave(std::move(branch), self.nics.front(), packet);  // the platform sends it by the subnet's routes
        } else {
            lookUpInGuest(std::move(branch), guest, packet, self.kind == GuestKind::Router);
        }
    }

    /// The table of a guest decides; equal ways are all followed.
    void lookUpInGuest(Branch branch, GuestIndex guest, const net::Packet& packet, bool shown,
                       std::optional<NicIndex> arrivedAt = {}, std::optional<LinkIndex> arrivedBy = {}) {
        const Guest& router = m_fabric.guests[guest];
        const GuestTable& table = m_plane.guests[guest]->table;
        const auto match = table.lookup(packet.destination);
        Hop hop =
            hopAt(router.kind == GuestKind::Gateway ? HopKind::Gateway : HopKind::GuestLookup, guest, packet, branch);
        hop.guestRow = match;
        hop.arrivedAt = arrivedAt;
        hop.arrivedBy = arrivedBy;
        hop.settings = router.ttlSettings;
        hop.rule = router.kind == GuestKind::Gateway ? ruleGateway : ruleLongestMatch;
        if (const auto earlier = repeats(branch, hop)) {
            close(std::move(branch), *earlier);
            return;
        }
        if (!match) {
            finish(std::move(branch), std::move(hop), Verdict::GuestNoRoute,
                   router.kind == GuestKind::Gateway ? ruleGateway : ruleGuestTable);
            return;
        }
        const GuestRoute& row = table.routes[*match];
        if (row.state == GuestRouteState::Unreachable) {
            branch.path.hops.push_back(hop);
            finish(std::move(branch), std::move(hop), Verdict::GuestUnreachable, ruleGuestTable);
            return;
        }
        if (row.protocol == GuestProtocol::Local) {
            branch.path.hops.push_back(std::move(hop));
            deliver(std::move(branch), guest, std::nullopt, packet);
            return;
        }
        const std::vector<GuestNextHop> ways = differentWays(row.nextHops);
        const double point = pointOf(packet, FlowHash::FiveTuple, static_cast<std::uint32_t>(guest.value()) + 1) *
                             static_cast<double>(ways.size());
        for (std::size_t i = 0; i < ways.size() && m_finished.size() < m_maximumPaths; ++i) {
            Branch next = branch;
            next.path.share /= static_cast<double>(ways.size());
            next.path.chosen = next.path.chosen && static_cast<std::size_t>(point) == i;
            take(std::move(next), guest, ways[i], hop, packet, shown);
        }
    }

    /// Next hops that differ in where the packet leaves: by an interface the gateway makes no difference (R5.15).
    [[nodiscard]] std::vector<GuestNextHop> differentWays(const std::vector<GuestNextHop>& nextHops) const {
        std::vector<GuestNextHop> ways;
        for (const GuestNextHop& hop : nextHops) {
            const bool known = std::any_of(ways.begin(), ways.end(), [&](const GuestNextHop& other) {
                return other.nic == hop.nic && other.link == hop.link &&
                       (!hop.nic || !siblingAt(*hop.nic, hop) || other.gateway == hop.gateway);
            });
            if (!known) {
                ways.push_back(hop);
            }
        }
        return ways;
    }

    void take(Branch branch, GuestIndex guest, const GuestNextHop& way, Hop hop, net::Packet packet, bool shown) {
        const Guest& router = m_fabric.guests[guest];
        hop.nic = way.nic;
        hop.link = way.link;
        if (way.link) {
            branch.path.hops.push_back(std::move(hop));
            enterLink(std::move(branch), guest, *way.link, packet);
            return;
        }
        const NicIndex nic = *way.nic;
        if (const auto sibling = siblingAt(nic, way)) {
            branch.path.hops.push_back(std::move(hop));
            lookUpInGuest(std::move(branch), *sibling, packet, true);
            return;
        }
        if (router.rewritesSource && !owns(guest, packet.source) &&
            !net::longestMatch(router.keepsSourceFor, packet.destination)) {
            hop.rewritesSource = true;
            packet.source = m_fabric.nics[nic].address;
        }
        if (shown) {
            branch.path.hops.push_back(std::move(hop));
        }
        leave(std::move(branch), nic, packet);
    }

    /// The other instance of a gateway, where a route of this one leads to it.
    [[nodiscard]] std::optional<GuestIndex> siblingAt(NicIndex nic, const GuestNextHop& way) const {
        if (m_fabric.guests[m_fabric.nics[nic].guest].kind != GuestKind::Gateway) {
            return std::nullopt;
        }
        for (const FabricNic& other : m_fabric.nics) {
            if (other.address == way.gateway && m_fabric.guests[other.guest].kind == GuestKind::Gateway &&
                m_fabric.guests[other.guest].running) {
                return other.guest;
            }
        }
        return std::nullopt;
    }

    // --- Links ---

    /// Into a tunnel or wire. A tunnel whose end has a way of its own wraps the packet and sends that.
    void enterLink(Branch branch, GuestIndex guest, LinkIndex index, const net::Packet& packet) {
        const Link& link = m_fabric.links[index];
        const LinkEnd& here = link.endAt(guest);
        const LinkEnd& there = link.endBeyond(guest);
        // A tunnel whose far end is reached through itself: Linux drops what it would wrap again.
        const bool inItself = std::any_of(branch.layers.begin(), branch.layers.end(), [&](const Layer& layer) {
            return layer.link == index && layer.from == guest;
        });
        if (!link.up || !m_fabric.guests[there.guest].running || inItself) {
            Hop hop = hopAt(HopKind::Drop, guest, packet, branch);
            finish(std::move(branch), std::move(hop), Verdict::TunnelDown, ruleTunnel);
            return;
        }
        constexpr std::uint16_t tunnelPort = 4789;
        if (here.source && there.target) {
            branch.layers.push_back({index, guest, packet});
            net::Packet outer{*here.source, *there.target, net::Protocol::Udp, tunnelPort, tunnelPort};
            if (m_fabric.guests[guest].nics.empty()) {
                enter(std::move(branch), outer);  // from a site: over the Internet
            } else {
                lookUpInGuest(std::move(branch), guest, outer, true);
            }
            return;
        }
        leaveLink(std::move(branch), index, there.guest, packet);
    }

    /// Out of a link at its other end.
    void leaveLink(Branch branch, LinkIndex index, GuestIndex guest, net::Packet packet) {
        const Guest& target = m_fabric.guests[guest];
        if (owns(guest, packet.destination)) {
            deliver(std::move(branch), guest, nicOwning(guest, packet.destination), packet);
            return;
        }
        if (target.kind == GuestKind::Gateway && !target.nics.empty()) {
            if (m_fabric.links[index].bypass) {
                if (const auto owner = m_underlay.ownerBeside(target.nics.front(), packet.destination)) {
                    arrive(std::move(branch), *owner, packet);
                    return;
                }
            }
            Hop hop = hopAt(HopKind::Gateway, guest, packet, branch);
            hop.nic = target.nics.front();
            hop.link = index;
            hop.rule = ruleGateway;
            branch.path.hops.push_back(std::move(hop));
            leave(std::move(branch), target.nics.front(), packet);
            return;
        }
        if (livesIn(guest, packet.destination)) {
            lookUpInGuest(std::move(branch), guest, packet, true);
            return;
        }
        forward(std::move(branch), guest, std::nullopt, packet, index);
    }

    [[nodiscard]] bool ownsOnLink(GuestIndex guest, net::Address address) const {
        const std::vector<LinkIndex>& links = m_fabric.guests[guest].links;
        return std::any_of(links.begin(), links.end(),
                           [&](LinkIndex link) { return m_fabric.links[link].endAt(guest).inner == address; });
    }

    /// Whether the outermost wrapped packet is at its end; then what it carried goes on from there.
    [[nodiscard]] bool unwraps(Branch& branch, GuestIndex guest, const net::Packet& packet) {
        if (branch.layers.empty()) {
            return false;
        }
        const Layer layer = branch.layers.back();
        const LinkEnd& end = m_fabric.links[layer.link].endBeyond(layer.from);
        if (end.guest != guest || packet.protocol != net::Protocol::Udp) {
            return false;
        }
        branch.layers.pop_back();
        leaveLink(std::move(branch), layer.link, guest, layer.inner);
        return true;
    }

    // --- The underlay ---

    /// The second look-up: the virtual router that the interface hangs on.
    void leave(Branch branch, NicIndex nic, const net::Packet& packet) {
        const GuestIndex guest = m_fabric.nics[nic].guest;
        Hop look = hopAt(HopKind::FabricLookup, guest, packet, branch);
        look.nic = nic;
        if (const auto earlier = repeats(branch, look)) {
            close(std::move(branch), *earlier);
            return;
        }
        if (const auto denial = denied(nic, Direction::Outbound, packet)) {
            deny(std::move(branch), guest, nic, *denial, packet);
            return;
        }
        const std::vector<UnderlayStep> steps = remembered(m_underlay.forward(nic, packet));
        const std::size_t chosen = chosenOf(steps, packet);
        for (std::size_t i = 0; i < steps.size() && m_finished.size() < m_maximumPaths; ++i) {
            const UnderlayStep& step = steps[i];
            Branch next = branch;
            next.path.share *= step.share;
            next.path.chosen = next.path.chosen && i == chosen;
            Hop hop = look;
            hop.fabricRow = step.row;
            hop.rule = step.rule;
            hop.settings = step.settings;
            next.path.hops.push_back(hop);
            hop.service = step.service;
            hop.denial = step.denial;
            switch (step.kind) {
            case UnderlayStep::Kind::Drop: finish(std::move(next), std::move(hop), step.verdict, step.rule); break;
            case UnderlayStep::Kind::Internet:
                hop.kind = HopKind::Egress;
                hop.fabricRow.reset();
                hop.service.reset();
                hop.packet = step.packet;
                next.path.hops.push_back(std::move(hop));
                enter(std::move(next), step.packet);
                break;
            case UnderlayStep::Kind::Service: deliverToService(std::move(next), step); break;
            case UnderlayStep::Kind::ToNic:
                if (step.service) {
                    Hop balance = hopAt(HopKind::Balance, std::nullopt, packet, branch);
                    balance.rule = ruleBalance;
                    balance.service = step.service;
                    next.path.hops.push_back(std::move(balance));
                }
                arrive(std::move(next), *step.nic, step.packet);
                break;
            }
        }
    }

    /// A number from 0 up to 1 that only the flow, the seed and `place` decide. Each direction has its own (R6.12).
    [[nodiscard]] double pointOf(const net::Packet& packet, FlowHash by, std::uint32_t place) const {
        std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
        const auto mix = [&hash](std::uint32_t value) {
            for (int shift = 0; shift < 32; shift += 8) {
                hash = (hash ^ ((value >> shift) & 0xffU)) * 0x100000001b3ULL;
            }
        };
        mix(m_seed);
        mix(place);
        mix(packet.source.value());
        mix(packet.destination.value());
        if (by != FlowHash::Addresses) {
            mix(static_cast<std::uint32_t>(packet.protocol));
        }
        if (by == FlowHash::FiveTuple) {
            mix(static_cast<std::uint32_t>(packet.sourcePort) << 16 | packet.destinationPort);
        }
        hash ^= hash >> 33;  // the low bits of FNV are its best
        return static_cast<double>(hash & 0xffff'ffffU) / 4294967296.0;
    }
    [[nodiscard]] std::size_t chosenOf(const std::vector<UnderlayStep>& steps, const net::Packet& packet) const {
        if (steps.size() < 2) {
            return 0;
        }
        double point = pointOf(packet, steps.front().hash, 0);
        std::size_t chosen = 0;
        while (chosen + 1 < steps.size() && point >= steps[chosen].share) {
            point -= steps[chosen++].share;
        }
        return chosen;
    }

    /// From the Internet: to a public address of the drawing, to the end of a tunnel, or to a host out there.
    void enter(Branch branch, const net::Packet& packet) {
        const bool startsOutside = branch.path.hops.empty();
        const std::vector<UnderlayStep> steps = m_underlay.enterFromInternet(packet);
        const UnderlayStep& step = steps.front();
        if (step.kind == UnderlayStep::Kind::ToNic) {
            arrive(std::move(branch), *step.nic, step.packet);
            return;
        }
        if (!branch.layers.empty()) {
            const Layer& layer = branch.layers.back();
            const LinkEnd& end = m_fabric.links[layer.link].endBeyond(layer.from);
            if (end.target == packet.destination && unwraps(branch, end.guest, packet)) {
                return;
            }
        }
        if (startsOutside) {
            Hop hop = hopAt(HopKind::Drop, std::nullopt, packet, branch);
            finish(std::move(branch), std::move(hop), step.verdict, step.rule);
            return;
        }
        branch.path.verdict = Verdict::DeliveredToInternet;
        branch.path.rule = ruleInternet;
        end(std::move(branch));
    }

    void arrive(Branch branch, NicIndex nic, const net::Packet& packet) {
        const GuestIndex guest = m_fabric.nics[nic].guest;
        if (const auto denial = denied(nic, Direction::Inbound, packet)) {
            deny(std::move(branch), guest, nic, *denial, packet);
            return;
        }
        if (owns(guest, packet.destination)) {
            if (!unwraps(branch, guest, packet)) {
                deliver(std::move(branch), guest, nic, packet);
            }
            return;
        }
        if (livesIn(guest, packet.destination)) {
            lookUpInGuest(std::move(branch), guest, packet, true);  // not forwarded: no switch matters, no TTL is taken
            return;
        }
        forward(std::move(branch), guest, nic, packet);
    }

    /// A packet for somebody else is in the guest's hands.
    void forward(Branch branch, GuestIndex guest, std::optional<NicIndex> nic, net::Packet packet,
                 std::optional<LinkIndex> link = {}) {
        const Guest& target = m_fabric.guests[guest];
        const bool routes = target.kind == GuestKind::Router || target.kind == GuestKind::Gateway;
        Hop hop = hopAt(HopKind::Drop, guest, packet, branch);
        hop.nic = nic;
        if (!routes || !target.forwards) {
            finish(std::move(branch), std::move(hop), Verdict::NoGuestForwarding, ruleIpForwarding);
            return;
        }
        if (owns(guest, packet.source) && target.stack.dropsOwnSource && target.kind == GuestKind::Router) {
            branch.ownSourceDropped = true;
        }
        if (m_memory != nullptr && target.stateful && !holds(m_memory->routers, guest)) {
            finish(std::move(branch), std::move(hop), Verdict::DroppedAsymmetric, ruleStateful);
            return;
        }
        packet.ttl -= packet.protocol == net::Protocol::Icmp ? target.icmpTtlCost : target.ttlCost;
        if (packet.ttl <= 0) {
            finish(std::move(branch), std::move(hop), Verdict::TtlExpired, ruleTtl);
            return;
        }
        lookUpInGuest(std::move(branch), guest, packet, true, nic, link);
    }

    // --- What devices do and remember ---

    /// The filter rule in the way of a packet; what answers a flow that an interface has let pass meets none.
    [[nodiscard]] std::optional<Denial> denied(NicIndex nic, Direction direction, const net::Packet& packet) const {
        if (m_memory != nullptr && holds(m_memory->filtered, nic)) {
            return std::nullopt;
        }
        return m_underlay.denial(nic, direction, packet);
    }

    void deny(Branch branch, GuestIndex guest, NicIndex nic, const Denial& denial, const net::Packet& packet) {
        Hop hop = hopAt(HopKind::Drop, guest, packet, branch);
        hop.nic = nic;
        hop.denial = denial.row;
        finish(std::move(branch), std::move(hop), Verdict::NsgDenied, denial.rule);
    }

    /// What a balancer chose for a flow stands for its answer too (R8.16).
    [[nodiscard]] std::vector<UnderlayStep> remembered(std::vector<UnderlayStep> steps) const {
        if (m_memory == nullptr) {
            return steps;
        }
        for (const std::pair<ServiceIndex, NicIndex>& chosen : m_memory->balanced) {
            const auto isChoice = [&](const UnderlayStep& step) { return step.service == chosen.first && step.nic; };
            const auto isChosen = [&](const UnderlayStep& step) { return isChoice(step) && step.nic == chosen.second; };
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

    // --- Endings ---

    void deliver(Branch branch, GuestIndex guest, std::optional<NicIndex> nic, const net::Packet& packet) {
        Hop hop = hopAt(HopKind::Deliver, guest, packet, branch);
        hop.nic = nic;
        hop.rule = ruleOwnAddress;
        branch.path.hops.push_back(std::move(hop));
        branch.path.verdict = Verdict::Delivered;
        branch.path.rule = ruleOwnAddress;
        end(std::move(branch));
    }

    void deliverToService(Branch branch, const UnderlayStep& step) {
        Hop hop = hopAt(HopKind::Deliver, std::nullopt, step.packet, branch);
        hop.rule = step.rule;
        hop.service = step.service;
        branch.path.hops.push_back(std::move(hop));
        branch.path.verdict = Verdict::Delivered;
        branch.path.rule = step.rule;
        end(std::move(branch));
    }

    void finish(Branch branch, Hop hop, Verdict verdict, net::RuleId rule) {
        hop.kind = HopKind::Drop;
        hop.rule = rule;
        branch.path.hops.push_back(std::move(hop));
        branch.path.verdict = verdict;
        branch.path.rule = rule;
        end(std::move(branch));
    }

    void close(Branch branch, std::size_t earlier) {
        branch.path.verdict = Verdict::Loop;
        branch.path.rule = branch.ownSourceDropped ? ruleOwnSource : ruleLoop;
        branch.path.cycleStart = earlier;
        branch.path.endedBy = branch.ownSourceDropped ? LoopEnd::GuestOwnSource : LoopEnd::Ttl;
        m_finished.push_back(std::move(branch.path));
    }

    /// What ends while it is still wrapped never reached the other end of its tunnel.
    void end(Branch branch) {
        if (!branch.layers.empty()) {
            branch.path.verdict = Verdict::TunnelDown;
            branch.path.rule = ruleTunnel;
        }
        m_finished.push_back(std::move(branch.path));
    }

    [[nodiscard]] static Hop hopAt(HopKind kind, std::optional<GuestIndex> guest, const net::Packet& packet,
                                   const Branch& branch) {
        Hop hop{kind, guest, std::nullopt, std::nullopt, std::nullopt, {}, packet};
        for (const Layer& layer : branch.layers) {
            hop.inside.insert(hop.inside.begin(), layer.inner);
        }
        return hop;
    }

    /// The same place with the same header, wrapped in the same way.
    [[nodiscard]] static std::optional<std::size_t> repeats(const Branch& branch, const Hop& now) {
        for (std::size_t i = 0; i < branch.path.hops.size(); ++i) {
            const Hop& hop = branch.path.hops[i];
            const bool samePlace = now.kind == HopKind::FabricLookup ? hop.nic == now.nic : hop.guest == now.guest;
            const bool comparable = hop.kind == now.kind && now.kind != HopKind::GuestLookup;
            if (comparable && samePlace && hop.packet.sameHeader(now.packet) &&
                std::equal(hop.inside.begin(), hop.inside.end(), now.inside.begin(), now.inside.end(),
                           [](const net::Packet& a, const net::Packet& b) { return a.sameHeader(b); }) &&
                (now.kind == HopKind::FabricLookup || hop.guestRow == now.guestRow)) {
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
    /// An address of the guest: of an interface, or of a link.
    [[nodiscard]] bool owns(GuestIndex guest, net::Address address) const {
        return nicOwning(guest, address).has_value() || ownsOnLink(guest, address);
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
    std::uint32_t m_seed = 0;
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
        if (router.nics.empty()) {
            lines.emplace_back();
            return;
        }
        // R8.4: from the interface of arrival, or the end of the tunnel.
        const NicIndex nic = lookup.arrivedAt.value_or(router.nics.front());
        const auto inner = lookup.arrivedBy ? fabric.links[*lookup.arrivedBy].endAt(guest).inner : std::nullopt;
        const net::Packet reply{inner.value_or(fabric.nics[nic].address), seen};
        const auto back = tracePaths(fabric, plane, underlay, {nic}, reply, 8);
        lines.push_back(allDelivered(back) ? std::optional(reply.source) : std::nullopt);
    };

    for (const Hop& hop : path.hops) {
        const bool isLocal = hop.kind == HopKind::GuestLookup && hop.guestRow &&
                             plane.guests[*hop.guest]->table.routes[*hop.guestRow].protocol == GuestProtocol::Local;
        const bool forwards = (hop.kind == HopKind::GuestLookup && !isLocal && hop.inside.empty()) ||
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
            if (path.hops[i].kind == HopKind::GuestLookup && path.hops[i].inside.empty() && costOf(path.hops[i]) > 0) {
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
