// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/azure/facts.hpp"
#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/script/builder.hpp"
#include "core/script/words.hpp"

namespace hopscope::script {

using model::EntityRef;
using model::Network;

namespace {

constexpr std::uint32_t longestTime = 65535;  // RFC 4271 section 4.2: two octets
constexpr std::uint32_t mostPrepends = 16;
constexpr std::uint32_t mostWeight = 32000;

/// PREFIX [le N] {, PREFIX [le N]}
std::vector<model::PrefixPattern> patterns(Cursor& cursor) {
    constexpr std::uint32_t longestPrefix = 32;
    std::vector<model::PrefixPattern> all;
    do {
        model::PrefixPattern pattern{cursor.prefix()};
        if (cursor.accept("le")) {
            const auto least = static_cast<std::uint32_t>(pattern.prefix.length());
            pattern.atMost = static_cast<int>(cursor.number(least, longestPrefix, "LENGTH"));
        }
        all.push_back(pattern);
    } while (cursor.accept(","));
    return all;
}

/// ASN {, ASN}
std::vector<net::Asn> asns(Cursor& cursor) {
    std::vector<net::Asn> all{cursor.asn()};
    while (cursor.accept(",")) {
        all.push_back(cursor.asn());
    }
    return all;
}

void exportOption(Cursor& cursor, model::SessionPolicy& policy) {
    using Scope = model::SessionPolicy::Scope;
    if (cursor.accept("own")) {
        policy.scope = Scope::Own;
    } else if (cursor.accept("learned")) {
        policy.scope = Scope::Learned;
    } else if (cursor.accept("nothing")) {
        policy.scope = Scope::Nothing;
    } else if (cursor.accept("only")) {
        policy.exportOnly = patterns(cursor);
    } else if (cursor.accept("except")) {
        policy.exportExcept = patterns(cursor);
    } else if (cursor.accept("all")) {
        policy.exportOnly.clear();
        policy.exportExcept.clear();
    } else {
        cursor.failHere(ScriptReason::Expected, "one of own, learned, nothing, only, except, all");
    }
}

void importOption(Cursor& cursor, model::SessionPolicy& policy) {
    if (cursor.accept("only")) {
        policy.importOnly = patterns(cursor);
    } else if (cursor.accept("except")) {
        policy.importExcept = patterns(cursor);
    } else if (cursor.accept("all")) {
        policy.importOnly.clear();
        policy.importExcept.clear();
    } else {
        cursor.failHere(ScriptReason::Expected, "one of only, except, all");
    }
}

/// The values that a match or an action of a route map speaks of.
template <typename Part>
void routeMapValues(Cursor& cursor, Part& part) {
    constexpr bool isMatch = requires {
        part.condition;
    };
    if (!isMatch && cursor.sees("prefix")) {
        cursor.failHere(ScriptReason::Expected,
                        "one of community, as-path (what becomes of a changed prefix is documented nowhere)");
    }
    part.subject = takeWord<model::RouteMapRule::Subject>(cursor);
    if constexpr (isMatch) {
        part.condition = takeWord<model::RouteMapRule::Condition>(cursor);
    }
    switch (part.subject) {
    case model::RouteMapRule::Subject::RoutePrefix: part.prefixes = cursor.prefixes(); break;
    case model::RouteMapRule::Subject::Community: part.communities = cursor.communities(); break;
    case model::RouteMapRule::Subject::AsPath: part.asns = asns(cursor); break;
    }
}

/// rule NAME {match SUBJECT CONDITION VALUES} {then drop | then ACTION SUBJECT VALUES} [stop]
model::RouteMapRule routeMapRule(Cursor& cursor) {
    cursor.require("rule");
    model::RouteMapRule rule{.name = cursor.name(), .matches = {}, .actions = {}};
    while (!cursor.atEnd()) {
        if (cursor.accept("match")) {
            model::RouteMapRule::Match match{.prefixes = {}, .communities = {}, .asns = {}};
            routeMapValues(cursor, match);
            rule.matches.push_back(std::move(match));
        } else if (cursor.accept("then")) {
            model::RouteMapRule::Action action{.prefixes = {}, .communities = {}, .asns = {}};
            action.type = takeWord<model::RouteMapRule::ActionType>(cursor);
            if (action.type != model::RouteMapRule::ActionType::Drop) {
                routeMapValues(cursor, action);
            }
            rule.actions.push_back(std::move(action));
        } else if (cursor.accept("stop")) {
            rule.terminates = true;
        } else {
            cursor.failHere(ScriptReason::Expected, "one of match, then, stop");
        }
    }
    return rule;
}

model::Named routerNode(Cursor& cursor, const Network& network) {
    return cursor.node(network, "NVA, GATEWAY, CIRCUIT or SITE", [](const model::Named& found) {
        return !found.nic && !found.host &&
               (std::holds_alternative<model::NvaId>(found.entity) ||
                std::holds_alternative<model::GatewayId>(found.entity) ||
                (std::holds_alternative<model::CircuitId>(found.entity) && !found.instance) ||
                std::holds_alternative<model::SiteId>(found.entity));
    });
}

std::optional<int> instanceOf(const model::Named& node) {
    return node.instance ? std::optional(static_cast<int>(*node.instance)) : std::nullopt;
}

void endOption(Cursor& cursor, model::ConnectionEnd& end) {
    const std::string expected =
        "one of address, outer, prefixes, no-prefixes, instance, any-instance, " + std::string(policyWords);
    const Token word = Cursor(cursor).take(expected);
    if (policyOption(cursor, end.policy)) {
        return;
    }
    cursor.accept(word.text);
    if (word.text == "address") {
        end.address = cursor.address();
    } else if (word.text == "outer") {
        end.outer = cursor.address();
    } else if (word.text == "prefixes") {
        end.prefixes = cursor.prefixes();
    } else if (word.text == "no-prefixes") {
        end.prefixes.clear();
    } else if (word.text == "instance") {
        end.instance = static_cast<int>(cursor.number(0, 1, "INSTANCE"));
    } else if (word.text == "any-instance") {
        end.instance.reset();
    } else {
        cursor.failAt(word, ScriptReason::Expected, expected);
    }
}

}  // namespace

bool policyOption(Cursor& cursor, model::SessionPolicy& policy) {
    if (cursor.accept("export")) {
        exportOption(cursor, policy);
    } else if (cursor.accept("import")) {
        importOption(cursor, policy);
    } else if (cursor.accept("as-override")) {
        policy.asOverride = true;
    } else if (cursor.accept("no-as-override")) {
        policy.asOverride = false;
    } else if (cursor.accept("keep-next-hop")) {
        policy.nextHopSelf = false;
    } else if (cursor.accept("no-keep-next-hop")) {
        policy.nextHopSelf = true;
    } else if (cursor.accept("prepend")) {
        policy.prepend = static_cast<int>(cursor.number(0, mostPrepends, "TIMES"));
    } else if (cursor.accept("strip")) {
        policy.stripped = asns(cursor);
    } else if (cursor.accept("no-strip")) {
        policy.stripped.clear();
    } else if (cursor.accept("community")) {
        policy.communities = cursor.communities();
    } else if (cursor.accept("no-community")) {
        policy.communities.clear();
    } else if (cursor.accept("local-preference")) {
        constexpr std::uint32_t highest = 1'000'000;
        policy.localPreference = static_cast<int>(cursor.number(0, highest, "PREFERENCE"));
    } else {
        return false;
    }
    return true;
}

void Builder::gateway(Cursor& cursor, const std::vector<Line>& rows, model::Gateway::Type type) {
    const Token name = cursor.take("NAME");
    cursor.require("in");
    const EntityRef place = vnetOrSubnet(cursor);
    const edit::NewGateway wanted{name.text, type};
    const auto* vnet = std::get_if<model::VnetId>(&place);
    const model::GatewayId id(
        applyAdding(vnet != nullptr ? edit::addGateway(m_design, *vnet, {}, wanted)
                                    : edit::addGatewayIn(m_design, std::get<model::SubnetId>(place), {}, wanted),
                    cursor, name));
    options(cursor, rows, [&](Cursor& inner) { gatewayOption(inner, id); });
}

void Builder::gatewayOption(Cursor& cursor, model::GatewayId id) {
    constexpr std::string_view expected =
        "one of asn, no-asn, active-active, active-standby, at, public, bgp, no-bgp, stopped, running";
    const Token word = cursor.take(expected);
    model::Gateway row = network().gateways.at(id);
    if (word.text == "asn") {
        row.asn = cursor.asn();
    } else if (word.text == "no-asn") {
        row.asn.reset();
    } else if (word.text == "active-active" || word.text == "active-standby") {
        row.activeActive = word.text == "active-active";
    } else if (word.text == "at") {
        row.instances = cursor.addresses();
    } else if (word.text == "public") {
        row.publicAddresses = cursor.addresses();
    } else if (word.text == "bgp" || word.text == "no-bgp") {
        row.bgp = word.text == "bgp";
    } else if (word.text == "stopped" || word.text == "running") {
        row.running = word.text == "running";
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setGateway(m_design, std::move(row)), cursor, word);
}

void Builder::circuit(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const model::CircuitId id(applyAdding(edit::addCircuit(m_design, {}, name.text), cursor, name));
    options(cursor, rows, [&](Cursor& inner) { circuitOption(inner, id); });
}

void Builder::circuitOption(Cursor& cursor, model::CircuitId id) {
    constexpr std::string_view expected =
        "one of premium, standard, primary-down, primary-up, secondary-down, secondary-up";
    const Token word = cursor.take(expected);
    model::Circuit row = network().circuits.at(id);
    if (word.text == "premium" || word.text == "standard") {
        row.premium = word.text == "premium";
    } else if (word.text == "primary-down" || word.text == "primary-up") {
        row.primaryUp = word.text == "primary-up";
    } else if (word.text == "secondary-down" || word.text == "secondary-up") {
        row.secondaryUp = word.text == "secondary-up";
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setCircuit(m_design, std::move(row)), cursor, word);
}

void Builder::site(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const model::SiteId id(applyAdding(edit::addSite(m_design, {}, name.text), cursor, name));
    // A text says all that there is; only the router is filled in.
    apply(edit::setSite(m_design, {.id = id,
                                   .name = name.text,
                                   .asn = {},
                                   .prefixes = {},
                                   .announcements = {},
                                   .publicAddress = {},
                                   .hosts = {}}),
          cursor, name);
    options(cursor, rows, [&](Cursor& inner) { siteOption(inner, id); });
    model::Site row = network().sites.at(id);
    if (row.router == net::Address(0) && !row.prefixes.empty()) {
        row.router = row.prefixes.front().first().plus(azure::virtualRouterOffset);
        apply(edit::setSite(m_design, std::move(row)), cursor, name);
    }
}

void Builder::siteOption(Cursor& cursor, model::SiteId id) {
    constexpr std::string_view expected =
        "one of asn, no-asn, router, public, no-public, prefixes, no-prefixes, host, stopped, running";
    const Token word = cursor.take(expected);
    model::Site row = network().sites.at(id);
    if (word.text == "asn") {
        row.asn = cursor.asn();
    } else if (word.text == "no-asn") {
        row.asn.reset();
    } else if (word.text == "router") {
        row.router = cursor.address();
    } else if (word.text == "public") {
        row.publicAddress = cursor.address();
    } else if (word.text == "no-public") {
        row.publicAddress.reset();
    } else if (word.text == "prefixes") {
        row.prefixes = cursor.prefixes();
    } else if (word.text == "no-prefixes") {
        row.prefixes.clear();
    } else if (word.text == "host") {
        const Token host = cursor.take("NAME");
        if (std::ranges::any_of(row.hosts, [&](const auto& other) { return other.name == host.text; })) {
            cursor.failAt(host, ScriptReason::NameTaken);
        }
        row.hosts.push_back({host.text, cursor.address()});
    } else if (word.text == "stopped" || word.text == "running") {
        row.running = word.text == "running";
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setSite(m_design, std::move(row)), cursor, word);
}

void Builder::connection(Cursor& cursor, const std::vector<Line>& rows, bool plainBgp) {
    const Token name = Cursor(cursor).take("NVA, GATEWAY, CIRCUIT or SITE");
    const model::Named first = routerNode(cursor, network());
    const model::Named second = routerNode(cursor, network());
    std::optional<model::Connection::Type> type;
    if (plainBgp) {
        type = model::Connection::Type::Bgp;
    } else if (!cursor.sees("bgp")) {
        // `bgp` is an option here; the plain session has a statement of its own.
        type = acceptWord<model::Connection::Type>(cursor);
    }
    const model::ConnectionId id(
        applyAdding(edit::addConnection(m_design, first.entity, second.entity, type), cursor, name));
    model::Connection row = network().connections.at(id);
    row.first.instance = instanceOf(first);
    row.second.instance = instanceOf(second);
    apply(edit::setConnection(m_design, std::move(row)), cursor, name);
    connectionOptions(cursor, rows, id);
}

void Builder::connectionOptions(Cursor& cursor, const std::vector<Line>& rows, model::ConnectionId id) {
    while (!cursor.atEnd()) {
        connectionOption(cursor, id);
    }
    for (const Line& line : rows) {
        Cursor inner(line);
        connectionEnd(inner, id);
    }
}

void Builder::connectionOption(Cursor& cursor, model::ConnectionId id) {
    constexpr std::string_view expected =
        "one of bgp, no-bgp, inner, outer, down, up, multihop, no-multihop, keepalive, hold, weight, fast-path, "
        "no-fast-path, named";
    const Token word = cursor.take(expected);
    model::Connection row = network().connections.at(id);
    if (word.text == "bgp" || word.text == "no-bgp") {
        row.bgp = word.text == "bgp";
    } else if (word.text == "inner") {
        row.first.address = cursor.address();
        cursor.accept(",");
        row.second.address = cursor.address();
    } else if (word.text == "outer") {
        row.first.outer = cursor.address();
        cursor.accept(",");
        row.second.outer = cursor.address();
    } else if (word.text == "down" || word.text == "up") {
        row.up = word.text == "up";
    } else if (word.text == "multihop" || word.text == "no-multihop") {
        row.multihop = word.text == "multihop";
    } else if (word.text == "keepalive") {
        row.keepaliveSeconds = static_cast<int>(cursor.number(0, longestTime, "SECONDS"));
    } else if (word.text == "hold") {
        row.holdSeconds = static_cast<int>(cursor.number(0, longestTime, "SECONDS"));
    } else if (word.text == "weight") {
        row.weight = static_cast<int>(cursor.number(0, mostWeight, "WEIGHT"));
    } else if (word.text == "fast-path" || word.text == "no-fast-path") {
        row.fastPath = word.text == "fast-path";
    } else if (word.text == "named") {
        row.name = cursor.name();
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setConnection(m_design, std::move(row)), cursor, word);
}

void Builder::connectionEnd(Cursor& cursor, model::ConnectionId id) {
    const Token name = Cursor(cursor).take("an end of the connection");
    const model::Named node = routerNode(cursor, network());
    model::Connection row = network().connections.at(id);
    if (node.entity != row.first.at && node.entity != row.second.at) {
        cursor.failAt(name, ScriptReason::WrongKind, "an end of the connection");
    }
    cursor.require(":");
    model::ConnectionEnd& end = node.entity == row.first.at ? row.first : row.second;
    do {
        endOption(cursor, end);
    } while (!cursor.atEnd());
    apply(edit::setConnection(m_design, std::move(row)), cursor, name);
}

void Builder::routeMap(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    cursor.require("on");
    model::RouteServer row = network().routeServers.at(cursor.entity<model::RouteServerId>(network(), "ROUTE-SERVER"));
    cursor.finish();
    model::RouteMap map{name.text, {}};
    for (const Line& line : rows) {
        Cursor inner(line);
        map.rules.push_back(routeMapRule(inner));
    }
    std::erase_if(row.routeMaps, [&](const auto& other) { return other.name == map.name; });
    row.routeMaps.push_back(std::move(map));
    apply(edit::setRouteServer(m_design, std::move(row)), cursor, name);
}

}  // namespace hopscope::script
