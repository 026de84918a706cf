// SPDX-License-Identifier: Apache-2.0
#include "core/azure/lower.hpp"

#include <algorithm>
#include <set>

#include "core/azure/balancing.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/peerings.hpp"
#include "core/azure/security.hpp"
#include "core/azure/services.hpp"
#include "core/azure/stack_profiles.hpp"

namespace hopscope::azure {

namespace {

using engine::GroupIndex;
using engine::GuestIndex;
using engine::GuestKind;
using engine::NicIndex;
using engine::SessionFault;
using engine::SpeakerIndex;

bool isConnected(const model::Peering& peering) {
    return peering.state() == model::PeeringState::Connected;
}

/// Prefixes that enter BGP at one speaker with equal attributes, before they are grouped.
struct Entry {
    SpeakerIndex speaker;
    engine::Origination how;
};

bool sameAttributes(const engine::Origination& a, const engine::Origination& b) {
    return a.asPath == b.asPath && a.prepend == b.prepend && a.nextHop == b.nextHop && a.communities == b.communities &&
           a.onlyTo == b.onlyTo;
}

class Lowering {
public:
    explicit Lowering(const model::Network& network) : m_network(network) {}

    Lowered run() {
        addDomains();
        addContexts();
        addPrivateEndpoints(m_network, m_lowered);
        for (const model::VirtualMachine& machine : m_network.machines) {
            engine::Guest guest;
            guest.running = machine.running;
            addMachine(machine.id, std::move(guest), machine.nics);
        }
        for (const model::Nva& nva : m_network.nvas) {
            addMachine(nva.id, applianceGuest(nva), nva.nics);
        }
        for (const model::Firewall& firewall : m_network.firewalls) {
            addFirewall(firewall);
        }
        for (const model::RouteServer& server : m_network.routeServers) {
            addInstances(server);
        }
        addLoadBalancers(m_network, m_lowered);
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            addSessions(connection);
        }
        addOriginations();
        m_lowered.security = std::make_shared<const Security>(m_network, m_lowered);
        return std::move(m_lowered);
    }

private:
    // --- Domains and contexts ---

    void addDomains() {
        for (const model::Vnet& vnet : m_network.vnets) {
            m_domainOf.emplace(vnet.id, m_lowered.domains.add({vnet.id, vnet.addressSpace, {}, std::nullopt}));
        }
        for (const model::Peering& peering : m_network.peerings) {
            if (isConnected(peering) && m_network.vnets.contains(peering.first) &&
                m_network.vnets.contains(peering.second)) {
                addPeer(peering, peering.first);
                addPeer(peering, peering.second);
            }
        }
        for (const model::RouteServer& server : m_network.routeServers) {
            if (const auto home = domainOf(server.subnet)) {
                Domain& domain = m_lowered.domains[*home];
                if (!domain.routeServer) {  // R5.1: one a VNet; a second one is a finding
                    domain.routeServer = server.id;
                }
            }
        }
        for (const auto& [spoke, hub] : usedGateways()) {
            const auto server = m_lowered.domains[hub].routeServer;
            if (server && !m_lowered.domains[spoke].routeServer) {
                m_borrowed.emplace(spoke, *server);
            }
        }
        for (const auto& [spoke, server] : m_borrowed) {
            m_lowered.domains[spoke].routeServer = server;
        }
    }

    void addPeer(const model::Peering& peering, model::VnetId vnet) {
        Domain::Peer peer = peerOf(m_network, peering, vnet);
        peer.domain = m_domainOf.at(peering.other(vnet));
        m_lowered.domains[m_domainOf.at(vnet)].peers.push_back(std::move(peer));
    }

    /// (spoke, hub) for each peering through which a spoke uses the hub's gateways: R4.5, R4.6.
    [[nodiscard]] std::vector<std::pair<DomainIndex, DomainIndex>> usedGateways() const {
        std::vector<std::pair<DomainIndex, DomainIndex>> used;
        std::set<model::VnetId> taken;
        for (const model::Peering& peering : m_network.peerings) {
            if (!isConnected(peering)) {
                continue;
            }
            for (const model::VnetId spoke : {peering.first, peering.second}) {
                const model::VnetId hub = peering.other(spoke);
                if (peering.halfOn(spoke)->useRemoteGateways && peering.halfOn(hub)->allowGatewayTransit &&
                    taken.insert(spoke).second) {
                    used.emplace_back(m_domainOf.at(spoke), m_domainOf.at(hub));
                }
            }
        }
        return used;
    }

    void addContexts() {
        for (const model::Subnet& subnet : m_network.subnets) {
            if (!m_domainOf.contains(subnet.vnet)) {
                continue;
            }
            const model::RouteTable* table =
                subnet.routeTable ? m_network.routeTables.find(*subnet.routeTable) : nullptr;
            Context context;
            context.subnet = subnet.id;
            context.domain = m_domainOf.at(subnet.vnet);
            context.routeTable = table != nullptr ? subnet.routeTable : std::nullopt;
            context.propagates = table == nullptr || table->propagateGatewayRoutes;
            context.defaultOutbound = subnet.defaultOutboundAccess;
            context.showsPeerings =
                table == nullptr || table->keepPeeringRoutes || !m_network.settings.s21DisablePeeringRoute;
            context.natAddress = natAddressOf(subnet);
            context.isGatewaySubnet = subnet.name == gatewaySubnetName;
            context.servicePrefixes = servicePrefixes(m_network, subnet);
            const ContextIndex index = m_lowered.contexts.add(std::move(context));
            m_contextOf.emplace(subnet.id, index);
        }
    }

    [[nodiscard]] std::optional<DomainIndex> domainOf(model::SubnetId subnet) const {
        const auto context = m_contextOf.find(subnet);
        if (context != m_contextOf.end()) {
            return m_lowered.contexts[context->second].domain;
        }
        const model::Subnet* row = m_network.subnets.find(subnet);
        return row != nullptr && m_domainOf.contains(row->vnet) ? std::optional(m_domainOf.at(row->vnet))
                                                                : std::nullopt;
    }

    // --- Guests ---

    [[nodiscard]] engine::Guest applianceGuest(const model::Nva& nva) const {
        engine::Guest guest;
        guest.kind = GuestKind::Router;
        guest.running = nva.running;
        guest.forwards = nva.guestForwarding;
        guest.rewritesSource = nva.sourceNat != model::SourceNat::Off;
        if (nva.sourceNat == model::SourceNat::Internet) {
            guest.keepsSourceFor.assign(noneRoutes.begin(), noneRoutes.end());
        }
        guest.stateful = nva.stateful;
        for (const model::GuestStaticRoute& route : nva.staticRoutes) {
            guest.statics.push_back({route.prefix, route.gateway});
        }
        guest.locals = nva.localPrefixes;
        guest.stack = policyOf(nva.stack, nva.customStack);
        return guest;
    }

    /// R8.11: not on GatewaySubnet.
    [[nodiscard]] std::optional<net::Address> natAddressOf(const model::Subnet& subnet) const {
        const model::NatGateway* nat = subnet.natGateway && subnet.name != gatewaySubnetName
                                           ? m_network.natGateways.find(*subnet.natGateway)
                                           : nullptr;
        return nat != nullptr && !nat->publicAddresses.empty() ? std::optional(nat->publicAddresses.front())
                                                               : std::nullopt;
    }

    /// R8.18, R8.19: an appliance of the cloud's own, with an address of its own in its subnet.
    void addFirewall(const model::Firewall& firewall) {
        const model::Subnet* subnet = m_network.subnets.find(firewall.subnet);
        if (subnet == nullptr || subnet->prefixes.empty()) {
            return;
        }
        engine::Guest guest;
        guest.kind = GuestKind::Router;
        guest.running = firewall.running;
        guest.forwards = true;
        guest.stateful = true;
        guest.rewritesSource = true;
        guest.keepsSourceFor = firewall.privateRanges;
        if (firewall.privateRanges.empty()) {
            guest.keepsSourceFor.assign(noneRoutes.begin(), noneRoutes.end());
        }
        guest.ttlCost = m_network.settings.s10FirewallTtl;
        guest.icmpTtlCost = m_network.settings.s10FirewallIcmpTtl;
        guest.ttlSettings = engine::setting(10);
        const GuestIndex index = m_lowered.fabric.guests.add(std::move(guest));
        m_lowered.guestNames.add(firewall.id);
        const bool hasOutside = !firewall.forcedTunnelling && !firewall.publicAddresses.empty();
        addNic(index, {firewall.id, 0}, firewall.subnet,
               firewall.address.value_or(subnet->prefixes.front().first().plus(firstHostOffset)), true,
               hasOutside ? std::optional(firewall.publicAddresses.front()) : std::nullopt);
    }

    void addMachine(const model::EntityRef& name, engine::Guest guest, const std::vector<model::Nic>& nics) {
        const GuestIndex index = m_lowered.fabric.guests.add(std::move(guest));
        m_lowered.guestNames.add(name);
        for (std::size_t i = 0; i < nics.size(); ++i) {
            const model::Nic& nic = nics[i];
            const model::PublicAddress* outside =
                nic.publicAddress ? m_network.publicAddresses.find(*nic.publicAddress) : nullptr;
            addNic(index, {name, i}, nic.subnet, nic.address, nic.ipForwarding,
                   outside != nullptr ? std::optional(outside->address) : std::nullopt);
        }
    }

    void addNic(GuestIndex guest, Lowered::NicName name, model::SubnetId subnet, net::Address address, bool foreign,
                std::optional<net::Address> publicAddress) {
        const auto context = m_contextOf.find(subnet);
        if (context == m_contextOf.end()) {
            return;
        }
        const std::vector<net::Prefix>& prefixes = m_network.subnets.at(subnet).prefixes;
        const net::Prefix connected = net::longestMatch(prefixes, address)
                                          .value_or(prefixes.empty() ? net::Prefix::host(address) : prefixes.front());
        const NicIndex nic = m_lowered.fabric.nics.add({guest, address, connected, foreign, publicAddress});
        m_lowered.fabric.guests[guest].nics.push_back(nic);
        m_lowered.nicsByAddress[address].push_back(nic);
        m_lowered.contextOfNic.add(context->second);
        m_lowered.nicNames.add(std::move(name));
    }

    void addInstances(const model::RouteServer& server) {
        if (!domainOf(server.subnet)) {
            return;
        }
        const std::vector<net::Address> addresses = instanceAddresses(m_network, server);
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            engine::Guest guest;
            guest.kind = GuestKind::Endpoint;
            const GuestIndex index = m_lowered.fabric.guests.add(std::move(guest));
            m_lowered.guestNames.add(server.id);
            addNic(index, {server.id, i}, server.subnet, addresses[i], false, std::nullopt);
            engine::Speaker speaker{index, routeServerAsn, addresses[i]};
            speaker.programsUnderlay = true;
            speaker.maximumPaths = m_network.settings.s18EcmpMaximum;
            speaker.relays = server.branchToBranch || m_network.settings.s24 == model::Settings::Reflection::Always;
            addSpeaker(std::move(speaker));
        }
    }

    SpeakerIndex addSpeaker(engine::Speaker speaker) {
        const GuestIndex guest = speaker.guest;
        const SpeakerIndex index = m_lowered.fabric.speakers.add(std::move(speaker));
        m_lowered.fabric.guests[guest].speaker = index;
        return index;
    }

    // --- Sessions ---

    void addSessions(const model::BgpConnection& connection) {
        const model::Nva* nva = m_network.nvas.find(connection.nva);
        const model::RouteServer* server = m_network.routeServers.find(connection.routeServer);
        if (nva == nullptr || server == nullptr || !nva->asn) {
            return;
        }
        const GuestIndex guest = *m_lowered.guestOf(nva->id);
        if (m_lowered.fabric.guests[guest].nics.empty()) {
            return;
        }
        if (!m_lowered.fabric.guests[guest].speaker) {
            engine::Speaker speaker{guest, *nva->asn, connection.peerAddress};
            speaker.maximumPaths = m_lowered.fabric.guests[guest].stack.maximumPaths;
            addSpeaker(std::move(speaker));
        }
        const std::vector<SpeakerIndex> instances = m_lowered.instancesOf(server->id);
        for (std::size_t i = 0; i < instances.size(); ++i) {
            engine::Session session{*m_lowered.fabric.guests[guest].speaker, instances[i], connection.peerAddress,
                                    m_lowered.fabric.speakers[instances[i]].address};
            session.keepalive = std::chrono::seconds(connection.keepaliveSeconds);
            session.hold = std::chrono::seconds(connection.holdSeconds);
            session.firstAttempt += sessionStagger * static_cast<std::int64_t>(m_lowered.fabric.sessions.size());
            const bool configured = i == 0 ? connection.first : connection.second;
            session.fault = configured ? faultOf(connection, *nva, *server) : SessionFault::NotConfigured;
            m_lowered.fabric.sessions.add(session);
            m_lowered.sessionNames.add(connection.id);
        }
    }

    [[nodiscard]] SessionFault faultOf(const model::BgpConnection& connection, const model::Nva& nva,
                                       const model::RouteServer& server) const {
        const net::Asn asn = *nva.asn;
        if (asn == routeServerAsn) {
            return SessionFault::SameAsn;
        }
        const bool reserved =
            std::find(azureReservedAsns.begin(), azureReservedAsns.end(), asn) != azureReservedAsns.end() ||
            isIanaReserved(asn);
        if (reserved || (m_network.settings.strictAsn && asn > highestSupportedAsn)) {
            return SessionFault::AsnRefused;
        }
        const auto nic = std::find_if(nva.nics.begin(), nva.nics.end(), [&](const model::Nic& candidate) {
            return candidate.address == connection.peerAddress;
        });
        if (nic == nva.nics.end() || !mayPeer(nic->subnet, server.subnet)) {
            return SessionFault::PeerIllegal;
        }
        if (!connection.multihop && nic->subnet != server.subnet) {
            return SessionFault::NotMultihop;
        }
        return nva.running ? SessionFault::None : SessionFault::GuestStopped;
    }

    /// R5.6: in the route server's VNet, or one that is directly peered.
    [[nodiscard]] bool mayPeer(model::SubnetId appliance, model::SubnetId server) const {
        const auto here = domainOf(appliance);
        const auto there = domainOf(server);
        if (!here || !there) {
            return false;
        }
        const std::vector<Domain::Peer>& peers = m_lowered.domains[*there].peers;
        return *here == *there ||
               std::any_of(peers.begin(), peers.end(), [&](const Domain::Peer& peer) { return peer.domain == *here; });
    }

    // --- What enters BGP ---

    void addOriginations() {
        std::map<net::Prefix, std::vector<Entry>> byPrefix;
        for (const model::RouteServer& server : m_network.routeServers) {
            const auto home = domainOf(server.subnet);
            if (!home) {
                continue;
            }
            for (const SpeakerIndex instance : m_lowered.instancesOf(server.id)) {
                for (const net::Prefix prefix : announcedSpace(*home)) {
                    byPrefix[prefix].push_back({instance, engine::Origination{}});
                }
            }
        }
        for (const model::Nva& nva : m_network.nvas) {
            const auto speaker = m_lowered.fabric.guests[*m_lowered.guestOf(nva.id)].speaker;
            if (!speaker) {
                continue;
            }
            for (const model::Announcement& announcement : nva.announcements) {
                engine::Origination how;
                how.asPath = announcement.asPath;
                how.prepend = announcement.prepend;
                how.nextHop = announcement.nextHop;
                how.communities = announcement.communities;
                how.onlyTo = announcement.onlyTo;
                byPrefix[announcement.prefix].push_back({*speaker, std::move(how)});
            }
        }
        group(byPrefix);
    }

    /// R5.11 a and b: the prefixes of the own VNet and of the VNets that use this route server.
    [[nodiscard]] std::vector<net::Prefix> announcedSpace(DomainIndex home) const {
        std::set<net::Prefix> space(m_lowered.domains[home].addressSpace.begin(),
                                    m_lowered.domains[home].addressSpace.end());
        for (const auto& [spoke, hub] : usedGateways()) {
            if (hub == home && m_borrowed.contains(spoke)) {
                space.insert(m_lowered.domains[spoke].addressSpace.begin(),
                             m_lowered.domains[spoke].addressSpace.end());
            }
        }
        return {space.begin(), space.end()};
    }

    /// S5 drop: what a route server does not even list (R5.18).
    [[nodiscard]] bool refuses(SpeakerIndex instance, net::Prefix prefix) const {
        if (m_network.settings.s5 != model::Settings::EqualOrLonger::Drop) {
            return false;
        }
        const GuestIndex guest = m_lowered.fabric.speakers[instance].guest;
        const NicIndex nic = m_lowered.fabric.guests[guest].nics.front();
        const std::vector<net::Prefix> space = announcedSpace(m_lowered.contexts[m_lowered.contextOfNic[nic]].domain);
        return std::any_of(space.begin(), space.end(), [&](net::Prefix own) { return own.covers(prefix); });
    }

    /// Puts prefixes together that nothing tells apart: origins and attributes, policies, covered speaker addresses.
    void group(const std::map<net::Prefix, std::vector<Entry>>& byPrefix) {
        struct Kind {
            std::vector<Entry> entries;
            std::vector<SpeakerIndex> refusedBy;
            std::vector<SpeakerIndex> covered;
            GroupIndex group;
        };
        std::vector<Kind> kinds;
        engine::Fabric& fabric = m_lowered.fabric;
        for (const auto& [prefix, entries] : byPrefix) {
            Kind kind{entries, {}, {}, GroupIndex()};
            for (const SpeakerIndex speaker : fabric.speakers.indices()) {
                if (fabric.speakers[speaker].programsUnderlay && refuses(speaker, prefix)) {
                    kind.refusedBy.push_back(speaker);
                }
                if (prefix.contains(fabric.speakers[speaker].address)) {
                    kind.covered.push_back(speaker);
                }
            }
            const auto alike = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& other) {
                return kind.refusedBy == other.refusedBy && kind.covered == other.covered &&
                       std::equal(kind.entries.begin(), kind.entries.end(), other.entries.begin(), other.entries.end(),
                                  [](const Entry& a, const Entry& b) {
                                      return a.speaker == b.speaker && sameAttributes(a.how, b.how);
                                  });
            });
            if (alike != kinds.end()) {
                fabric.groups[alike->group].prefixes.push_back(prefix);
                continue;
            }
            kind.group = fabric.groups.add({{prefix}});
            for (Entry& entry : kind.entries) {
                entry.how.group = kind.group;
                fabric.speakers[entry.speaker].originates.push_back(entry.how);
            }
            for (const SpeakerIndex speaker : kind.refusedBy) {
                fabric.speakers[speaker].refuses.push_back(kind.group);
            }
            kinds.push_back(std::move(kind));
        }
    }

    const model::Network& m_network;
    Lowered m_lowered;
    std::map<model::VnetId, DomainIndex> m_domainOf;
    std::map<model::SubnetId, ContextIndex> m_contextOf;
    std::map<DomainIndex, model::RouteServerId> m_borrowed;
};

}  // namespace

std::vector<net::Address> instanceAddresses(const model::Network& network, const model::RouteServer& routeServer) {
    const model::Subnet* subnet = network.subnets.find(routeServer.subnet);
    const net::Address base =
        subnet != nullptr && !subnet->prefixes.empty() ? subnet->prefixes.front().first() : net::Address(0);
    std::vector<net::Address> addresses{routeServer.firstInstance.value_or(base.plus(firstInstanceOffset)),
                                        routeServer.secondInstance.value_or(base.plus(secondInstanceOffset))};
    std::sort(addresses.begin(), addresses.end());
    return addresses;
}

std::optional<engine::NicIndex> Lowered::nicOf(const model::EntityRef& machine, std::size_t nic) const {
    for (const NicIndex index : nicNames.indices()) {
        if (nicNames[index].machine == machine && nicNames[index].nic == nic) {
            return index;
        }
    }
    return std::nullopt;
}

std::optional<engine::GuestIndex> Lowered::guestOf(const model::EntityRef& machine, std::size_t instance) const {
    for (const GuestIndex index : guestNames.indices()) {
        if (guestNames[index] == machine && instance-- == 0) {
            return index;
        }
    }
    return std::nullopt;
}

std::optional<ContextIndex> Lowered::contextOf(model::SubnetId subnet) const {
    for (const ContextIndex index : contexts.indices()) {
        if (contexts[index].subnet == subnet) {
            return index;
        }
    }
    return std::nullopt;
}

std::vector<engine::SpeakerIndex> Lowered::instancesOf(model::RouteServerId routeServer) const {
    std::vector<SpeakerIndex> instances;
    for (const SpeakerIndex index : fabric.speakers.indices()) {
        if (guestNames[fabric.speakers[index].guest] == model::EntityRef(routeServer)) {
            instances.push_back(index);
        }
    }
    return instances;
}

std::optional<engine::NicIndex> Lowered::ownerOf(net::Address address, DomainIndex domain) const {
    const auto owners = nicsByAddress.find(address);
    if (owners == nicsByAddress.end()) {
        return std::nullopt;
    }
    const auto ownerIn = [&](DomainIndex place) -> std::optional<NicIndex> {
        for (const NicIndex nic : owners->second) {
            if (contexts[contextOfNic[nic]].domain == place && fabric.guests[fabric.nics[nic].guest].running) {
                return nic;
            }
        }
        return std::nullopt;
    };
    if (const auto own = ownerIn(domain)) {
        return own;
    }
    for (const Domain::Peer& peer : domains[domain].peers) {
        if (const auto there = ownerIn(peer.domain)) {
            return there;
        }
    }
    return std::nullopt;
}

std::optional<engine::ServiceIndex> Lowered::serviceAt(net::Address address, DomainIndex domain) const {
    const auto owners = servicesByAddress.find(address);
    if (owners == servicesByAddress.end()) {
        return std::nullopt;
    }
    const auto ownerIn = [&](DomainIndex place) -> std::optional<engine::ServiceIndex> {
        for (const engine::ServiceIndex service : owners->second) {
            if (contexts[services[service].context].domain == place) {
                return service;
            }
        }
        return std::nullopt;
    };
    if (const auto own = ownerIn(domain)) {
        return own;
    }
    for (const Domain::Peer& peer : domains[domain].peers) {
        if (const auto there = ownerIn(peer.domain)) {
            return there;
        }
    }
    return std::nullopt;
}

Lowered lower(const model::Network& network) {
    return Lowering(network).run();
}

}  // namespace hopscope::azure
