// SPDX-License-Identifier: Apache-2.0
#include "core/layout/neighbourhood.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <deque>
#include <optional>
#include <set>

#include "core/model/names.hpp"

namespace hopscope::layout {

namespace {

using model::EntityRef;
using model::VnetId;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

/// VNets and what stands outside, numbered, and the lines between them.
class Lines {
public:
    Lines(const model::Network& network, const std::vector<EntityRef>& entities) : m_network(network) {
        for (std::size_t number = 0; number < entities.size(); ++number) {
            m_numbers.emplace(entities[number], number);
        }
        for (const model::Peering& peering : network.peerings) {
            join(peering.first, peering.second);
        }
        for (const model::Connection& connection : network.connections) {
            join(connection.first.at, connection.second.at);
        }
        for (const model::BgpConnection& connection : network.bgpConnections) {
            join(connection.nva, connection.routeServer);
        }
    }

    [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>>& lines() const { return m_lines; }

private:
    [[nodiscard]] std::optional<std::size_t> numberOf(const EntityRef& entity) const {
        if (const auto own = m_numbers.find(entity); own != m_numbers.end()) {
            return own->second;
        }
        const auto vnet = model::vnetOf(m_network, entity);
        const auto at = vnet ? m_numbers.find(*vnet) : m_numbers.end();
        return at == m_numbers.end() ? std::nullopt : std::optional(at->second);
    }
    void join(const EntityRef& first, const EntityRef& second) {
        const auto a = numberOf(first);
        const auto b = numberOf(second);
        if (a && b && a != b) {
            m_lines.emplace_back(*a, *b);
        }
    }

    const model::Network& m_network;
    std::map<EntityRef, std::size_t> m_numbers;
    std::vector<std::pair<std::size_t, std::size_t>> m_lines;
};

/// VNets that hold what others route through.
std::set<VnetId> routingVnets(const model::Network& network) {
    std::set<VnetId> vnets;
    const auto addAll = [&](const auto& table) {
        for (const auto& row : table) {
            if (const auto vnet = model::vnetOf(network, row.id)) {
                vnets.insert(*vnet);
            }
        }
    };
    addAll(network.routeServers);
    addAll(network.gateways);
    addAll(network.firewalls);
    addAll(network.nvas);
    return vnets;
}

/// Who talks to an Internet.
std::vector<VnetId> vnetsWithPublicAddress(const model::Network& network) {
    std::set<VnetId> vnets;
    const auto addAll = [&](const auto& machines) {
        for (const auto& machine : machines) {
            for (const model::Nic& nic : machine.nics) {
                if (nic.publicAddress) {
                    vnets.insert(network.subnets.at(nic.subnet).vnet);
                }
            }
        }
    };
    addAll(network.machines);
    addAll(network.nvas);
    return {vnets.begin(), vnets.end()};
}

}  // namespace

Joints jointsOf(const model::Network& network, const std::vector<EntityRef>& entities) {
    const Lines lines(network, entities);
    Graph graph(entities.size());
    std::vector<std::vector<std::size_t>> neighbours(entities.size());
    for (const auto& [a, b] : lines.lines()) {
        boost::add_edge(a, b, graph);
        neighbours[a].push_back(b);
        neighbours[b].push_back(a);
    }
    const auto vnetAt = [&entities](std::size_t number) { return std::get_if<VnetId>(&entities[number]); };

    const std::set<VnetId> routing = routingVnets(network);
    std::vector<std::optional<std::size_t>> hubOf(entities.size());
    std::deque<std::size_t> reached;
    const auto becomeHub = [&](std::size_t number) {
        hubOf[number] = number;
        reached.push_back(number);
    };
    const auto isLarger = [&](std::size_t number, std::size_t other) {
        return neighbours[other].size() < neighbours[number].size() ||
               (neighbours[other].size() == neighbours[number].size() && number < other);
    };
    for (std::size_t number = 0; number < entities.size(); ++number) {
        const VnetId* vnet = vnetAt(number);
        const bool isCentre = vnet != nullptr && neighbours[number].size() > 1 &&
                              std::all_of(neighbours[number].begin(), neighbours[number].end(),
                                          [&](std::size_t other) { return isLarger(number, other); });
        if (vnet != nullptr && (routing.contains(*vnet) || isCentre)) {
            becomeHub(number);
        }
    }
    const auto spread = [&] {
        while (!reached.empty()) {
            const std::size_t number = reached.front();
            reached.pop_front();
            for (const std::size_t other : neighbours[number]) {
                if (vnetAt(other) != nullptr && !hubOf[other]) {
                    hubOf[other] = hubOf[number];
                    reached.push_back(other);
                }
            }
        }
    };
    spread();
    for (std::size_t number = 0; number < entities.size(); ++number) {
        if (vnetAt(number) != nullptr && !hubOf[number]) {
            becomeHub(number);
            spread();
        }
    }

    std::vector<std::size_t> component(entities.size());
    const std::size_t count = boost::connected_components(graph, component.data());
    Joints joints;
    joints.neighbourhoods.resize(count);
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> clusterOf;  // by hub: neighbourhood and position
    for (std::size_t number = 0; number < entities.size(); ++number) {
        Neighbourhood& own = joints.neighbourhoods[component[number]];
        if (vnetAt(number) != nullptr && hubOf[number] == number) {
            clusterOf[number] = {component[number], own.clusters.size()};
            own.clusters.push_back({*vnetAt(number)});
        }
    }
    for (std::size_t number = 0; number < entities.size(); ++number) {
        const VnetId* vnet = vnetAt(number);
        if (vnet == nullptr) {
            joints.neighbourhoods[component[number]].outside.push_back(entities[number]);
            std::vector<VnetId>& near = joints.vnetsOf[entities[number]];
            if (std::holds_alternative<model::InternetId>(entities[number])) {
                near = vnetsWithPublicAddress(network);
            }
            for (const std::size_t other : neighbours[number]) {
                if (vnetAt(other) != nullptr) {
                    near.push_back(*vnetAt(other));
                }
            }
        } else if (hubOf[number] != number) {
            const auto [neighbourhood, position] = clusterOf.at(*hubOf[number]);
            joints.neighbourhoods[neighbourhood].clusters[position].spokes.push_back(*vnet);
        }
    }
    std::stable_sort(
        joints.neighbourhoods.begin(), joints.neighbourhoods.end(),
        [](const Neighbourhood& a, const Neighbourhood& b) { return a.clusters.size() > b.clusters.size(); });
    // What has no VNet at all stands beside the largest neighbourhood.
    for (std::size_t i = joints.neighbourhoods.size(); i-- > 1;) {
        Neighbourhood& alone = joints.neighbourhoods[i];
        if (alone.clusters.empty()) {
            std::vector<EntityRef>& outside = joints.neighbourhoods.front().outside;
            outside.insert(outside.end(), alone.outside.begin(), alone.outside.end());
            joints.neighbourhoods.pop_back();
        }
    }
    return joints;
}

}  // namespace hopscope::layout
