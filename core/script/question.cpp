// SPDX-License-Identifier: Apache-2.0
#include "core/script/question.hpp"

#include <algorithm>
#include <set>

#include "core/azure/facts.hpp"
#include "core/script/words.hpp"

namespace hopscope::script {

using analysis::Analysis;
using model::EntityRef;
using model::Named;
using model::Network;
using net::Address;
using net::Prefix;

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? std::string() : std::string(separator)) + part;
    }
    return all;
}

std::string textOf(const std::vector<Address>& addresses) {
    std::vector<std::string> parts;
    parts.reserve(addresses.size());
    for (const Address address : addresses) {
        parts.push_back(address.text());
    }
    return joined(parts, ", ");
}

std::string quotedPath(const Network& network, const EntityRef& entity) {
    std::string path = model::pathOf(network, entity);
    return path.find_first_of(" ,#") == std::string::npos ? path : '"' + path + '"';
}

/// How a block of rows is compared with those that are there.
struct Block {
    bool isExcerpt = false;            ///< `including`: others may be there too
    bool isLacking = false;            ///< `lacking`: none of them may be there
    std::optional<std::size_t> count;  ///< `count N` in the place of rows
};

/// [including | lacking | count N]
Block readBlock(Cursor& cursor) {
    constexpr std::uint32_t most = 1'000'000;
    Block block;
    if (cursor.accept("including")) {
        block.isExcerpt = true;
    } else if (cursor.accept("lacking")) {
        block.isLacking = true;
    } else if (cursor.accept("count")) {
        block.count = cursor.number(0, most, "COUNT");
    }
    return block;
}

/// The answer to a block of rows: every expected row has one of its own among those that are there, and none is left
/// unless the block is an excerpt.
template <typename Row, typename Wanted>
Answer compareRows(const std::vector<Wanted>& wanted, const std::vector<Row>& rows, const Block& block = {}) {
    std::vector<std::string> got;
    got.reserve(rows.size());
    std::vector<bool> taken(rows.size(), false);
    for (const Row& row : rows) {
        got.push_back(row.text());
    }
    bool held = block.isExcerpt || wanted.size() == rows.size();
    for (const Wanted& one : wanted) {
        std::size_t at = 0;
        while (at < rows.size() && (taken[at] || !one.fits(rows[at]))) {
            ++at;
        }
        held = held && at < rows.size();
        if (at < rows.size()) {
            taken[at] = true;
        }
    }
    return {held, got.empty() ? "absent" : joined(got, "\n")};
}

/// The answer to rows that may not be there: one that is there fits none of them.
template <typename Row, typename Unwanted>
Answer lackRows(const std::vector<Unwanted>& unwanted, const std::vector<Row>& rows) {
    std::vector<std::string> got;
    for (const Row& row : rows) {
        if (std::any_of(unwanted.begin(), unwanted.end(), [&](const Unwanted& one) { return one.isAt(row); })) {
            got.push_back(row.text());
        }
    }
    return {got.empty(), got.empty() ? "lacking" : joined(got, "\n")};
}

Answer countRows(std::size_t wanted, std::size_t found) {
    return {wanted == found, "count " + std::to_string(found)};
}

/// A prefix that is lacking.
struct LackingPrefix {
    Prefix prefix = Prefix::everything();
    [[nodiscard]] bool isAt(const auto& row) const { return row.prefix == prefix; }
};
LackingPrefix readLackingPrefix(Cursor& cursor) {
    return {cursor.prefix()};
}

/// Reads the rows of a block, of which `absent` alone says that there is none.
template <typename Row, typename Read>
std::vector<Row> readRows(const Statement& statement, Read read) {
    std::vector<Row> rows;
    if (statement.rows.empty()) {
        throw Failure{
            {statement.head.number, statement.head.end, ScriptReason::Expected, "indented rows, or absent", {}}};
    }
    for (const Line& line : statement.rows) {
        Cursor cursor(line);
        if (statement.rows.size() == 1 && cursor.accept("absent")) {
            cursor.finish();
            return {};
        }
        rows.push_back(read(cursor));
        cursor.finish();
    }
    return rows;
}

void noRows(const Statement& statement) {
    if (!statement.rows.empty()) {
        const Line& row = statement.rows.front();
        Cursor(row).failHere(ScriptReason::BadIndent, {});
    }
}

/// The subnet whose virtual router a NODE stands for: itself, or that of its interface.
model::SubnetId subnetAt(Cursor& cursor, const Network& network) {
    const Named node = cursor.node(network, "NODE", [&network](const Named& found) {
        return std::holds_alternative<model::SubnetId>(found.entity) ||
               std::holds_alternative<model::VirtualMachineId>(found.entity) ||
               std::holds_alternative<model::NvaId>(found.entity) ||
               (!found.host && model::subnetOf(network, found.entity).has_value());
    });
    if (const auto* subnet = std::get_if<model::SubnetId>(&node.entity)) {
        return *subnet;
    }
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&node.entity)) {
        return network.machines.at(*machine).nics.at(node.nic.value_or(0)).subnet;
    }
    if (const auto* nva = std::get_if<model::NvaId>(&node.entity)) {
        return network.nvas.at(*nva).nics.at(node.nic.value_or(0)).subnet;
    }
    return *model::subnetOf(network, node.entity);
}

/// What a statement about a table asks: its rows, an excerpt, what it lacks, or how long it is.
template <typename Row, typename Unwanted, typename Read, typename ReadUnwanted>
std::function<Answer(const std::vector<Row>&)> tableQuestion(const Statement& statement, const Block& block, Read read,
                                                             ReadUnwanted readUnwanted) {
    if (block.count) {
        noRows(statement);
        return [count = *block.count](const std::vector<Row>& rows) { return countRows(count, rows.size()); };
    }
    if (block.isLacking) {
        return [unwanted = readRows<Unwanted>(statement, readUnwanted)](const std::vector<Row>& rows) {
            return lackRows(unwanted, rows);
        };
    }
    return [block, wanted = readRows<Row>(statement, read)](const std::vector<Row>& rows) {
        return compareRows(wanted, rows, block);
    };
}

// --- Effective routes ---

struct EffectiveRow {
    std::optional<Prefix> prefix;  ///< absent where the statement has it
    azure::RouteSource source{};
    azure::NextHopType type{};
    std::vector<Address> nextHops;
    azure::RouteState state{};

    /// What a gateway row does not say is not asked: a capture may have masked the gateway's address.
    [[nodiscard]] bool fits(const EffectiveRow& other) const {
        const bool anyNextHop = source == azure::RouteSource::VirtualNetworkGateway && nextHops.empty();
        return prefix == other.prefix && source == other.source && type == other.type &&
               (anyNextHop || nextHops == other.nextHops) && state == other.state;
    }
    [[nodiscard]] std::string text() const {
        const bool plain = (source == azure::RouteSource::VirtualNetworkGateway &&
                            type == azure::NextHopType::VirtualNetworkGateway) ||
                           (source == azure::RouteSource::User && type == azure::NextHopType::VirtualAppliance);
        return (prefix ? prefix->text() + ' ' : std::string()) + wordOf(source) +
               (plain ? std::string() : ' ' + wordOf(type)) +
               (nextHops.empty() ? std::string() : ' ' + textOf(nextHops)) + ' ' + wordOf(state);
    }
};

/// SOURCE [TYPE] [ADDRESS {, ADDRESS}] STATE; the type goes without saying for gateway routes and for user routes to an
/// appliance.
EffectiveRow readEffectiveRow(Cursor& cursor, bool withPrefix) {
    EffectiveRow row;
    if (withPrefix) {
        row.prefix = cursor.prefix();
    }
    row.source = takeWord<azure::RouteSource>(cursor);
    const auto type = acceptWord<azure::NextHopType>(cursor);
    if (cursor.seesNumber()) {
        row.nextHops = cursor.addresses();
        std::sort(row.nextHops.begin(), row.nextHops.end());
    }
    if (type) {
        row.type = *type;
    } else if (row.source == azure::RouteSource::VirtualNetworkGateway) {
        row.type = azure::NextHopType::VirtualNetworkGateway;
    } else if (row.source == azure::RouteSource::User && !row.nextHops.empty()) {
        row.type = azure::NextHopType::VirtualAppliance;
    } else {
        row.type = takeWord<azure::NextHopType>(cursor);
    }
    row.state = takeWord<azure::RouteState>(cursor);
    return row;
}

/// A row that is lacking, from that source or from any.
struct LackingRoute {
    Prefix prefix = Prefix::everything();
    std::optional<azure::RouteSource> source;
    [[nodiscard]] bool isAt(const EffectiveRow& row) const {
        return row.prefix == prefix && (!source || row.source == *source);
    }
};

Question routes(const Network& network, Cursor& cursor, const Statement& statement, bool whole) {
    const model::SubnetId subnet = subnetAt(cursor, network);
    const std::optional<Prefix> prefix = whole ? std::nullopt : std::optional(cursor.prefix());
    int share = 0;
    if (cursor.accept("by")) {
        share = cursor.accept("first") ? 0 : 1;
        if (share == 1) {
            cursor.require("second");
        }
    }
    // The list of system None routes differs by date and region (O12).
    bool withoutNone = false;
    if (whole && cursor.accept("without")) {
        cursor.require("None");
        withoutNone = true;
    }
    const Block block = whole ? readBlock(cursor) : Block{};
    cursor.finish();
    const auto answer = tableQuestion<EffectiveRow, LackingRoute>(
        statement, block, [&](Cursor& row) { return readEffectiveRow(row, whole); },
        [](Cursor& row) {
            LackingRoute lacking{row.prefix(), {}};
            lacking.source = acceptWord<azure::RouteSource>(row);
            return lacking;
        });
    return [=](const Analysis& analysis) {
        std::vector<EffectiveRow> rows;
        for (const auto& route : analysis::effectiveRoutes(analysis, analysis.phases.front(), subnet, share)) {
            const bool isSystemNone =
                route.source == azure::RouteSource::Default && route.type == azure::NextHopType::None;
            if (route.printed && (!prefix || route.prefix == *prefix) && !(withoutNone && isSystemNone)) {
                rows.push_back({whole ? std::optional(route.prefix) : std::nullopt, route.source, route.type,
                                route.nextHops, route.state});
            }
        }
        return answer(rows);
    };
}

/// next-hop NODE ADDRESS: TYPE [ADDRESS {, ADDRESS}], of the row that a packet to the address meets.
Question nextHop(const Network& network, Cursor& cursor, const Statement& statement) {
    const model::SubnetId subnet = subnetAt(cursor, network);
    const Address destination = cursor.address();
    cursor.finish();
    struct NextHop {
        azure::NextHopType type{};
        std::vector<Address> addresses;
        [[nodiscard]] bool fits(const NextHop& other) const {
            return type == other.type && addresses == other.addresses;
        }
        [[nodiscard]] std::string text() const {
            return wordOf(type) + (addresses.empty() ? std::string() : ' ' + textOf(addresses));
        }
    };
    const auto wanted = readRows<NextHop>(statement, [](Cursor& row) {
        NextHop hop{takeWord<azure::NextHopType>(row), {}};
        if (!row.atEnd()) {
            hop.addresses = row.addresses();
            std::sort(hop.addresses.begin(), hop.addresses.end());
        }
        return hop;
    });
    return [=](const Analysis& analysis) {
        std::optional<azure::EffectiveRoute> best;
        for (const auto& route : analysis::effectiveRoutes(analysis, analysis.phases.front(), subnet)) {
            if (route.wins() && route.prefix.contains(destination) &&
                (!best || route.prefix.length() > best->prefix.length())) {
                best = route;
            }
        }
        std::vector<NextHop> rows;
        if (best) {
            rows.push_back({best->type, best->nextHops});
        }
        return compareRows(wanted, rows);
    };
}

// --- The guest's table ---

struct GuestRow {
    std::optional<Prefix> prefix;
    engine::GuestProtocol protocol{};
    engine::GuestRouteState state{};
    std::optional<engine::GuestRouteReason> reason;
    std::optional<std::vector<Address>> nextHops;

    [[nodiscard]] bool fits(const GuestRow& other) const {
        return prefix == other.prefix && protocol == other.protocol && state == other.state &&
               (!reason || reason == other.reason) && (!nextHops || nextHops == other.nextHops);
    }
    [[nodiscard]] std::string text() const {
        return (prefix ? prefix->text() + ' ' : std::string()) + wordOf(protocol) + ' ' + wordOf(state) +
               (reason ? ' ' + wordOf(*reason) : std::string()) +
               (nextHops && !nextHops->empty() ? " via " + textOf(*nextHops) : std::string());
    }
};

/// PROTOCOL STATE [REASON] [via ADDRESS {, ADDRESS}]
GuestRow readGuestRow(Cursor& cursor, bool withPrefix) {
    GuestRow row;
    if (withPrefix) {
        row.prefix = cursor.prefix();
    }
    row.protocol = takeWord<engine::GuestProtocol>(cursor);
    row.state = takeWord<engine::GuestRouteState>(cursor);
    row.reason = acceptWord<engine::GuestRouteReason>(cursor);
    if (cursor.accept("via")) {
        row.nextHops = cursor.addresses();
        std::sort(row.nextHops->begin(), row.nextHops->end());
    }
    return row;
}

Question rib(const Network& network, Cursor& cursor, const Statement& statement) {
    const auto nva = cursor.entity<model::NvaId>(network, "NVA");
    const std::optional<Prefix> prefix = cursor.seesNumber() ? std::optional(cursor.prefix()) : std::nullopt;
    const Block block = readBlock(cursor);
    cursor.finish();
    const auto answer = tableQuestion<GuestRow, LackingPrefix>(
        statement, block, [&](Cursor& row) { return readGuestRow(row, !prefix); }, readLackingPrefix);
    return [=](const Analysis& analysis) {
        std::vector<GuestRow> rows;
        for (const auto& route : analysis::guestTable(analysis, analysis.phases.front(), nva).routes) {
            if (prefix && route.prefix != *prefix) {
                continue;
            }
            std::set<Address> nextHops;
            for (const engine::GuestNextHop& nextHop : route.nextHops) {
                nextHops.insert(nextHop.address);
            }
            const bool connected =
                route.protocol == engine::GuestProtocol::Connected || route.protocol == engine::GuestProtocol::Local;
            rows.push_back({prefix ? std::nullopt : std::optional(route.prefix), route.protocol, route.state,
                            route.reason,
                            connected ? std::vector<Address>() : std::vector(nextHops.begin(), nextHops.end())});
        }
        return answer(rows);
    };
}

// --- BGP tables ---

struct PathRow {
    std::optional<Prefix> prefix;  ///< absent where the statement has it
    bool isLocal = false;          ///< originated here
    std::optional<Address> nextHop;
    std::optional<net::AsPath> asPath;
    std::optional<bool> valid;
    bool best = false;
    bool used = false;

    /// What a row does not say is not asked: between equal paths the best one flips (R7.10a).
    [[nodiscard]] bool fits(const PathRow& other) const {
        return prefix == other.prefix && isLocal == other.isLocal && (!nextHop || nextHop == other.nextHop) &&
               (!asPath || asPath == other.asPath) && (!valid || valid == other.valid) && (!best || other.best) &&
               (!used || other.used);
    }
    [[nodiscard]] std::string text() const {
        return (prefix ? prefix->text() + ' ' : std::string()) +
               (isLocal   ? "local"
                : nextHop ? "via " + nextHop->text()
                          : std::string()) +
               (asPath && asPath->length() > 0 ? " as-path " + asPath->text('-') : std::string()) +
               (valid.value_or(true) ? " valid" : " invalid") + (best ? " best" : "") + (used && !best ? " used" : "");
    }
};

/// (local | [via ADDRESS]) [as-path PATH] [valid | invalid] [best] [used]
PathRow readPathRow(Cursor& cursor, bool withPrefix) {
    PathRow row;
    if (withPrefix) {
        row.prefix = cursor.prefix();
    }
    if (cursor.accept("local")) {
        row.isLocal = true;
    } else if (cursor.accept("via")) {
        row.nextHop = cursor.address();
    }
    if (cursor.accept("as-path")) {
        row.asPath = cursor.asPath();
    }
    if (cursor.accept("valid")) {
        row.valid = true;
    } else if (cursor.accept("invalid")) {
        row.valid = false;
    }
    row.best = cursor.accept("best");
    row.used = cursor.accept("used");
    return row;
}

/// A speaker: an appliance, a site, a circuit, or an instance of a route server or gateway (the first when the path
/// does not say).
Named speakerAt(Cursor& cursor, const Network& network) {
    return cursor.node(network, "NVA, ROUTE-SERVER, GATEWAY, CIRCUIT or SITE", [](const Named& found) {
        return !found.nic && !found.host &&
               (std::holds_alternative<model::NvaId>(found.entity) ||
                std::holds_alternative<model::RouteServerId>(found.entity) ||
                std::holds_alternative<model::GatewayId>(found.entity) ||
                std::holds_alternative<model::CircuitId>(found.entity) ||
                std::holds_alternative<model::SiteId>(found.entity));
    });
}

/// The speakers of a router: two for what has two instances, the lower address first.
std::vector<engine::SpeakerIndex> speakersOf(const Analysis& analysis, const EntityRef& entity) {
    const auto& fabric = analysis.lowered.fabric;
    std::vector<engine::SpeakerIndex> speakers;
    for (const engine::SpeakerIndex index : fabric.speakers.indices()) {
        if (analysis.lowered.guestNames[fabric.speakers[index].guest] == entity) {
            speakers.push_back(index);
        }
    }
    std::stable_sort(speakers.begin(), speakers.end(), [&](engine::SpeakerIndex a, engine::SpeakerIndex b) {
        return fabric.speakers[a].address < fabric.speakers[b].address;
    });
    return speakers;
}

std::optional<engine::SpeakerIndex> speakerOf(const Analysis& analysis, const Named& node) {
    const auto speakers = speakersOf(analysis, node.entity);
    const std::size_t instance = node.instance.value_or(0);
    return instance < speakers.size() ? std::optional(speakers[instance]) : std::nullopt;
}

/// The other end of a session, and its address there.
std::pair<engine::SpeakerIndex, Address> peerOn(const Analysis& analysis, engine::SessionIndex session,
                                                engine::SpeakerIndex speaker) {
    const engine::Session& row = analysis.lowered.fabric.sessions[session];
    return row.a == speaker ? std::pair(row.b, row.addressOfB) : std::pair(row.a, row.addressOfA);
}

Question bgp(const Network& network, Cursor& cursor, const Statement& statement) {
    const Named node = speakerAt(cursor, network);
    const std::optional<Prefix> prefix = cursor.seesNumber() ? std::optional(cursor.prefix()) : std::nullopt;
    const Block block = readBlock(cursor);
    cursor.finish();
    const auto answer = tableQuestion<PathRow, LackingPrefix>(
        statement, block, [&](Cursor& row) { return readPathRow(row, !prefix); }, readLackingPrefix);
    return [=](const Analysis& analysis) {
        std::vector<PathRow> rows;
        if (const auto speaker = speakerOf(analysis, node)) {
            for (const auto& row : analysis::bgpTable(analysis, analysis.phases.front(), *speaker)) {
                for (const engine::Candidate& candidate : row.paths) {
                    if (!prefix || row.prefix == *prefix) {
                        rows.push_back({prefix ? std::nullopt : std::optional(row.prefix), !candidate.session,
                                        candidate.session ? std::optional(candidate.path.nextHop) : std::nullopt,
                                        candidate.path.asPath, candidate.valid, candidate.best, candidate.used});
                    }
                }
            }
        }
        return answer(rows);
    };
}

struct SessionRow {
    Prefix prefix = Prefix::everything();
    bool isLocal = false;  ///< a gateway's own, in its list of learned routes (R9.8)
    std::optional<Address> nextHop;
    std::optional<net::AsPath> asPath;
    std::optional<Address> peer;  ///< the other end of the session

    /// What a row does not say is not asked.
    [[nodiscard]] bool fits(const SessionRow& other) const {
        return prefix == other.prefix && isLocal == other.isLocal && (!nextHop || nextHop == other.nextHop) &&
               (!asPath || asPath == other.asPath) && (!peer || peer == other.peer);
    }
    [[nodiscard]] std::string text() const {
        return prefix.text() + (isLocal ? " local" : "") + (nextHop ? " via " + nextHop->text() : std::string()) +
               (asPath && asPath->length() > 0 ? " as-path " + asPath->text('-') : std::string()) +
               (peer ? " peer " + peer->text() : std::string());
    }
};

/// PREFIX (local | [via ADDRESS] [as-path PATH] [peer ADDRESS])
SessionRow readSessionRow(Cursor& cursor) {
    SessionRow row;
    row.prefix = cursor.prefix();
    if (cursor.accept("local")) {
        row.isLocal = true;
        return row;
    }
    if (cursor.accept("via")) {
        row.nextHop = cursor.address();
    }
    if (cursor.accept("as-path")) {
        row.asPath = cursor.asPath();
    }
    if (cursor.accept("peer")) {
        row.peer = cursor.address();
    }
    return row;
}

Question sessionRoutes(const Network& network, Cursor& cursor, const Statement& statement, bool learned) {
    const Named node = speakerAt(cursor, network);
    std::optional<EntityRef> peer;
    if (cursor.accept(learned ? "from" : "to")) {
        peer = speakerAt(cursor, network).entity;
    }
    const Block block = readBlock(cursor);
    cursor.finish();
    const auto answer = tableQuestion<SessionRow, LackingPrefix>(statement, block, readSessionRow, readLackingPrefix);
    return [=](const Analysis& analysis) {
        std::vector<SessionRow> rows;
        if (const auto speaker = speakerOf(analysis, node)) {
            const std::size_t state = analysis.phases.front();
            if (learned && !peer) {
                for (const Prefix own : analysis::broughtIn(analysis, *speaker)) {
                    rows.push_back({own, true, {}, {}, {}});
                }
            }
            const auto all = learned ? analysis::learned(analysis, state, *speaker)
                                     : analysis::advertised(analysis, state, *speaker);
            for (const analysis::SessionRoute& route : all) {
                const auto [other, address] = peerOn(analysis, route.session, *speaker);
                const auto& fabric = analysis.lowered.fabric;
                if (!peer || analysis.lowered.guestNames[fabric.speakers[other].guest] == *peer) {
                    rows.push_back({route.prefix, false, route.path.nextHop, route.path.asPath, address});
                }
            }
        }
        return answer(rows);
    };
}

// --- The peers of a router ---

/// What a gateway says of a peer: one of its instances, who is at the other end, and whether they talk (R9.8).
struct PeerRow {
    enum class State : std::uint8_t { Connected, Unknown, Down } state = State::Connected;
    Address local;
    Address neighbour;
    net::Asn asn;
    bool operator==(const PeerRow&) const = default;

    [[nodiscard]] bool fits(const PeerRow& other) const { return *this == other; }
    [[nodiscard]] std::string text() const {
        const std::string word = state == State::Connected ? "Connected" : state == State::Unknown ? "Unknown" : "down";
        return local.text() + ' ' + neighbour.text() + " asn " + asn.text() + ' ' + word;
    }
};

PeerRow readPeerRow(Cursor& row) {
    const Address local = row.address();
    const Address neighbour = row.address();
    row.require("asn");
    PeerRow peer{PeerRow::State::Connected, local, neighbour, row.asn()};
    if (row.accept("Unknown")) {
        peer.state = PeerRow::State::Unknown;
    } else if (row.accept("down")) {
        peer.state = PeerRow::State::Down;
    } else if (!row.accept("Connected")) {
        row.failHere(ScriptReason::Expected, "one of Connected, Unknown, down");
    }
    return peer;
}

/// All peers of a node. One with two instances lists itself as unknown, as the cloud does.
Question peers(const Network& network, Cursor& cursor, const Statement& statement) {
    const Named node = speakerAt(cursor, network);
    const auto wanted = readRows<PeerRow>(statement, readPeerRow);
    return [=](const Analysis& analysis) {
        const auto& fabric = analysis.lowered.fabric;
        const auto instances = speakersOf(analysis, node.entity);
        std::vector<PeerRow> rows;
        for (const engine::SpeakerIndex self : instances) {
            if (instances.size() > 1) {
                const Address own = fabric.speakers[self].address;
                rows.push_back({PeerRow::State::Unknown, own, own, fabric.speakers[self].asn});
            }
            for (const engine::SessionIndex index : fabric.sessions.indices()) {
                const engine::Session& line = fabric.sessions[index];
                if (line.a == self || line.b == self) {
                    const auto [other, address] = peerOn(analysis, index, self);
                    const bool up = analysis.atRest().sessions[index].established();
                    rows.push_back({up ? PeerRow::State::Connected : PeerRow::State::Down,
                                    line.a == self ? line.addressOfA : line.addressOfB, address,
                                    fabric.speakers[other].asn});
                }
            }
        }
        return compareRows(wanted, rows);
    };
}

// --- Sessions and time ---

struct SessionWord {
    enum class State : std::uint8_t { Up, Down, Flaps } state = State::Up;
    std::optional<engine::SessionFault> fault;

    [[nodiscard]] bool fits(const SessionWord& other) const {
        return state == other.state && (!fault || fault == other.fault);
    }
    [[nodiscard]] std::string text() const {
        switch (state) {
        case State::Up: return "up";
        case State::Flaps: return "flaps";
        case State::Down: break;
        }
        return fault && *fault != engine::SessionFault::None ? "down " + wordOf(*fault) : "down";
    }
};

SessionWord sessionState(const Analysis& analysis, engine::SessionIndex session) {
    using State = SessionWord::State;
    if (const auto& cycle = analysis.recording.cycle) {
        if (std::find(cycle->members.begin(), cycle->members.end(), session) != cycle->members.end()) {
            return {State::Flaps, {}};
        }
    }
    if (analysis.atRest().sessions[session].established()) {
        return {State::Up, {}};
    }
    return {State::Down, analysis.lowered.fabric.sessions[session].fault};
}

/// Why a session has fallen so far, at either end.
std::vector<engine::DownReason> fallsOf(const Analysis& analysis, engine::SessionIndex session) {
    std::vector<engine::DownReason> reasons;
    for (const engine::Event& event : analysis.recording.events) {
        if (event.kind == engine::EventKind::SessionDown && event.session == session &&
            std::find(reasons.begin(), reasons.end(), event.reason) == reasons.end()) {
            reasons.push_back(event.reason);
        }
    }
    return reasons;
}

/// session FIRST SECOND [first|second] (up | flaps | down [FAULT] | fell REASON)
Question session(const Network& network, Cursor& cursor) {
    const Named one = speakerAt(cursor, network);
    const Named other = speakerAt(cursor, network);
    std::optional<std::size_t> instance;
    if (cursor.accept("first")) {
        instance = 0;
    } else if (cursor.accept("second")) {
        instance = 1;
    }
    SessionWord wanted;
    std::optional<engine::DownReason> fell;
    if (cursor.accept("fell")) {
        fell = takeWord<engine::DownReason>(cursor);
    } else if (cursor.accept("down")) {
        wanted.state = SessionWord::State::Down;
        wanted.fault = acceptWord<engine::SessionFault>(cursor);
    } else if (cursor.accept("flaps")) {
        wanted.state = SessionWord::State::Flaps;
    } else if (!cursor.accept("up")) {
        cursor.failHere(ScriptReason::Expected, "one of first, second, up, down, flaps, fell");
    }
    cursor.finish();
    return [=](const Analysis& analysis) {
        const auto ends = speakersOf(analysis, one.entity);
        const auto instances = speakersOf(analysis, other.entity);
        const auto& fabric = analysis.lowered.fabric;
        std::vector<std::string> got;
        bool held = true;
        for (const engine::SessionIndex index : fabric.sessions.indices()) {
            const engine::Session& row = fabric.sessions[index];
            const auto isOf = [&](engine::SpeakerIndex near, engine::SpeakerIndex far) {
                return std::find(ends.begin(), ends.end(), near) != ends.end() &&
                       std::find(instances.begin(), instances.end(), far) != instances.end();
            };
            if (!isOf(row.a, row.b) && !isOf(row.b, row.a)) {
                continue;
            }
            const engine::SpeakerIndex far = isOf(row.a, row.b) ? row.b : row.a;
            const auto at = std::find(instances.begin(), instances.end(), far);
            const auto position = static_cast<std::size_t>(at - instances.begin());
            if ((instance && *instance != position) || (other.instance && *other.instance != position)) {
                continue;
            }
            const std::string place = position == 0 ? "first " : "second ";
            if (fell) {
                const auto reasons = fallsOf(analysis, index);
                held = held && std::find(reasons.begin(), reasons.end(), *fell) != reasons.end();
                for (const engine::DownReason reason : reasons) {
                    got.push_back(place + "fell " + wordOf(reason));
                }
                continue;
            }
            const SessionWord state = sessionState(analysis, index);
            held = held && wanted.fits(state);
            got.push_back(place + state.text());
        }
        return Answer{held && !got.empty(), got.empty() ? "absent" : joined(got, "\n")};
    };
}

std::string outcomeText(const engine::Recording& recording) {
    switch (recording.outcome) {
    case engine::Outcome::Settled: return "settled";
    case engine::Outcome::Cycle:
        return "cycle period " + std::to_string(recording.cycle ? recording.cycle->period.count() : 0) + "ms";
    case engine::Outcome::OverBudget: return "neither settled nor cycle within the budget";
    case engine::Outcome::Stopped: break;
    }
    return "stopped";
}

Question settled(Cursor& cursor) {
    cursor.finish();
    return [](const Analysis& analysis) {
        return Answer{analysis.recording.outcome == engine::Outcome::Settled, outcomeText(analysis.recording)};
    };
}

/// A length of time: 500ms, 9s, 3m.
engine::Moment takeDuration(Cursor& cursor) {
    const Token token = cursor.take("SECONDS");
    std::uint32_t value = 0;
    std::size_t at = 0;
    constexpr std::size_t mostDigits = 7;
    while (at < token.text.size() && at < mostDigits && token.text[at] >= '0' && token.text[at] <= '9') {
        value = value * 10 + static_cast<std::uint32_t>(token.text[at++] - '0');
    }
    const std::string unit = token.text.substr(at);
    if (at > 0 && unit == "ms") {
        return std::chrono::milliseconds(value);
    }
    if (at > 0 && unit == "s") {
        return std::chrono::seconds(value);
    }
    if (at > 0 && unit == "m") {
        return std::chrono::minutes(value);
    }
    cursor.failAt(token, ScriptReason::NotANumber, "a duration such as 9s");
}

/// cycle [period (>=|<=) DURATION]
Question cycle(Cursor& cursor) {
    std::optional<engine::Moment> least;
    std::optional<engine::Moment> most;
    if (cursor.accept("period")) {
        if (cursor.accept(">=")) {
            least = takeDuration(cursor);
        } else {
            cursor.require("<=");
            most = takeDuration(cursor);
        }
    }
    cursor.finish();
    return [=](const Analysis& analysis) {
        if (analysis.recording.outcome != engine::Outcome::Cycle || !analysis.recording.cycle) {
            return Answer{false, outcomeText(analysis.recording)};
        }
        const engine::Moment period = analysis.recording.cycle->period;
        return Answer{(!least || period >= *least) && (!most || period <= *most), outcomeText(analysis.recording)};
    };
}

// --- Packets ---

struct TraceRow {
    bool back = false;
    engine::Verdict verdict{};
    std::optional<std::vector<EntityRef>> visited;
    std::vector<EntityRef> via;
    std::optional<engine::LoopEnd> endedBy;
    std::vector<std::string> names;  ///< of `visited`, for a row that was found
    std::optional<int> ttl{};        ///< that the packet arrives with

    [[nodiscard]] bool fits(const TraceRow& other) const {
        const auto visits = [&](const EntityRef& entity) {
            return std::find(other.visited->begin(), other.visited->end(), entity) != other.visited->end();
        };
        return back == other.back && verdict == other.verdict && (!visited || visited == other.visited) &&
               (!endedBy || endedBy == other.endedBy) && (!ttl || ttl == other.ttl) &&
               std::all_of(via.begin(), via.end(), visits);
    }
    [[nodiscard]] std::string text() const {
        return (back ? "back " : "") + wordOf(verdict) + (names.empty() ? std::string() : ": " + joined(names, ", ")) +
               (endedBy ? " ended-by " + wordOf(*endedBy) : std::string()) +
               (ttl ? " ttl " + std::to_string(*ttl) : std::string());
    }
    bool operator==(const TraceRow&) const = default;
};

EntityRef machineAt(Cursor& cursor, const Network& network) {
    return cursor
        .node(network, "something that packets pass",
              [](const Named& found) {
                  return std::holds_alternative<model::VirtualMachineId>(found.entity) ||
                         std::holds_alternative<model::NvaId>(found.entity) ||
                         std::holds_alternative<model::RouteServerId>(found.entity) ||
                         std::holds_alternative<model::GatewayId>(found.entity) ||
                         std::holds_alternative<model::CircuitId>(found.entity) ||
                         std::holds_alternative<model::SiteId>(found.entity) ||
                         std::holds_alternative<model::LoadBalancerId>(found.entity) ||
                         std::holds_alternative<model::FirewallId>(found.entity) ||
                         std::holds_alternative<model::PrivateEndpointId>(found.entity);
              })
        .entity;
}

std::vector<EntityRef> machines(Cursor& cursor, const Network& network) {
    std::vector<EntityRef> all;
    do {
        all.push_back(machineAt(cursor, network));
    } while (cursor.accept(","));
    return all;
}

/// [back] VERDICT [: MACHINE {, MACHINE}] [via MACHINE {, MACHINE}] [ended-by ttl|guest-own-source] [ttl N]
TraceRow readTraceRow(Cursor& cursor, const Network& network) {
    TraceRow row;
    row.back = cursor.accept("back");
    row.verdict = takeWord<engine::Verdict>(cursor);
    if (cursor.accept(":")) {
        row.visited = machines(cursor, network);
    }
    if (cursor.accept("via")) {
        row.via = machines(cursor, network);
    }
    if (cursor.accept("ended-by")) {
        row.endedBy = takeWord<engine::LoopEnd>(cursor);
    }
    if (cursor.accept("ttl")) {
        constexpr std::uint32_t highest = 255;
        row.ttl = static_cast<int>(cursor.number(0, highest, "TTL"));
    }
    return row;
}

/// The address of what is neither a machine nor a route server: of a gateway's instance where it is drawn, of a
/// firewall, a frontend, a private endpoint, of a site's router or host.
std::optional<Address> serviceAddress(const Network& network, const Named& node) {
    if (const auto* id = std::get_if<model::GatewayId>(&node.entity)) {
        const auto& instances = network.gateways.at(*id).instances;
        const std::size_t instance = node.instance.value_or(0);
        return instance < instances.size() ? std::optional(instances[instance]) : std::nullopt;
    }
    if (const auto* id = std::get_if<model::SiteId>(&node.entity)) {
        const model::Site& site = network.sites.at(*id);
        return node.host ? site.hosts.at(*node.host).address : site.router;
    }
    if (const auto* id = std::get_if<model::LoadBalancerId>(&node.entity)) {
        return network.loadBalancers.at(*id).frontend;
    }
    if (const auto* id = std::get_if<model::FirewallId>(&node.entity)) {
        const model::Firewall& firewall = network.firewalls.at(*id);
        const Prefix home = network.subnets.at(firewall.subnet).prefixes.front();
        return firewall.address.value_or(home.first().plus(azure::firstHostOffset));
    }
    if (const auto* id = std::get_if<model::PrivateEndpointId>(&node.entity)) {
        return network.privateEndpoints.at(*id).address;
    }
    return std::nullopt;
}

/// An address of a machine's interface, an instance, a service, a site's host or an Internet host, by name; or any
/// address.
analysis::Endpoint endpoint(Cursor& cursor, const Network& network, bool isSource) {
    const Token token = Cursor(cursor).take("NODE or ADDRESS");
    if (const auto address = net::Address::parse(token.text)) {
        cursor.address();
        const auto found = model::findByPath(network, token.text);
        const bool host = !found.empty() && std::holds_alternative<model::InternetId>(found.front().entity);
        const bool atSite = !found.empty() && std::holds_alternative<model::SiteId>(found.front().entity);
        return {host || atSite ? std::optional(found.front().entity) : std::nullopt, *address,
                host || (isSource && !atSite)};
    }
    const Named node = cursor.node(network, "NODE or ADDRESS", [&](const Named& found) {
        return std::holds_alternative<model::VirtualMachineId>(found.entity) ||
               std::holds_alternative<model::NvaId>(found.entity) ||
               std::holds_alternative<model::RouteServerId>(found.entity) ||
               std::holds_alternative<model::PublicAddressId>(found.entity) ||
               std::holds_alternative<model::InternetId>(found.entity) || serviceAddress(network, found).has_value();
    });
    std::optional<Address> address;
    bool onInternet = false;
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&node.entity)) {
        address = network.machines.at(*machine).nics.at(node.nic.value_or(0)).address;
    } else if (const auto* nva = std::get_if<model::NvaId>(&node.entity)) {
        address = network.nvas.at(*nva).nics.at(node.nic.value_or(0)).address;
    } else if (const auto* server = std::get_if<model::RouteServerId>(&node.entity)) {
        const auto instances = azure::instanceAddresses(network, network.routeServers.at(*server));
        const std::size_t instance = node.instance.value_or(0);
        address = instance < instances.size() ? std::optional(instances[instance]) : std::nullopt;
    } else if (const auto* publicAddress = std::get_if<model::PublicAddressId>(&node.entity)) {
        return {std::nullopt, network.publicAddresses.at(*publicAddress).address, isSource};
    } else if (const auto* internet = std::get_if<model::InternetId>(&node.entity)) {
        const auto& hosts = network.internets.at(*internet).hosts;
        const std::size_t host = node.host.value_or(0);
        onInternet = true;
        address = host < hosts.size() ? std::optional(hosts[host].address) : std::nullopt;
    } else {
        address = serviceAddress(network, node);
    }
    if (!address) {
        cursor.failAt(token, ScriptReason::WrongKind, "something with an address");
    }
    return {node.entity, address, onInternet};
}

/// A packet to follow; with a seed only the way of its own flow is asked for.
struct OneTrace {
    analysis::TraceQuestion question;
    bool oneFlow = false;
};

/// A -> B [icmp|tcp|udp|esp|gre|ip-in-ip] [port N] [seed N] [both-ways]
OneTrace traceQuestion(Cursor& cursor, const Network& network) {
    constexpr std::uint32_t lastPort = 65535;
    constexpr std::uint32_t lastSeed = 0xffff'ffff;
    analysis::TraceQuestion question;
    std::optional<std::uint32_t> seed;
    question.from = endpoint(cursor, network, true);
    cursor.require("->");
    question.to = endpoint(cursor, network, false);
    while (!cursor.atEnd()) {
        if (const auto protocol = acceptWord<net::Protocol>(cursor)) {
            question.protocol = *protocol;
        } else if (cursor.accept("port")) {
            question.port = static_cast<std::uint16_t>(cursor.number(1, lastPort, "PORT"));
        } else if (cursor.accept("both-ways")) {
            question.bothWays = true;
        } else if (cursor.accept("seed")) {
            seed = cursor.number(0, lastSeed, "SEED");
        } else {
            cursor.failHere(ScriptReason::Expected, "one of icmp, tcp, udp, esp, gre, ip-in-ip, port, both-ways, seed");
        }
    }
    question.seed = seed.value_or(0);
    return {question, seed.has_value()};
}

/// The machines and services that a packet starts from and reaches, in order; one after itself counts once.
std::vector<EntityRef> visitedBy(const Analysis& analysis, const engine::TracePath& path) {
    std::vector<EntityRef> visited;
    for (const engine::Hop& hop : path.hops) {
        const auto visit = [&](const EntityRef& entity) {
            if (visited.empty() || visited.back() != entity) {
                visited.push_back(entity);
            }
        };
        if (hop.guest) {
            visit(analysis.lowered.guestNames[*hop.guest]);
        }
        if (hop.service) {
            visit(analysis.lowered.services[*hop.service].name);
        }
    }
    return visited;
}

/// One row a way that packets may take, or that one flow takes; ways that look alike are one row. The TTL is there when
/// somebody asks for it.
void addTraceRows(const Analysis& analysis, const analysis::TraceAnswer& answer, bool back, bool oneFlow, bool withTtl,
                  std::vector<TraceRow>& rows) {
    if (answer.verdict == engine::Verdict::NotDeterministic) {
        rows.push_back({back, answer.verdict, std::vector<EntityRef>(), {}, {}, {}});
        return;
    }
    for (const analysis::TraceBranch& branch : answer.branches) {
        if (oneFlow && !branch.path.chosen) {
            continue;
        }
        TraceRow row{back, branch.path.verdict, visitedBy(analysis, branch.path), {}, branch.path.endedBy, {}};
        for (const EntityRef& entity : *row.visited) {
            row.names.push_back(quotedPath(*analysis.network, entity));
        }
        if (withTtl && !branch.path.hops.empty()) {
            row.ttl = branch.path.hops.back().packet.ttl;
        }
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) {
            rows.push_back(std::move(row));
        }
    }
}

Question trace(const Network& network, Cursor& cursor, const Statement& statement) {
    const OneTrace asked = traceQuestion(cursor, network);
    const auto wanted = readRows<TraceRow>(statement, [&](Cursor& row) { return readTraceRow(row, network); });
    return [=](const Analysis& analysis) {
        const auto answer = analysis::trace(analysis, asked.question);
        const bool withTtl =
            std::any_of(wanted.begin(), wanted.end(), [](const TraceRow& row) { return row.ttl.has_value(); });
        std::vector<TraceRow> rows;
        addTraceRows(analysis, answer, false, asked.oneFlow, withTtl, rows);
        if (answer.back) {
            addTraceRows(analysis, *answer.back, true, asked.oneFlow, withTtl, rows);
        }
        return compareRows(wanted, rows);
    };
}

/// A line of traceroute, as often as it is printed in a row.
struct TracerouteRow {
    std::optional<Address> address;
    std::size_t times = 1;
    bool operator==(const TracerouteRow&) const = default;
    [[nodiscard]] std::string text() const {
        return (address ? address->text() : std::string("*")) + (times > 1 ? " x " + std::to_string(times) : "");
    }
};

Question traceroute(const Network& network, Cursor& cursor, const Statement& statement) {
    constexpr std::uint32_t mostLines = 255;
    const OneTrace asked = traceQuestion(cursor, network);
    const auto wanted = readRows<TracerouteRow>(statement, [&](Cursor& row) {
        TracerouteRow line;
        if (!row.accept("*")) {
            line.address = row.address();
        }
        if (row.accept("x")) {
            line.times = row.number(1, mostLines, "TIMES");
        }
        return line;
    });
    return [=](const Analysis& analysis) {
        std::vector<TracerouteRow> rows;
        for (const auto& address : analysis::trace(analysis, asked.question).traceroute) {
            if (!rows.empty() && rows.back().address == address) {
                ++rows.back().times;
            } else {
                rows.push_back({address, 1});
            }
        }
        std::vector<std::string> got;
        got.reserve(rows.size());
        for (const TracerouteRow& row : rows) {
            got.push_back(row.text());
        }
        return Answer{rows == wanted, got.empty() ? "absent" : joined(got, "\n")};
    };
}

/// The addresses under which packets arrive where they go, one a row, as the last device leaves them.
Question seenAs(const Network& network, Cursor& cursor, const Statement& statement) {
    const OneTrace asked = traceQuestion(cursor, network);
    auto wanted = readRows<Address>(statement, [](Cursor& row) { return row.address(); });
    std::sort(wanted.begin(), wanted.end());
    return [=](const Analysis& analysis) {
        std::set<Address> seen;
        for (const analysis::TraceBranch& branch : analysis::trace(analysis, asked.question).branches) {
            if (engine::isDelivered(branch.path.verdict) && !(asked.oneFlow && !branch.path.chosen)) {
                seen.insert(branch.path.hops.back().packet.source);
            }
        }
        std::vector<std::string> got;
        got.reserve(seen.size());
        for (const Address address : seen) {
            got.push_back(address.text());
        }
        return Answer{std::equal(seen.begin(), seen.end(), wanted.begin(), wanted.end()),
                      got.empty() ? "absent" : joined(got, "\n")};
    };
}

// --- Findings ---

/// [no] finding CODE [at NODE]
Question finding(const Network& network, Cursor& cursor, bool wanted) {
    const auto code = takeWord<model::FindingCode>(cursor);
    std::optional<EntityRef> at;
    if (cursor.accept("at")) {
        at = cursor.node(network, "NODE", [](const Named&) { return true; }).entity;
    }
    cursor.finish();
    return [=](const Analysis& analysis) {
        bool there = false;
        std::vector<std::string> got;
        for (const analysis::Finding& found : analysis.findings) {
            const auto& subjects = found.subjects;
            const bool fits =
                found.code == code && (!at || std::find(subjects.begin(), subjects.end(), *at) != subjects.end());
            there = there || fits;
            got.push_back(
                "finding " + wordOf(found.code) +
                (subjects.empty() ? std::string() : " at " + quotedPath(*analysis.network, subjects.front())));
        }
        return Answer{there == wanted, got.empty() ? "no findings" : joined(got, "\n")};
    };
}

/// no errors: no finding of that severity.
Question noErrors(Cursor& cursor) {
    cursor.finish();
    return [](const Analysis& analysis) {
        std::vector<std::string> got;
        for (const analysis::Finding& found : analysis.findings) {
            if (found.severity == model::Severity::Error) {
                got.push_back("finding " + wordOf(found.code) +
                              (found.subjects.empty()
                                   ? std::string()
                                   : " at " + quotedPath(*analysis.network, found.subjects.front())));
            }
        }
        return Answer{got.empty(), got.empty() ? "no errors" : joined(got, "\n")};
    };
}

}  // namespace

Question readQuestion(const Network& network, const Statement& statement) {
    Cursor cursor(statement.head);
    cursor.require("expect");
    if (cursor.accept("route")) {
        return routes(network, cursor, statement, false);
    }
    if (cursor.accept("routes")) {
        return routes(network, cursor, statement, true);
    }
    if (cursor.accept("next-hop")) {
        return nextHop(network, cursor, statement);
    }
    if (cursor.accept("rib")) {
        return rib(network, cursor, statement);
    }
    if (cursor.accept("bgp")) {
        return bgp(network, cursor, statement);
    }
    if (cursor.accept("learned")) {
        return sessionRoutes(network, cursor, statement, true);
    }
    if (cursor.accept("advertised")) {
        return sessionRoutes(network, cursor, statement, false);
    }
    if (cursor.accept("peers")) {
        return peers(network, cursor, statement);
    }
    if (cursor.accept("trace")) {
        return trace(network, cursor, statement);
    }
    if (cursor.accept("traceroute")) {
        return traceroute(network, cursor, statement);
    }
    if (cursor.accept("seen-as")) {
        return seenAs(network, cursor, statement);
    }
    noRows(statement);
    if (cursor.accept("session")) {
        return session(network, cursor);
    }
    if (cursor.accept("finding")) {
        return finding(network, cursor, true);
    }
    if (cursor.accept("no")) {
        if (cursor.accept("errors")) {
            return noErrors(cursor);
        }
        cursor.require("finding");
        return finding(network, cursor, false);
    }
    if (cursor.accept("settled")) {
        return settled(cursor);
    }
    if (cursor.accept("cycle")) {
        return cycle(cursor);
    }
    cursor.failHere(ScriptReason::Expected, "one of route, routes, next-hop, rib, bgp, learned, advertised, peers, "
                                            "session, trace, traceroute, seen-as, finding, "
                                            "no finding, no errors, settled, cycle");
}

}  // namespace hopscope::script
