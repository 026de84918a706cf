// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/fabric_findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/analysis/finder.hpp"
#include "core/net/literals.hpp"
#include "core/net/run_map.hpp"

namespace hopscope::analysis {

namespace {

using azure::Context;
using azure::DomainIndex;
using azure::EffectiveRoute;
using azure::NextHopType;
using azure::RouteSource;
using engine::NicIndex;
using engine::Verdict;
using model::EntityRef;
using model::FindingCode;
using namespace net::literals;

constexpr std::size_t mostExampleFlows = 16;

bool isPeering(const EffectiveRoute& route) {
    return route.type == NextHopType::VNetPeering || route.type == NextHopType::VNetGlobalPeering;
}

bool leadsToAppliance(const EffectiveRoute& route) {
    return route.wins() && !route.nextHops.empty() &&
           (route.type == NextHopType::VirtualAppliance || route.type == NextHopType::VirtualNetworkGateway);
}

class FabricFinder : private Finder {
public:
    explicit FabricFinder(const Analysis& analysis) : Finder(analysis) {}

    std::vector<Finding> run() {
        for (const Context& context : m_lowered.contexts) {
            const auto rows = effectiveRoutes(m_analysis, m_analysis.phases.front(), context.subnet);
            addPropagationOff(context, rows);
            addSummaries(context, rows);
            addHalves(context, rows);
            addBypassedAppliances(context, rows);
            collectSharedFlows(context, rows);
        }
        addSharedFlows();
        addHalvesFindings();
        addSpokes();
        addForwardedTraffic();
        addConnections();
        return std::move(m_findings);
    }

private:
    [[nodiscard]] std::optional<NicIndex> ownerOf(net::Address address, const Context& context) const {
        return m_lowered.ownerOf(address, context.domain);
    }

    // --- R6.9 ---

    void addPropagationOff(const Context& context, const std::vector<EffectiveRoute>& rows) {
        if (context.propagates) {
            return;
        }
        std::vector<EntityRef> subjects{context.subnet};
        if (context.routeTable) {
            subjects.emplace_back(*context.routeTable);
        }
        std::vector<net::Prefix> missing;
        for (const EffectiveRoute& route : rows) {
            if (!route.printed && route.rule == net::RuleId{"R3.15"}) {
                missing.push_back(route.prefix);
            }
        }
        if (missing.empty() && !context.isGatewaySubnet) {
            return;
        }
        Finding& finding = add(FindingCode::PropagationOff, std::move(subjects), !context.isGatewaySubnet);
        for (const net::Prefix prefix : missing) {
            prove(finding, Evidence::Kind::EffectiveRow, context.subnet, prefix, {});
        }
        finding.arguments.count = missing.size();
        finding.arguments.prefixes = std::move(missing);
    }

    // --- R6.11 ---

    /// A route through appliances that covers a peer's space, where one of them does not stand in that peer.
    void addSummaries(const Context& context, const std::vector<EffectiveRoute>& rows) {
        std::vector<const EffectiveRoute*> peerings;  // by prefix, as the rows are
        for (const EffectiveRoute& route : rows) {
            if (isPeering(route) && route.wins()) {
                peerings.push_back(&route);
            }
        }
        for (const EffectiveRoute& summary : rows) {
            if (!leadsToAppliance(summary) || summary.prefix.isDefault()) {
                continue;
            }
            auto inside = std::upper_bound(
                peerings.begin(), peerings.end(), summary.prefix,
                [](net::Prefix prefix, const EffectiveRoute* route) { return prefix < route->prefix; });
            for (; inside != peerings.end() && summary.prefix.covers((*inside)->prefix); ++inside) {
                const net::Prefix peer = (*inside)->prefix;
                const bool standsElsewhere = std::any_of(summary.nextHops.begin(), summary.nextHops.end(),
                                                         [&](net::Address nextHop) { return !peer.contains(nextHop); });
                if (standsElsewhere) {
                    addSummary(context, summary, **inside);
                }
            }
        }
    }
    void addSummary(const Context& context, const EffectiveRoute& summary, const EffectiveRoute& peering) {
        Finding& finding = add(FindingCode::SummaryVsPeering, {context.subnet}, summary.source != RouteSource::User);
        finding.arguments.prefixes = {summary.prefix, peering.prefix};
        finding.arguments.addresses = summary.nextHops;
        proveRow(finding, context.subnet, summary);
        proveRow(finding, context.subnet, peering);
    }

    // --- R6.26 ---

    void addHalves(const Context& context, const std::vector<EffectiveRoute>& rows) {
        const auto half = [&](net::Prefix prefix) {
            return std::find_if(rows.begin(), rows.end(), [&](const EffectiveRoute& route) {
                return leadsToAppliance(route) && route.prefix == prefix;
            });
        };
        const auto low = half("0.0.0.0/1"_prefix);
        const auto high = half("128.0.0.0/1"_prefix);
        const bool noneStays = std::any_of(rows.begin(), rows.end(), [](const EffectiveRoute& route) {
            return route.wins() && route.source == RouteSource::Default && route.type == NextHopType::None;
        });
        if (low != rows.end() && high != rows.end() && noneStays) {
            m_halves[low->nextHops].push_back(context.subnet);
        }
    }
    void addHalvesFindings() {
        for (const auto& [nextHops, subnets] : m_halves) {
            Finding& finding = add(FindingCode::BothHalvesHit, {subnets.begin(), subnets.end()});
            finding.arguments.prefixes = {"0.0.0.0/1"_prefix, "128.0.0.0/1"_prefix};
            finding.arguments.addresses = nextHops;
            finding.arguments.count = subnets.size();
            for (const net::Prefix prefix : finding.arguments.prefixes) {
                prove(finding, Evidence::Kind::EffectiveRow, subnets.front(), prefix, nextHops);
            }
        }
    }

    // --- R6.27 ---

    /// What would lead to a private endpoint if its own row were not there leads through an appliance.
    void addBypassedAppliances(const Context& context, const std::vector<EffectiveRoute>& rows) {
        std::vector<net::RunMap::Entry> others;
        std::vector<const EffectiveRoute*> endpoints;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!rows[i].wins()) {
                continue;
            }
            if (rows[i].type == NextHopType::InterfaceEndpoint) {
                endpoints.push_back(&rows[i]);
            } else if (others.empty() || others.back().prefix != rows[i].prefix) {
                others.push_back({rows[i].prefix, static_cast<std::uint32_t>(i)});
            }
        }
        if (endpoints.empty()) {
            return;
        }
        const net::RunMap withoutEndpoints(std::move(others));
        for (const EffectiveRoute* endpoint : endpoints) {
            const net::Address address = endpoint->prefix.first();
            const auto next = withoutEndpoints.find(address);
            if (next && leadsToAppliance(rows[*next])) {
                Finding& finding = add(FindingCode::PrivateEndpointBypass, subjectsOf(context, address));
                finding.arguments.prefixes = {rows[*next].prefix};
                finding.arguments.addresses = {address};
                proveRow(finding, context.subnet, rows[*next]);
                proveRow(finding, context.subnet, *endpoint);
            }
        }
    }
    [[nodiscard]] std::vector<EntityRef> subjectsOf(const Context& context, net::Address endpoint) const {
        std::vector<EntityRef> subjects{context.subnet};
        if (const auto service = m_lowered.serviceAt(endpoint, context.domain)) {
            subjects.push_back(m_lowered.services[*service].name);
        }
        return subjects;
    }

    // --- R6.12 ---

    /// Routes whose equal next hops are several appliances that remember flows and keep the sender's address.
    void collectSharedFlows(const Context& context, const std::vector<EffectiveRoute>& rows) {
        for (const EffectiveRoute& route : rows) {
            if (!leadsToAppliance(route) || route.nextHops.size() < 2) {
                continue;
            }
            std::set<EntityRef> appliances;
            for (const net::Address nextHop : route.nextHops) {
                const auto owner = ownerOf(nextHop, context);
                if (owner && remembers(m_fabric.guests[m_fabric.nics[*owner].guest], route.prefix)) {
                    appliances.insert(m_lowered.nicNames[*owner].machine);
                }
            }
            if (appliances.size() > 1) {
                m_shared[{{appliances.begin(), appliances.end()}, route.prefix}].emplace_back(&context, route);
            }
        }
    }
    static bool remembers(const engine::Guest& guest, net::Prefix prefix) {
        const bool translates =
            guest.rewritesSource && std::none_of(guest.keepsSourceFor.begin(), guest.keepsSourceFor.end(),
                                                 [&](net::Prefix kept) { return kept.covers(prefix); });
        return guest.stateful && !translates;
    }
    void addSharedFlows() {
        for (const auto& [key, where] : m_shared) {
            const auto& [appliances, prefix] = key;
            const auto shown = brokenFlow(prefix, where);
            if (shown.asked && !shown.flow) {
                continue;  // every connection that is drawn keeps to one appliance
            }
            Finding& finding = add(FindingCode::AsymmetricEcmp, appliances, !shown.flow);
            finding.arguments.prefixes = {prefix};
            finding.arguments.addresses = where.front().second.nextHops;
            finding.arguments.count = where.size();
            finding.example = shown.flow;
            proveRow(finding, where.front().first->subnet, where.front().second);
        }
    }
    struct Example {
        bool asked = false;
        std::optional<std::pair<EntityRef, net::Address>> flow;
    };
    [[nodiscard]] Example brokenFlow(net::Prefix prefix,
                                     const std::vector<std::pair<const Context*, EffectiveRoute>>& where) const {
        Example example;
        std::size_t asked = 0;
        for (const auto& [context, route] : where) {
            for (const NicIndex from : m_fabric.nics.indices()) {
                const bool starts = &m_lowered.contexts[m_lowered.contextOfNic[from]] == context && isHost(from);
                for (const NicIndex to : m_fabric.nics.indices()) {
                    if (!starts || !isHost(to) || from == to || !prefix.contains(m_fabric.nics[to].address) ||
                        asked == mostExampleFlows) {
                        continue;
                    }
                    ++asked;
                    example.asked = true;
                    TraceQuestion question;
                    question.from.machine = m_lowered.nicNames[from].machine;
                    question.to.address = m_fabric.nics[to].address;
                    question.protocol = net::Protocol::Tcp;
                    question.bothWays = true;
                    const TraceAnswer answer = traceAt(m_analysis, m_analysis.phases.front(), question);
                    if (answer.back != nullptr && answer.back->verdict == Verdict::DroppedAsymmetric) {
                        example.flow = {*question.from.machine, *question.to.address};
                        return example;
                    }
                }
            }
        }
        return example;
    }
    [[nodiscard]] bool isHost(NicIndex nic) const {
        const engine::Guest& guest = m_fabric.guests[m_fabric.nics[nic].guest];
        return guest.kind == engine::GuestKind::Host && guest.running;
    }

    // --- R6.20 ---

    [[nodiscard]] bool lends(model::VnetId vnet) const {
        const auto standsIn = [&](const auto& table) {
            return std::any_of(table.begin(), table.end(), [&](const auto& row) {
                const model::Subnet* subnet = m_network.subnets.find(row.subnet);
                return subnet != nullptr && subnet->vnet == vnet;
            });
        };
        return standsIn(m_network.routeServers) || standsIn(m_network.gateways);
    }
    /// R4.3: what the other side has and this half does not know of.
    void addUnsynced(const model::Peering& peering, model::VnetId near) {
        const model::VnetId far = peering.other(near);
        const auto& synced = peering.halfOn(near)->syncedRemoteSpace;
        std::vector<net::Prefix> missing;
        for (const net::Prefix prefix : m_network.vnets.at(far).addressSpace) {
            if (synced && std::find(synced->begin(), synced->end(), prefix) == synced->end()) {
                missing.push_back(prefix);
            }
        }
        if (!missing.empty()) {
            add(FindingCode::PeeringNotSynced, {peering.id, far}).arguments.prefixes = std::move(missing);
        }
    }
    void addSpokes() {
        for (const model::Peering& peering : m_network.peerings) {
            if (peering.state() != model::PeeringState::Connected) {
                continue;
            }
            for (const model::VnetId spoke : {peering.first, peering.second}) {
                const model::VnetId hub = peering.other(spoke);
                if (peering.isComplete()) {
                    addUnsynced(peering, spoke);
                }
                if (lends(hub) && !lends(spoke)) {
                    addSpoke(peering, spoke, hub);
                }
            }
        }
    }
    void addSpoke(const model::Peering& peering, model::VnetId spoke, model::VnetId hub) {
        const bool uses = peering.halfOn(spoke)->useRemoteGateways;
        const bool offers = peering.halfOn(hub)->allowGatewayTransit;
        if (uses != offers) {
            Finding& finding = add(FindingCode::SpokeMissing, {spoke, hub, peering.id});
            finding.arguments.word = uses ? "transit" : "remote";
            proveSpoke(finding, peering, m_network.vnets.at(spoke).addressSpace);
            return;
        }
        const auto& synced = peering.halfOn(hub)->syncedRemoteSpace;
        std::vector<net::Prefix> missing;
        for (const net::Prefix prefix : m_network.vnets.at(spoke).addressSpace) {
            if (synced && std::find(synced->begin(), synced->end(), prefix) == synced->end()) {
                missing.push_back(prefix);
            }
        }
        if (uses && !missing.empty()) {
            Finding& finding = add(FindingCode::SpokeMissing, {spoke, hub, peering.id});
            finding.arguments.word = "sync";
            proveSpoke(finding, peering, missing);
            finding.arguments.prefixes = std::move(missing);
        }
    }
    static void proveSpoke(Finding& finding, const model::Peering& peering, const std::vector<net::Prefix>& space) {
        for (const net::Prefix prefix : space) {
            prove(finding, Evidence::Kind::Text, peering.id, prefix, {});
        }
    }

    // --- R6.24 ---

    /// A half that takes no forwarded traffic, and a third VNet whose route to it leads through an appliance in the
    /// VNet at the other end.
    void addForwardedTraffic() {
        std::set<std::tuple<DomainIndex, bool, bool, std::optional<model::RouteTableId>>> known;
        std::vector<azure::ContextIndex> unlike;  // contexts that differ in what they route
        for (const azure::ContextIndex index : m_lowered.contexts.indices()) {
            const Context& context = m_lowered.contexts[index];
            if (known.emplace(context.domain, context.propagates, context.showsPeerings, context.routeTable).second) {
                unlike.push_back(index);
            }
        }
        std::set<DomainIndex> forwarding;
        for (const NicIndex nic : m_fabric.nics.indices()) {
            if (m_fabric.guests[m_fabric.nics[nic].guest].kind == engine::GuestKind::Router) {
                forwarding.insert(m_lowered.contexts[m_lowered.contextOfNic[nic]].domain);
            }
        }
        for (const DomainIndex middle : forwarding) {
            for (const azure::Domain::Peer& peer : m_lowered.domains[middle].peers) {
                if (!peer.forwardedIntoPeer && !peer.prefixes.empty()) {
                    addForwarded(middle, peer, unlike);
                }
            }
        }
    }
    void addForwarded(DomainIndex middle, const azure::Domain::Peer& peer,
                      const std::vector<azure::ContextIndex>& contexts) {
        const auto& plane = dynamic_cast<const azure::EffectivePlane&>(*m_analysis.atRest().shares.first);
        const net::Address inside = peer.prefixes.front().first();
        for (const azure::ContextIndex index : contexts) {
            const Context& context = m_lowered.contexts[index];
            if (context.domain == middle || context.domain == peer.domain || !reaches(context.domain, middle)) {
                continue;
            }
            const auto row = plane.winner(index, inside);
            if (!row || !leadsToAppliance(*row)) {
                continue;
            }
            const auto owner = ownerOf(row->nextHops.front(), context);
            if (!owner || m_lowered.contexts[m_lowered.contextOfNic[*owner]].domain != middle || isHost(*owner)) {
                continue;
            }
            const model::VnetId receiver = m_lowered.domains[peer.domain].vnet;
            const model::VnetId sender = m_lowered.domains[middle].vnet;
            const auto peering = std::find_if(
                m_network.peerings.begin(), m_network.peerings.end(),
                [&](const model::Peering& candidate) { return candidate.joins(receiver) && candidate.joins(sender); });
            Finding& finding = add(FindingCode::ForwardedBlocked, {receiver, peering->id},
                                   m_network.settings.s1 == model::Settings::ForwardedTraffic::Lenient);
            finding.settings = {"S1"};
            finding.arguments.prefixes = {row->prefix};
            finding.arguments.addresses = row->nextHops;
            proveRow(finding, context.subnet, *row);
            return;
        }
    }
    [[nodiscard]] bool reaches(DomainIndex from, DomainIndex to) const {
        const std::vector<azure::Domain::Peer>& peers = m_lowered.domains[from].peers;
        return std::any_of(peers.begin(), peers.end(),
                           [&](const azure::Domain::Peer& peer) { return peer.domain == to; });
    }

    // --- Sessions: R6.7, R6.29, R6.30 ---

    void addConnections() {
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            const model::Nva* nva = m_network.nvas.find(connection.nva);
            const model::RouteServer* server = m_network.routeServers.find(connection.routeServer);
            if (nva == nullptr || server == nullptr || nva->nics.empty()) {
                continue;
            }
            addAnnouncedSubnet(*nva, *server);
            addLostWay(connection, *nva);
            addPeeredTrouble(connection, *nva, *server);
        }
    }
    void addAnnouncedSubnet(const model::Nva& nva, const model::RouteServer& server) {
        const std::vector<net::Prefix>& own = m_network.subnets.at(server.subnet).prefixes;
        for (const model::Announcement& announcement : nva.announcements) {
            if (std::find(own.begin(), own.end(), announcement.prefix) != own.end()) {
                Finding& finding = add(FindingCode::RsSubnetAnnounced, {nva.id, server.id});
                finding.arguments.prefixes = {announcement.prefix};
                prove(finding, Evidence::Kind::Announcement, nva.id, announcement.prefix, {});
            }
        }
    }
    [[nodiscard]] bool falls(engine::SessionIndex session) const {
        const auto& cycle = m_analysis.recording.cycle;
        const bool flaps =
            cycle && std::find(cycle->members.begin(), cycle->members.end(), session) != cycle->members.end();
        return flaps || !m_analysis.atRest().sessions[session].established();
    }
    /// R6.7: a row that somebody put into the guest, not one that BGP brought, keeps the packets from arriving.
    void addLostWay(const model::BgpConnection& connection, const model::Nva& nva) {
        for (const engine::SessionIndex session : sessionsOf(connection)) {
            const net::Address instance = m_fabric.sessions[session].addressOfB;
            const engine::GuestTable table = guestTable(m_analysis, m_analysis.phases.front(), nva.id);
            const auto match = table.lookup(instance);
            const bool own = match && (table.routes[*match].protocol == engine::GuestProtocol::Static ||
                                       table.routes[*match].protocol == engine::GuestProtocol::Local);
            if (!own || !falls(session)) {
                continue;
            }
            TraceQuestion question;
            question.from.machine = nva.id;
            question.to.address = instance;
            question.protocol = net::Protocol::Tcp;
            question.port = 179;
            const TraceAnswer answer = traceAt(m_analysis, m_analysis.phases.front(), question);
            const auto& hops = answer.branches.front().path.hops;
            const bool arrives = answer.verdict == Verdict::Delivered && hops.back().nic &&
                                 m_fabric.nics[*hops.back().nic].address == instance;
            if (!arrives) {
                Finding& finding = add(FindingCode::NvaLostToArs, {nva.id, connection.id});
                finding.arguments.prefixes = {table.routes[*match].prefix};
                finding.arguments.addresses = {instance};
                prove(finding, Evidence::Kind::GuestRow, nva.id, table.routes[*match].prefix, {});
                return;
            }
        }
    }
    void addPeeredTrouble(const model::BgpConnection& connection, const model::Nva& nva,
                          const model::RouteServer& server) {
        const bool elsewhere =
            m_network.subnets.at(nva.nics.front().subnet).vnet != m_network.subnets.at(server.subnet).vnet;
        const std::vector<engine::SessionIndex> sessions = sessionsOf(connection);
        const bool trouble = std::any_of(sessions.begin(), sessions.end(), [&](engine::SessionIndex session) {
            const engine::SessionFault fault = m_fabric.sessions[session].fault;
            return fault != engine::SessionFault::NotConfigured && fault != engine::SessionFault::GuestStopped &&
                   falls(session);
        });
        if (elsewhere && trouble) {
            Finding& finding = add(FindingCode::PeeredNvaFlap, {nva.id, connection.id});
            proveSession(finding, connection);
        }
    }
    [[nodiscard]] std::vector<engine::SessionIndex> sessionsOf(const model::BgpConnection& connection) const {
        std::vector<engine::SessionIndex> sessions;
        for (const engine::SessionIndex session : m_fabric.sessions.indices()) {
            if (EntityRef(m_lowered.sessionNames[session]) == EntityRef(connection.id)) {
                sessions.push_back(session);
            }
        }
        return sessions;
    }

    std::map<std::vector<net::Address>, std::vector<model::SubnetId>>
        m_halves;  ///< by the appliances that they lead to
    std::map<std::pair<std::vector<EntityRef>, net::Prefix>, std::vector<std::pair<const Context*, EffectiveRoute>>>
        m_shared;
};

}  // namespace

std::vector<Finding> fabricFindings(const Analysis& analysis) {
    return FabricFinder(analysis).run();
}

}  // namespace hopscope::analysis
