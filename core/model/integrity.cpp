// SPDX-License-Identifier: Apache-2.0
#include "core/model/integrity.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace hopscope::model {

namespace {

using Reason = IntegrityError::Reason;

/// Walks the design and keeps the first thing that is wrong.
class Inspection {
public:
    explicit Inspection(const Design& design) : m_design(design), m_network(*design.network) {}

    std::optional<IntegrityError> run() {
        forEachTable(m_network, [this](const auto& table) { collectIds(table); });
        collectIds(m_design.layout->notes);
        inspectIds();
        inspectRows();
        inspectPlaces();
        return m_error;
    }

private:
    void report(const EntityRef& entity, Reason reason, std::string member) {
        if (!m_error) {
            m_error = IntegrityError{entity, reason, std::move(member)};
        }
    }
    void collectIds(const auto& table) {
        for (const auto& row : table) {
            m_entities.emplace_back(row.id);
        }
    }
    void inspectIds() {
        std::ranges::stable_sort(m_entities, {}, numberOf);
        for (std::size_t i = 0; i < m_entities.size(); ++i) {
            const std::uint32_t number = numberOf(m_entities[i]);
            if (number == 0) {
                report(m_entities[i], Reason::IdZero, "/id");
            } else if (i > 0 && number == numberOf(m_entities[i - 1])) {
                report(m_entities[i], Reason::IdTwice, "/id");
            } else if (number >= m_design.nextId) {
                report(m_entities[i], Reason::IdBeyondNext, "/id");
            }
        }
        std::ranges::sort(m_entities);
    }
    template <typename Entity>
    void inspectReference(const EntityRef& from, const Table<Entity>& table, decltype(Entity::id) to,
                          std::string member) {
        if (!table.contains(to)) {
            report(from, Reason::DanglingReference, std::move(member));
        }
    }
    template <typename Entity>
    void inspectOptional(const EntityRef& from, const Table<Entity>& table,
                         const std::optional<decltype(Entity::id)>& to, std::string member) {
        if (to) {
            inspectReference(from, table, *to, std::move(member));
        }
    }
    void inspectNics(const auto& machine) {
        if (machine.nics.empty()) {
            report(machine.id, Reason::NoNic, "/networkInterfaces");
        }
        for (std::size_t i = 0; i < machine.nics.size(); ++i) {
            const std::string nic = "/networkInterfaces/" + std::to_string(i);
            inspectReference(machine.id, m_network.subnets, machine.nics[i].subnet, nic + "/subnet");
            if (machine.nics[i].publicAddress) {
                inspectReference(machine.id, m_network.publicAddresses, *machine.nics[i].publicAddress,
                                 nic + "/publicIPAddress");
            }
            inspectOptional(machine.id, m_network.securityGroups, machine.nics[i].securityGroup,
                            nic + "/networkSecurityGroup");
        }
    }
    void inspectRows() {
        for (const Vnet& vnet : m_network.vnets) {
            if (vnet.addressSpace.empty()) {
                report(vnet.id, Reason::NoPrefix, "/addressSpace");
            }
        }
        for (const Subnet& subnet : m_network.subnets) {
            inspectReference(subnet.id, m_network.vnets, subnet.vnet, "/virtualNetwork");
            if (subnet.prefixes.empty()) {
                report(subnet.id, Reason::NoPrefix, "/addressPrefixes");
            }
            inspectOptional(subnet.id, m_network.routeTables, subnet.routeTable, "/routeTable");
            inspectOptional(subnet.id, m_network.securityGroups, subnet.securityGroup, "/networkSecurityGroup");
            inspectOptional(subnet.id, m_network.natGateways, subnet.natGateway, "/natGateway");
        }
        for (const VirtualMachine& machine : m_network.machines) {
            inspectNics(machine);
        }
        for (const Nva& nva : m_network.nvas) {
            inspectNics(nva);
        }
        for (const RouteServer& server : m_network.routeServers) {
            inspectReference(server.id, m_network.subnets, server.subnet, "/subnet");
            inspectRouteMaps(server);
        }
        for (const BgpConnection& connection : m_network.bgpConnections) {
            inspectReference(connection.id, m_network.nvas, connection.nva, "/networkVirtualAppliance");
            inspectReference(connection.id, m_network.routeServers, connection.routeServer, "/routeServer");
        }
        for (const Peering& peering : m_network.peerings) {
            inspectReference(peering.id, m_network.vnets, peering.first, "/firstVirtualNetwork");
            inspectReference(peering.id, m_network.vnets, peering.second, "/secondVirtualNetwork");
            if (peering.first == peering.second) {
                report(peering.id, Reason::SelfPeering, "/secondVirtualNetwork");
            }
            inspectList(peering.id, m_network.subnets, peering.firstSubnets, "/firstSubnets");
            inspectList(peering.id, m_network.subnets, peering.secondSubnets, "/secondSubnets");
        }
        for (const Gateway& gateway : m_network.gateways) {
            inspectReference(gateway.id, m_network.subnets, gateway.subnet, "/subnet");
        }
        for (const Connection& connection : m_network.connections) {
            inspectEnd(connection.id, connection.first, "/first");
            inspectEnd(connection.id, connection.second, "/second");
            if (connection.first.at == connection.second.at) {
                report(connection.id, Reason::SelfPeering, "/second/at");
            }
        }
        for (const LoadBalancer& balancer : m_network.loadBalancers) {
            inspectReference(balancer.id, m_network.subnets, balancer.subnet, "/subnet");
            for (std::size_t i = 0; i < balancer.backends.size(); ++i) {
                const EntityRef& machine = balancer.backends[i].machine;
                const bool isMachine =
                    std::holds_alternative<VirtualMachineId>(machine) || std::holds_alternative<NvaId>(machine);
                if (!isMachine || !exists(machine)) {
                    report(balancer.id, Reason::DanglingReference, "/backends/" + std::to_string(i) + "/machine");
                }
            }
        }
        for (const Firewall& firewall : m_network.firewalls) {
            inspectReference(firewall.id, m_network.subnets, firewall.subnet, "/subnet");
            inspectOptional(firewall.id, m_network.securityGroups, firewall.policy, "/firewallPolicy");
        }
        for (const SecurityGroup& group : m_network.securityGroups) {
            for (std::size_t i = 0; i < group.administers.size(); ++i) {
                inspectReference(group.id, m_network.vnets, group.administers[i], "/administers/" + std::to_string(i));
            }
        }
        for (const PrivateEndpoint& endpoint : m_network.privateEndpoints) {
            inspectReference(endpoint.id, m_network.subnets, endpoint.subnet, "/subnet");
        }
        for (const RouteTable& table : m_network.routeTables) {
            for (std::size_t i = 0; i < table.routes.size(); ++i) {
                const UserRoute& route = table.routes[i];
                if ((route.nextHop == UserNextHop::VirtualAppliance) != route.appliance.has_value()) {
                    report(table.id, Reason::NextHopAddress, "/routes/" + std::to_string(i) + "/nextHopIpAddress");
                }
            }
        }
    }
    void inspectRouteMaps(const RouteServer& server) {
        for (std::size_t i = 0; i < server.routeMaps.size(); ++i) {
            const std::vector<RouteMapRule>& rules = server.routeMaps[i].rules;
            for (std::size_t j = 0; j < rules.size(); ++j) {
                for (std::size_t k = 0; k < rules[j].actions.size(); ++k) {
                    const RouteMapRule::Action& action = rules[j].actions[k];
                    if (action.type != RouteMapRule::ActionType::Drop &&
                        action.subject == RouteMapRule::Subject::RoutePrefix) {
                        report(server.id, Reason::PrefixAction,
                               "/routeMaps/" + std::to_string(i) + "/rules/" + std::to_string(j) + "/actions/" +
                                   std::to_string(k) + "/subject");
                    }
                }
            }
        }
    }
    template <typename Entity>
    void inspectList(const EntityRef& from, const Table<Entity>& table, const std::vector<decltype(Entity::id)>& to,
                     const std::string& member) {
        for (std::size_t i = 0; i < to.size(); ++i) {
            inspectReference(from, table, to[i], member + '/' + std::to_string(i));
        }
    }
    [[nodiscard]] bool exists(const EntityRef& entity) const { return std::ranges::binary_search(m_entities, entity); }
    void inspectEnd(ConnectionId from, const ConnectionEnd& end, const std::string& member) {
        const bool isRouter = std::holds_alternative<NvaId>(end.at) || std::holds_alternative<GatewayId>(end.at) ||
                              std::holds_alternative<CircuitId>(end.at) || std::holds_alternative<SiteId>(end.at);
        if (!isRouter || !exists(end.at)) {
            report(from, Reason::DanglingReference, member + "/at");
        }
    }
    void inspectPlaces() {
        for (const auto& [entity, place] : m_design.layout->places) {
            if (!exists(entity)) {
                report(entity, Reason::DanglingReference, "");
            }
        }
        for (const auto& [server, place] : m_design.layout->secondInstances) {
            inspectReference(server, m_network.routeServers, server, "");
        }
        for (const EntityRef& entity : m_design.layout->locked) {
            if (!exists(entity)) {
                report(entity, Reason::DanglingReference, "");
            }
        }
        for (const auto& group : m_design.layout->groups) {
            for (const EntityRef& entity : group) {
                if (!exists(entity)) {
                    report(entity, Reason::DanglingReference, "");
                }
            }
        }
    }

    const Design& m_design;
    const Network& m_network;
    std::vector<EntityRef> m_entities;
    std::optional<IntegrityError> m_error;
};

}  // namespace

std::optional<IntegrityError> integrityError(const Design& design) {
    return Inspection(design).run();
}

}  // namespace hopscope::model
