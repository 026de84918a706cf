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
        checkDuplicateAddresses();
        checkNames();
        checkPeerings();
        checkRouteTables();
        checkHoldTimes();
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
            return std::tie(a.code, a.subjects) < std::tie(b.code, b.subjects);
        });
        return std::move(m_problems);
    }

private:
    void add(FindingCode code, std::vector<EntityRef> subjects, std::vector<net::Prefix> prefixes = {},
             std::vector<net::Address> addresses = {}, std::string word = {}) {
        m_problems.push_back({code, std::move(subjects), std::move(prefixes), std::move(addresses), std::move(word)});
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
                } else if (named != nullptr && prefix.length() > named->advised) {
                    add(FindingCode::SpecialSubnet, {subnet.id}, {prefix}, {},
                        (prefix.length() > named->refusedAbove ? "/" + std::to_string(named->refusedAbove)
                                                               : "advised /" + std::to_string(named->advised)));
                }
            }
            if (named != nullptr && subnet.routeTable && !named->allowsRouteTable) {
                add(FindingCode::RouteTableOnRouteServerSubnet, {subnet.id, *subnet.routeTable});
            }
            if (named != nullptr && subnet.securityGroup && !named->allowsSecurityGroup) {
                add(FindingCode::SecurityGroupRefused, {subnet.id, *subnet.securityGroup});
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
                add(FindingCode::DuplicateAddress, owners, {}, {place.second});
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
        for (const auto& [address, owners] : publicOwners) {
            if (owners.size() > 1) {
                add(FindingCode::DuplicateAddress, owners, {}, {address});
            }
        }
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

    /// R4.6: what using the gateways of the other side asks for.
    void checkBorrowing(const model::Peering& peering, model::VnetId spoke) {
        const model::VnetId hub = peering.other(spoke);
        const auto& far = peering.halfOn(hub);
        if (hasRouteServer(spoke)) {
            add(FindingCode::GatewayTransit, {peering.id, spoke}, {}, {}, "own");
        } else if (!hasRouteServer(hub)) {
            add(FindingCode::GatewayTransit, {peering.id, hub}, {}, {}, "none");
        } else if (far && !far->allowGatewayTransit) {
            add(FindingCode::GatewayTransit, {peering.id, hub}, {}, {}, "transit");
        }
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

    void checkRouteTables() {
        for (const model::RouteTable& table : m_network.routeTables) {
            std::set<net::Prefix> seen;
            for (const model::UserRoute& route : table.routes) {
                if (!seen.insert(route.prefix).second) {
                    add(FindingCode::DuplicateUserRoute, {table.id}, {route.prefix});
                }
            }
        }
    }

    void checkHoldTimes() {
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            if (connection.holdSeconds != 0 && connection.holdSeconds < 3) {
                add(FindingCode::HoldTime, {connection.id}, {}, {}, std::to_string(connection.holdSeconds));
            }
        }
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
