// SPDX-License-Identifier: Apache-2.0
#include "core/azure/effective_plane.hpp"

#include <algorithm>

#include "core/azure/balancing.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/peerings.hpp"
#include "core/azure/security.hpp"
#include "core/azure/virtual_routers.hpp"

namespace hopscope::azure {

namespace {

using engine::NicIndex;
using engine::RowId;
using engine::Selection;
using engine::SpeakerIndex;
using engine::UnderlayStep;
using engine::Verdict;

bool isPlatform(net::Address address) {
    return std::find(platformAddresses.begin(), platformAddresses.end(), address) != platformAddresses.end();
}

/// R1.7
bool isCarried(const net::Packet& packet) {
    const bool dhcp = packet.protocol == net::Protocol::Udp &&
                      (packet.sourcePort == blockedSourcePort ||
                       (packet.destinationPort >= firstDhcpPort && packet.destinationPort <= lastDhcpPort));
    const bool tunnel = packet.protocol == net::Protocol::Gre || packet.protocol == net::Protocol::IpInIp;
    return !dhcp && !tunnel && !multicastSpace.contains(packet.destination) && packet.destination != broadcastAddress;
}

class Plane : public EffectivePlane {
public:
    Plane(const Lowered& lowered, const model::Network& network, VirtualRouters routers)
        : m_lowered(lowered), m_settings(network.settings), m_routers(std::move(routers)) {}

    [[nodiscard]] std::vector<EffectiveRoute> routes(ContextIndex context) const override {
        return m_routers.routes(context);
    }

    [[nodiscard]] std::optional<EffectiveRoute> winner(ContextIndex context, net::Address destination) const override {
        const auto won = m_routers.find(context, destination);
        return won ? std::optional(m_routers.row(context, won->id)) : std::nullopt;
    }

    [[nodiscard]] std::vector<net::Prefix> prefixes() const override { return m_routers.prefixes(); }

    [[nodiscard]] EffectiveRoute row(ContextIndex context, RowId id) const override {
        return m_routers.row(context, id);
    }

    [[nodiscard]] std::vector<UnderlayStep> forward(NicIndex from, const net::Packet& packet) const override {
        if (isPlatform(packet.destination)) {
            return {toService(std::nullopt, {"R2.13"}, std::nullopt, packet)};
        }
        if (!isCarried(packet)) {
            return {drop(Verdict::TransportBlocked, {"R1.7"}, std::nullopt, packet)};
        }
        const engine::FabricNic& nic = m_lowered.fabric.nics[from];
        if (!nic.acceptsForeign && packet.source != nic.address) {
            return {drop(Verdict::NoIpForwarding, {"R8.1"}, std::nullopt, packet)};
        }
        const ContextIndex context = m_lowered.contextOfNic[from];
        const auto won = m_routers.find(context, packet.destination);
        if (!won) {
            return {drop(Verdict::NoRoute, {"R8.3"}, std::nullopt, packet)};
        }
        std::vector<UnderlayStep> steps = act(from, *won, packet);
        const engine::SettingSet settings = m_routers.settingsBehind(context, *won, packet.destination);
        for (UnderlayStep& step : steps) {
            step.settings |= settings;
        }
        return steps;
    }

    [[nodiscard]] net::Address lastAlike(NicIndex from, net::Address destination) const override {
        const ContextIndex context = m_lowered.contextOfNic[from];
        const auto won = m_routers.find(context, destination);
        const net::Packet packet{m_lowered.fabric.nics[from].address, destination};
        if (isPlatform(destination) || !isCarried(packet) || !won || !goesByRow(from, *won)) {
            return destination;
        }
        net::Address last = m_routers.lastAlike(context, destination);
        const auto endBefore = [&](net::Address special) {
            if (destination < special) {
                last = std::min(last, net::Address(special.value() - 1));
            }
        };
        std::for_each(platformAddresses.begin(), platformAddresses.end(), endBefore);
        endBefore(multicastSpace.first());
        endBefore(broadcastAddress);
        return last;
    }

    [[nodiscard]] std::optional<engine::Denial> denial(NicIndex nic, engine::Direction direction,
                                                       const net::Packet& packet) const override {
        if (m_lowered.security->empty() || isPlatform(packet.destination)) {
            return std::nullopt;
        }
        return m_lowered.security->denial(nic, direction, packet, tagsOf(m_lowered.contextOfNic[nic]));
    }

    [[nodiscard]] std::vector<UnderlayStep> enterFromInternet(const net::Packet& packet) const override {
        for (const NicIndex index : m_lowered.fabric.nics.indices()) {
            const engine::FabricNic& nic = m_lowered.fabric.nics[index];
            if (nic.publicAddress == packet.destination && m_lowered.fabric.guests[nic.guest].running) {
                UnderlayStep step = deliver(index, {"R8.13"}, std::nullopt, packet);
                step.packet.destination = nic.address;  // 1:1 NAT; delivered whatever the routes say
                return {step};
            }
        }
        return {drop(Verdict::NoOwner, {"R8.13"}, std::nullopt, packet)};
    }

    [[nodiscard]] std::optional<NicIndex> ownerBeside(NicIndex beside, net::Address address) const override {
        const DomainIndex domain = m_lowered.contexts[m_lowered.contextOfNic[beside]].domain;
        const auto owner = m_lowered.ownerOf(address, domain);
        return owner && m_lowered.contexts[m_lowered.contextOfNic[*owner]].domain == domain ? owner : std::nullopt;
    }

    [[nodiscard]] bool forwardsLike(const engine::Underlay& other) const override {
        const auto* plane = dynamic_cast<const Plane*>(&other);
        return plane != nullptr && m_routers.forwardsLike(plane->m_routers);
    }

    [[nodiscard]] const VirtualRouters& routers() const { return m_routers; }

private:
    /// What the winning row does with a packet (R8.3).
    [[nodiscard]] std::vector<UnderlayStep> act(NicIndex from, const WinningRow& won, const net::Packet& packet) const {
        const ContextIndex context = m_lowered.contextOfNic[from];
        switch (won.type) {
        case NextHopType::None: return {drop(Verdict::DroppedNoneRoute, {"R3.7"}, won.id, packet)};
        case NextHopType::Internet: return toInternet(context, from, won, packet);
        case NextHopType::VnetLocal:
        case NextHopType::VNetPeering:
        case NextHopType::VNetGlobalPeering:
            if (const auto balancer = balancerAt(context, packet.destination)) {
                return balance(context, *balancer, won, packet);
            }
            return {toOwner(context, won, packet)};
        case NextHopType::VirtualNetworkGateway:
            // What the gateway itself sends by such a user route goes to its destination: a capture excepts a route
            // server's subnet so from a wider route on the GatewaySubnet, and the sessions stay.
            if (won.source == RouteSource::User &&
                std::holds_alternative<model::GatewayId>(m_lowered.nicNames[from].machine)) {
                return {toOwner(context, won, packet)};
            }
            return toNextHops(context, won, packet);
        case NextHopType::VirtualAppliance: return toNextHops(context, won, packet);
        case NextHopType::VirtualNetworkServiceEndpoint: return {toService(std::nullopt, {"R2.10"}, won.id, packet)};
        case NextHopType::InterfaceEndpoint: return {toOwner(context, won, packet)};
        }
        return {};
    }

    /// Whether the row alone says where a packet goes, whatever has its destination.
    [[nodiscard]] bool goesByRow(NicIndex from, const WinningRow& won) const {
        if (won.type == NextHopType::None) {
            return true;
        }
        const bool isGateways = std::holds_alternative<model::GatewayId>(m_lowered.nicNames[from].machine);
        if (won.type != NextHopType::VirtualAppliance &&
            (won.type != NextHopType::VirtualNetworkGateway || isGateways)) {
            return false;
        }
        const ContextIndex context = m_lowered.contextOfNic[from];
        const std::vector<net::Address> appliances = appliancesOf(context, won);
        return std::all_of(appliances.begin(), appliances.end(), [&](net::Address nextHop) {
            const auto owner = m_lowered.ownerOf(nextHop, m_lowered.contexts[context].domain);
            const bool keepsSome = owner && (isInstance(*owner) || !m_lowered.fabric.nics[*owner].acceptsForeign);
            return !keepsSome && !balancerAt(context, nextHop);
        });
    }

    [[nodiscard]] static UnderlayStep drop(Verdict verdict, net::RuleId rule, std::optional<RowId> row,
                                           const net::Packet& packet) {
        UnderlayStep step;
        step.verdict = verdict;
        step.rule = rule;
        step.row = row;
        step.packet = packet;
        return step;
    }

    [[nodiscard]] static UnderlayStep deliver(NicIndex nic, net::RuleId rule, std::optional<RowId> row,
                                              const net::Packet& packet) {
        UnderlayStep step;
        step.kind = UnderlayStep::Kind::ToNic;
        step.nic = nic;
        step.rule = rule;
        step.row = row;
        step.packet = packet;
        return step;
    }

    [[nodiscard]] static UnderlayStep toService(std::optional<engine::ServiceIndex> service, net::RuleId rule,
                                                std::optional<RowId> row, const net::Packet& packet) {
        UnderlayStep step;
        step.kind = UnderlayStep::Kind::Service;
        step.service = service;
        step.rule = rule;
        step.row = row;
        step.packet = packet;
        return step;
    }

    /// Delivery by destination: in the own VNet or over a peering (R8.3).
    [[nodiscard]] UnderlayStep toOwner(ContextIndex context, const WinningRow& won, const net::Packet& packet) const {
        const DomainIndex domain = m_lowered.contexts[context].domain;
        if (const auto service = m_lowered.serviceAt(packet.destination, domain)) {
            const Service& target = m_lowered.services[*service];
            const auto denied = target.filtered
                                    ? m_lowered.security->inboundDenial(m_lowered.contexts[target.context].subnet,
                                                                        packet, tagsOf(target.context))
                                    : std::nullopt;
            if (denied) {
                UnderlayStep step = drop(Verdict::NsgDenied, denied->rule, won.id, packet);
                step.denial = denied->row;
                return step;
            }
            return guarded(context, m_lowered.services[*service].context, won, packet,
                           toService(service, {"R2.11"}, won.id, packet));
        }
        const auto owner = m_lowered.ownerOf(packet.destination, domain);
        if (!owner) {
            return drop(Verdict::NoOwner, {"R8.3"}, won.id, packet);
        }
        return cross(context, *owner, won, packet);
    }

    /// To one of the healthy backends of a balancer: as the packet is when the balancer is a next hop, or with the
    /// backend's address put in when the frontend is the destination (R8.15).
    [[nodiscard]] std::vector<UnderlayStep> balance(ContextIndex context, engine::ServiceIndex service,
                                                    const WinningRow& won, const net::Packet& packet) const {
        const Service& frontend = m_lowered.services[service];
        const Balancer& balancer = *frontend.balancer;
        const auto dropped = [&](Verdict verdict, net::RuleId rule) {
            UnderlayStep step = drop(verdict, rule, won.id, packet);
            step.service = service;
            return std::vector{std::move(step)};
        };
        if (balancer.basic && isGlobal(context, frontend.context)) {
            return dropped(Verdict::PeeringBlocked, {"R4.12"});
        }
        if (!takes(balancer, packet)) {
            return dropped(Verdict::NoOwner, {"R8.15"});
        }
        if (balancer.backends.empty()) {
            return dropped(Verdict::NoHealthyBackend, {"R8.17"});
        }
        std::vector<UnderlayStep> steps;
        for (const NicIndex backend : balancer.backends) {
            net::Packet onward = packet;
            if (packet.destination == frontend.address) {
                onward.destination = m_lowered.fabric.nics[backend].address;
            }
            steps.push_back(onward.destination == packet.source ? drop(Verdict::Hairpin, {"R8.17"}, won.id, packet)
                                                                : cross(context, backend, won, onward));
            steps.back().service = service;
            steps.back().share = 1.0 / static_cast<double>(balancer.backends.size());
            steps.back().hash = balancer.hash;
        }
        return steps;
    }

    [[nodiscard]] bool isGlobal(ContextIndex from, ContextIndex to) const {
        const std::vector<Domain::Peer>& peers = m_lowered.domains[m_lowered.contexts[from].domain].peers;
        const DomainIndex there = m_lowered.contexts[to].domain;
        return std::any_of(peers.begin(), peers.end(),
                           [&](const Domain::Peer& peer) { return peer.domain == there && peer.global; });
    }

    /// The tags of security rules, seen from a subnet: with the prefixes of its own user routes (R8.9).
    [[nodiscard]] TagSpace tagsOf(ContextIndex context) const {
        return {[this, context](net::Address address) { return m_routers.isInVirtualNetwork(context, address); },
                [this, context](net::Address address) { return m_routers.isInVnets(context, address); }};
    }

    /// The balancer whose frontend an address is.
    [[nodiscard]] std::optional<engine::ServiceIndex> balancerAt(ContextIndex context, net::Address address) const {
        const auto service = m_lowered.serviceAt(address, m_lowered.contexts[context].domain);
        return service && m_lowered.services[*service].balancer ? service : std::nullopt;
    }

    /// `step`, or what the peering between the two subnets makes of it (R4.5).
    [[nodiscard]] UnderlayStep guarded(ContextIndex from, ContextIndex to, const WinningRow& won,
                                       const net::Packet& packet, UnderlayStep step) const {
        const Crossing way = crossing(m_lowered, m_settings, from, to, packet.source);
        if (way.blocked) {
            step = drop(Verdict::PeeringBlocked, way.rule, won.id, packet);
        }
        step.settings |= way.settings;
        return step;
    }

    [[nodiscard]] UnderlayStep cross(ContextIndex context, NicIndex target, const WinningRow& won,
                                     const net::Packet& packet) const {
        const engine::FabricNic& nic = m_lowered.fabric.nics[target];
        const bool taken = packet.destination == nic.address || nic.acceptsForeign;
        return guarded(context, m_lowered.contextOfNic[target], won, packet,
                       taken ? deliver(target, won.rule, won.id, packet)
                             : drop(Verdict::NoIpForwarding, {"R8.1"}, won.id, packet));
    }

    /// To the owner of each next hop, without looking it up in any table (R3.11).
    [[nodiscard]] std::vector<UnderlayStep> toNextHops(ContextIndex context, const WinningRow& won,
                                                       const net::Packet& packet) const {
        std::vector<UnderlayStep> steps = toGateways(context, won, packet);
        const std::vector<net::Address> appliances = appliancesOf(context, won);
        if (steps.empty() && appliances.empty()) {
            return {drop(Verdict::NextHopUnreachable, {"R3.10"}, won.id, packet)};
        }
        const double share = 1.0 / static_cast<double>(steps.size() + appliances.size());
        for (UnderlayStep& step : steps) {
            step.share = share;
        }
        for (const net::Address nextHop : appliances) {
            if (const auto balancer = balancerAt(context, nextHop)) {
                for (UnderlayStep& step : balance(context, *balancer, won, packet)) {
                    step.share *= share;
                    steps.push_back(std::move(step));
                }
                continue;
            }
            const auto owner = m_lowered.ownerOf(nextHop, m_lowered.contexts[context].domain);
            if (!owner) {
                steps.push_back(drop(Verdict::NextHopUnreachable, {"R3.11"}, won.id, packet));
            } else if (isInstance(*owner)) {
                steps.push_back(toOwner(context, won, packet));  // O9: an instance never carries packets
                steps.back().rule = {"O9"};
            } else {
                steps.push_back(cross(context, *owner, won, packet));
            }
            steps.back().share = share;
        }
        return steps;
    }

    /// The gateways of a row that names some; those of a user route to the gateway are the VPN ones (R3.9).
    [[nodiscard]] std::vector<const Domain::Gateway*> gatewaysOf(ContextIndex context, const WinningRow& won) const {
        std::vector<const Domain::Gateway*> found;
        for (const Domain::Gateway& gateway : m_lowered.domains[m_lowered.contexts[context].domain].gateways) {
            const bool isUsers = won.source == RouteSource::User && won.type == NextHopType::VirtualNetworkGateway &&
                                 gateway.type == model::Gateway::Type::Vpn;
            if (isUsers || std::binary_search(won.gateways.begin(), won.gateways.end(), gateway.id)) {
                found.push_back(&gateway);
            }
        }
        return found;
    }

    /// To an instance each: the gateway has its own way on (R8.20, R8.21).
    [[nodiscard]] std::vector<UnderlayStep> toGateways(ContextIndex context, const WinningRow& won,
                                                       const net::Packet& packet) const {
        std::vector<UnderlayStep> steps;
        for (const Domain::Gateway* gateway : gatewaysOf(context, won)) {
            for (const NicIndex nic : gateway->nics) {
                steps.push_back(deliver(nic, won.rule, won.id, packet));
            }
        }
        return steps;
    }

    /// The next hops of a row that are not a gateway's.
    [[nodiscard]] std::vector<net::Address> appliancesOf(ContextIndex context, const WinningRow& won) const {
        if (won.gateways.empty()) {
            return {won.nextHops.begin(), won.nextHops.end()};
        }
        std::vector<net::Address> appliances;
        for (const net::Address nextHop : won.nextHops) {
            const auto owner = m_lowered.ownerOf(nextHop, m_lowered.contexts[context].domain);
            const bool isAppliance =
                owner && m_lowered.fabric.guests[m_lowered.fabric.nics[*owner].guest].kind == engine::GuestKind::Router;
            if (isAppliance) {
                appliances.push_back(nextHop);
            }
        }
        return appliances;
    }

    [[nodiscard]] bool isInstance(NicIndex nic) const {
        return m_lowered.fabric.guests[m_lowered.fabric.nics[nic].guest].kind == engine::GuestKind::Endpoint;
    }

    /// R8.10 to R8.14: only the interface's own address is translated, and something must translate it.
    [[nodiscard]] std::vector<UnderlayStep> toInternet(ContextIndex context, NicIndex from, const WinningRow& won,
                                                       const net::Packet& packet) const {
        const engine::FabricNic& nic = m_lowered.fabric.nics[from];
        if (isPrivate(packet.destination)) {
            return {drop(Verdict::NoRoute, {"R2.5"}, won.id, packet)};  // the Internet carries no private addresses
        }
        if (packet.source != nic.address) {
            return {drop(Verdict::NoSnat, {"R8.14"}, won.id, packet)};
        }
        const Context& here = m_lowered.contexts[context];
        const bool byNat = !here.natAddresses.empty() && !(packet.answersInbound && nic.publicAddress);
        if (byNat && !net::hasPorts(packet.protocol)) {
            return {drop(Verdict::NoEgress, {"R8.11"}, won.id, packet)};
        }
        const auto balanced = m_lowered.outboundOf.find(from);
        const bool byBalancer = !byNat && !nic.publicAddress && balanced != m_lowered.outboundOf.end();
        if (byBalancer && !net::hasPorts(packet.protocol)) {
            return {drop(Verdict::NoEgress, {"R8.10"}, won.id, packet)};
        }
        if (!byNat && !byBalancer && !nic.publicAddress && !here.defaultOutbound) {
            UnderlayStep step = drop(Verdict::NoEgress, {"R8.12"}, won.id, packet);
            step.settings = engine::setting(15);
            return {std::move(step)};
        }
        UnderlayStep step;
        step.kind = UnderlayStep::Kind::Internet;
        step.row = won.id;
        step.rule = won.rule;
        step.packet = packet;
        if (byNat || byBalancer) {
            return fromEach(byNat ? here.natAddresses : balanced->second, step);
        }
        if (nic.publicAddress) {
            step.packet.source = *nic.publicAddress;
        }
        return {std::move(step)};
    }

    /// The step once for each address that a flow may leave by: which one it gets is the translator's choice.
    [[nodiscard]] static std::vector<UnderlayStep> fromEach(const std::vector<net::Address>& sources,
                                                            const UnderlayStep& step) {
        std::vector<UnderlayStep> steps(sources.size(), step);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            steps[i].packet.source = sources[i];
            steps[i].share = 1.0 / static_cast<double>(sources.size());
        }
        return steps;
    }

    const Lowered& m_lowered;
    const model::Settings& m_settings;
    VirtualRouters m_routers;
};

class EffectiveProgrammer : public engine::Programmer {
public:
    EffectiveProgrammer(const Lowered& lowered, const model::Network& network)
        : m_lowered(lowered), m_network(network), m_frame(makeFrame(lowered, network)) {
        for (const model::RouteServer& server : network.routeServers) {
            m_instances.push_back(lowered.instancesOf(server.id));
        }
    }

    [[nodiscard]] engine::Shares program(const IndexedVector<SpeakerIndex, Selection>& selections,
                                         const engine::Shares& previous) const override {
        const auto first = plane(selections, 0, previous.first.get());
        const bool agree =
            std::all_of(m_instances.begin(), m_instances.end(), [&](const std::vector<SpeakerIndex>& pair) {
                return pair.size() < 2 || selections[pair[0]] == selections[pair[1]];
            });
        return {first, agree ? first : plane(selections, 1, previous.second.get())};
    }

private:
    /// What has been learned is worked out again only where a selection has changed.
    [[nodiscard]] std::shared_ptr<const engine::Underlay>
    plane(const IndexedVector<SpeakerIndex, Selection>& selections, std::size_t share,
          const engine::Underlay* previous) const {
        const auto limit = static_cast<std::size_t>(std::max(m_network.settings.s18EcmpMaximum, 1));
        const auto* before = dynamic_cast<const Plane*>(previous);
        const bool reusable = before != nullptr && before->routers().frame() == m_frame;
        std::vector<std::shared_ptr<const LearnedLayer>> learned;
        for (std::size_t i = 0; i < m_frame->teachers.size(); ++i) {
            learned.push_back(learnedLayer(m_lowered, m_frame->teachers[i], selections, share, limit,
                                           reusable ? before->routers().learned()[i] : nullptr));
        }
        return std::make_shared<Plane>(m_lowered, m_network,
                                       VirtualRouters(m_lowered, m_network.settings, m_frame, std::move(learned)));
    }

    const Lowered& m_lowered;
    const model::Network& m_network;
    std::shared_ptr<const RouterFrame> m_frame;
    std::vector<std::vector<SpeakerIndex>> m_instances;  ///< of each route server
};

}  // namespace

std::unique_ptr<engine::Programmer> makeProgrammer(const Lowered& lowered, const model::Network& network) {
    return std::make_unique<EffectiveProgrammer>(lowered, network);
}

}  // namespace hopscope::azure
