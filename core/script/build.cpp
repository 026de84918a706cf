// SPDX-License-Identifier: Apache-2.0
#include "core/script/build.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"
#include "core/layout/lay_out.hpp"
#include "core/script/builder.hpp"
#include "core/script/words.hpp"

namespace hopscope::script {

using model::Design;
using model::EntityRef;
using model::Network;

namespace {

struct Declaration {
    std::string_view word;
    int rank;  ///< what is referred to comes first
};
constexpr std::array declarations{
    Declaration{"title", 0},
    Declaration{"settings", 0},
    Declaration{"internet", 1},
    Declaration{"route-table", 1},
    Declaration{"security-group", 1},
    Declaration{"nat-gateway", 1},
    Declaration{"circuit", 1},
    Declaration{"site", 1},
    Declaration{"vnet", 2},
    Declaration{"subnet", 3},
    Declaration{"route-server", 4},
    Declaration{"vpn-gateway", 4},
    Declaration{"expressroute-gateway", 4},
    Declaration{"firewall", 4},
    Declaration{"route-map", 5},
    Declaration{"nva", 5},
    Declaration{"vm", 5},
    Declaration{"host", 5},
    Declaration{"private-endpoint", 6},
    Declaration{"load-balancer", 6},
    Declaration{"peer", 6},
    Declaration{"session", 7},
    Declaration{"connection", 7},
    Declaration{"bgp", 7},
    Declaration{"advertise", 8},
    Declaration{"note", 9},
};

const Declaration* declarationOf(const Line& line) {
    const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const Declaration& declaration) {
        return !line.tokens.front().quoted && line.tokens.front().text == declaration.word;
    });
    return found == declarations.end() ? nullptr : &*found;
}

}  // namespace

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

bool onOff(Cursor& cursor) {
    if (cursor.accept("on")) {
        return true;
    }
    if (!cursor.accept("off")) {
        cursor.failHere(ScriptReason::Expected, "one of on, off");
    }
    return false;
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
    constexpr std::string_view expected =
        "one of region, summarized, no-summarized, administered-by, no-administered-by";
    const Token word = cursor.take(expected);
    if (word.text == "administered-by" || word.text == "no-administered-by") {
        model::SecurityGroup group =
            network().securityGroups.at(cursor.entity<model::SecurityGroupId>(network(), "SECURITY-GROUP"));
        const bool was = std::erase(group.administers, id) > 0;
        if (word.text == "administered-by") {
            group.administers.push_back(id);
        } else if (!was) {
            cursor.failAt(word, ScriptReason::NotThere);
        }
        return apply(edit::setSecurityGroup(m_design, std::move(group)), cursor, word);
    }
    model::Vnet row = network().vnets.at(id);
    if (word.text == "region") {
        row.region = cursor.name("REGION");
    } else if (word.text == "summarized") {
        row.summarizedGatewayPrefixes = cursor.prefixes();
    } else if (word.text == "no-summarized") {
        row.summarizedGatewayPrefixes.clear();
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
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
    constexpr std::string_view expected =
        "one of route-table, no-route-table, private, default-outbound, security-group, no-security-group, "
        "nat-gateway, no-nat-gateway, service-endpoints, no-service-endpoints, private-endpoint-policies";
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
    } else if (word.text == "security-group") {
        row.securityGroup = cursor.entity<model::SecurityGroupId>(network(), "SECURITY-GROUP");
    } else if (word.text == "no-security-group") {
        row.securityGroup.reset();
    } else if (word.text == "nat-gateway") {
        row.natGateway = cursor.entity<model::NatGatewayId>(network(), "NAT-GATEWAY");
    } else if (word.text == "no-nat-gateway") {
        row.natGateway.reset();
    } else if (word.text == "service-endpoints") {
        row.serviceEndpoints = cursor.names("SERVICE");
    } else if (word.text == "no-service-endpoints") {
        row.serviceEndpoints.clear();
    } else if (word.text == "private-endpoint-policies") {
        row.privateEndpointPolicies = takeWord<model::PrivateEndpointPolicies>(cursor);
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setSubnet(m_design, std::move(row)), cursor, word);
}

model::UserRoute Builder::userRoute(Cursor& cursor) {
    model::UserRoute route{{}, net::Prefix::everything(), model::UserNextHop::VirtualAppliance, {}};
    if (cursor.accept("service")) {
        route.serviceTag = cursor.name("SERVICE");
    } else {
        route.prefix = cursor.prefix();
    }
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

namespace {

/// Routes without a name are called by their position, as a portal user would.
std::vector<model::UserRoute> named(std::vector<model::UserRoute> routes) {
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (routes[i].name.empty()) {
            routes[i].name = "route" + std::to_string(i + 1);
        }
    }
    return routes;
}

}  // namespace

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
    constexpr std::string_view expected = "one of propagation, peering-routes";
    const Token word = cursor.take(expected);
    model::RouteTable row = network().routeTables.at(id);
    if (word.text == "propagation") {
        row.propagateGatewayRoutes = onOff(cursor);
    } else if (word.text == "peering-routes") {
        row.keepPeeringRoutes = onOff(cursor);
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setRouteTable(m_design, std::move(row)), cursor, word);
}

void Builder::routeServer(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    cursor.require("in");
    const EntityRef place = vnetOrSubnet(cursor);
    const auto* vnet = std::get_if<model::VnetId>(&place);
    const model::RouteServerId id(
        applyAdding(vnet != nullptr ? edit::addRouteServer(m_design, *vnet, {}, name.text)
                                    : edit::addRouteServerIn(m_design, std::get<model::SubnetId>(place), {}, name.text),
                    cursor, name));
    options(cursor, rows, [&](Cursor& inner) { routeServerOption(inner, id); });
}

void Builder::routeServerOption(Cursor& cursor, model::RouteServerId id) {
    constexpr std::string_view expected = "one of instances, branch-to-branch, no-branch-to-branch, preference";
    const Token word = cursor.take(expected);
    model::RouteServer row = network().routeServers.at(id);
    if (word.text == "instances") {
        row.firstInstance = cursor.address();
        cursor.accept(",");
        row.secondInstance = cursor.address();
    } else if (word.text == "branch-to-branch" || word.text == "no-branch-to-branch") {
        row.branchToBranch = word.text == "branch-to-branch";
    } else if (word.text == "preference") {
        row.preference = takeWord<model::HubRoutingPreference>(cursor);
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
    if (cursor.accept("service")) {
        const Token name = cursor.take("SERVICE");
        model::Internet row = network().internets.at(id);
        row.services.push_back({name.text, cursor.prefixes()});
        return apply(edit::setInternet(m_design, std::move(row)), cursor, name);
    }
    if (!cursor.accept("host")) {
        cursor.failHere(ScriptReason::Expected, "one of host, service");
    }
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
    } else if (cursor.accept("security-group")) {
        // These go to the interface named last, as a public address does.
        machine.nics.back().securityGroup = cursor.entity<model::SecurityGroupId>(network(), "SECURITY-GROUP");
    } else if (cursor.accept("no-security-group")) {
        for (model::Nic& nic : machine.nics) {
            nic.securityGroup.reset();
        }
    } else if (cursor.accept("application-groups")) {
        machine.nics.back().applicationGroups = cursor.names("GROUP");
    } else {
        return false;
    }
    return true;
}

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
        "one of asn, no-asn, stack, snat, no-snat, stateful, no-stateful, guest-forwarding, no-guest-forwarding, "
        "ip-forwarding, no-ip-forwarding, public-ip, no-public-ip, stopped, running, nic, static, no-static, local, "
        "no-local, security-group, no-security-group, application-groups";
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
        } else if (word.text == "snat") {
            row.sourceNat = cursor.accept("everything") ? model::SourceNat::Everything : model::SourceNat::Internet;
        } else if (word.text == "no-snat") {
            row.sourceNat = model::SourceNat::Off;
        } else if (word.text == "stateful" || word.text == "no-stateful") {
            row.stateful = word.text == "stateful";
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
        "one of public-ip, no-public-ip, stopped, running, nic, ip-forwarding, no-ip-forwarding, security-group, "
        "no-security-group, application-groups";
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

namespace {

/// Reads the flags of one half; `half` may lose its value by `absent`.
void halfOptions(Cursor& cursor, const Network& network, std::optional<model::PeeringHalf>& half,
                 std::vector<model::SubnetId>& subnets) {
    constexpr std::string_view expected =
        "one of gateway-transit, use-remote-gateways, forwarded-traffic, no-access, disconnected, absent, synced, "
        "in-sync, no-verify-remote-gateways, subnets, all-subnets";
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
        } else if (word.text == "synced") {
            flags.syncedRemoteSpace = cursor.prefixes();
        } else if (word.text == "in-sync") {
            flags.syncedRemoteSpace.reset();
        } else if (word.text == "verify-remote-gateways" || word.text == "no-verify-remote-gateways") {
            flags.verifyRemoteGateways = word.text == "verify-remote-gateways";
        } else if (word.text == "subnets") {
            subnets.clear();
            do {
                subnets.push_back(cursor.entity<model::SubnetId>(network, "SUBNET"));
            } while (cursor.accept(","));
        } else if (word.text == "all-subnets") {
            subnets.clear();
        } else {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
    } while (!cursor.atEnd());
    half = present ? std::optional(flags) : std::nullopt;
}

}  // namespace

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
        halfOptions(inner, network(), side == first ? row.firstHalf : row.secondHalf,
                    side == first ? row.firstSubnets : row.secondSubnets);
    }
    if (!row.firstHalf && !row.secondHalf) {
        cursor.failAt(secondName, ScriptReason::NotPossible);
    }
    apply(edit::setPeering(m_design, std::move(row)), cursor, secondName);
}

namespace {

std::optional<model::BgpConnectionId> connectionOf(const Network& network, model::NvaId nva,
                                                   model::RouteServerId server) {
    for (const model::BgpConnection& row : network.bgpConnections) {
        if (row.nva == nva && row.routeServer == server) {
            return row.id;
        }
    }
    return std::nullopt;
}

}  // namespace

void Builder::session(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = Cursor(cursor).take("NVA");
    const auto nva = cursor.entity<model::NvaId>(network(), "NVA");
    const auto server = cursor.entity<model::RouteServerId>(network(), "ROUTE-SERVER");
    auto id = connectionOf(network(), nva, server);
    if (!id) {
        id = model::BgpConnectionId(applyAdding(edit::connectBgp(m_design, nva, server), cursor, name));
    }
    options(cursor, rows, [&](Cursor& inner) { sessionOption(inner, *id); });
}

void Builder::sessionOption(Cursor& cursor, model::BgpConnectionId id) {
    constexpr std::uint32_t longest = 65535;  // RFC 4271 section 4.2: two octets
    const std::string expected =
        "one of only, both, no-multihop, multihop, keepalive, hold, peer-address, route-map, no-route-map, " +
        std::string(policyWords);
    model::BgpConnection row = network().bgpConnections.at(id);
    const Token word = Cursor(cursor).take(expected);
    if (policyOption(cursor, row.policy)) {
        return apply(edit::setBgpConnection(m_design, row), cursor, word);
    }
    cursor.accept(word.text);
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
    } else if (word.text == "route-map") {
        const bool inbound = cursor.accept("in");
        if (!inbound) {
            cursor.require("out");
        }
        const Token name = cursor.take("ROUTE-MAP");
        const auto& maps = network().routeServers.at(row.routeServer).routeMaps;
        if (std::none_of(maps.begin(), maps.end(), [&](const auto& map) { return map.name == name.text; })) {
            cursor.failAt(name, ScriptReason::UnknownName, "ROUTE-MAP");
        }
        (inbound ? row.inboundRouteMap : row.outboundRouteMap) = name.text;
    } else if (word.text == "no-route-map") {
        row.inboundRouteMap.clear();
        row.outboundRouteMap.clear();
    } else {
        cursor.failAt(word, ScriptReason::Expected, expected);
    }
    apply(edit::setBgpConnection(m_design, row), cursor, word);
}

namespace {

/// PREFIX OPTION…: what a router announces.
/// `parts LENGTH COUNT`: the first so many prefixes of that length in the one that was said.
std::vector<net::Prefix> parts(Cursor& cursor, net::Prefix whole) {
    constexpr std::uint32_t most = 20'000;
    constexpr std::uint32_t longest = 32;
    const std::uint32_t length = cursor.number(static_cast<std::uint32_t>(whole.length()), longest, "LENGTH");
    const Token countToken = Cursor(cursor).take("COUNT");
    const std::uint32_t count = cursor.number(1, most, "COUNT");
    const std::uint64_t step = std::uint64_t{1} << (longest - length);
    if (count > std::uint64_t{1} << (length - static_cast<std::uint32_t>(whole.length()))) {
        cursor.failAt(countToken, ScriptReason::NotPossible);
    }
    std::vector<net::Prefix> all;
    for (std::uint64_t i = 0; i < count; ++i) {
        all.emplace_back(whole.first().plus(static_cast<std::uint32_t>(i * step)), static_cast<int>(length));
    }
    return all;
}

/// One announcement, or one for each part of its prefix.
std::vector<model::Announcement> announcement(Cursor& cursor) {
    constexpr std::string_view expected = "one of prepend, as-path, next-hop, community, only-to, parts";
    constexpr std::uint32_t mostPrepends = 16;
    model::Announcement announcement{
        .prefix = cursor.prefix(), .asPath = {}, .nextHop = {}, .communities = {}, .onlyTo = {}};
    std::vector<net::Prefix> prefixes{announcement.prefix};
    while (!cursor.atEnd()) {
        const Token word = cursor.take(expected);
        if (word.text == "prepend") {
            announcement.prepend = static_cast<int>(cursor.number(0, mostPrepends, "TIMES"));
        } else if (word.text == "as-path") {
            announcement.asPath = cursor.asPath();
        } else if (word.text == "next-hop") {
            announcement.nextHop = cursor.address();
        } else if (word.text == "community") {
            announcement.communities = cursor.communities();
        } else if (word.text == "only-to") {
            announcement.onlyTo = cursor.addresses();
        } else if (word.text == "parts") {
            prefixes = parts(cursor, announcement.prefix);
        } else {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
    }
    std::vector<model::Announcement> all;
    for (const net::Prefix prefix : prefixes) {
        announcement.prefix = prefix;
        all.push_back(announcement);
    }
    return all;
}

EntityRef announcer(Cursor& cursor, const Network& network) {
    return cursor
        .node(network, "NVA or SITE",
              [](const model::Named& found) {
                  return !found.nic && !found.host &&
                         (std::holds_alternative<model::NvaId>(found.entity) ||
                          std::holds_alternative<model::SiteId>(found.entity));
              })
        .entity;
}

}  // namespace

void Builder::advertise(Cursor& cursor) {
    const Token name = Cursor(cursor).take("NVA or SITE");
    const EntityRef at = announcer(cursor, network());
    const auto put = [&](auto row, auto set) {
        const std::vector<model::Announcement> added = announcement(cursor);
        std::set<net::Prefix> replaced;
        for (const model::Announcement& one : added) {
            replaced.insert(one.prefix);
        }
        std::erase_if(row.announcements, [&](const auto& other) { return replaced.contains(other.prefix); });
        row.announcements.insert(row.announcements.end(), added.begin(), added.end());
        apply(set(m_design, std::move(row)), cursor, name);
    };
    if (const auto* nva = std::get_if<model::NvaId>(&at)) {
        return put(network().nvas.at(*nva), edit::setNva);
    }
    put(network().sites.at(std::get<model::SiteId>(at)), edit::setSite);
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
    if (word.text == "session") {
        return session(cursor, rows);
    }
    if (word.text == "vpn-gateway") {
        return gateway(cursor, rows, model::Gateway::Type::Vpn);
    }
    if (word.text == "expressroute-gateway") {
        return gateway(cursor, rows, model::Gateway::Type::ExpressRoute);
    }
    if (word.text == "circuit") {
        return circuit(cursor, rows);
    }
    if (word.text == "site") {
        return site(cursor, rows);
    }
    if (word.text == "connection" || word.text == "bgp") {
        return connection(cursor, rows, word.text == "bgp");
    }
    if (word.text == "route-map") {
        return routeMap(cursor, rows);
    }
    if (word.text == "security-group") {
        return securityGroup(cursor, rows);
    }
    if (word.text == "nat-gateway") {
        return natGateway(cursor, rows);
    }
    if (word.text == "load-balancer") {
        return loadBalancer(cursor, rows);
    }
    if (word.text == "firewall") {
        return firewall(cursor, rows);
    }
    if (word.text == "private-endpoint") {
        return privateEndpoint(cursor, rows);
    }
    noRows(rows);
    if (word.text == "subnet") {
        return subnet(cursor, std::nullopt);
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
    if (const auto* connection = std::get_if<model::ConnectionId>(&node.entity)) {
        return connectionOptions(cursor, rows, *connection);
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
                } else if constexpr (std::is_same_v<IdType, model::BgpConnectionId>) {
                    sessionOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::GatewayId>) {
                    gatewayOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::CircuitId>) {
                    circuitOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::SiteId>) {
                    siteOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::SecurityGroupId>) {
                    securityGroupOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::NatGatewayId>) {
                    natGatewayOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::LoadBalancerId>) {
                    loadBalancerOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::FirewallId>) {
                    firewallOption(inner, id);
                } else if constexpr (std::is_same_v<IdType, model::PrivateEndpointId>) {
                    privateEndpointOption(inner, id);
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
    const Token name = Cursor(cursor).take("NVA or SITE");
    const EntityRef at = announcer(cursor, network());
    const Token prefixToken = Cursor(cursor).take("PREFIX");
    const net::Prefix prefix = cursor.prefix();
    cursor.finish();
    const auto take = [&](auto row, auto set) {
        if (std::erase_if(row.announcements, [&](const auto& other) { return other.prefix == prefix; }) == 0) {
            cursor.failAt(prefixToken, ScriptReason::NotThere);
        }
        apply(set(m_design, std::move(row)), cursor, name);
    };
    if (const auto* nva = std::get_if<model::NvaId>(&at)) {
        return take(network().nvas.at(*nva), edit::setNva);
    }
    take(network().sites.at(std::get<model::SiteId>(at)), edit::setSite);
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
    const auto node = cursor.node(network(), "something that runs", [](const model::Named& found) {
        return !found.nic && !found.instance && !found.host &&
               (std::holds_alternative<model::NvaId>(found.entity) ||
                std::holds_alternative<model::VirtualMachineId>(found.entity) ||
                std::holds_alternative<model::GatewayId>(found.entity) ||
                std::holds_alternative<model::SiteId>(found.entity) ||
                std::holds_alternative<model::FirewallId>(found.entity));
    });
    cursor.finish();
    const auto put = [&](auto row, auto set) {
        row.running = running;
        apply(set(m_design, std::move(row)), cursor, name);
    };
    if (const auto* nva = std::get_if<model::NvaId>(&node.entity)) {
        return put(network().nvas.at(*nva), edit::setNva);
    }
    if (const auto* gateway = std::get_if<model::GatewayId>(&node.entity)) {
        return put(network().gateways.at(*gateway), edit::setGateway);
    }
    if (const auto* site = std::get_if<model::SiteId>(&node.entity)) {
        return put(network().sites.at(*site), edit::setSite);
    }
    if (const auto* firewall = std::get_if<model::FirewallId>(&node.entity)) {
        return put(network().firewalls.at(*firewall), edit::setFirewall);
    }
    put(network().machines.at(std::get<model::VirtualMachineId>(node.entity)), edit::setVirtualMachine);
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
    return layout::laidOut(builder.design());
}

Design change(const Design& design, const Statement& statement) {
    Builder builder(design);
    builder.change(statement);
    return builder.design();
}

}  // namespace hopscope::script
