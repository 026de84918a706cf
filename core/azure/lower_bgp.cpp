// SPDX-License-Identifier: Apache-2.0
#include "core/azure/lower_bgp.hpp"

#include <algorithm>
#include <utility>

#include "core/azure/connections.hpp"
#include "core/azure/end_policies.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/originations.hpp"
#include "core/azure/route_server_sessions.hpp"
#include "core/azure/session_policies.hpp"

namespace hopscope::azure {

using engine::bitsOf;
using engine::LinkIndex;
using engine::NicIndex;
using engine::PeerClass;
using engine::SessionFault;
using engine::SessionIndex;
using engine::SpeakerIndex;

namespace {

void addInstanceSpeakers(const BgpDraft& draft) {
    for (const model::RouteServer& server : draft.network.routeServers) {
        const std::vector<net::Address> addresses = instanceAddresses(draft.network, server);
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            if (const auto guest = draft.lowered.guestOf(server.id, i)) {
                engine::Speaker& speaker =
                    draft.fabric().speakers[draft.speakerAt(*guest, routeServerAsn, addresses[i])];
                speaker.programsUnderlay = true;
                speaker.maximumPaths = draft.network.settings.s18EcmpMaximum;
                speaker.prefersExternal = false;  // R5.30: between VPN and NVA the path alone decides
                speaker.reflects = true;          // R5.27: between two gateways that share its ASN
                speaker.honoursNoExport = draft.network.settings.s23HonourNoExport;
            }
        }
    }
}

void addGatewaySpeakers(const BgpDraft& draft) {
    for (const model::Gateway& gateway : draft.network.gateways) {
        for (std::size_t i = 0; gateway.bgp; ++i) {
            const auto guest = draft.lowered.guestOf(gateway.id, i);
            if (!guest) {
                break;
            }
            const net::Address address = draft.fabric().nics[draft.fabric().guests[*guest].nics.front()].address;
            engine::Speaker& speaker = draft.fabric().speakers[draft.speakerAt(*guest, asnOf(gateway), address)];
            speaker.programsUnderlay = true;
            speaker.maximumPaths = draft.network.settings.s18EcmpMaximum;
        }
    }
    for (const model::Circuit& circuit : draft.network.circuits) {
        for (std::size_t i = 0; i < 2; ++i) {
            draft.speakerAt(*draft.lowered.guestOf(circuit.id, i), expressRouteAsn, net::Address(0));
        }
    }
}

void addBranchSession(BgpDraft& draft, const model::Gateway& gateway, const model::RouteServer& server,
                      SpeakerIndex speaker, SpeakerIndex instance) {
    const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
    engine::Session line{speaker, instance, draft.fabric().speakers[speaker].address,
                         draft.fabric().speakers[instance].address};
    line.fault = gateway.running ? SessionFault::None : SessionFault::GuestStopped;
    const bool internal = asnOf(gateway) == routeServerAsn;
    line.policyOfA = towardsRouteServer(server, internal);
    line.policyOfB = towardsGateway(server, gateway.type, internal);
    const SessionIndex session = draft.addSession(std::move(line), gateway.id);
    if (isVpn) {
        ignoreSpace(draft, {session, speaker}, draft.lowered.domains[*draft.domainOf(gateway.subnet)].addressSpace);
    }
}

/// The sessions that the cloud makes by itself: between the instances of a VPN gateway, and with the route server
/// of its VNet where branch-to-branch is on (R5.27).
void addSessionsOfGateway(BgpDraft& draft, const model::Gateway& gateway) {
    const std::vector<SpeakerIndex> speakers = draft.lowered.instancesOf(gateway.id);
    if (speakers.empty()) {
        return;
    }
    const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
    if (isVpn && speakers.size() == 2) {
        const LinkIndex link = draft.addLink(
            {{draft.fabric().speakers[speakers[0]].guest}, {draft.fabric().speakers[speakers[1]].guest}}, gateway.id);
        engine::Session line{speakers[0], speakers[1], draft.fabric().speakers[speakers[0]].address,
                             draft.fabric().speakers[speakers[1]].address};
        line.link = link;
        line.policyOfA.peer = PeerClass::Sibling;
        line.policyOfA.relaysFrom = bitsOf(PeerClass::Remote, PeerClass::RouteServer);
        line.policyOfB = line.policyOfA;
        draft.addSession(std::move(line), gateway.id);
    }
    const auto home = draft.domainOf(gateway.subnet);
    for (const model::RouteServer& server : draft.network.routeServers) {
        const bool isNear =
            home && draft.domainOf(server.subnet) == home && draft.lowered.domains[*home].routeServer == server.id;
        const bool half = !server.branchToBranch && !isVpn && draft.network.settings.s6NvaRoutesToExpressRoute;
        if (isNear && (server.branchToBranch || half)) {
            for (const SpeakerIndex speaker : speakers) {
                for (const SpeakerIndex instance : draft.lowered.instancesOf(server.id)) {
                    addBranchSession(draft, gateway, server, speaker, instance);
                }
            }
        }
    }
}

/// R2.8: both inside addresses when active-active, else the public one where it is known.
std::vector<net::Address> shownAddresses(const BgpDraft& draft, const model::Gateway& gateway,
                                         const std::vector<NicIndex>& nics) {
    if (!gateway.activeActive && !gateway.publicAddresses.empty()) {
        return {gateway.publicAddresses.front()};
    }
    std::vector<net::Address> shown;
    shown.reserve(nics.size());
    for (const NicIndex nic : nics) {
        shown.push_back(draft.fabric().nics[nic].address);
    }
    std::sort(shown.begin(), shown.end());
    return shown;
}

void addDomainGateways(const BgpDraft& draft) {
    std::map<DomainIndex, std::vector<Domain::Gateway>> owned;
    for (const model::Gateway& gateway : draft.network.gateways) {
        const auto home = draft.domainOf(gateway.subnet);
        if (!home) {
            continue;
        }
        Domain::Gateway entry{gateway.id, gateway.type, draft.lowered.instancesOf(gateway.id), {}, {}, false, {}};
        for (std::size_t i = 0;; ++i) {
            const auto nic = draft.lowered.nicOf(gateway.id, i);
            if (!nic) {
                break;
            }
            if (draft.fabric().guests[draft.fabric().nics[*nic].guest].running) {
                entry.nics.push_back(*nic);
            }
        }
        if (gateway.type == model::Gateway::Type::Vpn) {
            entry.shown = shownAddresses(draft, gateway, entry.nics);
            entry.ownAsnBesideCloud = asnOf(gateway) != routeServerAsn;
        }
        entry.statics = staticsOf(draft, gateway.id, [](const model::Connection&) { return true; });
        if (gateway.type == model::Gateway::Type::Vpn) {
            for (const SpeakerIndex speaker : entry.speakers) {
                const std::vector<net::Prefix> peers = remotePeersOf(draft, speaker);
                entry.peers.insert(entry.peers.end(), peers.begin(), peers.end());
            }
            std::sort(entry.peers.begin(), entry.peers.end());
            entry.peers.erase(std::unique(entry.peers.begin(), entry.peers.end()), entry.peers.end());
        }
        owned[*home].push_back(std::move(entry));
    }
    for (const auto& [home, gateways] : owned) {
        draft.lowered.domains[home].gateways = gateways;
    }
    for (const auto& [spoke, hub] : draft.transit.hubOf) {
        draft.lowered.domains[spoke].gateways = draft.lowered.domains[hub].gateways;
    }
}

}  // namespace

void lowerBgp(const model::Network& network, const TransitMap& transit, Lowered& lowered) {
    BgpDraft draft{network, transit, lowered, ServedSpace(network.settings, transit, lowered)};
    addInstanceSpeakers(draft);
    addGatewaySpeakers(draft);
    for (const model::BgpConnection& connection : network.bgpConnections) {
        addRouteServerSessions(draft, connection);
    }
    for (const model::Gateway& gateway : network.gateways) {
        addSessionsOfGateway(draft, gateway);
    }
    for (const model::Connection& connection : network.connections) {
        addConnection(draft, connection);
    }
    addDomainGateways(draft);
    addOriginations(draft);
    draft.groups.assemble(lowered.fabric);
}

}  // namespace hopscope::azure
