// SPDX-License-Identifier: Apache-2.0
#include "core/azure/route_server_sessions.hpp"

#include <algorithm>
#include <utility>

#include "core/azure/end_policies.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/session_policies.hpp"

namespace hopscope::azure {

using engine::EndPolicy;
using engine::GuestIndex;
using engine::PeerClass;
using engine::SessionFault;
using engine::SessionIndex;
using engine::SpeakerIndex;

namespace {

/// R5.6: in the route server's VNet, or one that is directly peered; with S16 strict one that uses it (R5.7).
bool mayPeer(const BgpDraft& draft, model::SubnetId appliance, model::SubnetId server) {
    const auto here = draft.domainOf(appliance);
    const auto there = draft.domainOf(server);
    if (!here || !there) {
        return false;
    }
    if (*here == *there) {
        return true;
    }
    if (draft.network.settings.s16 == model::Settings::RemotePeer::Strict) {
        const auto hub = draft.transit.hubOf.find(*here);
        return hub != draft.transit.hubOf.end() && hub->second == *there;
    }
    return draft.arePeered(*here, *there);
}

SessionFault faultOf(const BgpDraft& draft, const model::BgpConnection& connection, const model::Nva& nva,
                     const model::RouteServer& server) {
    const net::Asn asn = *nva.asn;
    if (asn == routeServerAsn) {
        return SessionFault::SameAsn;
    }
    const bool reserved =
        std::find(azureReservedAsns.begin(), azureReservedAsns.end(), asn) != azureReservedAsns.end() ||
        isIanaReserved(asn);
    if (reserved || (draft.network.settings.strictAsn && asn > highestSupportedAsn)) {
        return SessionFault::AsnRefused;
    }
    const auto nic = std::find_if(nva.nics.begin(), nva.nics.end(), [&](const model::Nic& candidate) {
        return candidate.address == connection.peerAddress;
    });
    if (nic == nva.nics.end() || !mayPeer(draft, nic->subnet, server.subnet)) {
        return SessionFault::PeerIllegal;
    }
    if (!connection.multihop && nic->subnet != server.subnet) {
        return SessionFault::NotMultihop;
    }
    return nva.running ? SessionFault::None : SessionFault::GuestStopped;
}

}  // namespace

void addRouteServerSessions(BgpDraft& draft, const model::BgpConnection& connection) {
    const model::Nva* nva = draft.network.nvas.find(connection.nva);
    const model::RouteServer* server = draft.network.routeServers.find(connection.routeServer);
    if (nva == nullptr || server == nullptr || !nva->asn) {
        return;
    }
    const GuestIndex guest = *draft.lowered.guestOf(nva->id);
    if (draft.fabric().guests[guest].nics.empty()) {
        return;
    }
    const SpeakerIndex speaker = draft.speakerAt(guest, *nva->asn, connection.peerAddress);
    const std::vector<SpeakerIndex> instances = draft.lowered.instancesOf(server->id);
    for (std::size_t i = 0; i < instances.size(); ++i) {
        engine::Session line{speaker, instances[i], connection.peerAddress,
                             draft.fabric().speakers[instances[i]].address};
        line.keepalive = std::chrono::seconds(connection.keepaliveSeconds);
        line.hold = std::chrono::seconds(connection.holdSeconds);
        const bool configured = i == 0 ? connection.first : connection.second;
        line.fault = configured ? faultOf(draft, connection, *nva, *server) : SessionFault::NotConfigured;
        line.policyOfA.peer = PeerClass::RouteServer;
        line.policyOfB = towardsAppliance(*server, draft.network.settings);
        const SessionIndex session = draft.addSession(std::move(line), connection.id);
        configure(draft, {session, speaker}, connection.policy);
        addRouteMap(draft, {session, instances[i]}, *server, connection.inboundRouteMap, &EndPolicy::inbound);
        addRouteMap(draft, {session, instances[i]}, *server, connection.outboundRouteMap, &EndPolicy::outbound);
    }
}

}  // namespace hopscope::azure
