// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/model/finding.hpp"
#include "core/model/gateway.hpp"
#include "core/model/ids.hpp"
#include "core/model/machine.hpp"
#include "core/model/security.hpp"
#include "core/model/service.hpp"
#include "core/model/settings.hpp"
#include "core/model/table.hpp"
#include "core/model/vnet.hpp"

namespace hopscope::model {

/// Everything that can change routing. An immutable value; copies share their tables.
struct Network {
    Table<Vnet> vnets;
    Table<Subnet> subnets;
    Table<VirtualMachine> machines;
    Table<Nva> nvas;
    Table<RouteServer> routeServers;
    Table<BgpConnection> bgpConnections;
    Table<Peering> peerings;
    Table<RouteTable> routeTables;
    Table<PublicAddress> publicAddresses;
    Table<Internet> internets;
    Table<Gateway> gateways{};
    Table<Circuit> circuits{};
    Table<Site> sites{};
    Table<Connection> connections{};
    Table<SecurityGroup> securityGroups{};
    Table<NatGateway> natGateways{};
    Table<LoadBalancer> loadBalancers{};
    Table<Firewall> firewalls{};
    Table<PrivateEndpoint> privateEndpoints{};
    Settings settings;
    bool operator==(const Network&) const = default;
};

/// Calls `visit` with each table of the network, in the order of EntityRef.
template <typename AnyNetwork, typename Visit>
void forEachTable(AnyNetwork& network, Visit&& visit) {
    visit(network.vnets);
    visit(network.subnets);
    visit(network.machines);
    visit(network.nvas);
    visit(network.routeServers);
    visit(network.bgpConnections);
    visit(network.peerings);
    visit(network.routeTables);
    visit(network.publicAddresses);
    visit(network.internets);
    visit(network.gateways);
    visit(network.circuits);
    visit(network.sites);
    visit(network.connections);
    visit(network.securityGroups);
    visit(network.natGateways);
    visit(network.loadBalancers);
    visit(network.firewalls);
    visit(network.privateEndpoints);
}

/// The table of `network` that an id belongs to; `AnyNetwork` may be const.
template <typename IdType, typename AnyNetwork>
[[nodiscard]] auto& tableOf(AnyNetwork& network) {
    if constexpr (std::is_same_v<IdType, VnetId>) {
        return network.vnets;
    } else if constexpr (std::is_same_v<IdType, SubnetId>) {
        return network.subnets;
    } else if constexpr (std::is_same_v<IdType, VirtualMachineId>) {
        return network.machines;
    } else if constexpr (std::is_same_v<IdType, NvaId>) {
        return network.nvas;
    } else if constexpr (std::is_same_v<IdType, RouteServerId>) {
        return network.routeServers;
    } else if constexpr (std::is_same_v<IdType, BgpConnectionId>) {
        return network.bgpConnections;
    } else if constexpr (std::is_same_v<IdType, PeeringId>) {
        return network.peerings;
    } else if constexpr (std::is_same_v<IdType, RouteTableId>) {
        return network.routeTables;
    } else if constexpr (std::is_same_v<IdType, PublicAddressId>) {
        return network.publicAddresses;
    } else if constexpr (std::is_same_v<IdType, InternetId>) {
        return network.internets;
    } else if constexpr (std::is_same_v<IdType, GatewayId>) {
        return network.gateways;
    } else if constexpr (std::is_same_v<IdType, CircuitId>) {
        return network.circuits;
    } else if constexpr (std::is_same_v<IdType, SiteId>) {
        return network.sites;
    } else if constexpr (std::is_same_v<IdType, ConnectionId>) {
        return network.connections;
    } else if constexpr (std::is_same_v<IdType, SecurityGroupId>) {
        return network.securityGroups;
    } else if constexpr (std::is_same_v<IdType, NatGatewayId>) {
        return network.natGateways;
    } else if constexpr (std::is_same_v<IdType, LoadBalancerId>) {
        return network.loadBalancers;
    } else if constexpr (std::is_same_v<IdType, FirewallId>) {
        return network.firewalls;
    } else {
        static_assert(std::is_same_v<IdType, PrivateEndpointId>, "notes are on the sheet");
        return network.privateEndpoints;
    }
}

/// The row with that id, or null.
template <typename Tag>
[[nodiscard]] const auto* rowOf(const Network& network, Id<Tag> id) {
    return tableOf<Id<Tag>>(network).find(id);
}

/// A rectangle on the sheet in logical pixels at 100 %. For nodes that have no size of their own (machines, appliances,
/// route server instances, gateways, services, sites, the Internet) x and y are the centre of the tile and width and
/// height are 0; for containers and notes x and y are the top left corner.
struct Place {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Place&) const = default;
};

/// Words on the sheet.
struct Note {
    NoteId id;
    std::string title;
    std::string text;
    bool operator==(const Note&) const = default;
};

/// Where things stand on the sheet, and the drawing's own words. Absolute coordinates. A route server has two tiles:
/// `places` holds the first instance, `secondInstances` the second.
struct Layout {
    std::map<EntityRef, Place> places;
    std::map<RouteServerId, Place> secondInstances;
    Table<Note> notes;
    bool showVirtualRouters = false;
    std::set<EntityRef> locked;                  ///< what hands neither move nor resize nor delete
    std::vector<std::vector<EntityRef>> groups;  ///< chosen together: sorted, two or more each, nothing in two of them
    bool operator==(const Layout&) const = default;
};

/// Members of the file that this version does not know, kept as they were: (entity, JSON pointer below it) to text.
/// An entity number of 0 stands for the design itself.
using KeptMembers = std::map<std::pair<std::uint32_t, std::string>, std::string>;

/// A whole drawing. Equal pointers mean equal content; moving a box leaves `network` untouched.
struct Design {
    std::string title;
    std::string description;
    std::shared_ptr<const Network> network = std::make_shared<const Network>();
    std::shared_ptr<const Layout> layout = std::make_shared<const Layout>();
    std::vector<SuppressedFinding> suppressed{};  ///< sorted by code and subjects, each once
    std::shared_ptr<const KeptMembers> kept{};
    std::uint32_t nextId = 1;  ///< greater than every id in use

    friend bool operator==(const Design& a, const Design& b) {
        return a.title == b.title && a.description == b.description && a.nextId == b.nextId &&
               a.suppressed == b.suppressed && (a.network == b.network || *a.network == *b.network) &&
               (a.layout == b.layout || *a.layout == *b.layout) &&
               (a.kept == b.kept || (a.kept ? *a.kept : KeptMembers()) == (b.kept ? *b.kept : KeptMembers()));
    }
};

}  // namespace hopscope::model
