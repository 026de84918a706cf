// SPDX-License-Identifier: Apache-2.0
#include "core/azure/facts.hpp"
#include "core/edit/add.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"

namespace hopscope::edit {

using model::Design;
using model::Place;
using net::Address;

namespace {

/// Puts `row`, which has its id and name, into its table.
template <typename Row>
Edited<Design> insertRow(Draft&& draft, Row row) {
    using IdType = decltype(Row::id);
    const IdType id = row.id;
    const std::string name = row.name;
    auto& table = tableOf<IdType>(draft.network);
    table = table.with(std::move(row));
    if (auto wrong = nameError(draft.network, id, name)) {
        return unexpected(std::move(*wrong));
    }
    return std::move(draft).finish();
}

/// The same with a tile at `place`.
template <typename Row>
Edited<Design> insertTile(Draft&& draft, Row row, const Place& place) {
    using IdType = decltype(Row::id);
    auto& table = tableOf<IdType>(draft.network);
    table = table.with(row);
    draft.layout.places[row.id] = centre(place);
    growAround(draft.network, draft.layout, row.id);
    return insertRow(std::move(draft), std::move(row));
}

std::vector<Address> onePublicAddress(const model::Network& network) {
    const auto address = freePublic(network, publicRange);
    return address ? std::vector{*address} : std::vector<Address>();
}

Edited<Design> insertFirewall(Draft&& draft, model::FirewallId id, model::SubnetId home, const Place& place,
                              const NewMachine& wanted) {
    model::Firewall firewall{
        id, chosenName(draft.network, wanted.name, "azfw"), home, wanted.address, onePublicAddress(draft.network), {}};
    return insertTile(std::move(draft), std::move(firewall), place);
}

/// The address asked for, or the first free one of the subnet.
Expected<Address, EditError> chosenAddress(const model::Network& network, model::SubnetId subnet,
                                           const NewMachine& wanted) {
    const model::Subnet* home = network.subnets.find(subnet);
    if (home == nullptr) {
        return unexpected(error(EditReason::NoSuchEntity, {subnet}));
    }
    const auto address = wanted.address ? wanted.address : freeAddress(network, subnet);
    if (!address) {
        return unexpected(EditError{EditReason::NoFreeAddress, {subnet}, {}, home->prefixes});
    }
    return *address;
}

}  // namespace

Edited<Design> addSecurityGroup(const Design& design, const std::optional<std::string>& name) {
    Draft draft(design);
    const auto id = draft.newId<model::SecurityGroupId>();
    model::SecurityGroup group{id, chosenName(draft.network, name, "nsg"), {}};
    return insertRow(std::move(draft), std::move(group));
}

Edited<Design> addNatGateway(const Design& design, const std::optional<std::string>& name) {
    Draft draft(design);
    const auto id = draft.newId<model::NatGatewayId>();
    model::NatGateway gateway{id, chosenName(draft.network, name, "natgw"), onePublicAddress(draft.network)};
    return insertRow(std::move(draft), std::move(gateway));
}

Edited<Design> addLoadBalancer(const Design& design, model::SubnetId subnet, Place place, const NewMachine& wanted) {
    Draft draft(design);
    const auto address = chosenAddress(draft.network, subnet, wanted);
    if (!address) {
        return unexpected(address.error());
    }
    const auto id = draft.newId<model::LoadBalancerId>();
    model::LoadBalancer balancer{.id = id,
                                 .name = chosenName(draft.network, wanted.name, "lb"),
                                 .subnet = subnet,
                                 .frontend = *address,
                                 .backends = {}};
    return insertTile(std::move(draft), std::move(balancer), place);
}

Edited<Design> addFirewall(const Design& design, model::VnetId vnet, Place place, const NewMachine& wanted) {
    Draft draft(design);
    if (!draft.network.vnets.contains(vnet)) {
        return unexpected(error(EditReason::NoSuchEntity, {vnet}));
    }
    const auto id = draft.newId<model::FirewallId>();
    for (const model::SubnetId subnet : subnetsOf(draft.network, vnet)) {
        if (draft.network.subnets.at(subnet).name == azure::firewallSubnetName) {
            return insertFirewall(std::move(draft), id, subnet, place, wanted);
        }
    }
    const auto home = insertSubnet(draft, draft.newId<model::SubnetId>(), vnet, subnetAround(place),
                                   {std::string(azure::firewallSubnetName), {}});
    if (!home) {
        return unexpected(home.error());
    }
    return insertFirewall(std::move(draft), id, *home, place, wanted);
}

Edited<Design> addFirewallIn(const Design& design, model::SubnetId subnet, Place place, const NewMachine& wanted) {
    Draft draft(design);
    if (!draft.network.subnets.contains(subnet)) {
        return unexpected(error(EditReason::NoSuchEntity, {subnet}));
    }
    const auto id = draft.newId<model::FirewallId>();
    return insertFirewall(std::move(draft), id, subnet, place, wanted);
}

Edited<Design> addPrivateEndpoint(const Design& design, model::SubnetId subnet, Place place, const NewMachine& wanted) {
    Draft draft(design);
    const auto address = chosenAddress(draft.network, subnet, wanted);
    if (!address) {
        return unexpected(address.error());
    }
    const auto id = draft.newId<model::PrivateEndpointId>();
    model::PrivateEndpoint endpoint{id, chosenName(draft.network, wanted.name, "pe"), subnet, *address, {}};
    return insertTile(std::move(draft), std::move(endpoint), place);
}

}  // namespace hopscope::edit
