// SPDX-License-Identifier: Apache-2.0
#include "core/azure/lower.hpp"

#include <algorithm>
#include <set>

#include "core/azure/balancing.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/lower_bgp.hpp"
#include "core/azure/peerings.hpp"
#include "core/azure/security.hpp"
#include "core/azure/services.hpp"
#include "core/azure/stack_profiles.hpp"

namespace hopscope::azure {

namespace {

using engine::GuestIndex;
using engine::GuestKind;
using engine::NicIndex;
using engine::SpeakerIndex;

bool isConnected(const model::Peering& peering) {
    return peering.state() == model::PeeringState::Connected;
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
        for (const model::Gateway& gateway : m_network.gateways) {
            addInstances(gateway);
        }
        addLoadBalancers(m_network, m_lowered);
        addOutside();
        lowerBgp(m_network, m_transit, m_lowered);
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
        addTransit();
    }

    /// R4.6: who has a route server or a gateway of its own cannot use another's.
    void addTransit() {
        std::set<DomainIndex> owners;
        for (const model::Gateway& gateway : m_network.gateways) {
            if (const auto home = domainOf(gateway.subnet)) {
                owners.insert(*home);
            }
        }
        const auto used = usedGateways();
        for (const auto& [spoke, hub] : used) {
            if (!m_lowered.domains[spoke].routeServer && !owners.contains(spoke)) {
                m_transit.hubOf.emplace(spoke, hub);
            }
        }
        for (const auto& [spoke, hub] : m_transit.hubOf) {
            m_lowered.domains[spoke].routeServer = m_lowered.domains[hub].routeServer;
        }
        for (const DomainIndex home : m_lowered.domains.indices()) {
            for (const Domain::Peer& peer : m_lowered.domains[home].peers) {
                if (!m_transit.hubOf.contains(peer.domain)) {
                    m_transit.peersWithoutUse.emplace_back(peer.domain, home);
                }
            }
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
            context.natAddresses = natAddressesOf(subnet);
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
    [[nodiscard]] std::vector<net::Address> natAddressesOf(const model::Subnet& subnet) const {
        const model::NatGateway* nat = subnet.natGateway && subnet.name != gatewaySubnetName
                                           ? m_network.natGateways.find(*subnet.natGateway)
                                           : nullptr;
        return nat != nullptr ? nat->publicAddresses : std::vector<net::Address>();
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
            addInstance(std::move(guest), {server.id, i}, server.subnet, addresses[i], false);
        }
    }

    void addInstances(const model::Gateway& gateway) {
        if (!domainOf(gateway.subnet)) {
            return;
        }
        const std::vector<net::Address> addresses = instanceAddresses(m_network, gateway);
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            addInstance(gatewayGuest(gateway.running), {gateway.id, i}, gateway.subnet, addresses[i], true);
        }
    }

    void addInstance(engine::Guest guest, const Lowered::NicName& name, model::SubnetId subnet, net::Address address,
                     bool foreign) {
        const GuestIndex index = m_lowered.fabric.guests.add(std::move(guest));
        m_lowered.guestNames.add(name.machine);
        addNic(index, name, subnet, address, foreign, std::nullopt);
    }

    [[nodiscard]] engine::Guest gatewayGuest(bool running) const {
        engine::Guest guest;
        guest.kind = GuestKind::Gateway;
        guest.running = running;
        guest.forwards = true;
        guest.ttlCost = m_network.settings.s10GatewayTtl;
        guest.icmpTtlCost = m_network.settings.s10GatewayTtl;
        guest.ttlSettings = engine::setting(10);
        guest.stack.tracksNextHops = false;
        return guest;
    }

    /// What stands outside the cloud's network: the edges of circuits, and sites.
    void addOutside() {
        for (const model::Circuit& circuit : m_network.circuits) {
            for (int edge = 0; edge < 2; ++edge) {
                m_lowered.fabric.guests.add(gatewayGuest(true));
                m_lowered.guestNames.add(circuit.id);
            }
        }
        for (const model::Site& site : m_network.sites) {
            engine::Guest guest;
            guest.kind = GuestKind::Router;
            guest.running = site.running;
            guest.forwards = true;
            guest.locals = site.prefixes;
            guest.locals.push_back(net::Prefix::host(site.router));
            for (const model::SiteHost& host : site.hosts) {
                guest.locals.push_back(net::Prefix::host(host.address));
            }
            for (const model::Announcement& announcement : site.announcements) {
                guest.locals.push_back(announcement.prefix);
            }
            std::sort(guest.locals.begin(), guest.locals.end());
            guest.locals.erase(std::unique(guest.locals.begin(), guest.locals.end()), guest.locals.end());
            std::erase_if(guest.locals, [](net::Prefix prefix) { return prefix.isDefault(); });
            m_lowered.fabric.guests.add(std::move(guest));
            m_lowered.guestNames.add(site.id);
        }
    }

    const model::Network& m_network;
    Lowered m_lowered;
    std::map<model::VnetId, DomainIndex> m_domainOf;
    std::map<model::SubnetId, ContextIndex> m_contextOf;
    TransitMap m_transit;
};

}  // namespace

std::vector<net::Address> instanceAddresses(const model::Network& network, const model::RouteServer& routeServer) {
    const model::Subnet* subnet = network.subnets.find(routeServer.subnet);
    const net::Address base =
        subnet != nullptr && !subnet->prefixes.empty() ? subnet->prefixes.front().first() : net::Address(0);
    const auto offset = static_cast<std::uint32_t>(std::max(network.settings.s4FirstInstance, 0));
    std::vector<net::Address> addresses{routeServer.firstInstance.value_or(base.plus(offset)),
                                        routeServer.secondInstance.value_or(base.plus(offset + 1))};
    std::sort(addresses.begin(), addresses.end());
    return addresses;
}

std::vector<net::Address> instanceAddresses(const model::Network& network, const model::Gateway& gateway) {
    const model::Subnet* subnet = network.subnets.find(gateway.subnet);
    const net::Address base =
        subnet != nullptr && !subnet->prefixes.empty() ? subnet->prefixes.front().first() : net::Address(0);
    std::vector<net::Address> addresses = gateway.instances;
    const bool isExpressRoute = gateway.type == model::Gateway::Type::ExpressRoute;
    const bool hasRoom = subnet != nullptr && !subnet->prefixes.empty() &&
                         subnet->prefixes.front().contains(base.plus(expressRouteOffset + 1));
    const bool isPair = gateway.activeActive || addresses.size() > 1 || (isExpressRoute && addresses.empty());
    const std::size_t wanted = isPair ? 2 : 1;
    for (std::uint32_t offset = isExpressRoute && hasRoom ? expressRouteOffset : firstHostOffset;
         addresses.size() < wanted; ++offset) {
        if (std::find(addresses.begin(), addresses.end(), base.plus(offset)) == addresses.end()) {
            addresses.push_back(base.plus(offset));
        }
    }
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

std::vector<engine::SpeakerIndex> Lowered::instancesOf(const model::EntityRef& router) const {
    std::vector<SpeakerIndex> instances;
    for (const SpeakerIndex index : fabric.speakers.indices()) {
        if (guestNames[fabric.speakers[index].guest] == router) {
            instances.push_back(index);
        }
    }
    return instances;
}

namespace {

/// The first thing with an address that `isAt` says of a domain: of the domain itself, then of its peers.
template <typename Index, typename IsAt>
std::optional<Index> nearest(const std::unordered_map<net::Address, std::vector<Index>>& byAddress,
                             net::Address address, const Domain& domain, DomainIndex self, IsAt isAt) {
    const auto owners = byAddress.find(address);
    if (owners == byAddress.end()) {
        return std::nullopt;
    }
    const auto ownerIn = [&](DomainIndex place) -> std::optional<Index> {
        const auto found =
            std::find_if(owners->second.begin(), owners->second.end(), [&](Index owner) { return isAt(owner, place); });
        return found == owners->second.end() ? std::nullopt : std::optional(*found);
    };
    if (const auto own = ownerIn(self)) {
        return own;
    }
    for (const Domain::Peer& peer : domain.peers) {
        if (const auto there = ownerIn(peer.domain)) {
            return there;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<engine::NicIndex> Lowered::ownerOf(net::Address address, DomainIndex domain) const {
    return nearest(nicsByAddress, address, domains[domain], domain, [this](engine::NicIndex nic, DomainIndex place) {
        return contexts[contextOfNic[nic]].domain == place && fabric.guests[fabric.nics[nic].guest].running;
    });
}

std::optional<engine::ServiceIndex> Lowered::serviceAt(net::Address address, DomainIndex domain) const {
    return nearest(servicesByAddress, address, domains[domain], domain,
                   [this](engine::ServiceIndex service, DomainIndex place) {
                       return contexts[services[service].context].domain == place;
                   });
}

Lowered lower(const model::Network& network) {
    return Lowering(network).run();
}

}  // namespace hopscope::azure
