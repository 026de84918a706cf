// SPDX-License-Identifier: Apache-2.0
#include "core/azure/security.hpp"

#include <algorithm>

#include "core/azure/facts.hpp"
#include "core/azure/services.hpp"

namespace hopscope::azure {

namespace {

using engine::Direction;
using model::SecurityRule;

constexpr std::string_view virtualNetworkTag = "VirtualNetwork";
constexpr std::string_view internetTag = "Internet";
constexpr std::string_view balancerTag = "AzureLoadBalancer";

Direction directionOf(SecurityRule::Direction direction) {
    return direction == SecurityRule::Direction::Inbound ? Direction::Inbound : Direction::Outbound;
}

/// A rule that names ports says nothing about packets without any.
bool portMatches(const std::vector<SecurityRule::PortRange>& ports, net::Protocol protocol, std::uint16_t port) {
    return ports.empty() || (net::hasPorts(protocol) &&
                             std::any_of(ports.begin(), ports.end(), [&](const SecurityRule::PortRange& range) {
                                 return range.first <= port && port <= range.last;
                             }));
}

/// R1.9, R5.47: where the cloud refuses a security group.
bool refusesGroups(const model::Subnet& subnet) {
    return std::any_of(specialSubnets.begin(), specialSubnets.end(), [&](const SpecialSubnet& special) {
        return special.name == subnet.name && !special.allowsSecurityGroup;
    });
}

const std::vector<model::Nic>* nicsOf(const model::Network& network, const model::EntityRef& machine) {
    if (const auto* id = std::get_if<model::VirtualMachineId>(&machine)) {
        return &network.machines.at(*id).nics;
    }
    if (const auto* id = std::get_if<model::NvaId>(&machine)) {
        return &network.nvas.at(*id).nics;
    }
    return nullptr;
}

}  // namespace

Security::Security(const model::Network& network, const Lowered& lowered) {
    for (const Lowered::NicName& name : lowered.nicNames) {
        if (const auto* nics = nicsOf(network, name.machine)) {
            for (const std::string& group : (*nics)[name.nic].applicationGroups) {
                m_members[group].push_back(net::Prefix::host((*nics)[name.nic].address));
            }
        }
    }
    for (const model::SecurityGroup& group : network.securityGroups) {
        add(group, network);
    }
    const auto known = [&](std::optional<model::SecurityGroupId> group) {
        return group && m_groups.contains(*group) ? group : std::nullopt;
    };
    for (const model::Subnet& subnet : network.subnets) {
        if (const auto group = known(subnet.securityGroup); group && !refusesGroups(subnet)) {
            m_subnets.emplace(subnet.id, *group);
        }
    }
    for (const engine::NicIndex nic : lowered.nicNames.indices()) {
        Attached attached;
        const auto subnet = m_subnets.find(lowered.contexts[lowered.contextOfNic[nic]].subnet);
        if (subnet != m_subnets.end()) {
            attached.subnet = subnet->second;
        }
        if (const auto* nics = nicsOf(network, lowered.nicNames[nic].machine)) {
            attached.nic = known((*nics)[lowered.nicNames[nic].nic].securityGroup);
        }
        m_attached.add(attached);
        const model::VnetId vnet = network.subnets.at(lowered.contexts[lowered.contextOfNic[nic]].subnet).vnet;
        for (const model::SecurityGroup& group : network.securityGroups) {
            if (std::find(group.administers.begin(), group.administers.end(), vnet) != group.administers.end()) {
                m_administered[nic].push_back(group.id);
            }
        }
    }
    for (const model::Firewall& firewall : network.firewalls) {
        addPolicy(firewall, lowered);
    }
}

/// R8.18: the rules of a firewall, which end with one that denies.
void Security::addPolicy(const model::Firewall& firewall, const Lowered& lowered) {
    const auto nic = lowered.nicOf(firewall.id);
    if (!nic || !firewall.policy || !m_groups.contains(*firewall.policy)) {
        return;
    }
    std::vector<engine::FilterRow>& rows = m_policies[*nic];
    for (const engine::FilterRow row : m_groups.at(*firewall.policy).inbound) {
        if (!m_rules[row].name.isDefault) {
            rows.push_back(row);
        }
    }
    rows.push_back(static_cast<engine::FilterRow>(m_rules.size()));
    m_rules.push_back({{*firewall.policy, "DenyAll", Direction::Inbound, false}, false, false, std::nullopt, {}, {}});
}

void Security::add(const model::SecurityGroup& group, const model::Network& network) {
    std::vector<SecurityRule> rules = group.rules;
    std::stable_sort(rules.begin(), rules.end(),
                     [](const SecurityRule& a, const SecurityRule& b) { return a.priority < b.priority; });
    Group& compiledGroup = m_groups[group.id];
    for (const SecurityRule& rule : rules) {
        const Direction direction = directionOf(rule.direction);
        auto& order = direction == Direction::Inbound ? compiledGroup.inbound : compiledGroup.outbound;
        order.push_back(static_cast<engine::FilterRow>(m_rules.size()));
        m_rules.push_back({{group.id, rule.name, direction, false},
                           rule.access != SecurityRule::Access::Deny,
                           rule.access == SecurityRule::Access::AlwaysAllow,
                           rule.protocol,
                           compiled(rule.source, network),
                           compiled(rule.destination, network)});
    }
    addDefaults(group.id);
}

/// The default rules of every group (R8.9).
void Security::addDefaults(model::SecurityGroupId group) {
    Side vnet;
    vnet.any = false;
    vnet.virtualNetwork = true;
    Side internet;
    internet.any = false;
    internet.internet = true;
    Side balancer;
    balancer.any = false;
    balancer.balancer = true;
    const auto addRule = [&](Direction direction, const char* name, bool allows, const Side& source,
                             const Side& destination) {
        auto& order = direction == Direction::Inbound ? m_groups[group].inbound : m_groups[group].outbound;
        order.push_back(static_cast<engine::FilterRow>(m_rules.size()));
        m_rules.push_back({{group, name, direction, true}, allows, false, std::nullopt, source, destination});
    };
    addRule(Direction::Inbound, "AllowVnetInBound", true, vnet, vnet);
    addRule(Direction::Inbound, "AllowAzureLoadBalancerInBound", true, balancer, {});
    addRule(Direction::Inbound, "DenyAllInBound", false, {}, {});
    addRule(Direction::Outbound, "AllowVnetOutBound", true, vnet, vnet);
    addRule(Direction::Outbound, "AllowInternetOutBound", true, {}, internet);
    addRule(Direction::Outbound, "DenyAllOutBound", false, {}, {});
}

Security::Side Security::compiled(const SecurityRule::Side& side, const model::Network& network) const {
    Side result;
    result.any = side.prefixes.empty() && side.tags.empty() && side.applicationGroups.empty();
    result.prefixes = side.prefixes;
    result.ports = side.ports;
    for (const std::string& tag : side.tags) {
        if (tag == virtualNetworkTag) {
            result.virtualNetwork = true;
        } else if (tag == internetTag) {
            result.internet = true;
        } else if (tag == balancerTag) {
            result.balancer = true;
        } else {
            const std::vector<net::Prefix> service = prefixesOfService(network, tag);
            result.prefixes.insert(result.prefixes.end(), service.begin(), service.end());
        }
    }
    for (const std::string& group : side.applicationGroups) {
        const auto members = m_members.find(group);
        if (members != m_members.end()) {
            result.prefixes.insert(result.prefixes.end(), members->second.begin(), members->second.end());
        }
    }
    return result;
}

bool Security::holds(const Side& side, net::Address address, const TagSpace& tags) {
    if (side.any || net::longestMatch(side.prefixes, address)) {
        return true;
    }
    return (side.virtualNetwork && (address == platformAddress || tags.virtualNetwork(address))) ||
           (side.internet && !isPrivate(address) && !tags.vnets(address)) ||
           (side.balancer && address == platformAddress);
}

bool Security::matches(const Rule& rule, const net::Packet& packet, const TagSpace& tags) {
    return (!rule.protocol || *rule.protocol == packet.protocol) &&
           portMatches(rule.source.ports, packet.protocol, packet.sourcePort) &&
           portMatches(rule.destination.ports, packet.protocol, packet.destinationPort) &&
           holds(rule.source, packet.source, tags) && holds(rule.destination, packet.destination, tags);
}

std::optional<engine::Denial> Security::ask(std::optional<model::SecurityGroupId> group, Direction direction,
                                            const net::Packet& packet, const TagSpace& tags) const {
    if (!group) {
        return std::nullopt;
    }
    const Group& asked = m_groups.at(*group);
    for (const engine::FilterRow row : direction == Direction::Inbound ? asked.inbound : asked.outbound) {
        if (matches(m_rules[row], packet, tags)) {
            return m_rules[row].allows ? std::nullopt : std::optional(engine::Denial{{"R8.9"}, row});
        }
    }
    return std::nullopt;
}

std::optional<engine::FilterRow> Security::firstMatch(const std::vector<engine::FilterRow>& rows,
                                                      const net::Packet& packet, const TagSpace& tags) const {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](engine::FilterRow row) { return matches(m_rules[row], packet, tags); });
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

/// R8.8: a rule that denies or always allows ends it; one that allows leaves the packet to the groups.
Security::Word Security::administrators(engine::NicIndex nic, Direction direction, const net::Packet& packet,
                                        const TagSpace& tags) const {
    const auto administered = m_administered.find(nic);
    if (administered == m_administered.end()) {
        return {};
    }
    for (const model::SecurityGroupId group : administered->second) {
        std::vector<engine::FilterRow> rows =
            direction == Direction::Inbound ? m_groups.at(group).inbound : m_groups.at(group).outbound;
        std::erase_if(rows, [&](engine::FilterRow row) { return m_rules[row].name.isDefault; });
        const auto row = firstMatch(rows, packet, tags);
        if (row && !m_rules[*row].allows) {
            return {true, engine::Denial{{"R8.8"}, *row}};
        }
        if (row && m_rules[*row].ends) {
            return {true, std::nullopt};
        }
    }
    return {};
}

/// R8.18: the rules of a firewall, for what comes in.
std::optional<engine::Denial> Security::policyDenial(engine::NicIndex nic, Direction direction,
                                                     const net::Packet& packet, const TagSpace& tags) const {
    const auto policy = m_policies.find(nic);
    if (direction == Direction::Outbound || policy == m_policies.end()) {
        return std::nullopt;
    }
    const auto row = firstMatch(policy->second, packet, tags);
    return row && !m_rules[*row].allows ? std::optional(engine::Denial{{"R8.18"}, *row}) : std::nullopt;
}

std::optional<engine::Denial> Security::denial(engine::NicIndex nic, Direction direction, const net::Packet& packet,
                                               const TagSpace& tags) const {
    if (const auto denied = policyDenial(nic, direction, packet, tags)) {
        return denied;
    }
    if (const Word word = administrators(nic, direction, packet, tags); word.decides) {
        return word.denial;
    }
    const Attached& attached = m_attached[nic];
    const bool inbound = direction == Direction::Inbound;
    const auto first = ask(inbound ? attached.subnet : attached.nic, direction, packet, tags);
    return first ? first : ask(inbound ? attached.nic : attached.subnet, direction, packet, tags);
}

std::optional<engine::Denial> Security::inboundDenial(model::SubnetId subnet, const net::Packet& packet,
                                                      const TagSpace& tags) const {
    const auto group = m_subnets.find(subnet);
    return group == m_subnets.end() ? std::nullopt : ask(group->second, Direction::Inbound, packet, tags);
}

Security::NamedRule Security::named(engine::FilterRow row) const {
    return m_rules[row].name;
}

}  // namespace hopscope::azure
