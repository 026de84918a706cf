// SPDX-License-Identifier: Apache-2.0
#include "core/azure/lower_bgp.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "core/azure/facts.hpp"
#include "core/azure/session_policies.hpp"
#include "core/azure/stack_profiles.hpp"

namespace hopscope::azure {

namespace {

using engine::bitsOf;
using engine::EndPolicy;
using engine::GroupIndex;
using engine::GuestIndex;
using engine::LinkIndex;
using engine::NicIndex;
using engine::PeerClass;
using engine::PeerClasses;
using engine::SessionFault;
using engine::SessionIndex;
using engine::SpeakerIndex;

/// One end of a connection as the engine sees it: which guest, and under which addresses. A gateway and a circuit have
/// two guests and so up to two of these.
struct Router {
    GuestIndex guest;
    std::optional<SpeakerIndex> speaker;
    net::Address address;                ///< of the session
    std::optional<net::Address> source;  ///< see engine::LinkEnd
    std::optional<net::Address> target;
};

/// Prefixes that enter BGP at one speaker with equal attributes, before they are grouped.
struct Entry {
    SpeakerIndex speaker;
    engine::Origination how;
};

class BgpLowering {
public:
    BgpLowering(const model::Network& network, const TransitMap& transit, Lowered& lowered)
        : m_network(network), m_transit(transit), m_lowered(lowered), m_fabric(lowered.fabric) {}

    void run() {
        addInstanceSpeakers();
        addGatewaySpeakers();
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            addRouteServerSessions(connection);
        }
        for (const model::Gateway& gateway : m_network.gateways) {
            addSessionsOfGateway(gateway);
        }
        for (const model::Connection& connection : m_network.connections) {
            addConnection(connection);
        }
        addDomainGateways();
        addOriginations();
        group();
    }

private:
    // --- Speakers ---

    SpeakerIndex speakerAt(GuestIndex guest, net::Asn asn, net::Address address) {
        if (const auto known = m_fabric.guests[guest].speaker) {
            return *known;
        }
        engine::Speaker speaker{guest, asn, address};
        speaker.maximumPaths = m_fabric.guests[guest].stack.maximumPaths;
        const SpeakerIndex index = m_fabric.speakers.add(std::move(speaker));
        m_fabric.guests[guest].speaker = index;
        return index;
    }

    void addInstanceSpeakers() {
        for (const model::RouteServer& server : m_network.routeServers) {
            const std::vector<net::Address> addresses = instanceAddresses(m_network, server);
            for (std::size_t i = 0; i < addresses.size(); ++i) {
                if (const auto guest = m_lowered.guestOf(server.id, i)) {
                    engine::Speaker& speaker = m_fabric.speakers[speakerAt(*guest, routeServerAsn, addresses[i])];
                    speaker.programsUnderlay = true;
                    speaker.maximumPaths = m_network.settings.s18EcmpMaximum;
                    speaker.prefersExternal = false;  // R5.30: between VPN and NVA the path alone decides
                    speaker.reflects = true;          // R5.27: between two gateways that share its ASN
                    speaker.honoursNoExport = m_network.settings.s23HonourNoExport;
                }
            }
        }
    }

    void addGatewaySpeakers() {
        for (const model::Gateway& gateway : m_network.gateways) {
            for (std::size_t i = 0; gateway.bgp; ++i) {
                const auto guest = m_lowered.guestOf(gateway.id, i);
                if (!guest) {
                    break;
                }
                const net::Address address = m_fabric.nics[m_fabric.guests[*guest].nics.front()].address;
                engine::Speaker& speaker = m_fabric.speakers[speakerAt(*guest, asnOf(gateway), address)];
                speaker.programsUnderlay = true;
                speaker.maximumPaths = m_network.settings.s18EcmpMaximum;
            }
        }
        for (const model::Circuit& circuit : m_network.circuits) {
            for (std::size_t i = 0; i < 2; ++i) {
                speakerAt(*m_lowered.guestOf(circuit.id, i), expressRouteAsn, net::Address(0));
            }
        }
    }

    [[nodiscard]] static net::Asn asnOf(const model::Gateway& gateway) { return gateway.asn.value_or(routeServerAsn); }

    [[nodiscard]] std::optional<DomainIndex> domainOf(model::SubnetId subnet) const {
        const auto context = m_lowered.contextOf(subnet);
        return context ? std::optional(m_lowered.contexts[*context].domain) : std::nullopt;
    }

    // --- Policies ---

    /// Tells prefixes apart for a policy: groups never mix prefixes on which `test` differs. `assign` gets the groups
    /// for which it holds, sorted.
    struct Classifier {
        std::function<bool(net::Prefix)> test;
        std::function<void(engine::Fabric&, const std::vector<GroupIndex>&)> assign;
    };
    using Groups = std::vector<GroupIndex> EndPolicy::*;

    [[nodiscard]] static EndPolicy& endOf(engine::Fabric& fabric, SessionIndex session, SpeakerIndex self) {
        engine::Session& line = fabric.sessions[session];
        return line.a == self ? line.policyOfA : line.policyOfB;
    }

    void deny(SessionIndex session, SpeakerIndex self, Groups list, std::function<bool(net::Prefix)> test) {
        m_classifiers.push_back({std::move(test), [=](engine::Fabric& fabric, const std::vector<GroupIndex>& groups) {
                                     std::vector<GroupIndex>& denied = endOf(fabric, session, self).*list;
                                     denied.insert(denied.end(), groups.begin(), groups.end());
                                     std::sort(denied.begin(), denied.end());
                                     denied.erase(std::unique(denied.begin(), denied.end()), denied.end());
                                 }});
    }

    /// The policy that somebody has typed in at this end.
    void configure(SessionIndex session, SpeakerIndex self, const model::SessionPolicy& drawn) {
        EndPolicy& policy = endOf(m_fabric, session, self);
        policy.sendsOwn = drawn.scope != model::SessionPolicy::Scope::Nothing;
        policy.relaysFrom = drawn.scope == model::SessionPolicy::Scope::Learned ? engine::everyPeer : PeerClasses(0);
        policy.nextHopSelf = drawn.nextHopSelf;
        policy.asOverride = drawn.asOverride;
        policy.prepend = drawn.prepend;
        policy.stripped = drawn.stripped;
        policy.added = drawn.communities;
        policy.localPreference = drawn.localPreference;
        policy.returnsToSender = m_fabric.guests[m_fabric.speakers[self].guest].stack.returnsToSender;
        const auto matchesAny = [](const std::vector<model::PrefixPattern>& patterns, net::Prefix prefix) {
            return std::any_of(patterns.begin(), patterns.end(),
                               [&](const model::PrefixPattern& pattern) { return pattern.matches(prefix); });
        };
        const auto filter = [&](const std::vector<model::PrefixPattern>& only,
                                const std::vector<model::PrefixPattern>& except, const std::vector<Groups>& lists) {
            if (only.empty() && except.empty()) {
                return;
            }
            for (const Groups list : lists) {
                deny(session, self, list, [=](net::Prefix prefix) {
                    return (!only.empty() && !matchesAny(only, prefix)) || matchesAny(except, prefix);
                });
            }
        };
        filter(drawn.exportOnly, drawn.exportExcept, {&EndPolicy::exportDenied, &EndPolicy::ownDenied});
        filter(drawn.importOnly, drawn.importExcept, {&EndPolicy::importDenied});
    }

    /// R5.45: a route map of the route server at its end of a session.
    void addRouteMap(SessionIndex session, SpeakerIndex self, const model::RouteServer& server, const std::string& name,
                     std::vector<engine::PathRule> EndPolicy::*list) {
        const auto map = std::find_if(server.routeMaps.begin(), server.routeMaps.end(),
                                      [&](const model::RouteMap& candidate) { return candidate.name == name; });
        if (name.empty() || map == server.routeMaps.end()) {
            return;
        }
        for (const model::RouteMapRule& drawn : map->rules) {
            (endOf(m_fabric, session, self).*list).push_back(ruleOf(drawn));
            const std::size_t position = (endOf(m_fabric, session, self).*list).size() - 1;
            const bool onPrefixes = std::any_of(drawn.matches.begin(), drawn.matches.end(), isOnPrefixes);
            if (onPrefixes) {
                m_classifiers.push_back(
                    {[matches = drawn.matches](net::Prefix prefix) { return meetsPrefixes(matches, prefix); },
                     [=](engine::Fabric& fabric, const std::vector<GroupIndex>& groups) {
                         (endOf(fabric, session, self).*list)[position].groups = groups;
                     }});
            }
        }
    }

    // --- Sessions ---

    SessionIndex addSession(engine::Session session, const model::EntityRef& name) {
        session.firstAttempt += sessionStagger * static_cast<std::int64_t>(m_fabric.sessions.size());
        session.internal = m_fabric.speakers[session.a].asn == m_fabric.speakers[session.b].asn;
        m_lowered.sessionNames.add(name);
        return m_fabric.sessions.add(std::move(session));
    }

    LinkIndex addLink(engine::Link link, const model::EntityRef& name) {
        const GuestIndex a = link.a.guest;
        const GuestIndex b = link.b.guest;
        const LinkIndex index = m_fabric.links.add(std::move(link));
        m_lowered.linkNames.add(name);
        m_fabric.guests[a].links.push_back(index);
        m_fabric.guests[b].links.push_back(index);
        return index;
    }

    void addRouteServerSessions(const model::BgpConnection& connection) {
        const model::Nva* nva = m_network.nvas.find(connection.nva);
        const model::RouteServer* server = m_network.routeServers.find(connection.routeServer);
        if (nva == nullptr || server == nullptr || !nva->asn) {
            return;
        }
        const GuestIndex guest = *m_lowered.guestOf(nva->id);
        if (m_fabric.guests[guest].nics.empty()) {
            return;
        }
        const SpeakerIndex speaker = speakerAt(guest, *nva->asn, connection.peerAddress);
        const std::vector<SpeakerIndex> instances = m_lowered.instancesOf(server->id);
        for (std::size_t i = 0; i < instances.size(); ++i) {
            engine::Session line{speaker, instances[i], connection.peerAddress,
                                 m_fabric.speakers[instances[i]].address};
            line.keepalive = std::chrono::seconds(connection.keepaliveSeconds);
            line.hold = std::chrono::seconds(connection.holdSeconds);
            const bool configured = i == 0 ? connection.first : connection.second;
            line.fault = configured ? faultOf(connection, *nva, *server) : SessionFault::NotConfigured;
            line.policyOfA.peer = PeerClass::RouteServer;
            line.policyOfB = towardsAppliance(*server, m_network.settings);
            const SessionIndex session = addSession(std::move(line), connection.id);
            configure(session, speaker, connection.policy);
            addRouteMap(session, instances[i], *server, connection.inboundRouteMap, &EndPolicy::inbound);
            addRouteMap(session, instances[i], *server, connection.outboundRouteMap, &EndPolicy::outbound);
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

    /// R5.6: in the route server's VNet, or one that is directly peered; with S16 strict one that uses it (R5.7).
    [[nodiscard]] bool mayPeer(model::SubnetId appliance, model::SubnetId server) const {
        const auto here = domainOf(appliance);
        const auto there = domainOf(server);
        if (!here || !there) {
            return false;
        }
        if (*here == *there) {
            return true;
        }
        if (m_network.settings.s16 == model::Settings::RemotePeer::Strict) {
            const auto hub = m_transit.hubOf.find(*here);
            return hub != m_transit.hubOf.end() && hub->second == *there;
        }
        return arePeered(*here, *there);
    }

    /// The sessions that the cloud makes by itself: between the instances of a VPN gateway, and with the route server
    /// of its VNet where branch-to-branch is on (R5.27).
    void addSessionsOfGateway(const model::Gateway& gateway) {
        const std::vector<SpeakerIndex> speakers = m_lowered.instancesOf(gateway.id);
        if (speakers.empty()) {
            return;
        }
        const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
        if (isVpn && speakers.size() == 2) {
            const LinkIndex link =
                addLink({{m_fabric.speakers[speakers[0]].guest}, {m_fabric.speakers[speakers[1]].guest}}, gateway.id);
            engine::Session line{speakers[0], speakers[1], m_fabric.speakers[speakers[0]].address,
                                 m_fabric.speakers[speakers[1]].address};
            line.link = link;
            line.policyOfA.peer = PeerClass::Sibling;
            line.policyOfA.relaysFrom = bitsOf(PeerClass::Remote, PeerClass::RouteServer);
            line.policyOfB = line.policyOfA;
            addSession(std::move(line), gateway.id);
        }
        const auto home = domainOf(gateway.subnet);
        for (const model::RouteServer& server : m_network.routeServers) {
            const bool isNear =
                home && domainOf(server.subnet) == home && m_lowered.domains[*home].routeServer == server.id;
            const bool half = !server.branchToBranch && !isVpn && m_network.settings.s6NvaRoutesToExpressRoute;
            if (isNear && (server.branchToBranch || half)) {
                for (const SpeakerIndex speaker : speakers) {
                    for (const SpeakerIndex instance : m_lowered.instancesOf(server.id)) {
                        addBranchSession(gateway, server, speaker, instance);
                    }
                }
            }
        }
    }

    void addBranchSession(const model::Gateway& gateway, const model::RouteServer& server, SpeakerIndex speaker,
                          SpeakerIndex instance) {
        const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
        engine::Session line{speaker, instance, m_fabric.speakers[speaker].address,
                             m_fabric.speakers[instance].address};
        line.fault = gateway.running ? SessionFault::None : SessionFault::GuestStopped;
        const bool internal = asnOf(gateway) == routeServerAsn;
        line.policyOfA = towardsRouteServer(server, internal);
        line.policyOfB = towardsGateway(server, gateway.type, internal);
        const SessionIndex session = addSession(std::move(line), gateway.id);
        if (isVpn) {
            ignoreOwnSpace(session, speaker, m_lowered.domains[*domainOf(gateway.subnet)].addressSpace);
        }
    }

    /// R8.23: a gateway ignores what is equal to or inside the space that it announces itself.
    void ignoreOwnSpace(SessionIndex session, SpeakerIndex self, const std::vector<net::Prefix>& space) {
        deny(session, self, &EndPolicy::importDenied, [space](net::Prefix prefix) {
            return std::any_of(space.begin(), space.end(), [&](net::Prefix own) { return own.covers(prefix); });
        });
    }

    // --- Connections ---

    void addConnection(const model::Connection& connection) {
        const std::vector<Router> firsts = routersAt(connection, connection.first, connection.second);
        const std::vector<Router> seconds = routersAt(connection, connection.second, connection.first);
        using Type = model::Connection::Type;
        const bool isWire = connection.type == Type::ExpressRoute || connection.type == Type::GlobalReach;
        for (std::size_t i = 0; i < firsts.size(); ++i) {
            for (std::size_t j = 0; j < seconds.size(); ++j) {
                const bool edgeToEdge = connection.type == Type::GlobalReach && i != j;
                if (!edgeToEdge) {
                    join(connection, firsts[i], seconds[j], isWire);
                }
            }
        }
    }

    void join(const model::Connection& connection, const Router& first, const Router& second, bool isWire) {
        std::optional<LinkIndex> link;
        if (connection.type != model::Connection::Type::Bgp) {
            engine::Link line{{first.guest, first.address, {}, {}, handMade(connection.first, connection.second)},
                              {second.guest, second.address, {}, {}, handMade(connection.second, connection.first)}};
            line.up = connection.up && edgeUp(connection.first.at, first) && edgeUp(connection.second.at, second);
            line.bypass = connection.fastPath;  // R8.21
            if (!isWire) {
                line.a.source = first.source;
                line.a.target = first.target;
                line.b.source = second.source;
                line.b.target = second.target;
            }
            link = addLink(std::move(line), connection.id);
        }
        if (!connection.bgp || !first.speaker || !second.speaker) {
            return;
        }
        engine::Session line{*first.speaker, *second.speaker, first.address, second.address};
        line.link = link;
        line.keepalive = std::chrono::seconds(connection.keepaliveSeconds);
        line.hold = std::chrono::seconds(connection.holdSeconds);
        const bool running = m_fabric.guests[first.guest].running && m_fabric.guests[second.guest].running;
        line.fault = running && connection.up ? SessionFault::None : SessionFault::GuestStopped;
        const bool farAway =
            !link && !m_fabric.guests[first.guest].nics.empty() &&
            !m_fabric.nics[m_fabric.guests[first.guest].nics.front()].connected.contains(second.address);
        if (farAway && !connection.multihop) {
            line.fault = SessionFault::NotMultihop;
        }
        const SessionIndex session = addSession(std::move(line), connection.id);
        setPolicy(session, connection, connection.first, connection.second, *first.speaker);
        setPolicy(session, connection, connection.second, connection.first, *second.speaker);
    }

    /// What an end routes into the connection by hand. Where nobody has said it, a site without BGP behind a circuit is
    /// routed as it is announced, and has no other way out itself.
    [[nodiscard]] std::vector<net::Prefix> handMade(const model::ConnectionEnd& here,
                                                    const model::ConnectionEnd& there) const {
        const auto isSilent = [&](const model::EntityRef& at) {
            const auto* id = std::get_if<model::SiteId>(&at);
            return id != nullptr && !m_network.sites.at(*id).asn;
        };
        const auto isCircuit = [](const model::EntityRef& at) { return std::holds_alternative<model::CircuitId>(at); };
        if (!there.prefixes.empty()) {
            return there.prefixes;
        }
        if (isCircuit(here.at) && isSilent(there.at)) {
            return m_network.sites.at(std::get<model::SiteId>(there.at)).prefixes;
        }
        return isSilent(here.at) && isCircuit(there.at) ? std::vector{net::Prefix::everything()}
                                                        : std::vector<net::Prefix>();
    }

    [[nodiscard]] bool edgeUp(const model::EntityRef& at, const Router& router) const {
        const auto* id = std::get_if<model::CircuitId>(&at);
        if (id == nullptr) {
            return true;
        }
        const model::Circuit& circuit = m_network.circuits.at(*id);
        return router.guest == *m_lowered.guestOf(*id, 0) ? circuit.primaryUp : circuit.secondaryUp;
    }

    /// The guests at one end, each with the address that its session uses.
    std::vector<Router> routersAt(const model::Connection& connection, const model::ConnectionEnd& end,
                                  const model::ConnectionEnd& other) {
        std::vector<Router> routers;
        if (const auto* id = std::get_if<model::NvaId>(&end.at)) {
            addAppliance(*id, connection, end, other, routers);
        } else if (const auto* gateway = std::get_if<model::GatewayId>(&end.at)) {
            addGatewayInstances(*gateway, end, routers);
        } else if (const auto* site = std::get_if<model::SiteId>(&end.at)) {
            addSite(*site, end, routers);
        } else if (const auto* circuit = std::get_if<model::CircuitId>(&end.at)) {
            addEdges(*circuit, end, other, routers);
        }
        return routers;
    }

    void addAppliance(model::NvaId id, const model::Connection& connection, const model::ConnectionEnd& end,
                      const model::ConnectionEnd& other, std::vector<Router>& routers) {
        const model::Nva* nva = m_network.nvas.find(id);
        const auto guest = m_lowered.guestOf(id);
        if (nva == nullptr || !guest || m_fabric.guests[*guest].nics.empty()) {
            return;
        }
        const auto& nics = m_fabric.guests[*guest].nics;
        const net::Address primary = m_fabric.nics[nics.front()].address;
        const net::Address outer = end.outer.value_or(primary);
        const bool isTunnel = connection.type != model::Connection::Type::Bgp;
        Router router{*guest, std::nullopt, end.address.value_or(isTunnel ? outer : primary), outer, outer};
        // Where no VNet and no peering joins the two, an interface is reached under its public address.
        if (!isNear(*nva, other)) {
            for (const NicIndex nic : nics) {
                if (m_fabric.nics[nic].address == outer) {
                    router.target = m_fabric.nics[nic].publicAddress;
                }
            }
        }
        if (nva->asn) {
            router.speaker = speakerAt(*guest, *nva->asn, router.address);
        }
        routers.push_back(router);
    }

    /// Whether the other end is an appliance whose primary interface is in the same VNet, or in a directly peered one.
    [[nodiscard]] bool isNear(const model::Nva& nva, const model::ConnectionEnd& other) const {
        const auto* id = std::get_if<model::NvaId>(&other.at);
        const model::Nva* peer = id != nullptr ? m_network.nvas.find(*id) : nullptr;
        if (peer == nullptr || peer->nics.empty() || nva.nics.empty()) {
            return false;
        }
        const auto here = domainOf(nva.nics.front().subnet);
        const auto there = domainOf(peer->nics.front().subnet);
        return here && there && (*here == *there || arePeered(*here, *there));
    }

    [[nodiscard]] bool arePeered(DomainIndex here, DomainIndex there) const {
        const std::vector<Domain::Peer>& peers = m_lowered.domains[there].peers;
        return std::any_of(peers.begin(), peers.end(), [&](const Domain::Peer& peer) { return peer.domain == here; });
    }

    void addGatewayInstances(model::GatewayId id, const model::ConnectionEnd& end, std::vector<Router>& routers) {
        const model::Gateway* gateway = m_network.gateways.find(id);
        for (std::size_t i = 0; gateway != nullptr; ++i) {
            const auto guest = m_lowered.guestOf(id, i);
            if (!guest) {
                break;
            }
            if (end.instance && static_cast<std::size_t>(*end.instance) != i) {
                continue;
            }
            const net::Address own = m_fabric.nics[m_fabric.guests[*guest].nics.front()].address;
            Router router{*guest,
                          m_fabric.guests[*guest].speaker,
                          end.address ? end.address->plus(static_cast<std::uint32_t>(i)) : own,
                          {},
                          {}};
            if (i < gateway->publicAddresses.size()) {
                router.target = gateway->publicAddresses[i];
            }
            routers.push_back(router);
        }
    }

    void addSite(model::SiteId id, const model::ConnectionEnd& end, std::vector<Router>& routers) {
        const model::Site* site = m_network.sites.find(id);
        const auto guest = m_lowered.guestOf(id);
        if (site == nullptr || !guest) {
            return;
        }
        Router router{*guest, std::nullopt, end.address.value_or(site->router), site->publicAddress,
                      site->publicAddress};
        if (site->asn) {
            router.speaker = speakerAt(*guest, *site->asn, site->router);
        }
        routers.push_back(router);
    }

    /// The two edge routers of a circuit. Their addresses are those of the connection, or stand-ins from link-local
    /// space when nobody has said them.
    void addEdges(model::CircuitId id, const model::ConnectionEnd& end, const model::ConnectionEnd& other,
                  std::vector<Router>& routers) {
        for (std::size_t i = 0; i < 2; ++i) {
            const auto guest = m_lowered.guestOf(id, i);
            if (!guest) {
                return;
            }
            const net::Address first = end.address.value_or(standInAddress(id, other.at));
            routers.push_back(
                {*guest, m_fabric.guests[*guest].speaker, first.plus(static_cast<std::uint32_t>(i)), {}, {}});
        }
    }

    /// Whether a gateway of the subnet has the address.
    [[nodiscard]] bool isInstance(net::Address address, model::SubnetId subnet) const {
        return std::any_of(m_network.gateways.begin(), m_network.gateways.end(), [&](const model::Gateway& gateway) {
            const std::vector<net::Address> instances = instanceAddresses(m_network, gateway);
            return gateway.subnet == subnet &&
                   std::find(instances.begin(), instances.end(), address) != instances.end();
        });
    }

    [[nodiscard]] net::Address standInAddress(model::CircuitId circuit, const model::EntityRef& other) const {
        if (const auto* id = std::get_if<model::GatewayId>(&other)) {
            const model::Gateway* gateway = m_network.gateways.find(*id);
            const model::Subnet* subnet = gateway != nullptr ? m_network.subnets.find(gateway->subnet) : nullptr;
            if (subnet != nullptr && !subnet->prefixes.empty()) {
                net::Address first = subnet->prefixes.front().first().plus(edgeOffset);
                while (isInstance(first, gateway->subnet) || isInstance(first.plus(1), gateway->subnet)) {
                    first = first.plus(2);
                }
                return first;
            }
        }
        return linkLocalSpace.first().plus(circuit.value() % 0x3fffU * 4 + 1);
    }

    void setPolicy(SessionIndex session, const model::Connection& connection, const model::ConnectionEnd& here,
                   const model::ConnectionEnd& there, SpeakerIndex self) {
        if (std::holds_alternative<model::NvaId>(here.at) || std::holds_alternative<model::SiteId>(here.at)) {
            configure(session, self, here.policy);
            return;
        }
        if (const auto* id = std::get_if<model::GatewayId>(&here.at)) {
            setGatewayPolicy(session, connection, m_network.gateways.at(*id), self);
            return;
        }
        const model::Circuit& circuit = m_network.circuits.at(std::get<model::CircuitId>(here.at));
        endOf(m_fabric, session, self) = std::holds_alternative<model::GatewayId>(there.at) ? edgeTowardsGateway()
                                         : std::holds_alternative<model::CircuitId>(there.at)
                                             ? edgeTowardsEdge()
                                             : edgeTowardsSite(circuit);
    }

    void setGatewayPolicy(SessionIndex session, const model::Connection& connection, const model::Gateway& gateway,
                          SpeakerIndex self) {
        EndPolicy& policy = endOf(m_fabric, session, self);
        const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
        const auto home = domainOf(gateway.subnet);
        const bool exports =
            connection.type != model::Connection::Type::Vnet2Vnet || m_network.settings.s17Vnet2VnetExports;
        policy.relaysFrom = exports ? bitsOf(PeerClass::RouteServer) : PeerClasses(0);
        if (isVpn) {
            policy.relaysFrom = exports ? bitsOf(PeerClass::RouteServer, PeerClass::Remote, PeerClass::Sibling)
                                        : bitsOf(PeerClass::Remote, PeerClass::Sibling);
            policy.maximumPrefixes = vpnGatewayPrefixes;
            deny(session, self, &EndPolicy::exportDenied, [](net::Prefix prefix) { return prefix.isDefault(); });
        } else {
            // R8.22; four captures of an ExpressRoute gateway's table give the edges' routes more weight than others.
            policy.localPreference += 1 + connection.weight;
            policy.dropsReflected = home && hasBranchToBranch(*home);
        }
        if (home) {
            ignoreOwnSpace(session, self, isVpn ? m_lowered.domains[*home].addressSpace : servedSpace(*home));
        }
    }

    [[nodiscard]] bool hasBranchToBranch(DomainIndex home) const {
        const auto server = m_lowered.domains[home].routeServer;
        return server && m_network.routeServers.at(*server).branchToBranch;
    }

    // --- Whose gateways a domain sends to ---

    void addDomainGateways() {
        std::map<DomainIndex, std::vector<Domain::Gateway>> owned;
        for (const model::Gateway& gateway : m_network.gateways) {
            const auto home = domainOf(gateway.subnet);
            if (!home) {
                continue;
            }
            Domain::Gateway entry{gateway.id, gateway.type, m_lowered.instancesOf(gateway.id), {}, {}, false, {}};
            for (std::size_t i = 0;; ++i) {
                const auto nic = m_lowered.nicOf(gateway.id, i);
                if (!nic) {
                    break;
                }
                if (m_fabric.guests[m_fabric.nics[*nic].guest].running) {
                    entry.nics.push_back(*nic);
                }
            }
            if (gateway.type == model::Gateway::Type::Vpn) {
                entry.shown = shownAddresses(gateway, entry.nics);
                entry.ownAsnBesideCloud = asnOf(gateway) != routeServerAsn;
            }
            entry.statics = staticsOf(gateway.id, [](const model::Connection&) { return true; });
            if (gateway.type == model::Gateway::Type::Vpn) {
                for (const SpeakerIndex speaker : entry.speakers) {
                    const std::vector<net::Prefix> peers = remotePeersOf(speaker);
                    entry.peers.insert(entry.peers.end(), peers.begin(), peers.end());
                }
                std::sort(entry.peers.begin(), entry.peers.end());
                entry.peers.erase(std::unique(entry.peers.begin(), entry.peers.end()), entry.peers.end());
            }
            owned[*home].push_back(std::move(entry));
        }
        for (const auto& [home, gateways] : owned) {
            m_lowered.domains[home].gateways = gateways;
        }
        for (const auto& [spoke, hub] : m_transit.hubOf) {
            m_lowered.domains[spoke].gateways = m_lowered.domains[hub].gateways;
        }
    }

    /// R2.8: both inside addresses when active-active, else the public one where it is known.
    [[nodiscard]] std::vector<net::Address> shownAddresses(const model::Gateway& gateway,
                                                           const std::vector<NicIndex>& nics) const {
        if (!gateway.activeActive && !gateway.publicAddresses.empty()) {
            return {gateway.publicAddresses.front()};
        }
        std::vector<net::Address> shown;
        shown.reserve(nics.size());
        for (const NicIndex nic : nics) {
            shown.push_back(m_fabric.nics[nic].address);
        }
        std::sort(shown.begin(), shown.end());
        return shown;
    }

    // --- What enters BGP ---

    void originate(net::Prefix prefix, SpeakerIndex speaker, engine::Origination how) {
        m_entries[prefix].push_back({speaker, std::move(how)});
    }

    void addOriginations() {
        for (const model::RouteServer& server : m_network.routeServers) {
            if (const auto home = domainOf(server.subnet)) {
                for (const SpeakerIndex instance : m_lowered.instancesOf(server.id)) {
                    addServedSpace(*home, instance);
                    refuseEqualOrLonger(*home, instance);
                }
            }
        }
        for (const model::Nva& nva : m_network.nvas) {
            if (const auto speaker = m_fabric.guests[*m_lowered.guestOf(nva.id)].speaker) {
                addAnnouncements(nva.announcements, *speaker);
            }
        }
        for (const model::Site& site : m_network.sites) {
            if (const auto speaker = m_fabric.guests[*m_lowered.guestOf(site.id)].speaker) {
                for (const net::Prefix prefix : site.prefixes) {
                    originate(prefix, *speaker, {});
                }
                addAnnouncements(site.announcements, *speaker);
            }
        }
        for (const model::Gateway& gateway : m_network.gateways) {
            for (const SpeakerIndex speaker : m_lowered.instancesOf(gateway.id)) {
                addGatewayOriginations(gateway, speaker);
            }
        }
        addSilentSites();
    }

    void addAnnouncements(const std::vector<model::Announcement>& announcements, SpeakerIndex speaker) {
        for (const model::Announcement& announcement : announcements) {
            engine::Origination how;
            how.asPath = announcement.asPath;
            how.prepend = announcement.prepend;
            how.nextHop = announcement.nextHop;
            how.communities = announcement.communities;
            how.onlyTo = announcement.onlyTo;
            originate(announcement.prefix, speaker, std::move(how));
        }
    }

    /// R5.11 a and b, with the communities of O10.
    void addServedSpace(DomainIndex home, SpeakerIndex instance) {
        engine::Origination how;
        how.onlyToClasses = bitsOf(PeerClass::Appliance);
        for (const net::Prefix prefix : m_lowered.domains[home].addressSpace) {
            originate(prefix, instance, how);
        }
        how.communities = {spokeCommunity};
        for (const net::Prefix prefix : spokeSpace(home)) {
            originate(prefix, instance, how);
        }
    }

    /// S5 drop: what a route server does not even list (R5.18).
    void refuseEqualOrLonger(DomainIndex home, SpeakerIndex instance) {
        if (m_network.settings.s5 != model::Settings::EqualOrLonger::Drop) {
            return;
        }
        m_classifiers.push_back({[space = servedSpace(home)](net::Prefix prefix) {
                                     return std::any_of(space.begin(), space.end(),
                                                        [&](net::Prefix own) { return own.covers(prefix); });
                                 },
                                 [=](engine::Fabric& fabric, const std::vector<GroupIndex>& groups) {
                                     fabric.speakers[instance].refuses = groups;
                                 }});
    }

    [[nodiscard]] std::vector<net::Prefix> spokeSpace(DomainIndex hub) const {
        std::set<net::Prefix> space;
        for (const auto& [spoke, itsHub] : m_transit.hubOf) {
            if (itsHub == hub) {
                const auto& own = m_lowered.domains[spoke].addressSpace;
                space.insert(own.begin(), own.end());
            }
        }
        if (m_network.settings.s7SpokesWithoutTransit) {
            for (const auto& [peer, itsHub] : m_transit.peersWithoutUse) {
                if (itsHub == hub) {
                    const auto& own = m_lowered.domains[peer].addressSpace;
                    space.insert(own.begin(), own.end());
                }
            }
        }
        return {space.begin(), space.end()};
    }

    [[nodiscard]] std::vector<net::Prefix> servedSpace(DomainIndex hub) const {
        std::vector<net::Prefix> space = m_lowered.domains[hub].addressSpace;
        const std::vector<net::Prefix> spokes = spokeSpace(hub);
        space.insert(space.end(), spokes.begin(), spokes.end());
        return space;
    }

    /// R5.36, R4.14, R2.8a.
    void addGatewayOriginations(const model::Gateway& gateway, SpeakerIndex speaker) {
        const auto home = domainOf(gateway.subnet);
        if (!home) {
            return;
        }
        const std::vector<net::Prefix>& summary =
            m_network.vnets.at(m_lowered.domains[*home].vnet).summarizedGatewayPrefixes;
        const auto announce = [&](const std::vector<net::Prefix>& prefixes, PeerClasses classes) {
            engine::Origination how;
            how.onlyToClasses = classes;
            for (const net::Prefix prefix : prefixes) {
                originate(prefix, speaker, how);
            }
        };
        const auto everywhere = bitsOf(PeerClass::Remote, PeerClass::RouteServer);
        if (summary.empty()) {
            announce(servedSpace(*home), everywhere);
        } else {
            announce(servedSpace(*home), bitsOf(PeerClass::RouteServer));
            std::vector<net::Prefix> outside = summary;
            for (const net::Prefix prefix : spokeSpace(*home)) {
                if (std::none_of(summary.begin(), summary.end(), [&](net::Prefix own) { return own.covers(prefix); })) {
                    outside.push_back(prefix);
                }
            }
            announce(outside, bitsOf(PeerClass::Remote));
        }
        if (gateway.type != model::Gateway::Type::Vpn) {
            return;
        }
        // What stands behind a connection that speaks BGP is the other end's to announce: here it is in the gateway's
        // table only, as the far ends themselves are.
        announce(staticsOf(gateway.id, [](const model::Connection& connection) { return !connection.bgp; }),
                 everywhere);
        std::vector<net::Prefix> near =
            staticsOf(gateway.id, [](const model::Connection& connection) { return connection.bgp; });
        const std::vector<net::Prefix> peers = remotePeersOf(speaker);
        near.insert(near.end(), peers.begin(), peers.end());
        std::sort(near.begin(), near.end());
        near.erase(std::unique(near.begin(), near.end()), near.end());
        announce(near, bitsOf(PeerClass::Sibling));
    }

    /// What the gateway routes by hand into those of its connections that `isMeant` accepts: local network gateways.
    template <typename IsMeant>
    [[nodiscard]] std::vector<net::Prefix> staticsOf(model::GatewayId gateway, IsMeant isMeant) const {
        std::vector<net::Prefix> statics;
        for (const model::Connection& connection : m_network.connections) {
            for (const auto& [here, there] :
                 {std::pair(&connection.first, &connection.second), std::pair(&connection.second, &connection.first)}) {
                if (here->at == model::EntityRef(gateway) && connection.up && isMeant(connection)) {
                    statics.insert(statics.end(), there->prefixes.begin(), there->prefixes.end());
                }
            }
        }
        return statics;
    }

    /// R2.8a: the far ends of the speaker's sessions over tunnels.
    [[nodiscard]] std::vector<net::Prefix> remotePeersOf(SpeakerIndex speaker) const {
        std::vector<net::Prefix> peers;
        for (const engine::Session& session : m_fabric.sessions) {
            const bool isA = session.a == speaker;
            const bool remote = (isA || session.b == speaker) && session.link &&
                                (isA ? session.policyOfA : session.policyOfB).peer == PeerClass::Remote;
            if (remote) {
                peers.push_back(net::Prefix::host(isA ? session.addressOfB : session.addressOfA));
            }
        }
        std::sort(peers.begin(), peers.end());
        peers.erase(std::unique(peers.begin(), peers.end()), peers.end());
        return peers;
    }

    /// Sites without BGP behind a circuit: its edges announce what is behind the line.
    void addSilentSites() {
        for (const model::Connection& connection : m_network.connections) {
            for (const auto& [circuit, site] :
                 {std::pair(&connection.first, &connection.second), std::pair(&connection.second, &connection.first)}) {
                const auto* edge = std::get_if<model::CircuitId>(&circuit->at);
                const auto* behind = std::get_if<model::SiteId>(&site->at);
                if (edge == nullptr || behind == nullptr || m_network.sites.at(*behind).asn) {
                    continue;
                }
                for (const SpeakerIndex speaker : m_lowered.instancesOf(*edge)) {
                    for (const net::Prefix prefix : m_network.sites.at(*behind).prefixes) {
                        originate(prefix, speaker, {});
                    }
                }
            }
        }
    }

    // --- Groups ---

    /// Puts prefixes together that nothing tells apart: origins and attributes, policies, covered speaker addresses.
    void group() {
        std::map<std::string, GroupIndex> known;
        std::vector<std::vector<GroupIndex>> met(m_classifiers.size());
        const std::vector<net::Address> watched = watchedAddresses();
        for (auto& [prefix, entries] : m_entries) {
            std::string key;
            for (const Entry& entry : entries) {
                key += keyOf(entry);
            }
            for (const Classifier& classifier : m_classifiers) {
                key += classifier.test(prefix) ? '1' : '0';
            }
            for (const net::Address address : watched) {
                key += prefix.contains(address) ? '1' : '0';
            }
            const auto [place, isNew] = known.try_emplace(key, GroupIndex());
            if (!isNew) {
                m_fabric.groups[place->second].prefixes.push_back(prefix);
                continue;
            }
            place->second = m_fabric.groups.add({{prefix}});
            for (Entry& entry : entries) {
                entry.how.group = place->second;
                m_fabric.speakers[entry.speaker].originates.push_back(std::move(entry.how));
            }
            for (std::size_t i = 0; i < m_classifiers.size(); ++i) {
                if (m_classifiers[i].test(prefix)) {
                    met[i].push_back(place->second);
                }
            }
        }
        for (std::size_t i = 0; i < m_classifiers.size(); ++i) {
            m_classifiers[i].assign(m_fabric, met[i]);
        }
    }

    /// Every address that may stand as a next hop: next-hop resolution must treat the prefixes of a group alike.
    [[nodiscard]] std::vector<net::Address> watchedAddresses() const {
        std::set<net::Address> watched;
        for (const engine::Speaker& speaker : m_fabric.speakers) {
            watched.insert(speaker.address);
        }
        for (const engine::Session& session : m_fabric.sessions) {
            watched.insert(session.addressOfA);
            watched.insert(session.addressOfB);
        }
        for (const auto& [prefix, entries] : m_entries) {
            for (const Entry& entry : entries) {
                if (entry.how.nextHop) {
                    watched.insert(*entry.how.nextHop);
                }
            }
        }
        return {watched.begin(), watched.end()};
    }

    [[nodiscard]] static std::string keyOf(const Entry& entry) {
        const engine::Origination& how = entry.how;
        std::string key = std::to_string(entry.speaker.value()) + ':' + how.asPath.text() + ':' +
                          std::to_string(how.prepend) + ':' + (how.nextHop ? how.nextHop->text() : "") + ':' +
                          std::to_string(how.onlyToClasses);
        for (const net::Community community : how.communities) {
            key += ',' + community.text();
        }
        for (const net::Address address : how.onlyTo) {
            key += '>' + address.text();
        }
        return key + ';';
    }

    const model::Network& m_network;
    const TransitMap& m_transit;
    Lowered& m_lowered;
    engine::Fabric& m_fabric;
    std::vector<Classifier> m_classifiers;
    std::map<net::Prefix, std::vector<Entry>> m_entries;
};

}  // namespace

void lowerBgp(const model::Network& network, const TransitMap& transit, Lowered& lowered) {
    BgpLowering(network, transit, lowered).run();
}

}  // namespace hopscope::azure
