// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/azure/lower.hpp"
#include "core/engine/underlay.hpp"

namespace hopscope::azure {

/// What the tags of a subnet's virtual router hold at one moment (R8.9).
struct TagSpace {
    std::function<bool(net::Address)> virtualNetwork;
    std::function<bool(net::Address)> vnets;  ///< own and peered address space alone
};

/// The security groups of a design, compiled: which rule meets a packet first (R8.8, R8.9).
class Security {
public:
    Security(const model::Network& network, const Lowered& lowered);

    /// Nothing is filtered anywhere.
    [[nodiscard]] bool empty() const { return m_groups.empty(); }
    /// The rule that takes a new flow's packet out at an interface. First those of the VNet's administrator are asked;
    /// then, outbound, the interface's group before the subnet's, and inbound the other way round. An interface without
    /// a group lets everything pass. O(rules).
    [[nodiscard]] std::optional<engine::Denial> denial(engine::NicIndex nic, engine::Direction direction,
                                                       const net::Packet& packet, const TagSpace& tags) const;
    /// The same for what enters a subnet without meeting an interface.
    [[nodiscard]] std::optional<engine::Denial> inboundDenial(model::SubnetId subnet, const net::Packet& packet,
                                                              const TagSpace& tags) const;

    /// A rule by the number that a denial carries.
    struct NamedRule {
        model::SecurityGroupId group;
        std::string name;
        engine::Direction direction;
        bool isDefault = false;
    };
    [[nodiscard]] NamedRule named(engine::FilterRow row) const;

private:
    struct Side {
        bool any = true;
        std::vector<net::Prefix> prefixes;
        bool virtualNetwork = false;
        bool internet = false;
        bool balancer = false;
        std::vector<model::SecurityRule::PortRange> ports;
    };
    struct Rule {
        NamedRule name;
        bool allows = false;
        bool ends = false;  ///< an administrator's word after which no group is asked (R8.8)
        std::optional<net::Protocol> protocol;
        Side source;
        Side destination;
    };
    struct Group {
        std::vector<engine::FilterRow> inbound;  ///< in the order in which they are asked
        std::vector<engine::FilterRow> outbound;
    };

    void add(const model::SecurityGroup& group, const model::Network& network);
    void addDefaults(model::SecurityGroupId group);
    void addPolicy(const model::Firewall& firewall, const Lowered& lowered);
    /// The first of `rows` that means a packet; nothing when none of them does.
    [[nodiscard]] std::optional<engine::FilterRow> firstMatch(const std::vector<engine::FilterRow>& rows,
                                                              const net::Packet& packet, const TagSpace& tags) const;
    /// What is said before any group is asked. Undecided: the groups decide.
    struct Word {
        bool decides = false;
        std::optional<engine::Denial> denial;
    };
    [[nodiscard]] Word administrators(engine::NicIndex nic, engine::Direction direction, const net::Packet& packet,
                                      const TagSpace& tags) const;
    [[nodiscard]] std::optional<engine::Denial> policyDenial(engine::NicIndex nic, engine::Direction direction,
                                                             const net::Packet& packet, const TagSpace& tags) const;
    [[nodiscard]] Side compiled(const model::SecurityRule::Side& side, const model::Network& network) const;
    [[nodiscard]] static bool holds(const Side& side, net::Address address, const TagSpace& tags);
    [[nodiscard]] static bool matches(const Rule& rule, const net::Packet& packet, const TagSpace& tags);
    [[nodiscard]] std::optional<engine::Denial> ask(std::optional<model::SecurityGroupId> group,
                                                    engine::Direction direction, const net::Packet& packet,
                                                    const TagSpace& tags) const;

    std::vector<Rule> m_rules;
    std::map<model::SecurityGroupId, Group> m_groups;
    std::map<std::string, std::vector<net::Prefix>> m_members;  ///< addresses by application group
    struct Attached {
        std::optional<model::SecurityGroupId> subnet;
        std::optional<model::SecurityGroupId> nic;
    };
    IndexedVector<engine::NicIndex, Attached> m_attached;
    std::map<engine::NicIndex, std::vector<model::SecurityGroupId>> m_administered;  ///< R8.8
    std::map<engine::NicIndex, std::vector<engine::FilterRow>> m_policies;           ///< of firewalls
    std::map<model::SubnetId, model::SecurityGroupId> m_subnets;
};

}  // namespace hopscope::azure
