// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <set>

#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/rows.hpp"
#include "core/analysis/rests_on.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

namespace {

using analysis::Analysis;
using Speakers = std::vector<engine::SpeakerIndex>;

constexpr int learnedWeight = 32768;  // R5.17
constexpr int minimumUnits = 2;       // R5.8: what a route server starts with

const engine::Speaker& speakerOf(const Analysis& analysis, engine::SpeakerIndex speaker) {
    return analysis.lowered.fabric.speakers[speaker];
}

std::string instanceName(std::size_t instance) {
    return "RouteServiceRole_IN_" + std::to_string(instance);
}

/// The addresses of a session as its end `self` sees them.
struct SessionAddresses {
    net::Address local;
    net::Address peer;
};

SessionAddresses addressesOf(const Analysis& analysis, engine::SessionIndex index, engine::SpeakerIndex self) {
    const engine::Session& session = analysis.lowered.fabric.sessions[index];
    return session.a == self ? SessionAddresses{session.addressOfA, session.addressOfB}
                             : SessionAddresses{session.addressOfB, session.addressOfA};
}

enum class Router : std::uint8_t { RouteServer, Gateway, Appliance };

/// Routes over sessions, with the direction that decides their columns (R9.4, R9.5, R9.8).
struct RouteList {
    bool learned = true;
    Router router = Router::RouteServer;
    std::function<std::vector<analysis::SessionRoute>(engine::SpeakerIndex)> of;

    [[nodiscard]] bool hasWeight() const { return router != Router::Appliance; }
};

/// The literal of a route's origin as az prints it.
const char* originOf(const Analysis& analysis, const analysis::SessionRoute& route, bool learned) {
    if (!learned) {
        return "Igp";
    }
    return analysis.lowered.fabric.sessions[route.session].internal ? "IBgp" : "EBgp";
}

/// R5.17; an ExpressRoute gateway gives more to the routes of its edges, by the weight of their connection (R8.22).
int weightOf(const Analysis& analysis, engine::SpeakerIndex self, const analysis::SessionRoute& route, bool learned) {
    if (!learned) {
        return 0;
    }
    const engine::Session& session = analysis.lowered.fabric.sessions[route.session];
    const engine::EndPolicy& policy = session.a == self ? session.policyOfA : session.policyOfB;
    return learnedWeight + policy.localPreference - engine::EndPolicy().localPreference;
}

std::vector<net::Prefix> ownPrefixes(const Analysis& analysis, engine::SpeakerIndex self, const RouteList& list) {
    return list.learned ? analysis::broughtIn(analysis, self) : std::vector<net::Prefix>();
}

Json routeJson(const Analysis& analysis, engine::SpeakerIndex self, const analysis::SessionRoute& route,
               const RouteList& list) {
    const SessionAddresses ends = addressesOf(analysis, route.session, self);
    Json json = Json::object()
                    .with("asPath", route.path.asPath.text('-'))
                    .with("localAddress", ends.local.text())
                    .with("network", route.prefix.text())
                    .with("nextHop", route.path.nextHop.text())
                    .with("origin", originOf(analysis, route, list.learned));
    if (list.learned) {
        json.set("sourcePeer", ends.peer.text());
    }
    if (list.hasWeight()) {
        json.set("weight", weightOf(analysis, self, route, list.learned));
    }
    return json;
}

Json routesJson(const Analysis& analysis, const Speakers& speakers, const RouteList& list) {
    Json rows = Json::array();
    for (const engine::SpeakerIndex self : speakers) {
        const std::string address = speakerOf(analysis, self).address.text();
        for (const net::Prefix prefix : ownPrefixes(analysis, self, list)) {
            rows.add(Json::object()
                         .with("asPath", "")
                         .with("localAddress", address)
                         .with("network", prefix.text())
                         .with("nextHop", Json())
                         .with("origin", "Network")
                         .with("sourcePeer", address)
                         .with("weight", learnedWeight));
        }
        for (const analysis::SessionRoute& route : list.of(self)) {
            rows.add(routeJson(analysis, self, route, list));
        }
    }
    return rows;
}

std::string routesText(const Analysis& analysis, const Speakers& speakers, const RouteList& list) {
    std::vector<std::string> headings{"LocalAddress", "Peer", "Network", "NextHop", "Origin", "AsPath"};
    if (list.hasWeight()) {
        headings.emplace_back("Weight");
    }
    TextTable table(headings);
    const auto add = [&](std::vector<std::string> cells, int weight) {
        if (list.hasWeight()) {
            cells.push_back(std::to_string(weight));
        }
        table.add(std::move(cells));
    };
    for (const engine::SpeakerIndex self : speakers) {
        const std::string address = speakerOf(analysis, self).address.text();
        for (const net::Prefix prefix : ownPrefixes(analysis, self, list)) {
            add({address, address, prefix.text(), "", "Network", ""}, learnedWeight);
        }
        for (const analysis::SessionRoute& route : list.of(self)) {
            const SessionAddresses ends = addressesOf(analysis, route.session, self);
            add({ends.local.text(), ends.peer.text(), route.prefix.text(), route.path.nextHop.text(),
                 originOf(analysis, route, list.learned), route.path.asPath.text('-')},
                weightOf(analysis, self, route, list.learned));
        }
    }
    return table.empty() ? "Nothing.\n" : table.text();
}

Json tableJson(const Analysis& analysis, std::size_t state, const Speakers& speakers) {
    Json table = Json::array();
    for (const engine::SpeakerIndex self : speakers) {
        for (const analysis::BgpRow& row : analysis::bgpTable(analysis, state, self)) {
            Json paths = Json::array();
            for (const engine::Candidate& candidate : row.paths) {
                paths.add(Json::object()
                              .with("nextHop", candidate.path.nextHop.text())
                              .with("asPath", candidate.path.asPath.text('-'))
                              .with("valid", candidate.valid)
                              .with("best", candidate.best)
                              .with("used", candidate.used)
                              .with("rule", text::decisionRuleName(candidate.rule)));
            }
            table.add(Json::object().with("prefix", row.prefix.text()).with("paths", std::move(paths)));
        }
    }
    return table;
}

std::string tableText(const Analysis& analysis, std::size_t state, const Speakers& speakers) {
    TextTable table({"Prefix", "Next hop", "AS path", "Valid", "Best", "Why"});
    std::string refused;
    for (const engine::SpeakerIndex self : speakers) {
        for (const analysis::BgpRow& row : analysis::bgpTable(analysis, state, self)) {
            std::string prefix = row.prefix.text();
            for (const engine::Candidate& candidate : row.paths) {
                table.add({prefix, candidate.path.nextHop.text(), candidate.path.asPath.text('-'),
                           candidate.valid ? "yes" : "no",
                           candidate.best   ? "best"
                           : candidate.used ? "used"
                                            : "no",
                           text::sentence(candidate)});
                prefix.clear();
            }
        }
        for (const auto& [prefix, path] : analysis::rejected(analysis, state, self)) {
            refused += prefix.text() + " via " + path.path.nextHop.text() + ", path " + path.path.asPath.text('-') +
                       ": " + text::sentence(path.rule) + '\n';
        }
    }
    return (table.empty() ? "Nothing.\n" : table.text()) + refused;
}

std::vector<engine::SessionIndex> sessionsOf(const Analysis& analysis, const Speakers& speakers) {
    std::vector<engine::SessionIndex> sessions;
    for (const engine::SessionIndex index : analysis.lowered.fabric.sessions.indices()) {
        const engine::Session& session = analysis.lowered.fabric.sessions[index];
        const auto isEnd = [&session](engine::SpeakerIndex speaker) {
            return speaker == session.a || speaker == session.b;
        };
        if (std::any_of(speakers.begin(), speakers.end(), isEnd)) {
            sessions.push_back(index);
        }
    }
    return sessions;
}

/// Why a session is not up, as a literal; nothing when it is.
std::string_view reasonOf(const engine::Session& session, const engine::SessionState& state) {
    if (state.established()) {
        return {};
    }
    if (session.fault != engine::SessionFault::None) {
        return text::sessionFaultName(session.fault);
    }
    return text::downReasonName(state.b.reason == engine::DownReason::HoldTimerExpired ? state.b.reason
                                                                                       : state.a.reason);
}

Json sessionsJson(const Analysis& analysis, std::size_t state, const Speakers& speakers) {
    Json list = Json::array();
    for (const engine::SessionIndex index : sessionsOf(analysis, speakers)) {
        const engine::Session& session = analysis.lowered.fabric.sessions[index];
        const engine::SessionState& now = analysis.recording.states[state].sessions[index];
        const std::string_view reason = reasonOf(session, now);
        list.add(Json::object()
                     .with("appliance", text::speakerName(analysis, session.a))
                     .with("peerAddress", session.addressOfA.text())
                     .with("peerAsn", static_cast<std::size_t>(speakerOf(analysis, session.a).asn.value()))
                     .with("instanceAddress", session.addressOfB.text())
                     .with("state", now.established() ? "established" : "down")
                     .with("reason", reason.empty() ? Json() : Json(reason))
                     .with("since", Json::seconds(now.since))
                     .with("falls", now.falls)
                     .with("message", text::sessionSentence(analysis, state, index)));
    }
    return list;
}

std::string sessionsText(const Analysis& analysis, std::size_t state, const Speakers& speakers) {
    std::string text;
    for (const engine::SessionIndex index : sessionsOf(analysis, speakers)) {
        text += text::sessionSentence(analysis, state, index) + '\n';
    }
    return text.empty() ? "No sessions.\n" : text;
}

// --- The peers of a gateway (R9.8) ---

/// A line of az network vnet-gateway list-bgp-peer-status. Messages are no events here and are not counted.
struct PeerStatus {
    net::Address local;
    net::Address neighbour;
    net::Asn asn;
    std::string_view state;
    std::optional<engine::Moment> connected{};
    std::size_t received = 0;
};

std::string_view peerState(const engine::Session& session, const engine::SessionState& now) {
    if (now.established()) {
        return "Connected";
    }
    if (session.fault == engine::SessionFault::GuestStopped) {
        return "Stopped";
    }
    return session.fault == engine::SessionFault::None ? "Connecting" : "Idle";
}

std::vector<PeerStatus> peersOf(const Analysis& analysis, std::size_t state, const Speakers& speakers) {
    const engine::ControlPlane& plane = analysis.recording.states[state];
    std::vector<PeerStatus> peers;
    for (const engine::SpeakerIndex self : speakers) {
        const net::Address own = speakerOf(analysis, self).address;
        if (speakers.size() > 1) {  // an active-active gateway lists its own instances too
            peers.push_back({own, own, speakerOf(analysis, self).asn, "Unknown"});
        }
        for (const engine::SessionIndex index : sessionsOf(analysis, {self})) {
            const engine::Session& session = analysis.lowered.fabric.sessions[index];
            const SessionAddresses ends = addressesOf(analysis, index, self);
            PeerStatus peer{ends.local, ends.peer, speakerOf(analysis, session.a == self ? session.b : session.a).asn,
                            peerState(session, plane.sessions[index])};
            if (plane.sessions[index].established()) {
                peer.connected = analysis.recording.events[state].at - plane.sessions[index].since;
            }
            const std::vector<analysis::SessionRoute> learned = analysis::learned(analysis, state, self);
            peer.received = static_cast<std::size_t>(std::count_if(
                learned.begin(), learned.end(), [&](const auto& route) { return route.session == index; }));
            peers.push_back(peer);
        }
    }
    std::stable_sort(peers.begin(), peers.end(), [](const PeerStatus& a, const PeerStatus& b) {
        return std::pair(a.local, a.neighbour) < std::pair(b.local, b.neighbour);
    });
    return peers;
}

std::string clockText(engine::Moment moment) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(moment).count();
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return text.data();
}

Json peersJson(const Analysis& analysis, std::size_t state, const Speakers& speakers) {
    Json list = Json::array();
    for (const PeerStatus& peer : peersOf(analysis, state, speakers)) {
        list.add(Json::object()
                     .with("asn", static_cast<std::size_t>(peer.asn.value()))
                     .with("connectedDuration", peer.connected ? Json(clockText(*peer.connected)) : Json())
                     .with("localAddress", peer.local.text())
                     .with("messagesReceived", Json())
                     .with("messagesSent", Json())
                     .with("neighbor", peer.neighbour.text())
                     .with("routesReceived", peer.received)
                     .with("state", peer.state));
    }
    return list;
}

std::string peersText(const Analysis& analysis, std::size_t state, const Speakers& speakers) {
    TextTable table({"Neighbor", "ASN", "State", "ConnectedDuration", "RoutesReceived"});
    for (const PeerStatus& peer : peersOf(analysis, state, speakers)) {
        table.add({peer.neighbour.text(), peer.asn.text(), std::string(peer.state),
                   peer.connected ? clockText(*peer.connected) : "", std::to_string(peer.received)});
    }
    return table.empty() ? "Nothing.\n" : table.text();
}

std::string_view preferenceName(model::HubRoutingPreference preference) {
    switch (preference) {
    case model::HubRoutingPreference::ExpressRoute: return "ExpressRoute";
    case model::HubRoutingPreference::VpnGateway: return "VpnGateway";
    case model::HubRoutingPreference::AsPath: return "ASPath";
    }
    return {};
}

/// The resource as ARM has it (R9.10), with its peerings.
Json resourceJson(const Analysis& analysis, std::size_t state, const model::RouteServer& server,
                  const Speakers& speakers) {
    Json addresses = Json::array();
    for (const net::Address address : azure::instanceAddresses(*analysis.network, server)) {
        addresses.add(address.text());
    }
    Json connections = Json::array();
    for (const model::BgpConnection& row : analysis.network->bgpConnections) {
        if (row.routeServer != server.id) {
            continue;
        }
        bool connected = false;
        for (const engine::SessionIndex index : sessionsOf(analysis, speakers)) {
            connected = connected || (analysis.lowered.sessionNames[index] == model::EntityRef(row.id) &&
                                      analysis.recording.states[state].sessions[index].established());
        }
        const model::Nva& nva = analysis.network->nvas.at(row.nva);
        connections.add(
            Json::object()
                .with("name", nva.name)
                .with("type", "Microsoft.Network/virtualHubs/bgpConnections")
                .with("properties",
                      Json::object()
                          .with("connectionState", connected ? "Connected" : "NotConnected")
                          .with("peerAsn", nva.asn ? Json(static_cast<std::size_t>(nva.asn->value())) : Json())
                          .with("peerIp", row.peerAddress.text())));
    }
    Json properties = Json::object()
                          .with("allowBranchToBranchTraffic", server.branchToBranch)
                          .with("bgpConnections", std::move(connections))
                          .with("hubRoutingPreference", preferenceName(server.preference))
                          .with("routingState", "Provisioned")
                          .with("sku", "Standard");
    if (!speakers.empty()) {
        properties.set("virtualRouterAsn", static_cast<std::size_t>(speakerOf(analysis, speakers.front()).asn.value()));
    }
    properties.set("virtualRouterAutoScaleConfiguration", Json::object().with("minCapacity", minimumUnits));
    properties.set("virtualRouterIps", std::move(addresses));
    return Json::answer()
        .with("kind", "RouteServer")
        .with("name", server.name)
        .with("properties", std::move(properties))
        .with("type", "Microsoft.Network/virtualHubs");
}

std::string resourceText(const Analysis& analysis, const model::RouteServer& server, const Speakers& speakers) {
    std::vector<std::string> addresses;
    for (const net::Address address : azure::instanceAddresses(*analysis.network, server)) {
        addresses.push_back(address.text());
    }
    TextTable table({"Property", "Value"});
    table.add({"name", server.name});
    if (!speakers.empty()) {
        table.add({"virtualRouterAsn", speakerOf(analysis, speakers.front()).asn.text()});
    }
    table.add({"virtualRouterIps", joined(addresses, " ")});
    table.add({"allowBranchToBranchTraffic", server.branchToBranch ? "true" : "false"});
    table.add({"hubRoutingPreference", std::string(preferenceName(server.preference))});
    return table.text();
}

/// Which of the switches of the command is set; the error says that one and only one must be.
Expected<std::string, std::string> viewOf(const Call& call, Router router) {
    static constexpr std::array views{"--learned", "--advertised", "--table", "--sessions", "--show", "--peers"};
    std::string chosen;
    for (const char* view : views) {
        if (!call.has(view)) {
            continue;
        }
        if (!chosen.empty()) {
            return unexpected("options " + chosen + " and " + view + " exclude each other");
        }
        chosen = view;
    }
    if (chosen.empty()) {
        return unexpected(
            std::string("expected one of --learned, --advertised, --table, --sessions, --show and --peers"));
    }
    if (chosen == "--show" && router != Router::RouteServer) {
        return unexpected(std::string("--show: expected a route server at --at"));
    }
    if (chosen == "--table" && router == Router::Gateway) {
        return unexpected(std::string("--table: expected a route server or an appliance at --at; a gateway answers "
                                      "--learned, --advertised, --sessions and --peers"));
    }
    if (chosen == "--peers" && router != Router::Gateway) {
        return unexpected(std::string("--peers: expected a gateway at --at"));
    }
    return chosen;
}

/// What is said of speakers together: of each instance of a route server, or of all that a gateway or appliance has.
struct Part {
    std::function<Json(const Speakers&)> json;
    std::function<std::string(const Speakers&)> text;
};

Answer answerOf(const Call& call, const Analysis& analysis, const Speakers& speakers, Router router,
                const std::string& member, const Part& part) {
    const bool isRouteServer = router == Router::RouteServer;
    std::vector<std::string> notes = notesOn(analysis);
    for (const std::string& setting : analysis::restsOn(analysis, speakers)) {
        notes.push_back(text::settingSentence(setting, analysis.network->settings));
    }
    Answer answered;
    if (call.has("--json")) {
        Json json = Json::answer();
        for (std::size_t i = 0; isRouteServer && i < speakers.size(); ++i) {
            json.set(instanceName(i), part.json({speakers[i]}));
        }
        json.set(isRouteServer ? "value" : member, isRouteServer ? Json() : part.json(speakers));
        setNotes(json, notes);
        answered.text = json.text();
        return answered;
    }
    for (std::size_t i = 0; isRouteServer && i < speakers.size(); ++i) {
        answered.text +=
            (i == 0 ? "" : "\n") + instanceName(i) + " (" + speakerOf(analysis, speakers[i]).address.text() + ")\n";
        answered.text += part.text({speakers[i]});
    }
    if (!isRouteServer) {
        answered.text = part.text(speakers);
    }
    if (speakers.empty()) {
        answered.text = "It does not speak BGP.\n";
    }
    answered.text += noteLines(notes);
    return answered;
}

Answered answer(const Call& call, Colour) {
    const std::string at = *call.value("--at");
    const Expected<InputAt, std::string> asked = readInputAt(call.file, at);
    if (!asked) {
        return unexpected(asked.error());
    }
    const model::Network& network = *asked->input.design.network;
    const auto* server = std::get_if<model::RouteServerId>(&asked->node.entity);
    const auto* gateway = std::get_if<model::GatewayId>(&asked->node.entity);
    if (server == nullptr && gateway == nullptr && !std::holds_alternative<model::NvaId>(asked->node.entity)) {
        return unexpected("--at: \"" + at + "\" is a " + text::kindTitle(asked->node.entity) +
                          "; expected a route server, a gateway or an appliance");
    }
    const Router router = server != nullptr    ? Router::RouteServer
                          : gateway != nullptr ? Router::Gateway
                                               : Router::Appliance;
    const Expected<std::string, std::string> view = viewOf(call, router);
    if (!view) {
        return unexpected(view.error());
    }
    const auto shared = analysis::analyse(asked->input.design.network);
    const Analysis& analysis = *shared;
    const std::size_t state = analysis.phases.front();
    Speakers speakers;
    if (router != Router::Appliance) {
        speakers = analysis.lowered.instancesOf(asked->node.entity);
    } else if (const auto guest = analysis.lowered.guestOf(asked->node.entity)) {
        const auto& speaker = analysis.lowered.fabric.guests[*guest].speaker;
        speakers = speaker ? Speakers{*speaker} : Speakers();
    }
    if (*view == "--show") {
        const model::RouteServer& row = network.routeServers.at(*server);
        return Answer{call.has("--json") ? resourceJson(analysis, state, row, speakers).text()
                                         : resourceText(analysis, row, speakers)};
    }
    if (*view == "--sessions") {
        const std::vector<std::string> notes = notesOn(analysis);
        Json json = Json::answer().with("sessions", sessionsJson(analysis, state, speakers));
        setNotes(json, notes);
        return Answer{call.has("--json") ? json.text() : sessionsText(analysis, state, speakers) + noteLines(notes)};
    }
    if (*view == "--peers") {
        return answerOf(call, analysis, speakers, router, "value",
                        {[&](const Speakers& of) { return peersJson(analysis, state, of); },
                         [&](const Speakers& of) { return peersText(analysis, state, of); }});
    }
    if (*view == "--table") {
        return answerOf(call, analysis, speakers, router, "table",
                        {[&](const Speakers& of) { return tableJson(analysis, state, of); },
                         [&](const Speakers& of) { return tableText(analysis, state, of); }});
    }
    const bool learned = *view == "--learned";
    const RouteList list{learned, router, [&](engine::SpeakerIndex self) {
                             std::vector<analysis::SessionRoute> routes =
                                 learned ? analysis::learned(analysis, state, self)
                                         : analysis::advertised(analysis, state, self);
                             if (router == Router::RouteServer) {  // az lists its peerings, not the branches
                                 std::erase_if(routes, [&](const analysis::SessionRoute& route) {
                                     return !std::holds_alternative<model::BgpConnectionId>(
                                         analysis.lowered.sessionNames[route.session]);
                                 });
                             }
                             return routes;
                         }};
    return answerOf(call, analysis, speakers, router, "value",
                    {[&](const Speakers& of) { return routesJson(analysis, of, list); },
                     [&](const Speakers& of) { return routesText(analysis, of, list); }});
}

}  // namespace

Command bgpCommand() {
    return {
        {"bgp",
         "what a route server, a gateway or an appliance learned, announces and decided",
         "For a route server --learned and --advertised are those of az network routeserver peering "
         "list-learned-routes and\nlist-advertised-routes, over all its peerings; RouteServiceRole_IN_0 is the "
         "instance with the lower address. For a gateway they are those of az network vnet-gateway, and --table is not "
         "one of them.",
         {{"--at", "NODE", "the route server, gateway or appliance", true},
          {"--learned", "", "routes that arrived"},
          {"--advertised", "", "routes that it announces"},
          {"--table", "", "all paths by prefix, and what decided between them"},
          {"--sessions", "", "sessions, their state and why"},
          {"--show", "", "the route server as a resource"},
          {"--peers", "", "the peers of a gateway, as az network vnet-gateway list-bgp-peer-status"},
          {"--json", "", "print JSON"},
          {"--help", "", "print this help"}}},
        answer};
}

}  // namespace hopscope::cli
