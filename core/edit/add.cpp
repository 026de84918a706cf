// SPDX-License-Identifier: Apache-2.0
#include "core/edit/add.hpp"

#include <algorithm>
#include <set>

#include "core/azure/facts.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"
#include "core/model/names.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;
using model::Network;
using model::Place;
using net::Address;
using net::Prefix;

namespace {

/// The first range of `length` inside `space` that touches none of `used`.
std::optional<Prefix> firstGap(Prefix space, int length, const std::vector<Prefix>& used) {
    if (length < space.length()) {
        return std::nullopt;
    }
    const std::uint64_t step = std::uint64_t{1} << (32 - length);
    std::uint64_t start = space.first().value();
    while (start + step - 1 <= space.last().value()) {
        const Prefix candidate(Address(static_cast<std::uint32_t>(start)), length);
        const auto taken = std::find_if(used.begin(), used.end(), [&](Prefix p) { return p.overlaps(candidate); });
        if (taken == used.end()) {
            return candidate;
        }
        const std::uint64_t behind = std::uint64_t{std::max(taken->last(), candidate.last()).value()} + 1;
        start = (behind + step - 1) / step * step;
    }
    return std::nullopt;
}

std::optional<Prefix> prefixForSubnet(const Network& network, model::VnetId vnet, const std::string& name) {
    constexpr int usualLength = 24;
    const auto& known = azure::specialSubnets;
    const auto special =
        std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.name == name; });
    const int first = special != known.end() ? special->advised : usualLength;
    const int last = special != known.end() ? special->refusedAbove : azure::longestSubnet;
    for (int length = first; length <= last; ++length) {
        if (const auto prefix = freePrefix(network, vnet, length)) {
            return prefix;
        }
    }
    return std::nullopt;
}

Place sized(Place place, double width, double height) {
    if (place.width <= 0 || place.height <= 0) {
        place.width = width;
        place.height = height;
    }
    return place;
}

/// From the first instance's tile to the second one's, side by side.
constexpr double instanceDistance = 112;

Edited<Design> insertRouteServer(Draft&& draft, model::RouteServerId id, model::SubnetId home, Place place,
                                 const std::optional<std::string>& wantedName) {
    const std::string name = chosenName(draft.network, wantedName, "rs");
    draft.network.routeServers = draft.network.routeServers.with(
        {.id = id, .name = name, .subnet = home, .firstInstance = {}, .secondInstance = {}});
    if (auto wrong = nameError(draft.network, id, name)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = centre(place);
    draft.layout.secondInstances[id] = {place.x + instanceDistance, place.y, 0, 0};
    growAround(draft.network, draft.layout, id);
    return std::move(draft).finish();
}

/// Adds `machine` with one interface in `subnet`.
template <typename Machine>
Edited<Design> addMachine(const Design& design, Machine machine, model::SubnetId subnet, Place place,
                          const NewMachine& wanted, const std::string& stem) {
    using IdType = decltype(Machine::id);
    Draft draft(design);
    const model::Subnet* home = draft.network.subnets.find(subnet);
    if (home == nullptr) {
        return unexpected(error(EditReason::NoSuchEntity, {subnet}));
    }
    const auto address = wanted.address ? wanted.address : freeAddress(draft.network, subnet);
    if (!address) {
        return unexpected(EditError{EditReason::NoFreeAddress, {subnet}, {}, home->prefixes});
    }
    const auto id = draft.newId<IdType>();
    machine.id = id;
    machine.name = chosenName(draft.network, wanted.name, stem);
    const bool forwards = std::is_same_v<Machine, model::Nva>;
    machine.nics.push_back({"eth0", subnet, *address, forwards, std::nullopt});
    const std::string name = machine.name;
    auto& table = tableOf<IdType>(draft.network);
    table = table.with(std::move(machine));
    if (auto wrong = nameError(draft.network, id, name)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = centre(place);
    growAround(draft.network, draft.layout, id);
    return std::move(draft).finish();
}

}  // namespace

std::optional<Prefix> freePrivateRange(const Network& network, int length) {
    std::vector<Prefix> used;
    for (const model::Vnet& vnet : network.vnets) {
        used.insert(used.end(), vnet.addressSpace.begin(), vnet.addressSpace.end());
    }
    for (const model::Site& site : network.sites) {
        used.insert(used.end(), site.prefixes.begin(), site.prefixes.end());
    }
    // RFC 1918.
    for (const Prefix space :
         {Prefix(Address(0x0a000000), 8), Prefix(Address(0xac100000), 12), Prefix(Address(0xc0a80000), 16)}) {
        if (const auto gap = firstGap(space, length, used)) {
            return gap;
        }
    }
    return std::nullopt;
}

std::set<Address> usedPublic(const Network& network) {
    std::set<Address> used;
    for (const model::PublicAddress& address : network.publicAddresses) {
        used.insert(address.address);
    }
    for (const model::Internet& internet : network.internets) {
        for (const model::InternetHost& host : internet.hosts) {
            used.insert(host.address);
        }
    }
    const auto addAll = [&used](const auto& table) {
        for (const auto& row : table) {
            used.insert(row.publicAddresses.begin(), row.publicAddresses.end());
        }
    };
    addAll(network.gateways);
    addAll(network.firewalls);
    addAll(network.natGateways);
    for (const model::Site& site : network.sites) {
        if (site.publicAddress) {
            used.insert(*site.publicAddress);
        }
    }
    return used;
}

std::optional<Address> freePublic(const Network& network, Prefix range) {
    return firstPublic(range, usedPublic(network));
}

std::optional<Address> firstPublic(Prefix range, const std::set<Address>& used) {
    constexpr std::uint32_t firstOffset = 4;
    for (std::uint32_t offset = firstOffset; offset + 1 < range.size(); ++offset) {
        if (!used.contains(range.first().plus(offset))) {
            return range.first().plus(offset);
        }
    }
    return std::nullopt;
}

net::Asn freeAsn(const Network& network) {
    constexpr std::uint32_t first = 65001;
    std::set<net::Asn> used(azure::azureReservedAsns.begin(), azure::azureReservedAsns.end());
    for (const model::Nva& nva : network.nvas) {
        if (nva.asn) {
            used.insert(*nva.asn);
        }
    }
    const auto addAll = [&used](const auto& table) {
        for (const auto& row : table) {
            if (row.asn) {
                used.insert(*row.asn);
            }
        }
    };
    addAll(network.gateways);
    addAll(network.sites);
    net::Asn asn(first);
    while (used.contains(asn)) {
        asn = net::Asn(asn.value() + 1);
    }
    return asn;
}

Expected<model::SubnetId, EditError> insertSubnet(Draft& draft, model::SubnetId id, model::VnetId vnet, Place place,
                                                  const NewSubnet& wanted) {
    model::Subnet subnet{id,
                         vnet,
                         chosenName(draft.network, wanted.name, "subnet"),
                         wanted.prefixes,
                         std::nullopt,
                         !draft.network.settings.s15PrivateSubnets};
    if (subnet.prefixes.empty()) {
        const auto prefix = prefixForSubnet(draft.network, vnet, subnet.name);
        if (!prefix) {
            return unexpected(
                EditError{EditReason::NoFreePrefix, {vnet}, {}, draft.network.vnets.at(vnet).addressSpace});
        }
        subnet.prefixes.push_back(*prefix);
    }
    const std::string name = subnet.name;
    draft.network.subnets = draft.network.subnets.with(std::move(subnet));
    if (auto wrong = nameError(draft.network, id, name)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = sized(place, size::subnetWidth, size::subnetHeight);
    growAround(draft.network, draft.layout, id);
    return id;
}

std::set<Address> usedAddresses(const Network& network, const model::Subnet& subnet) {
    std::set<Address> used;
    const auto addNics = [&](const auto& machines) {
        for (const auto& machine : machines) {
            for (const model::Nic& nic : machine.nics) {
                used.insert(nic.address);
            }
        }
    };
    addNics(network.machines);
    addNics(network.nvas);
    for (const model::RouteServer& server : network.routeServers) {
        if (server.subnet == subnet.id && !subnet.prefixes.empty()) {
            const Address first = subnet.prefixes.front().first();
            const auto offset = static_cast<std::uint32_t>(network.settings.s4FirstInstance);
            used.insert(server.firstInstance.value_or(first.plus(offset)));
            used.insert(server.secondInstance.value_or(first.plus(offset + 1)));
        }
    }
    for (const model::Gateway& gateway : network.gateways) {
        used.insert(gateway.instances.begin(), gateway.instances.end());
    }
    for (const model::LoadBalancer& balancer : network.loadBalancers) {
        used.insert(balancer.frontend);
    }
    for (const model::Firewall& firewall : network.firewalls) {
        if (firewall.address) {
            used.insert(*firewall.address);
        } else if (firewall.subnet == subnet.id && !subnet.prefixes.empty()) {
            used.insert(subnet.prefixes.front().first().plus(azure::firstHostOffset));
        }
    }
    for (const model::PrivateEndpoint& endpoint : network.privateEndpoints) {
        used.insert(endpoint.address);
    }
    return used;
}

std::optional<Address> firstAddress(const model::Subnet& subnet, const std::set<Address>& used) {
    for (const Prefix prefix : subnet.prefixes) {
        for (std::uint64_t offset = azure::firstHostOffset; offset + 1 < prefix.size(); ++offset) {
            const Address address = prefix.first().plus(static_cast<std::uint32_t>(offset));
            if (!used.contains(address)) {
                return address;
            }
        }
    }
    return std::nullopt;
}

std::optional<Address> freeAddress(const Network& network, model::SubnetId subnet) {
    const model::Subnet* row = network.subnets.find(subnet);
    return row == nullptr ? std::nullopt : firstAddress(*row, usedAddresses(network, *row));
}

std::optional<Prefix> freePrefix(const Network& network, model::VnetId vnet, int length) {
    const model::Vnet* row = network.vnets.find(vnet);
    if (row == nullptr) {
        return std::nullopt;
    }
    std::vector<Prefix> used;
    for (const model::SubnetId subnet : subnetsOf(network, vnet)) {
        const auto& prefixes = network.subnets.at(subnet).prefixes;
        used.insert(used.end(), prefixes.begin(), prefixes.end());
    }
    for (const Prefix space : row->addressSpace) {
        if (const auto gap = firstGap(space, length, used)) {
            return gap;
        }
    }
    return std::nullopt;
}

Edited<Design> addVnet(const Design& design, Place place, const NewVnet& wanted) {
    Draft draft(design);
    const auto id = draft.newId<model::VnetId>();
    model::Vnet vnet{id, chosenName(draft.network, wanted.name, "vnet"), wanted.region, wanted.addressSpace};
    if (vnet.addressSpace.empty()) {
        const auto prefix = freePrivateRange(draft.network);
        if (!prefix) {
            return unexpected(error(EditReason::NoFreePrefix, {}));
        }
        vnet.addressSpace.push_back(*prefix);
    }
    const std::string name = vnet.name;
    draft.network.vnets = draft.network.vnets.with(std::move(vnet));
    if (auto wrong = nameError(draft.network, id, name)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = sized(place, size::vnetWidth, size::vnetHeight);
    return std::move(draft).finish();
}

Edited<Design> addSubnet(const Design& design, model::VnetId vnet, Place place, const NewSubnet& wanted) {
    Draft draft(design);
    if (!draft.network.vnets.contains(vnet)) {
        return unexpected(error(EditReason::NoSuchEntity, {vnet}));
    }
    const auto id = draft.newId<model::SubnetId>();
    if (const auto added = insertSubnet(draft, id, vnet, place, wanted); !added) {
        return unexpected(added.error());
    }
    return std::move(draft).finish();
}

Edited<Design> addVirtualMachine(const Design& design, model::SubnetId subnet, Place place, const NewMachine& wanted) {
    const model::VirtualMachine machine{model::VirtualMachineId(0), {}, true, {}};
    return addMachine(design, machine, subnet, place, wanted, "vm");
}

Edited<Design> addNva(const Design& design, model::SubnetId subnet, Place place, const NewMachine& wanted) {
    const model::Nva appliance{.id = model::NvaId(0),
                               .name = {},
                               .nics = {},
                               .asn = {},
                               .stack = design.network->settings.s9NewAppliance,
                               .staticRoutes = {},
                               .localPrefixes = {},
                               .announcements = {}};
    return addMachine(design, appliance, subnet, place, wanted, "nva");
}

Edited<Design> addRouteServer(const Design& design, model::VnetId vnet, Place place,
                              const std::optional<std::string>& name) {
    Draft draft(design);
    if (!draft.network.vnets.contains(vnet)) {
        return unexpected(error(EditReason::NoSuchEntity, {vnet}));
    }
    const auto id = draft.newId<model::RouteServerId>();
    for (const model::SubnetId subnet : subnetsOf(draft.network, vnet)) {
        if (draft.network.subnets.at(subnet).name == azure::routeServerSubnetName) {
            return insertRouteServer(std::move(draft), id, subnet, place, name);
        }
    }
    const Place around{place.x - size::tileReachX, place.y - size::tileReachUp - size::titleStrip,
                       2 * size::tileReachX + instanceDistance,
                       size::titleStrip + size::tileReachUp + size::tileReachDown};
    const auto home = insertSubnet(draft, draft.newId<model::SubnetId>(), vnet, around,
                                   {std::string(azure::routeServerSubnetName), {}});
    if (!home) {
        return unexpected(home.error());
    }
    return insertRouteServer(std::move(draft), id, *home, place, name);
}

Edited<Design> addRouteServerIn(const Design& design, model::SubnetId subnet, Place place,
                                const std::optional<std::string>& name) {
    Draft draft(design);
    if (!draft.network.subnets.contains(subnet)) {
        return unexpected(error(EditReason::NoSuchEntity, {subnet}));
    }
    const auto id = draft.newId<model::RouteServerId>();
    return insertRouteServer(std::move(draft), id, subnet, place, name);
}

Edited<Design> addPeering(const Design& design, model::VnetId first, model::VnetId second) {
    Draft draft(design);
    for (const model::VnetId vnet : {first, second}) {
        if (!draft.network.vnets.contains(vnet)) {
            return unexpected(error(EditReason::NoSuchEntity, {vnet}));
        }
    }
    if (first == second) {
        return unexpected(error(EditReason::SameVnet, {first}));
    }
    for (const model::Peering& peering : draft.network.peerings) {
        if (peering.joins(first) && peering.joins(second)) {
            return unexpected(error(EditReason::AlreadyPeered, {first, second, peering.id}));
        }
    }
    const auto id = draft.newId<model::PeeringId>();
    draft.network.peerings =
        draft.network.peerings.with({id, first, second, model::PeeringHalf{}, model::PeeringHalf{}});
    return std::move(draft).finish();
}

Edited<Design> addRouteTable(const Design& design, const std::optional<std::string>& name,
                             std::vector<model::UserRoute> routes) {
    Draft draft(design);
    const auto id = draft.newId<model::RouteTableId>();
    model::RouteTable table{id, chosenName(draft.network, name, "routes"), true, std::move(routes)};
    const std::string chosen = table.name;
    draft.network.routeTables = draft.network.routeTables.with(std::move(table));
    if (auto wrong = nameError(draft.network, id, chosen)) {
        return unexpected(std::move(*wrong));
    }
    return std::move(draft).finish();
}

Edited<Design> addInternet(const Design& design, Place place, const std::optional<std::string>& name) {
    Draft draft(design);
    const auto id = draft.newId<model::InternetId>();
    std::string chosen = chosenName(draft.network, name, "Internet");
    // One is enough for most drawings, and needs no number.
    if (!name && model::findByPath(draft.network, "Internet").empty()) {
        chosen = "Internet";
    }
    draft.network.internets = draft.network.internets.with({id, chosen, {}});
    if (auto wrong = nameError(draft.network, id, chosen)) {
        return unexpected(std::move(*wrong));
    }
    draft.layout.places[id] = centre(place);
    return std::move(draft).finish();
}

Edited<Design> addInternetHost(const Design& design, model::InternetId internet, const NewMachine& wanted) {
    Draft draft(design);
    const model::Internet* row = draft.network.internets.find(internet);
    if (row == nullptr) {
        return unexpected(error(EditReason::NoSuchEntity, {internet}));
    }
    const auto address = wanted.address ? wanted.address : freePublic(draft.network, hostRange);
    if (!address) {
        return unexpected(EditError{EditReason::NoFreeAddress, {internet}, {}, {hostRange}});
    }
    model::Internet grown = *row;
    const std::string name = chosenName(draft.network, wanted.name, "host");
    for (const model::InternetHost& host : grown.hosts) {
        if (host.name == name) {
            return unexpected(error(EditReason::NameTaken, {internet}, name));
        }
    }
    grown.hosts.push_back({name, *address});
    draft.network.internets = draft.network.internets.with(std::move(grown));
    return std::move(draft).finish();
}

Edited<Design> addPublicAddress(const Design& design, const NewMachine& wanted) {
    Draft draft(design);
    const auto address = wanted.address ? wanted.address : freePublic(draft.network, publicRange);
    if (!address) {
        return unexpected(EditError{EditReason::NoFreeAddress, {}, {}, {publicRange}});
    }
    const auto id = draft.newId<model::PublicAddressId>();
    const std::string name = chosenName(draft.network, wanted.name, "pip");
    draft.network.publicAddresses = draft.network.publicAddresses.with({id, name, *address});
    if (auto wrong = nameError(draft.network, id, name)) {
        return unexpected(std::move(*wrong));
    }
    return std::move(draft).finish();
}

Edited<Design> addNote(const Design& design, Place place, std::string title, std::string text) {
    Draft draft(design);
    const auto id = draft.newId<model::NoteId>();
    draft.layout.notes = draft.layout.notes.with({id, std::move(title), std::move(text)});
    draft.layout.places[id] = sized(place, size::noteWidth, size::noteHeight);
    return std::move(draft).finish();
}

Edited<Design> connectBgp(const Design& design, model::NvaId nva, model::RouteServerId routeServer) {
    Draft draft(design);
    const model::Nva* appliance = draft.network.nvas.find(nva);
    if (appliance == nullptr || appliance->nics.empty()) {
        return unexpected(error(EditReason::NoSuchEntity, {nva}));
    }
    if (!draft.network.routeServers.contains(routeServer)) {
        return unexpected(error(EditReason::NoSuchEntity, {routeServer}));
    }
    const Address peer = appliance->nics.front().address;
    for (const model::BgpConnection& other : draft.network.bgpConnections) {
        if (other.nva == nva && other.routeServer == routeServer) {
            return unexpected(error(EditReason::AlreadyConnected, {nva, routeServer, other.id}));
        }
    }
    const auto id = draft.newId<model::BgpConnectionId>();
    draft.network.bgpConnections = draft.network.bgpConnections.with({id, nva, routeServer, peer});
    if (!appliance->asn) {
        model::Nva speaking = *appliance;
        speaking.asn = freeAsn(draft.network);
        draft.network.nvas = draft.network.nvas.with(std::move(speaking));
    }
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
