// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/azure/facts.hpp"
#include "core/edit/add.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"
#include "core/model/names.hpp"

namespace hopscope::edit {

using model::Connection;
using model::Design;
using model::EntityRef;
using model::Network;
using model::Place;

namespace {

Edited<Design> insertGateway(Draft&& draft, model::GatewayId id, model::SubnetId home, const Place& place,
                             const NewGateway& wanted) {
    const bool isVpn = wanted.type == model::Gateway::Type::Vpn;
    model::Gateway gateway{
        id, chosenName(draft.network, wanted.name, isVpn ? "vpngw" : "ergw"), wanted.type, home, {}, false, {}, {}};
    if (const auto address = freePublic(draft.network, publicRange); isVpn && address) {
        gateway.publicAddresses.push_back(*address);
    }
    const std::string name = gateway.name;
    draft.network.gateways = draft.network.gateways.with(std::move(gateway));
    if (auto wrong = nameError(draft.network, id, name)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = centre(place);
    growAround(draft.network, draft.layout, id);
    return std::move(draft).finish();
}

enum class RouterKind : unsigned char { None, Appliance, VpnGateway, ExpressRouteGateway, Circuit, Site };

RouterKind kindOf(const Network& network, const EntityRef& entity) {
    if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
        return network.nvas.contains(*nva) ? RouterKind::Appliance : RouterKind::None;
    }
    if (const auto* circuit = std::get_if<model::CircuitId>(&entity)) {
        return network.circuits.contains(*circuit) ? RouterKind::Circuit : RouterKind::None;
    }
    if (const auto* site = std::get_if<model::SiteId>(&entity)) {
        return network.sites.contains(*site) ? RouterKind::Site : RouterKind::None;
    }
    const auto* id = std::get_if<model::GatewayId>(&entity);
    const model::Gateway* gateway = id == nullptr ? nullptr : network.gateways.find(*id);
    if (gateway == nullptr) {
        return RouterKind::None;
    }
    return gateway->type == model::Gateway::Type::Vpn ? RouterKind::VpnGateway : RouterKind::ExpressRouteGateway;
}

/// Gateways and circuits always have an ASN; the others when they say so.
bool speaksBgp(const Network& network, const EntityRef& entity) {
    if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
        return network.nvas.at(*nva).asn.has_value();
    }
    if (const auto* site = std::get_if<model::SiteId>(&entity)) {
        return network.sites.at(*site).asn.has_value();
    }
    if (const auto* gateway = std::get_if<model::GatewayId>(&entity)) {
        return network.gateways.at(*gateway).bgp;
    }
    return true;
}

}  // namespace

Edited<Design> addGateway(const Design& design, model::VnetId vnet, Place place, const NewGateway& wanted) {
    Draft draft(design);
    if (!draft.network.vnets.contains(vnet)) {
        return unexpected(error(EditReason::NoSuchEntity, {vnet}));
    }
    const auto id = draft.newId<model::GatewayId>();
    for (const model::SubnetId subnet : subnetsOf(draft.network, vnet)) {
        if (draft.network.subnets.at(subnet).name == azure::gatewaySubnetName) {
            return insertGateway(std::move(draft), id, subnet, place, wanted);
        }
    }
    const auto home = insertSubnet(draft, draft.newId<model::SubnetId>(), vnet, subnetAround(place),
                                   {std::string(azure::gatewaySubnetName), {}});
    if (!home) {
        return unexpected(home.error());
    }
    return insertGateway(std::move(draft), id, *home, place, wanted);
}

Edited<Design> addGatewayIn(const Design& design, model::SubnetId subnet, Place place, const NewGateway& wanted) {
    Draft draft(design);
    if (!draft.network.subnets.contains(subnet)) {
        return unexpected(error(EditReason::NoSuchEntity, {subnet}));
    }
    const auto id = draft.newId<model::GatewayId>();
    return insertGateway(std::move(draft), id, subnet, place, wanted);
}

Edited<Design> addCircuit(const Design& design, Place place, const std::optional<std::string>& name) {
    Draft draft(design);
    const auto id = draft.newId<model::CircuitId>();
    const std::string chosen = chosenName(draft.network, name, "circuit");
    draft.network.circuits = draft.network.circuits.with({id, chosen});
    if (auto wrong = nameError(draft.network, id, chosen)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = centre(place);
    return std::move(draft).finish();
}

Edited<Design> addSite(const Design& design, Place place, const std::optional<std::string>& name) {
    Draft draft(design);
    const auto id = draft.newId<model::SiteId>();
    const auto range = freePrivateRange(draft.network);
    if (!range) {
        return unexpected(error(EditReason::NoFreePrefix, {}));
    }
    model::Site site{.id = id,
                     .name = chosenName(draft.network, name, "site"),
                     .asn = freeAsn(draft.network),
                     .prefixes = {*range},
                     .announcements = {},
                     .router = range->first().plus(azure::virtualRouterOffset),
                     .publicAddress = freePublic(draft.network, publicRange),
                     .hosts = {}};
    site.hosts.push_back({chosenName(draft.network, std::nullopt, "pc"), range->first().plus(azure::firstHostOffset)});
    const std::string chosen = site.name;
    draft.network.sites = draft.network.sites.with(std::move(site));
    if (auto wrong = nameError(draft.network, id, chosen)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = centre(place);
    return std::move(draft).finish();
}

std::vector<Connection::Type> connectionTypes(const Network& network, const EntityRef& first, const EntityRef& second) {
    using Type = Connection::Type;
    const RouterKind a = kindOf(network, first);
    const RouterKind b = kindOf(network, second);
    if (a == RouterKind::None || b == RouterKind::None || first == second) {
        return {};
    }
    const auto is = [&](RouterKind one, RouterKind other) {
        return (a == one && b == other) || (a == other && b == one);
    };
    if (is(RouterKind::Circuit, RouterKind::Circuit)) {
        return {Type::GlobalReach};
    }
    if (is(RouterKind::Circuit, RouterKind::ExpressRouteGateway) || is(RouterKind::Circuit, RouterKind::Site)) {
        return {Type::ExpressRoute};
    }
    if (a == RouterKind::Circuit || b == RouterKind::Circuit || a == RouterKind::ExpressRouteGateway ||
        b == RouterKind::ExpressRouteGateway) {
        return {};
    }
    if (is(RouterKind::Appliance, RouterKind::Appliance)) {
        return {Type::IPsec, Type::Vxlan, Type::Bgp};
    }
    if (is(RouterKind::VpnGateway, RouterKind::VpnGateway)) {
        return {Type::Vnet2Vnet, Type::IPsec};
    }
    return {Type::IPsec};
}

Edited<Design> addConnection(const Design& design, const EntityRef& first, const EntityRef& second,
                             std::optional<Connection::Type> type, const std::optional<std::string>& name) {
    Draft draft(design);
    for (const EntityRef& end : {first, second}) {
        if (!contains(draft.network, draft.layout, end)) {
            return unexpected(error(EditReason::NoSuchEntity, {end}));
        }
    }
    const auto types = connectionTypes(draft.network, first, second);
    if (types.empty() || (type && std::ranges::find(types, *type) == types.end())) {
        return unexpected(error(EditReason::NotJoinable, {first, second}));
    }
    const auto joinsBoth = [&](const Connection& other) {
        return (other.first.at == first && other.second.at == second) ||
               (other.first.at == second && other.second.at == first);
    };
    const bool isOnly = std::none_of(draft.network.connections.begin(), draft.network.connections.end(), joinsBoth);
    const auto id = draft.newId<model::ConnectionId>();
    Connection connection{.id = id, .name = {}, .type = type.value_or(types.front()), .first = {}, .second = {}};
    connection.name = name || !isOnly ? chosenName(draft.network, name, "connection") : std::string();
    connection.first.at = first;
    connection.second.at = second;
    connection.bgp = connection.type == Connection::Type::Bgp ||
                     (speaksBgp(draft.network, first) && speaksBgp(draft.network, second));
    const std::string chosen = connection.name;
    draft.network.connections = draft.network.connections.with(std::move(connection));
    if (auto wrong = nameError(draft.network, id, chosen)) {
        return unexpected(std::move(*wrong));
    }
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
