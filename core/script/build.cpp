// SPDX-License-Identifier: Apache-2.0
#include "core/script/build.hpp"

#include <algorithm>
#include <array>

#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"
#include "core/script/sheet.hpp"
#include "core/script/words.hpp"

namespace hopscope::script {

using model::Design;
using model::EntityRef;
using model::Network;

namespace {

/// The design that is being drawn or changed; every step is an edit.
class Builder {
public:
    explicit Builder(Design design) : m_design(std::move(design)) {}

    void declare(const Statement& statement);
    void change(const Statement& statement);
    [[nodiscard]] const Design& design() const { return m_design; }

private:
    [[nodiscard]] const Network& network() const { return *m_design.network; }
    /// Takes the result of an edit; a refusal points at `token`.
    void apply(const edit::Edited<Design>& edited, const Cursor& cursor, const Token& token);
    /// The same for edits that add: the number of what was asked for.
    std::uint32_t applyAdding(const edit::Edited<Design>& edited, const Cursor& cursor, const Token& token);

    void vnet(Cursor& cursor, const std::vector<Line>& rows);
    void subnet(Cursor& cursor, std::optional<model::VnetId> vnet);
    void routeTable(Cursor& cursor, const std::vector<Line>& rows);
    void routeServer(Cursor& cursor, const std::vector<Line>& rows);
    void internet(Cursor& cursor, const std::vector<Line>& rows);
    void appliance(Cursor& cursor, const std::vector<Line>& rows);
    void host(Cursor& cursor, const std::vector<Line>& rows);
    void peer(Cursor& cursor, const std::vector<Line>& rows);
    void session(Cursor& cursor);
    void advertise(Cursor& cursor);
    void note(Cursor& cursor);
    void settings(Cursor& cursor);
    void title(Cursor& cursor);

    void vnetOption(Cursor& cursor, model::VnetId id);
    void subnetOption(Cursor& cursor, model::SubnetId id);
    void routeTableOption(Cursor& cursor, model::RouteTableId id);
    void routeServerOption(Cursor& cursor, model::RouteServerId id);
    void sessionOption(Cursor& cursor, model::BgpConnectionId id);
    void applianceOption(Cursor& cursor, model::NvaId id);
    void hostOption(Cursor& cursor, model::VirtualMachineId id);
    void internetOption(Cursor& cursor, model::InternetId id);
    /// Options on the rest of the line, then on indented lines.
    template <typename Option>
    void options(Cursor& cursor, const std::vector<Line>& rows, Option option);

    /// What machines and appliances have in common; false when the next word is none of it.
    template <typename Machine>
    bool machineOption(Cursor& cursor, Machine& machine);
    void publicAddress(Cursor& cursor, const EntityRef& machine, std::size_t nic);

    std::vector<model::UserRoute> userRoutes(Cursor& cursor);
    model::UserRoute userRoute(Cursor& cursor);

    void changeOf(Cursor& cursor, const std::vector<Line>& rows);
    void changeRouteTable(Cursor& cursor, const std::vector<Line>& rows);
    void withdraw(Cursor& cursor);
    void remove(Cursor& cursor);
    void rename(Cursor& cursor);
    void setRunning(Cursor& cursor, bool running);

    Design m_design;
};

struct Declaration {
    std::string_view word;
    int rank;  ///< what is referred to comes first
};
constexpr std::array declarations{
    Declaration{"title", 0},        Declaration{"settings", 0}, Declaration{"internet", 1},
    Declaration{"route-table", 1},  Declaration{"vnet", 2},     Declaration{"subnet", 3},
    Declaration{"route-server", 4}, Declaration{"nva", 5},      Declaration{"vm", 5},
    Declaration{"host", 5},         Declaration{"peer", 6},     Declaration{"session", 7},
    Declaration{"advertise", 8},    Declaration{"note", 9},
};

const Declaration* declarationOf(const Line& line) {
    const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const Declaration& declaration) {
        return !line.tokens.front().quoted && line.tokens.front().text == declaration.word;
    });
    return found == declarations.end() ? nullptr : &*found;
}

/// Statements without indented lines say so.
void noRows(const std::vector<Line>& rows) {
    if (!rows.empty()) {
        const Line& row = rows.front();
        throw Failure{{row.number, row.tokens.front().column, ScriptReason::BadIndent, {}, row.tokens.front().text}};
    }
}

void Builder::apply(const edit::Edited<Design>& edited, const Cursor& cursor, const Token& token) {
    if (!edited) {
        const bool taken = edited.error().reason == edit::EditReason::NameTaken;
        cursor.failAt(token, taken ? ScriptReason::NameTaken : ScriptReason::NotPossible);
    }
    m_design = *edited;
}

std::uint32_t Builder::applyAdding(const edit::Edited<Design>& edited, const Cursor& cursor, const Token& token) {
    const std::uint32_t number = m_design.nextId;
    apply(edited, cursor, token);
    return number;
}

template <typename Option>
void Builder::options(Cursor& cursor, const std::vector<Line>& rows, Option option) {
    while (!cursor.atEnd()) {
        option(cursor);
    }
    for (const Line& row : rows) {
        Cursor inner(row);
        while (!inner.atEnd()) {
            option(inner);
        }
    }
}

// --- What stands on the drawing ---

void Builder::vnet(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    edit::NewVnet wanted{name.text, "westeurope", cursor.prefixes()};
    const model::VnetId id(applyAdding(edit::addVnet(m_design, {}, wanted), cursor, name));
    while (!cursor.atEnd()) {
        vnetOption(cursor, id);
    }
    for (const Line& row : rows) {
        Cursor inner(row);
        inner.require("subnet");
        subnet(inner, id);
    }
}

void Builder::vnetOption(Cursor& cursor, model::VnetId id) {
    const Token word = cursor.take("region");
    model::Vnet row = network().vnets.at(id);
    if (word.text == "region") {
        row.region = cursor.name("REGION");
    } else {
        cursor.failAt(word, ScriptReason::Expected, "region");
    }
    apply(edit::setVnet(m_design, std::move(row)), cursor, word);
}

void Builder::subnet(Cursor& cursor, std::optional<model::VnetId> vnet) {
    const Token name = cursor.take("NAME");
    edit::NewSubnet wanted{name.text, cursor.prefixes()};
    if (!vnet) {
        cursor.require("in");
        vnet = cursor.entity<model::VnetId>(network(), "VNET");
    }
    const model::SubnetId id(applyAdding(edit::addSubnet(m_design, *vnet, {}, wanted), cursor, name));
    while (!cursor.atEnd()) {
        subnetOption(cursor, id);
    }
}

void Builder::subnetOption(Cursor& cursor, model::SubnetId id) {
    constexpr std::string_view expected = "one of route-table, no-route-table, private, default-outbound";
    const Token word = cursor.take(expected);
    model::Subnet row = network().subnets.at(id);
    if (word.text == "route-table") {
        row.routeTable = cursor.entity<model::RouteTableId>(network(), "ROUTE-TABLE");
    } else if (word.text == "no-route-table") {
        row.routeTable.reset();
    } else if (word.text == "private") {
        row.defaultOutboundAccess = false;
    } else if (word.text == "default-outbound") {
        row.defaultOutboundAccess = true;
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setSubnet(m_design, std::move(row)), cursor, word);
}

model::UserRoute Builder::userRoute(Cursor& cursor) {
    model::UserRoute route{{}, cursor.prefix(), model::UserNextHop::VirtualAppliance, {}};
    cursor.require("->");
    if (cursor.seesNumber()) {
        route.appliance = cursor.address();
    } else if (cursor.sees("VirtualAppliance")) {
        // Names a next hop that needs an address; the plain address says the same.
        cursor.accept("VirtualAppliance");
        route.appliance = cursor.address();
    } else if (const auto type = acceptWord<model::UserNextHop>(cursor)) {
        route.nextHop = *type;
    } else {
        cursor.failHere(ScriptReason::Expected,
                        "an ADDRESS or one of VirtualNetworkGateway, VnetLocal, Internet, None");
    }
    if (cursor.accept("named")) {
        route.name = cursor.name();
    }
    return route;
}

std::vector<model::UserRoute> Builder::userRoutes(Cursor& cursor) {
    std::vector<model::UserRoute> routes{userRoute(cursor)};
    while (cursor.accept(",")) {
        routes.push_back(userRoute(cursor));
    }
    return routes;
}

/// Routes without a name are called by their position, as a portal user would.
std::vector<model::UserRoute> named(std::vector<model::UserRoute> routes) {
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (routes[i].name.empty()) {
            routes[i].name = "route" + std::to_string(i + 1);
        }
    }
    return routes;
}

void Builder::routeTable(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const model::RouteTableId id(applyAdding(edit::addRouteTable(m_design, name.text), cursor, name));
    while (!cursor.atEnd()) {
        routeTableOption(cursor, id);
    }
    model::RouteTable row = network().routeTables.at(id);
    for (const Line& line : rows) {
        Cursor inner(line);
        const auto routes = userRoutes(inner);
        inner.finish();
        row.routes.insert(row.routes.end(), routes.begin(), routes.end());
    }
    row.routes = named(std::move(row.routes));
    apply(edit::setRouteTable(m_design, std::move(row)), cursor, name);
}

void Builder::routeTableOption(Cursor& cursor, model::RouteTableId id) {
    const Token word = cursor.take("propagation");
    if (word.text != "propagation") {
        cursor.failAt(word, ScriptReason::Expected, "propagation");
    }
    model::RouteTable row = network().routeTables.at(id);
    row.propagateGatewayRoutes = !cursor.accept("off");
    if (row.propagateGatewayRoutes) {
        cursor.require("on");
    }
    apply(edit::setRouteTable(m_design, std::move(row)), cursor, word);
}

void Builder::routeServer(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    cursor.require("in");
    const auto place = cursor.node(network(), "VNET or VNET/SUBNET", [](const model::Named& found) {
        return std::holds_alternative<model::VnetId>(found.entity) ||
               std::holds_alternative<model::SubnetId>(found.entity);
    });
    const auto* vnet = std::get_if<model::VnetId>(&place.entity);
    const model::RouteServerId id(applyAdding(
        vnet != nullptr ? edit::addRouteServer(m_design, *vnet, {}, name.text)
                        : edit::addRouteServerIn(m_design, std::get<model::SubnetId>(place.entity), {}, name.text),
        cursor, name));
    options(cursor, rows, [&](Cursor& inner) { routeServerOption(inner, id); });
}

void Builder::routeServerOption(Cursor& cursor, model::RouteServerId id) {
    constexpr std::string_view expected = "one of instances, branch-to-branch, no-branch-to-branch";
    const Token word = cursor.take(expected);
    model::RouteServer row = network().routeServers.at(id);
    if (word.text == "instances") {
        row.firstInstance = cursor.address();
        cursor.accept(",");
        row.secondInstance = cursor.address();
    } else if (word.text == "branch-to-branch" || word.text == "no-branch-to-branch") {
        row.branchToBranch = word.text == "branch-to-branch";
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setRouteServer(m_design, std::move(row)), cursor, word);
}

void Builder::internet(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const model::InternetId id(applyAdding(edit::addInternet(m_design, {}, name.text), cursor, name));
    options(cursor, rows, [&](Cursor& inner) { internetOption(inner, id); });
}

void Builder::internetOption(Cursor& cursor, model::InternetId id) {
    cursor.require("host");
    const Token name = cursor.take("NAME");
    apply(edit::addInternetHost(m_design, id, {name.text, cursor.address()}), cursor, name);
}

// --- Machines ---

void Builder::publicAddress(Cursor& cursor, const EntityRef& machine, std::size_t nic) {
    const Token word = cursor.take("ADDRESS");
    const auto address = net::Address::parse(word.text);
    if (!address) {
        cursor.failAt(word, ScriptReason::NotAnAddress, "ADDRESS");
    }
    std::optional<model::PublicAddressId> id;
    for (const model::PublicAddress& row : network().publicAddresses) {
        if (row.address == *address) {
            id = row.id;
        }
    }
    if (!id) {
        id = model::PublicAddressId(
            applyAdding(edit::addPublicAddress(m_design, {std::nullopt, *address}), cursor, word));
    }
    apply(edit::setPublicAddress(m_design, machine, nic, id), cursor, word);
}

template <typename Machine>
bool Builder::machineOption(Cursor& cursor, Machine& machine) {
    if (cursor.accept("stopped")) {
        machine.running = false;
    } else if (cursor.accept("running")) {
        machine.running = true;
    } else if (cursor.accept("ip-forwarding") || cursor.sees("no-ip-forwarding")) {
        const bool on = !cursor.accept("no-ip-forwarding");
        for (model::Nic& nic : machine.nics) {
            nic.ipForwarding = on;
        }
    } else if (cursor.accept("nic")) {
        model::Nic nic{"eth" + std::to_string(machine.nics.size()),
                       machine.nics.front().subnet,
                       machine.nics.front().address,
                       machine.nics.front().ipForwarding,
                       {}};
        if (!cursor.sees("at")) {
            nic.name = cursor.name();
        }
        cursor.require("at");
        nic.address = cursor.address();
        cursor.require("in");
        nic.subnet = cursor.entity<model::SubnetId>(network(), "SUBNET");
        if (cursor.accept("no-ip-forwarding")) {
            nic.ipForwarding = false;
        }
        machine.nics.push_back(std::move(nic));
    } else {
        return false;
    }
    return true;
}

/// `at ADDRESS in SUBNET`, the address being optional.
std::pair<std::optional<net::Address>, model::SubnetId> position(Cursor& cursor, const Network& network) {
    std::optional<net::Address> address;
    if (cursor.accept("at")) {
        address = cursor.address();
    }
    cursor.require("in");
    return {address, cursor.entity<model::SubnetId>(network, "SUBNET")};
}

void Builder::appliance(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const auto [address, home] = position(cursor, network());
    const model::NvaId id(applyAdding(edit::addNva(m_design, home, {}, {name.text, address}), cursor, name));
    options(cursor, rows, [&](Cursor& inner) { applianceOption(inner, id); });
}

void Builder::applianceOption(Cursor& cursor, model::NvaId id) {
    constexpr std::string_view expected =
        "one of asn, no-asn, stack, snat, no-snat, guest-forwarding, no-guest-forwarding, ip-forwarding, "
        "no-ip-forwarding, public-ip, no-public-ip, stopped, running, nic, static, no-static, local, no-local";
    model::Nva row = network().nvas.at(id);
    if (cursor.accept("public-ip")) {
        // The address goes to the interface named last.
        return publicAddress(cursor, id, row.nics.size() - 1);
    }
    const Token word = Cursor(cursor).take(expected);
    if (!machineOption(cursor, row)) {
        cursor.accept(word.text);
        if (word.text == "asn") {
            row.asn = cursor.asn();
        } else if (word.text == "no-asn") {
            row.asn.reset();
        } else if (word.text == "stack") {
            row.stack = takeWord<model::StackProfile>(cursor);
            if (row.stack == model::StackProfile::Custom) {
                row.customStack = takeWord<model::CustomStack>(cursor);
            }
        } else if (word.text == "snat" || word.text == "no-snat") {
            row.sourceNat = word.text == "snat" ? model::SourceNat::Internet : model::SourceNat::Off;
        } else if (word.text == "guest-forwarding" || word.text == "no-guest-forwarding") {
            row.guestForwarding = word.text == "guest-forwarding";
        } else if (word.text == "no-public-ip") {
            for (model::Nic& nic : row.nics) {
                nic.publicAddress.reset();
            }
        } else if (word.text == "static") {
            const net::Prefix prefix = cursor.prefix();
            cursor.require("via");
            row.staticRoutes.push_back({prefix, cursor.address()});
        } else if (word.text == "no-static") {
            const net::Prefix prefix = cursor.prefix();
            if (std::erase_if(row.staticRoutes, [&](const auto& route) { return route.prefix == prefix; }) == 0) {
                cursor.failAt(word, ScriptReason::NotThere);
            }
        } else if (word.text == "local") {
            row.localPrefixes.push_back(cursor.prefix());
        } else if (word.text == "no-local") {
            if (std::erase(row.localPrefixes, cursor.prefix()) == 0) {
                cursor.failAt(word, ScriptReason::NotThere);
            }
        } else {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
    }
    apply(edit::setNva(m_design, std::move(row)), cursor, word);
}

void Builder::host(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const auto [address, home] = position(cursor, network());
    const model::VirtualMachineId id(
        applyAdding(edit::addVirtualMachine(m_design, home, {}, {name.text, address}), cursor, name));
    options(cursor, rows, [&](Cursor& inner) { hostOption(inner, id); });
}

void Builder::hostOption(Cursor& cursor, model::VirtualMachineId id) {
    constexpr std::string_view expected =
        "one of public-ip, no-public-ip, stopped, running, nic, ip-forwarding, no-ip-forwarding";
    model::VirtualMachine row = network().machines.at(id);
    if (cursor.accept("public-ip")) {
        return publicAddress(cursor, id, row.nics.size() - 1);
    }
    const Token word = Cursor(cursor).take(expected);
    if (cursor.accept("no-public-ip")) {
        for (model::Nic& nic : row.nics) {
            nic.publicAddress.reset();
        }
    } else if (!machineOption(cursor, row)) {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setVirtualMachine(m_design, std::move(row)), cursor, word);
}

// --- What joins them ---

/// Reads the flags of one half; `half` may lose its value by `absent`.
void halfOptions(Cursor& cursor, std::optional<model::PeeringHalf>& half) {
    constexpr std::string_view expected =
        "one of gateway-transit, use-remote-gateways, forwarded-traffic, no-access, disconnected, absent";
    model::PeeringHalf flags = half.value_or(model::PeeringHalf{});
    bool present = true;
    do {
        const Token word = cursor.take(expected);
        if (word.text == "gateway-transit" || word.text == "no-gateway-transit") {
            flags.allowGatewayTransit = word.text == "gateway-transit";
        } else if (word.text == "use-remote-gateways" || word.text == "no-use-remote-gateways") {
            flags.useRemoteGateways = word.text == "use-remote-gateways";
        } else if (word.text == "forwarded-traffic" || word.text == "no-forwarded-traffic") {
            flags.allowForwardedTraffic = word.text == "forwarded-traffic";
        } else if (word.text == "no-access" || word.text == "access") {
            flags.allowVirtualNetworkAccess = word.text == "access";
        } else if (word.text == "disconnected") {
            flags.disconnected = true;
        } else if (word.text == "absent") {
            present = false;
        } else {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
    } while (!cursor.atEnd());
    half = present ? std::optional(flags) : std::nullopt;
}

void Builder::peer(Cursor& cursor, const std::vector<Line>& rows) {
    const Cursor start = cursor;
    const auto first = cursor.entity<model::VnetId>(network(), "VNET");
    const Token secondName = Cursor(cursor).take("VNET");
    const auto second = cursor.entity<model::VnetId>(network(), "VNET");
    std::optional<model::PeeringId> existing;
    for (const model::Peering& peering : network().peerings) {
        if (peering.joins(first) && peering.joins(second)) {
            existing = peering.id;
        }
    }
    if (existing) {
        apply(edit::remove(m_design, {*existing}), cursor, secondName);
    }
    const model::PeeringId id(applyAdding(edit::addPeering(m_design, first, second), start, secondName));
    model::Peering row = network().peerings.at(id);
    while (!cursor.atEnd()) {
        constexpr std::string_view expected = "one of use-remote-gateways, forwarded-traffic, no-access";
        const Token word = cursor.take(expected);
        if (word.text == "use-remote-gateways") {
            row.firstHalf->allowGatewayTransit = true;
            row.secondHalf->useRemoteGateways = true;
        } else if (word.text == "forwarded-traffic") {
            row.firstHalf->allowForwardedTraffic = true;
            row.secondHalf->allowForwardedTraffic = true;
        } else if (word.text == "no-access") {
            row.firstHalf->allowVirtualNetworkAccess = false;
            row.secondHalf->allowVirtualNetworkAccess = false;
        } else {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
    }
    for (const Line& line : rows) {
        Cursor inner(line);
        const Token sideName = Cursor(inner).take("VNET");
        const auto side = inner.entity<model::VnetId>(network(), "VNET");
        if (!row.joins(side)) {
            inner.failAt(sideName, ScriptReason::WrongKind, "one of the two VNets");
        }
        inner.require(":");
        halfOptions(inner, side == first ? row.firstHalf : row.secondHalf);
    }
    if (!row.firstHalf && !row.secondHalf) {
        cursor.failAt(secondName, ScriptReason::NotPossible);
    }
    apply(edit::setPeering(m_design, std::move(row)), cursor, secondName);
}

std::optional<model::BgpConnectionId> connectionOf(const Network& network, model::NvaId nva,
                                                   model::RouteServerId server) {
    for (const model::BgpConnection& row : network.bgpConnections) {
        if (row.nva == nva && row.routeServer == server) {
            return row.id;
        }
    }
    return std::nullopt;
}

void Builder::session(Cursor& cursor) {
    const Token name = Cursor(cursor).take("NVA");
    const auto nva = cursor.entity<model::NvaId>(network(), "NVA");
    const auto server = cursor.entity<model::RouteServerId>(network(), "ROUTE-SERVER");
    auto id = connectionOf(network(), nva, server);
    if (!id) {
        id = model::BgpConnectionId(applyAdding(edit::connectBgp(m_design, nva, server), cursor, name));
    }
    while (!cursor.atEnd()) {
        sessionOption(cursor, *id);
    }
}

void Builder::sessionOption(Cursor& cursor, model::BgpConnectionId id) {
    constexpr std::string_view expected = "one of only, both, no-multihop, multihop, keepalive, hold, peer-address";
    constexpr std::uint32_t longest = 65535;  // RFC 4271 section 4.2: two octets
    const Token word = cursor.take(expected);
    model::BgpConnection row = network().bgpConnections.at(id);
    if (word.text == "only") {
        row.first = cursor.accept("first");
        row.second = !row.first;
        if (row.second) {
            cursor.require("second");
        }
    } else if (word.text == "both") {
        row.first = row.second = true;
    } else if (word.text == "multihop" || word.text == "no-multihop") {
        row.multihop = word.text == "multihop";
    } else if (word.text == "keepalive") {
        row.keepaliveSeconds = static_cast<int>(cursor.number(0, longest, "SECONDS"));
    } else if (word.text == "hold") {
        row.holdSeconds = static_cast<int>(cursor.number(0, longest, "SECONDS"));
    } else if (word.text == "peer-address") {
        row.peerAddress = cursor.address();
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setBgpConnection(m_design, row), cursor, word);
}

void Builder::advertise(Cursor& cursor) {
    constexpr std::string_view expected = "one of prepend, as-path, next-hop, community, only-to";
    constexpr std::uint32_t mostPrepends = 16;
    const Token name = Cursor(cursor).take("NVA");
    model::Nva row = network().nvas.at(cursor.entity<model::NvaId>(network(), "NVA"));
    model::Announcement announcement{
        .prefix = cursor.prefix(), .asPath = {}, .nextHop = {}, .communities = {}, .onlyTo = {}};
    while (!cursor.atEnd()) {
        const Token word = cursor.take(expected);
        if (word.text == "prepend") {
            announcement.prepend = static_cast<int>(cursor.number(0, mostPrepends, "TIMES"));
        } else if (word.text == "as-path") {
            announcement.asPath = cursor.asPath();
        } else if (word.text == "next-hop") {
            announcement.nextHop = cursor.address();
        } else if (word.text == "community") {
            do {
                announcement.communities.push_back(cursor.community());
            } while (cursor.accept(","));
        } else if (word.text == "only-to") {
            announcement.onlyTo = cursor.addresses();
        } else {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
    }
    std::erase_if(row.announcements, [&](const auto& other) { return other.prefix == announcement.prefix; });
    row.announcements.push_back(std::move(announcement));
    apply(edit::setNva(m_design, std::move(row)), cursor, name);
}

void Builder::note(Cursor& cursor) {
    const Token title = cursor.take("\"TITLE\"");
    const std::string text = cursor.atEnd() ? std::string() : cursor.name("\"TEXT\"");
    cursor.finish();
    apply(edit::addNote(m_design, {}, title.text, text), cursor, title);
}

void Builder::title(Cursor& cursor) {
    const Token title = cursor.take("\"TITLE\"");
    const std::string description = cursor.atEnd() ? std::string() : cursor.name("\"DESCRIPTION\"");
    cursor.finish();
    apply(edit::setHeading(m_design, title.text, description), cursor, title);
}

/// One of two words for a setting of two values; the first is the default.
template <typename Value>
void choose(Cursor& cursor, Value& setting, std::string_view first, Value firstValue, std::string_view second,
            Value secondValue) {
    if (cursor.accept(first)) {
        setting = firstValue;
    } else if (cursor.accept(second)) {
        setting = secondValue;
    } else {
        cursor.failHere(ScriptReason::Expected, "one of " + std::string(first) + ", " + std::string(second));
    }
}

void Builder::settings(Cursor& cursor) {
    using S = model::Settings;
    constexpr std::string_view expected = "one of S1, S2, S3, S5, S14, S15, S18, S20, S22, S24, strict-asn";
    constexpr std::uint32_t mostPaths = 64;
    S settings = network().settings;
    do {
        const Token word = cursor.take(expected);
        if (word.text == "S1") {
            choose(cursor, settings.s1, "lenient", S::ForwardedTraffic::Lenient, "documented",
                   S::ForwardedTraffic::Documented);
        } else if (word.text == "S2") {
            choose(cursor, settings.s2, "remove", S::NoneAfterBgpDefault::Remove, "keep-on-bgp",
                   S::NoneAfterBgpDefault::KeepOnBgp);
        } else if (word.text == "S3") {
            choose(cursor, settings.s3, "omit", S::BeatenSystemDefault::Omit, "show-invalid",
                   S::BeatenSystemDefault::ShowInvalid);
        } else if (word.text == "S5") {
            choose(cursor, settings.s5, "list-not-programmed", S::EqualOrLonger::ListNotProgrammed, "drop",
                   S::EqualOrLonger::Drop);
        } else if (word.text == "S14") {
            choose(cursor, settings.s14FlapDamping, "on", true, "off", false);
        } else if (word.text == "S15") {
            choose(cursor, settings.s15PrivateSubnets, "on", true, "off", false);
        } else if (word.text == "S18") {
            settings.s18EcmpMaximum = static_cast<int>(cursor.number(1, mostPaths, "PATHS"));
        } else if (word.text == "S20") {
            choose(cursor, settings.s20, "show-invalid", S::BeatenBgpRow::ShowInvalid, "omit", S::BeatenBgpRow::Omit);
        } else if (word.text == "S22") {
            choose(cursor, settings.s22, "block", S::VirtualNetworkAccess::Block, "tag-only",
                   S::VirtualNetworkAccess::TagOnly);
        } else if (word.text == "S24") {
            choose(cursor, settings.s24, "with-branch-to-branch", S::Reflection::WithBranchToBranch, "always",
                   S::Reflection::Always);
        } else if (word.text == "strict-asn") {
            choose(cursor, settings.strictAsn, "off", false, "on", true);
        } else {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
        apply(edit::setSettings(m_design, settings), cursor, word);
    } while (!cursor.atEnd());
}

void Builder::declare(const Statement& statement) {
    Cursor cursor(statement.head);
    const Token word = cursor.take("a statement");
    const auto& rows = statement.rows;
    if (word.text == "vnet") {
        return vnet(cursor, rows);
    }
    if (word.text == "route-table") {
        return routeTable(cursor, rows);
    }
    if (word.text == "route-server") {
        return routeServer(cursor, rows);
    }
    if (word.text == "internet") {
        return internet(cursor, rows);
    }
    if (word.text == "nva") {
        return appliance(cursor, rows);
    }
    if (word.text == "vm" || word.text == "host") {
        return host(cursor, rows);
    }
    if (word.text == "peer") {
        return peer(cursor, rows);
    }
    noRows(rows);
    if (word.text == "subnet") {
        return subnet(cursor, std::nullopt);
    }
    if (word.text == "session") {
        return session(cursor);
    }
    if (word.text == "advertise") {
        return advertise(cursor);
    }
    if (word.text == "note") {
        return note(cursor);
    }
    if (word.text == "settings") {
        return settings(cursor);
    }
    return title(cursor);
}

// --- Changes ---

/// `change NODE OPTION…`: the options of its declaration.
void Builder::changeOf(Cursor& cursor, const std::vector<Line>& rows) {
    const auto node = cursor.node(
        network(), "NODE", [](const model::Named& found) { return !found.nic && !found.instance && !found.host; });
    if (cursor.atEnd() && rows.empty()) {
        cursor.failHere(ScriptReason::Expected, "what changes");
    }
    std::visit(
        [&](auto id) {
            using IdType = decltype(id);
            options(cursor, rows, [&](Cursor& inner) {
                if constexpr (std::is_same_v<IdType, model::NvaId>) {
                    applianceOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::VirtualMachineId>) {
                    hostOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::RouteServerId>) {
                    routeServerOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::SubnetId>) {
                    subnetOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::VnetId>) {
                    vnetOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::RouteTableId>) {
                    routeTableOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::InternetId>) {
                    internetOption(inner, id);
                } else {
                    inner.failHere(ScriptReason::WrongKind, "something with options");
                }
            });
        },
        node.entity);
}

/// `route-table of SUBNET: PREFIX -> NEXTHOP, …` gives the subnet a table of its own; `none` takes it away.
void Builder::changeRouteTable(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = Cursor(cursor).take("SUBNET");
    const auto id = cursor.entity<model::SubnetId>(network(), "SUBNET");
    cursor.require(":");
    if (cursor.accept("none")) {
        cursor.finish();
        noRows(rows);
        return apply(edit::associateRouteTable(m_design, id, std::nullopt), cursor, name);
    }
    std::vector<model::UserRoute> routes;
    if (!cursor.atEnd()) {
        routes = userRoutes(cursor);
        cursor.finish();
    }
    for (const Line& row : rows) {
        Cursor inner(row);
        const auto more = userRoutes(inner);
        inner.finish();
        routes.insert(routes.end(), more.begin(), more.end());
    }
    const model::RouteTableId table(
        applyAdding(edit::addRouteTable(m_design, std::nullopt, named(std::move(routes))), cursor, name));
    apply(edit::associateRouteTable(m_design, id, table), cursor, name);
}

void Builder::withdraw(Cursor& cursor) {
    const Token name = Cursor(cursor).take("NVA");
    model::Nva row = network().nvas.at(cursor.entity<model::NvaId>(network(), "NVA"));
    const Token prefixToken = Cursor(cursor).take("PREFIX");
    const net::Prefix prefix = cursor.prefix();
    cursor.finish();
    if (std::erase_if(row.announcements, [&](const auto& other) { return other.prefix == prefix; }) == 0) {
        cursor.failAt(prefixToken, ScriptReason::NotThere);
    }
    apply(edit::setNva(m_design, std::move(row)), cursor, name);
}

void Builder::remove(Cursor& cursor) {
    const Token word = Cursor(cursor).take("what goes");
    std::vector<EntityRef> gone;
    if (cursor.accept("session")) {
        const auto nva = cursor.entity<model::NvaId>(network(), "NVA");
        const auto id = connectionOf(network(), nva, cursor.entity<model::RouteServerId>(network(), "ROUTE-SERVER"));
        if (!id) {
            cursor.failAt(word, ScriptReason::NotThere);
        }
        gone.emplace_back(*id);
    } else if (cursor.sees("peer") || cursor.sees("half")) {
        const bool half = !cursor.accept("peer") && cursor.accept("half");
        const auto first = cursor.entity<model::VnetId>(network(), "VNET");
        const auto second = cursor.entity<model::VnetId>(network(), "VNET");
        std::optional<model::PeeringId> id;
        for (const model::Peering& peering : network().peerings) {
            if (peering.joins(first) && peering.joins(second)) {
                id = peering.id;
            }
        }
        if (!id) {
            cursor.failAt(word, ScriptReason::NotThere);
        }
        if (half) {
            cursor.finish();
            return apply(edit::removePeeringHalf(m_design, *id, first), cursor, word);
        }
        gone.emplace_back(*id);
    } else {
        gone.push_back(cursor
                           .node(network(), "NODE",
                                 [](const model::Named& found) { return !found.nic && !found.instance && !found.host; })
                           .entity);
    }
    cursor.finish();
    apply(edit::remove(m_design, gone), cursor, word);
}

void Builder::rename(Cursor& cursor) {
    const auto node = cursor.node(
        network(), "NODE", [](const model::Named& found) { return !found.nic && !found.instance && !found.host; });
    const Token name = cursor.take("NAME");
    cursor.finish();
    apply(edit::rename(m_design, node.entity, name.text), cursor, name);
}

void Builder::setRunning(Cursor& cursor, bool running) {
    const Token name = Cursor(cursor).take("NODE");
    const auto node = cursor.node(network(), "NVA or VM", [](const model::Named& found) {
        return !found.nic && (std::holds_alternative<model::NvaId>(found.entity) ||
                              std::holds_alternative<model::VirtualMachineId>(found.entity));
    });
    cursor.finish();
    if (const auto* nva = std::get_if<model::NvaId>(&node.entity)) {
        model::Nva row = network().nvas.at(*nva);
        row.running = running;
        return apply(edit::setNva(m_design, std::move(row)), cursor, name);
    }
    model::VirtualMachine row = network().machines.at(std::get<model::VirtualMachineId>(node.entity));
    row.running = running;
    apply(edit::setVirtualMachine(m_design, std::move(row)), cursor, name);
}

void Builder::change(const Statement& statement) {
    // What follows `change` reads like a line of its own.
    Statement inner = statement;
    inner.head.tokens.erase(inner.head.tokens.begin());
    if (inner.head.tokens.empty()) {
        Cursor(inner.head).failHere(ScriptReason::Expected, "what changes");
    }
    Cursor cursor(inner.head);
    if (cursor.accept("withdraw")) {
        noRows(inner.rows);
        return withdraw(cursor);
    }
    if (cursor.accept("remove")) {
        noRows(inner.rows);
        return remove(cursor);
    }
    if (cursor.accept("rename")) {
        noRows(inner.rows);
        return rename(cursor);
    }
    if (cursor.sees("stop") || cursor.sees("start")) {
        noRows(inner.rows);
        const bool running = !cursor.accept("stop") && cursor.accept("start");
        return setRunning(cursor, running);
    }
    Cursor ahead(inner.head);
    if (ahead.accept("route-table") && ahead.accept("of")) {
        return changeRouteTable(ahead, inner.rows);
    }
    if (declarationOf(inner.head) != nullptr) {
        return declare(inner);
    }
    changeOf(cursor, inner.rows);
}

}  // namespace

bool isDeclaration(const Statement& statement) {
    return declarationOf(statement.head) != nullptr;
}

Design build(const std::vector<Statement>& statements) {
    std::vector<const Statement*> ordered;
    ordered.reserve(statements.size());
    for (const Statement& statement : statements) {
        ordered.push_back(&statement);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const Statement* a, const Statement* b) {
        return declarationOf(a->head)->rank < declarationOf(b->head)->rank;
    });
    Builder builder{Design()};
    for (const Statement* statement : ordered) {
        builder.declare(*statement);
    }
    return laidOut(builder.design());
}

Design change(const Design& design, const Statement& statement) {
    Builder builder(design);
    builder.change(statement);
    return builder.design();
}

}  // namespace hopscope::script
