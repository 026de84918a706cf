// SPDX-License-Identifier: Apache-2.0
#include "tests/support/topology.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

namespace hopscope::testing {

namespace {

constexpr std::uint32_t spokeSpace = 0x0a000000;   // 10.0.0.0
constexpr std::uint32_t hubSpace = 0xc0a80000;     // 192.168.0.0
constexpr std::uint32_t branchSpace = 0xac100000;  // 172.16.0.0
constexpr std::uint32_t subnetSize = 256;

/// Fewest prefixes that make up `count` addresses from `first` on.
std::vector<net::Prefix> cover(std::uint32_t first, std::uint32_t count) {
    std::vector<net::Prefix> prefixes;
    while (count > 0) {
        const int bits = std::min(std::countr_zero(first), static_cast<int>(std::bit_width(count)) - 1);
        prefixes.emplace_back(net::Address(first), 32 - bits);
        first += std::uint32_t{1} << bits;
        count -= std::uint32_t{1} << bits;
    }
    return prefixes;
}

class Cloud {
public:
    explicit Cloud(const CloudSize& size) : m_size(size), m_state(size.seed) {}

    model::Network run() {
        addTables();
        for (int hub = 0; hub < m_size.hubs; ++hub) {
            addHub(hub);
        }
        for (int spoke = 0; spoke < m_size.hubs * m_size.spokes; ++spoke) {
            addSpoke(spoke);
        }
        addMachines();
        model::Network network;
        network.vnets = decltype(network.vnets)::of(std::move(m_vnets));
        network.subnets = decltype(network.subnets)::of(std::move(m_subnets));
        network.machines = decltype(network.machines)::of(std::move(m_machines));
        network.nvas = decltype(network.nvas)::of(std::move(m_nvas));
        network.routeServers = decltype(network.routeServers)::of(std::move(m_servers));
        network.bgpConnections = decltype(network.bgpConnections)::of(std::move(m_connections));
        network.peerings = decltype(network.peerings)::of(std::move(m_peerings));
        network.routeTables = decltype(network.routeTables)::of(std::move(m_tables));
        return network;
    }

private:
    template <typename IdType>
    IdType fresh() {
        return IdType(++m_lastId);
    }
    std::uint64_t random() {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }

    static net::Address applianceAddress(int hub, int number) {
        return net::Address(hubSpace + static_cast<std::uint32_t>(hub) * subnetSize + 132 +
                            static_cast<std::uint32_t>(number));
    }
    static net::Asn applianceAsn(int hub, int number) {
        return net::Asn(64'600 + 2 * static_cast<std::uint32_t>(hub) + static_cast<std::uint32_t>(number));
    }

    /// Next hops are the appliances of the hub of the first subnet that uses the table.
    void addTables() {
        for (int number = 0; number < m_size.tables; ++number) {
            const int firstUser = 2 * number;
            const int hub = firstUser / (m_size.subnets * m_size.spokes) % m_size.hubs;
            model::RouteTable table{fresh<model::RouteTableId>(), "rt" + std::to_string(number), true, {}};
            std::vector<net::Prefix> taken;
            while (static_cast<int>(table.routes.size()) < m_size.routes) {
                const net::Prefix prefix =
                    taken.empty() ? net::Prefix::everything()
                                  : net::Prefix(net::Address(branchSpace +
                                                             static_cast<std::uint32_t>(random() % 4'096) * subnetSize),
                                                24);
                if (std::find(taken.begin(), taken.end(), prefix) != taken.end()) {
                    continue;
                }
                taken.push_back(prefix);
                table.routes.push_back({"r" + std::to_string(taken.size()), prefix,
                                        model::UserNextHop::VirtualAppliance,
                                        applianceAddress(hub, static_cast<int>(random() % 2))});
            }
            m_tables.push_back(std::move(table));
        }
    }

    void addHub(int hub) {
        const std::uint32_t base = hubSpace + static_cast<std::uint32_t>(hub) * subnetSize;
        const auto vnet = fresh<model::VnetId>();
        const std::string name = "hub" + std::to_string(hub);
        m_vnets.push_back({vnet, name, "westeurope", {net::Prefix(net::Address(base), 24)}});
        const auto serverSubnet = fresh<model::SubnetId>();
        m_subnets.push_back({serverSubnet, vnet, "RouteServerSubnet", {net::Prefix(net::Address(base), 26)}, {}});
        const auto applianceSubnet = fresh<model::SubnetId>();
        m_subnets.push_back({applianceSubnet, vnet, "appliances", {net::Prefix(net::Address(base + 128), 25)}, {}});
        const auto server = fresh<model::RouteServerId>();
        m_servers.push_back({server, name + "rs", serverSubnet, {}, {}});
        for (const model::VnetId other : m_hubs) {
            addPeering(other, vnet, false);
        }
        m_hubs.push_back(vnet);
        for (int number = 0; number < 2; ++number) {
            addAppliance(hub, number, applianceSubnet, server);
        }
    }

    void addAppliance(int hub, int number, model::SubnetId subnet, model::RouteServerId server) {
        model::Nva nva{.id = fresh<model::NvaId>(),
                       .name = "nva" + std::to_string(2 * hub + number),
                       .nics = {},
                       .asn = {},
                       .staticRoutes = {},
                       .localPrefixes = {},
                       .announcements = {}};
        nva.asn = applianceAsn(hub, number);
        nva.nics.push_back({"eth0", subnet, applianceAddress(hub, number), true, {}});
        for (int branch = 0; branch < m_size.branches; ++branch) {
            const int home = branch % m_size.hubs;
            model::Announcement announcement{
                net::Prefix(net::Address(branchSpace + static_cast<std::uint32_t>(branch) * subnetSize), 24),
                0,
                {},
                {},
                {},
                {}};
            if (home == hub) {
                nva.localPrefixes.push_back(announcement.prefix);
            } else {
                announcement.asPath = net::AsPath({applianceAsn(home, number)});
            }
            nva.announcements.push_back(std::move(announcement));
        }
        m_connections.push_back({fresh<model::BgpConnectionId>(), nva.id, server, applianceAddress(hub, number)});
        m_nvas.push_back(std::move(nva));
    }

    void addSpoke(int spoke) {
        const auto vnet = fresh<model::VnetId>();
        const auto subnets = static_cast<std::uint32_t>(m_size.subnets);
        const std::uint32_t first = spokeSpace + static_cast<std::uint32_t>(spoke) * subnets * subnetSize;
        m_vnets.push_back({vnet, "spoke" + std::to_string(spoke), "westeurope", cover(first, subnets * subnetSize)});
        for (std::uint32_t number = 0; number < subnets; ++number) {
            const std::size_t place = m_spokeSubnets.size();
            model::Subnet subnet{fresh<model::SubnetId>(),
                                 vnet,
                                 "s" + std::to_string(number),
                                 {net::Prefix(net::Address(first + number * subnetSize), 24)},
                                 {}};
            if (place % 2 == 0 && !m_tables.empty()) {
                subnet.routeTable = m_tables[place / 2 % m_tables.size()].id;
            }
            m_spokeSubnets.push_back(subnet.id);
            m_subnets.push_back(std::move(subnet));
        }
        addPeering(m_hubs[static_cast<std::size_t>(spoke / m_size.spokes)], vnet, true);
    }

    void addPeering(model::VnetId hub, model::VnetId other, bool isSpoke) {
        model::PeeringHalf ofHub;
        ofHub.allowForwardedTraffic = true;
        ofHub.allowGatewayTransit = isSpoke;
        model::PeeringHalf ofOther;
        ofOther.allowForwardedTraffic = true;
        ofOther.useRemoteGateways = isSpoke;
        m_peerings.push_back({fresh<model::PeeringId>(), hub, other, ofHub, ofOther});
    }

    void addMachines() {
        for (std::size_t number = 0; number < static_cast<std::size_t>(m_size.machines); ++number) {
            const std::size_t place = number % m_spokeSubnets.size();
            const auto host = static_cast<std::uint32_t>(4 + number / m_spokeSubnets.size());
            const net::Address address(spokeSpace + static_cast<std::uint32_t>(place) * subnetSize + host);
            m_machines.push_back({fresh<model::VirtualMachineId>(),
                                  "vm" + std::to_string(number),
                                  true,
                                  {{"eth0", m_spokeSubnets[place], address, false, {}}}});
        }
    }

    const CloudSize& m_size;
    std::uint64_t m_state;
    std::uint32_t m_lastId = 0;
    std::vector<model::VnetId> m_hubs;
    std::vector<model::SubnetId> m_spokeSubnets;
    std::vector<model::Vnet> m_vnets;
    std::vector<model::Subnet> m_subnets;
    std::vector<model::VirtualMachine> m_machines;
    std::vector<model::Nva> m_nvas;
    std::vector<model::RouteServer> m_servers;
    std::vector<model::BgpConnection> m_connections;
    std::vector<model::Peering> m_peerings;
    std::vector<model::RouteTable> m_tables;
};

}  // namespace

model::Network cloud(const CloudSize& size) {
    return Cloud(size).run();
}

}  // namespace hopscope::testing
