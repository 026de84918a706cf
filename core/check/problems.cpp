// SPDX-License-Identifier: Apache-2.0
#include "core/check/problems.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "core/azure/facts.hpp"
#include "core/model/names.hpp"

namespace hopscope::check {

namespace {

using model::EntityRef;
using model::FindingCode;

const azure::SpecialSubnet* special(std::string_view name) {
    const auto found = std::find_if(azure::specialSubnets.begin(), azure::specialSubnets.end(),
                                    [&](const azure::SpecialSubnet& candidate) { return candidate.name == name; });
    return found == azure::specialSubnets.end() ? nullptr : &*found;
}

class Checker {
public:
    explicit Checker(const model::Network& network) : m_network(network) {}

    std::vector<Problem> run() {
        checkAddressSpaces();
        checkSubnets();
        checkMachines();
        checkRouteServers();
        checkGateways();
        checkServices();
        checkDuplicateAddresses();
        checkNames();
        checkPeerings();
        checkRouteTables();
        checkSecurityGroups();
        checkHoldTimes();
        checkLimits();
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
            return std::tie(a.code, a.subjects) < std::tie(b.code, b.subjects);
        });
        return std::move(m_problems);
    }

private:
    Problem& add(FindingCode code, std::vector<EntityRef> subjects, std::vector<net::Prefix> prefixes = {},
                 std::vector<net::Address> addresses = {}, std::string word = {}) {
        m_problems.push_back({code, std::move(subjects), std::move(prefixes), std::move(addresses), std::move(word)});
        return m_problems.back();
    }

    /// Calls `report` for each pair of entries whose prefixes overlap. O(n log n) and the pairs found.
    template <typename Report>
    static void forOverlaps(std::vector<std::pair<net::Prefix, EntityRef>> entries, const Report& report) {
        std::sort(entries.begin(), entries.end());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (std::size_t k = i + 1; k < entries.size() && entries[i].first.covers(entries[k].first); ++k) {
                report(entries[i], entries[k]);
            }
        }
    }

    void checkAddressSpaces() {
        for (const model::Vnet& vnet : m_network.vnets) {
            std::vector<std::pair<net::Prefix, EntityRef>> entries;
            for (const net::Prefix prefix : vnet.addressSpace) {
                entries.emplace_back(prefix, vnet.id);
                for (const net::Prefix forbidden : azure::forbiddenRanges) {
                    if (forbidden.overlaps(prefix)) {
                        add(FindingCode::ForbiddenRange, {vnet.id}, {prefix, forbidden});
                    }
                }
            }
            forOverlaps(std::move(entries), [&](const auto& a, const auto& b) {
                add(FindingCode::AddressSpaceOverlap, {vnet.id}, {a.first, b.first});
            });
        }
    }

    void checkSubnets() {
        std::map<model::VnetId, std::vector<std::pair<net::Prefix, EntityRef>>> byVnet;
        for (const model::Subnet& subnet : m_network.subnets) {
            const std::vector<net::Prefix>& space = m_network.vnets.at(subnet.vnet).addressSpace;
            const azure::SpecialSubnet* named = special(subnet.name);
            for (const net::Prefix prefix : subnet.prefixes) {
                byVnet[subnet.vnet].emplace_back(prefix, subnet.id);
                const bool isInside =
                    std::any_of(space.begin(), space.end(), [&](net::Prefix outer) { return outer.covers(prefix); });
                if (!isInside) {
                    add(FindingCode::SubnetOutsideVnet, {subnet.id, subnet.vnet}, {prefix});
                }
                if (prefix.length() > azure::longestSubnet || prefix.length() < azure::shortestSubnet) {
                    add(FindingCode::SubnetSize, {subnet.id}, {prefix});
                } else if (named != nullptr) {
                    checkSpecialSize(subnet, *named, prefix);
                }
            }
            if (named != nullptr && subnet.routeTable && !named->allowsRouteTable) {
                add(FindingCode::RouteTableOnRouteServerSubnet, {subnet.id, *subnet.routeTable});
            }
            if (named != nullptr && subnet.securityGroup && !named->allowsSecurityGroup) {
                add(FindingCode::SecurityGroupRefused, {subnet.id, *subnet.securityGroup});
            }
            if (subnet.natGateway && subnet.name == azure::gatewaySubnetName) {
                add(FindingCode::SubnetFeature, {subnet.id, *subnet.natGateway});
            }
            if (subnet.routeTable) {
                checkGatewayNextHops(subnet, m_network.routeTables.at(*subnet.routeTable));
            }
            if (subnet.name == azure::gatewaySubnetName && subnet.routeTable) {
                checkGatewayTable(subnet, m_network.routeTables.at(*subnet.routeTable));
            }
        }
        for (auto& [vnet, entries] : byVnet) {
            forOverlaps(std::move(entries), [&](const auto& a, const auto& b) {
                add(FindingCode::SubnetOverlap, {b.second, a.second}, {b.first, a.first});
            });
        }
    }

    /// R1.9; S11 moves the limit of a route server's subnet.
    void checkSpecialSize(const model::Subnet& subnet, const azure::SpecialSubnet& named, net::Prefix prefix) {
        const bool isRouteServers = named.name == azure::routeServerSubnetName;
        const int refusedAbove = isRouteServers ? m_network.settings.s11SmallestRouteServerSubnet : named.refusedAbove;
        const int advised = isRouteServers ? refusedAbove - 1 : named.advised;
        if (prefix.length() > advised) {
            const bool refused = prefix.length() > refusedAbove;
            Problem& problem =
                add(FindingCode::SpecialSubnet, {subnet.id}, {prefix}, {},
                    refused ? "/" + std::to_string(refusedAbove) : "advised /" + std::to_string(advised));
            problem.isHarmless = !refused;
            if (isRouteServers) {
                problem.settings = {"S11"};
            }
        }
    }

    /// The VNet's own gateways of a type, and those that it uses through a peering.
    [[nodiscard]] bool reachesGateway(model::VnetId vnet, model::Gateway::Type type) const {
        const auto has = [&](model::VnetId at) {
            return std::any_of(m_network.gateways.begin(), m_network.gateways.end(),
                               [&](const model::Gateway& gateway) {
                                   return gateway.type == type && m_network.subnets.at(gateway.subnet).vnet == at;
                               });
        };
        return has(vnet) ||
               std::any_of(m_network.peerings.begin(), m_network.peerings.end(), [&](const model::Peering& peering) {
                   return peering.joins(vnet) && peering.halfOn(vnet) && peering.halfOn(vnet)->useRemoteGateways &&
                          has(peering.other(vnet));
               });
    }

    /// R3.9
    void checkGatewayNextHops(const model::Subnet& subnet, const model::RouteTable& table) {
        std::vector<net::Prefix> prefixes;
        for (const model::UserRoute& route : table.routes) {
            if (route.nextHop == model::UserNextHop::VirtualNetworkGateway) {
                prefixes.push_back(route.prefix);
            }
        }
        if (!prefixes.empty() && reachesGateway(subnet.vnet, model::Gateway::Type::ExpressRoute)) {
            add(FindingCode::GatewayNextHop, {table.id, subnet.id}, std::move(prefixes));
        }
    }

    void checkGatewayTable(const model::Subnet& subnet, const model::RouteTable& table) {
        for (const model::UserRoute& route : table.routes) {
            if (route.serviceTag.empty() && route.prefix.isDefault()) {
                add(FindingCode::DefaultRouteOnGatewaySubnet, {subnet.id, table.id}, {route.prefix});
            }
        }
    }

    void checkMachines() {
        for (const model::VirtualMachine& machine : m_network.machines) {
            checkNics(machine.id, machine.nics);
        }
        for (const model::Nva& nva : m_network.nvas) {
            checkNics(nva.id, nva.nics);
        }
    }

    void checkDuplicateAddresses() {
        for (const auto& [place, owners] : m_owners) {
            if (owners.size() > 1) {
                Problem& problem = add(FindingCode::DuplicateAddress, owners, {}, {place.second});
                if (std::any_of(owners.begin(), owners.end(),
                                [&](const EntityRef& owner) { return followsS4(owner); })) {
                    problem.settings = {"S4"};
                }
            }
        }
        std::map<net::Address, std::vector<EntityRef>> publicOwners;
        for (const model::PublicAddress& address : m_network.publicAddresses) {
            publicOwners[address.address].emplace_back(address.id);
        }
        for (const model::Internet& internet : m_network.internets) {
            for (const model::InternetHost& host : internet.hosts) {
                publicOwners[host.address].emplace_back(internet.id);
            }
        }
        const auto addAll = [&publicOwners](const auto& table) {
            for (const auto& row : table) {
                for (const net::Address address : row.publicAddresses) {
                    publicOwners[address].emplace_back(row.id);
                }
            }
        };
        addAll(m_network.gateways);
        addAll(m_network.firewalls);
        addAll(m_network.natGateways);
        for (const model::Site& site : m_network.sites) {
            if (site.publicAddress) {
                publicOwners[*site.publicAddress].emplace_back(site.id);
            }
        }
        for (const auto& [address, owners] : publicOwners) {
            if (owners.size() > 1) {
                add(FindingCode::DuplicateAddress, owners, {}, {address});
            }
        }
    }

    /// A route server whose addresses nobody has drawn (R5.2).
    [[nodiscard]] bool followsS4(const EntityRef& owner) const {
        const auto* id = std::get_if<model::RouteServerId>(&owner);
        const model::RouteServer* server = id != nullptr ? m_network.routeServers.find(*id) : nullptr;
        return server != nullptr && !(server->firstInstance && server->secondInstance);
    }

    void checkNics(const EntityRef& machine, const std::vector<model::Nic>& nics) {
        for (const model::Nic& nic : nics) {
            checkAddress(machine, nic.subnet, nic.address);
        }
    }

    void checkAddress(const EntityRef& owner, model::SubnetId id, net::Address address) {
        const model::Subnet& subnet = m_network.subnets.at(id);
        m_owners[{subnet.vnet, address}].push_back(owner);
        const auto home = net::longestMatch(subnet.prefixes, address);
        if (!home) {
            add(FindingCode::AddressOutsideSubnet, {owner, id}, subnet.prefixes, {address});
            return;
        }
        const std::uint32_t offset = address.value() - home->first().value();
        if (offset < azure::firstHostOffset || address == home->last()) {  // R1.5: the first four and the last
            add(FindingCode::ReservedAddress, {owner, id}, {*home}, {address});
        }
    }

    /// A name is unique in its place, as edits have it too; a path such as hub/nva/fw1 tells the others apart.
    void checkNames() {
        constexpr std::size_t anyKind = std::variant_size_v<EntityRef>;
        std::map<std::tuple<std::optional<EntityRef>, std::size_t, std::string>, std::vector<EntityRef>> named;
        const auto note = [&](const auto& table) {
            for (const auto& row : table) {
                const EntityRef entity = row.id;
                const auto subnet = model::subnetOf(m_network, entity);
                named[{subnet, subnet ? anyKind : entity.index(), row.name}].push_back(entity);
            }
        };
        note(m_network.vnets);
        note(m_network.machines);
        note(m_network.nvas);
        note(m_network.routeServers);
        note(m_network.routeTables);
        note(m_network.publicAddresses);
        note(m_network.internets);
        note(m_network.gateways);
        note(m_network.circuits);
        note(m_network.sites);
        note(m_network.securityGroups);
        note(m_network.natGateways);
        note(m_network.loadBalancers);
        note(m_network.firewalls);
        note(m_network.privateEndpoints);
        for (const model::Subnet& subnet : m_network.subnets) {
            named[{subnet.vnet, anyKind, subnet.name}].emplace_back(subnet.id);
        }
        for (const auto& [place, entities] : named) {
            if (entities.size() > 1) {
                add(FindingCode::DuplicateName, entities, {}, {}, std::get<std::string>(place));
            }
        }
    }

    void checkPeerings() {
        std::map<model::VnetId, std::vector<model::PeeringId>> borrowers;
        for (const model::Peering& peering : m_network.peerings) {
            if (peering.state() != model::PeeringState::Connected) {
                add(FindingCode::PeeringHalf, {peering.id, peering.first, peering.second}, {}, {},
                    peering.state() == model::PeeringState::Initiated ? "Initiated" : "Disconnected");
            }
            for (const net::Prefix here : m_network.vnets.at(peering.first).addressSpace) {
                for (const net::Prefix there : m_network.vnets.at(peering.second).addressSpace) {
                    if (here.overlaps(there)) {
                        add(FindingCode::PeeringOverlap, {peering.id, peering.first, peering.second}, {here, there});
                    }
                }
            }
            checkPeeredSubnets(peering);
            for (const model::VnetId spoke : {peering.first, peering.second}) {
                const auto& half = peering.halfOn(spoke);
                if (half && half->useRemoteGateways) {
                    borrowers[spoke].push_back(peering.id);
                    checkBorrowing(peering, spoke);
                }
            }
        }
        for (const auto& [spoke, peerings] : borrowers) {
            for (std::size_t i = 1; i < peerings.size(); ++i) {
                add(FindingCode::GatewayTransit, {peerings[i], spoke}, {}, {}, "twice");
            }
        }
    }

    /// R4.11
    void checkPeeredSubnets(const model::Peering& peering) {
        for (const model::VnetId side : {peering.first, peering.second}) {
            const auto& listed = peering.subnetsOf(side);
            std::vector<EntityRef> subjects{peering.id};
            for (const model::SubnetId subnet : listed) {
                if (m_network.subnets.at(subnet).vnet != side) {
                    subjects.emplace_back(subnet);
                }
            }
            if (subjects.size() > 1) {
                add(FindingCode::SubnetPeering, std::move(subjects));
            }
            checkLimit("subnets", peering.id, listed.size(), azure::mostPeeredSubnets);
        }
    }

    /// R4.6: what using the gateways of the other side asks for.
    void checkBorrowing(const model::Peering& peering, model::VnetId spoke) {
        const model::VnetId hub = peering.other(spoke);
        const auto& far = peering.halfOn(hub);
        if (hasGateway(spoke)) {
            add(FindingCode::GatewayTransit, {peering.id, spoke}, {}, {}, "own");
        } else if (!hasGateway(hub)) {
            add(FindingCode::GatewayTransit, {peering.id, hub}, {}, {}, "none");
        } else if (far && !far->allowGatewayTransit) {
            add(FindingCode::GatewayTransit, {peering.id, hub}, {}, {}, "transit");
        }
    }

    /// A route server counts as a gateway here.
    [[nodiscard]] bool hasGateway(model::VnetId vnet) const {
        return hasRouteServer(vnet) ||
               std::any_of(m_network.gateways.begin(), m_network.gateways.end(), [&](const model::Gateway& gateway) {
                   return m_network.subnets.at(gateway.subnet).vnet == vnet;
               });
    }
    [[nodiscard]] bool hasRouteServer(model::VnetId vnet) const {
        return std::any_of(
            m_network.routeServers.begin(), m_network.routeServers.end(),
            [&](const model::RouteServer& server) { return m_network.subnets.at(server.subnet).vnet == vnet; });
    }

    void checkRouteServers() {
        std::map<model::VnetId, std::vector<EntityRef>> byVnet;
        for (const model::RouteServer& server : m_network.routeServers) {
            const model::Subnet& subnet = m_network.subnets.at(server.subnet);
            byVnet[subnet.vnet].emplace_back(server.id);
            if (subnet.name != azure::routeServerSubnetName) {
                add(FindingCode::RouteServerPlace, {server.id, subnet.id}, {}, {}, subnet.name);
            }
            auto offset = static_cast<std::uint32_t>(m_network.settings.s4FirstInstance);
            for (const auto& drawn : {server.firstInstance, server.secondInstance}) {
                if (drawn || !subnet.prefixes.empty()) {  // R5.2
                    checkAddress(server.id, server.subnet,
                                 drawn.value_or(subnet.prefixes.front().first().plus(offset)));
                }
                ++offset;
            }
        }
        for (const auto& [vnet, servers] : byVnet) {
            if (servers.size() > 1) {
                std::vector<EntityRef> subjects{vnet};
                subjects.insert(subjects.end(), servers.begin(), servers.end());
                add(FindingCode::RouteServerCount, std::move(subjects));
            }
        }
    }

    void checkGateways() {
        std::map<std::pair<model::VnetId, model::Gateway::Type>, std::vector<EntityRef>> byType;
        for (const model::Gateway& gateway : m_network.gateways) {
            const model::Subnet& subnet = m_network.subnets.at(gateway.subnet);
            byType[{subnet.vnet, gateway.type}].emplace_back(gateway.id);
            checkPlace(gateway.id, subnet, azure::gatewaySubnetName);
            for (const net::Address address : gateway.instances) {
                checkAddress(gateway.id, gateway.subnet, address);
            }
            const bool isOther = gateway.asn && *gateway.asn != azure::routeServerAsn;
            if (gateway.type == model::Gateway::Type::Vpn && isOther && hasRouteServer(subnet.vnet)) {
                Problem& problem = add(FindingCode::GatewayAsn, {gateway.id});
                problem.asn = gateway.asn;
                problem.isHarmless = m_network.settings.s13 == model::Settings::GatewayAsn::Warning;
                problem.settings = {"S13"};
            }
        }
        for (const auto& [place, gateways] : byType) {
            if (gateways.size() > 1) {
                std::vector<EntityRef> subjects{place.first};
                subjects.insert(subjects.end(), gateways.begin(), gateways.end());
                add(FindingCode::GatewayCount, std::move(subjects));
            }
        }
    }

    /// R1.9: some services stand in a subnet of one name only.
    void checkPlace(const EntityRef& service, const model::Subnet& subnet, std::string_view name) {
        if (subnet.name != name) {
            add(FindingCode::ServicePlace, {service, subnet.id}, {}, {}, std::string(name));
        }
    }

    void checkServices() {
        for (const model::LoadBalancer& balancer : m_network.loadBalancers) {
            checkAddress(balancer.id, balancer.subnet, balancer.frontend);
        }
        for (const model::Firewall& firewall : m_network.firewalls) {
            const model::Subnet& subnet = m_network.subnets.at(firewall.subnet);
            checkPlace(firewall.id, subnet, azure::firewallSubnetName);
            checkAddress(firewall.id, firewall.subnet,
                         firewall.address.value_or(subnet.prefixes.front().first().plus(azure::firstHostOffset)));
        }
        for (const model::PrivateEndpoint& endpoint : m_network.privateEndpoints) {
            checkAddress(endpoint.id, endpoint.subnet, endpoint.address);
        }
    }

    /// R8.9
    void checkSecurityGroups() {
        for (const model::SecurityGroup& group : m_network.securityGroups) {
            std::set<std::pair<model::SecurityRule::Direction, int>> seen;
            for (const model::SecurityRule& rule : group.rules) {
                if (!seen.insert({rule.direction, rule.priority}).second) {
                    add(FindingCode::DuplicatePriority, {group.id}, {}, {}, std::to_string(rule.priority));
                }
            }
        }
    }

    void checkLimit(std::string_view kind, const EntityRef& subject, std::size_t count, std::size_t limit,
                    std::vector<std::string> settings = {}) {
        if (count > limit) {
            Problem& problem =
                add(FindingCode::LimitExceeded, {subject}, {}, {}, std::string(kind) + '/' + std::to_string(limit));
            problem.count = count;
            problem.settings = std::move(settings);
        }
    }

    /// R10.1; what sessions take is tried on the engine (R6.18)
    void checkLimits() {
        const model::Settings& settings = m_network.settings;
        std::map<EntityRef, std::size_t> peers;
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            ++peers[connection.routeServer];
        }
        for (const auto& [server, count] : peers) {
            checkLimit("peers", server, count, azure::mostRouteServerPeers);
        }
        for (const model::RouteTable& table : m_network.routeTables) {
            checkLimit("user-routes", table.id, table.routes.size(), static_cast<std::size_t>(settings.s8UserRoutes),
                       {"S8"});
            const auto byTag = std::count_if(table.routes.begin(), table.routes.end(),
                                             [](const auto& route) { return !route.serviceTag.empty(); });
            checkLimit("tag-routes", table.id, static_cast<std::size_t>(byTag), azure::mostServiceTagRoutes);
        }
        for (const model::NatGateway& gateway : m_network.natGateways) {
            checkLimit("addresses", gateway.id, gateway.publicAddresses.size(), azure::mostNatAddresses);
        }
    }

    void checkRouteTables() {
        for (const model::RouteTable& table : m_network.routeTables) {
            std::set<net::Prefix> seen;
            for (const model::UserRoute& route : table.routes) {
                if (route.serviceTag.empty() && !seen.insert(route.prefix).second) {
                    add(FindingCode::DuplicateUserRoute, {table.id}, {route.prefix});
                }
            }
        }
    }

    void checkHoldTimes() {
        const auto check = [this](const auto& table) {
            for (const auto& connection : table) {
                if (connection.holdSeconds != 0 && connection.holdSeconds < 3) {
                    add(FindingCode::HoldTime, {connection.id}, {}, {}, std::to_string(connection.holdSeconds));
                }
            }
        };
        check(m_network.bgpConnections);
        check(m_network.connections);
    }

    const model::Network& m_network;
    std::vector<Problem> m_problems;
    std::map<std::pair<model::VnetId, net::Address>, std::vector<EntityRef>> m_owners;
};

}  // namespace

std::vector<Problem> problems(const model::Network& network) {
    return Checker(network).run();
}

}  // namespace hopscope::check
