// SPDX-License-Identifier: Apache-2.0
#include "core/azure/connections.hpp"

#include <utility>

#include "core/azure/connection_ends.hpp"
#include "core/azure/end_policies.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/session_policies.hpp"

namespace hopscope::azure {

using engine::bitsOf;
using engine::EndPolicy;
using engine::LinkIndex;
using engine::PeerClass;
using engine::PeerClasses;
using engine::SessionFault;
using engine::SessionIndex;

namespace {

/// What an end routes into the connection by hand. Where nobody has said it, a site without BGP behind a circuit is
/// routed as it is announced, and has no other way out itself.
std::vector<net::Prefix> handMade(const BgpDraft& draft, const model::ConnectionEnd& here,
                                  const model::ConnectionEnd& there) {
    const auto isSilent = [&](const model::EntityRef& at) {
        const auto* id = std::get_if<model::SiteId>(&at);
        return id != nullptr && !draft.network.sites.at(*id).asn;
    };
    const auto isCircuit = [](const model::EntityRef& at) { return std::holds_alternative<model::CircuitId>(at); };
    if (!there.prefixes.empty()) {
        return there.prefixes;
    }
    if (isCircuit(here.at) && isSilent(there.at)) {
        return draft.network.sites.at(std::get<model::SiteId>(there.at)).prefixes;
    }
    return isSilent(here.at) && isCircuit(there.at) ? std::vector{net::Prefix::everything()}
                                                    : std::vector<net::Prefix>();
}

bool edgeUp(const BgpDraft& draft, const model::EntityRef& at, const Router& router) {
    const auto* id = std::get_if<model::CircuitId>(&at);
    if (id == nullptr) {
        return true;
    }
    const model::Circuit& circuit = draft.network.circuits.at(*id);
    return router.guest == *draft.lowered.guestOf(*id, 0) ? circuit.primaryUp : circuit.secondaryUp;
}

bool hasBranchToBranch(const BgpDraft& draft, DomainIndex home) {
    const auto server = draft.lowered.domains[home].routeServer;
    return server && draft.network.routeServers.at(*server).branchToBranch;
}

void setGatewayPolicy(BgpDraft& draft, SessionEnd end, const model::Connection& connection,
                      const model::Gateway& gateway) {
    EndPolicy& policy = policyAt(draft.fabric(), end);
    const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
    const auto home = draft.domainOf(gateway.subnet);
    const bool exports =
        connection.type != model::Connection::Type::Vnet2Vnet || draft.network.settings.s17Vnet2VnetExports;
    policy.relaysFrom = exports ? bitsOf(PeerClass::RouteServer) : PeerClasses(0);
    if (isVpn) {
        policy.relaysFrom = exports ? bitsOf(PeerClass::RouteServer, PeerClass::Remote, PeerClass::Sibling)
                                    : bitsOf(PeerClass::Remote, PeerClass::Sibling);
        policy.maximumPrefixes = vpnGatewayPrefixes;
        withholdDefault(draft, end);
    } else {
        // R8.22; four captures of an ExpressRoute gateway's table give the edges' routes more weight than others.
        policy.localPreference += 1 + connection.weight;
        policy.dropsReflected = home && hasBranchToBranch(draft, *home);
    }
    if (home) {
        ignoreSpace(draft, end, isVpn ? draft.lowered.domains[*home].addressSpace : draft.served.of(*home));
    }
}

void setPolicy(BgpDraft& draft, SessionEnd end, const model::Connection& connection, const model::ConnectionEnd& here,
               const model::ConnectionEnd& there) {
    if (std::holds_alternative<model::NvaId>(here.at) || std::holds_alternative<model::SiteId>(here.at)) {
        configure(draft, end, here.policy);
        return;
    }
    if (const auto* id = std::get_if<model::GatewayId>(&here.at)) {
        setGatewayPolicy(draft, end, connection, draft.network.gateways.at(*id));
        return;
    }
    const model::Circuit& circuit = draft.network.circuits.at(std::get<model::CircuitId>(here.at));
    policyAt(draft.fabric(), end) = std::holds_alternative<model::GatewayId>(there.at)   ? edgeTowardsGateway()
                                    : std::holds_alternative<model::CircuitId>(there.at) ? edgeTowardsEdge()
                                                                                         : edgeTowardsSite(circuit);
}

void join(BgpDraft& draft, const model::Connection& connection, const Router& first, const Router& second,
          bool isWire) {
    std::optional<LinkIndex> link;
    if (connection.type != model::Connection::Type::Bgp) {
        engine::Link line{{first.guest, first.address, {}, {}, handMade(draft, connection.first, connection.second)},
                          {second.guest, second.address, {}, {}, handMade(draft, connection.second, connection.first)}};
        line.up =
            connection.up && edgeUp(draft, connection.first.at, first) && edgeUp(draft, connection.second.at, second);
        line.bypass = connection.fastPath;  // R8.21
        if (!isWire) {
            line.a.source = first.source;
            line.a.target = first.target;
            line.b.source = second.source;
            line.b.target = second.target;
        }
        link = draft.addLink(std::move(line), connection.id);
    }
    if (!connection.bgp || !first.speaker || !second.speaker) {
        return;
    }
    engine::Session line{*first.speaker, *second.speaker, first.address, second.address};
    line.link = link;
    line.keepalive = std::chrono::seconds(connection.keepaliveSeconds);
    line.hold = std::chrono::seconds(connection.holdSeconds);
    const bool running = draft.fabric().guests[first.guest].running && draft.fabric().guests[second.guest].running;
    line.fault = running && connection.up ? SessionFault::None : SessionFault::GuestStopped;
    const bool farAway =
        !link && !draft.fabric().guests[first.guest].nics.empty() &&
        !draft.fabric().nics[draft.fabric().guests[first.guest].nics.front()].connected.contains(second.address);
    if (farAway && !connection.multihop) {
        line.fault = SessionFault::NotMultihop;
    }
    const SessionIndex session = draft.addSession(std::move(line), connection.id);
    setPolicy(draft, {session, *first.speaker}, connection, connection.first, connection.second);
    setPolicy(draft, {session, *second.speaker}, connection, connection.second, connection.first);
}

}  // namespace

void addConnection(BgpDraft& draft, const model::Connection& connection) {
    const std::vector<Router> firsts = routersAt(draft, connection, connection.first, connection.second);
    const std::vector<Router> seconds = routersAt(draft, connection, connection.second, connection.first);
    using Type = model::Connection::Type;
    const bool isWire = connection.type == Type::ExpressRoute || connection.type == Type::GlobalReach;
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        for (std::size_t j = 0; j < seconds.size(); ++j) {
            const bool edgeToEdge = connection.type == Type::GlobalReach && i != j;
            if (!edgeToEdge) {
                join(draft, connection, firsts[i], seconds[j], isWire);
            }
        }
    }
}

}  // namespace hopscope::azure
