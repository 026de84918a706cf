// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/ids.hpp"
#include "core/net/packet.hpp"
#include "core/net/prefix.hpp"

namespace hopscope::model {

/// A rule of a network security group (R8.9).
struct SecurityRule {
    enum class Direction : unsigned char { Inbound, Outbound };
    /// AlwaysAllow is an administrator's: no security group is asked any more (R8.8). Elsewhere it means Allow.
    enum class Access : unsigned char { Allow, Deny, AlwaysAllow };
    struct PortRange {
        int first = 0;
        int last = 65535;
        bool operator==(const PortRange&) const = default;
    };
    /// A side of a rule. All three empty: any.
    struct Side {
        std::vector<net::Prefix> prefixes;
        std::vector<std::string> tags;               ///< `VirtualNetwork`, `Internet`, `AzureLoadBalancer`, a service
        std::vector<std::string> applicationGroups;  ///< ASGs
        std::vector<PortRange> ports;                ///< empty: all
        bool operator==(const Side&) const = default;
    };
    std::string name;
    int priority = 100;  ///< 100 to 4096; the lower matches first
    Direction direction = Direction::Inbound;
    Access access = Access::Allow;
    std::optional<net::Protocol> protocol;  ///< absent: any
    Side source;
    Side destination;
    bool operator==(const SecurityRule&) const = default;
};

struct SecurityGroup {
    SecurityGroupId id;
    std::string name;
    std::vector<SecurityRule> rules;  ///< custom ones; the default rules are always there
    /// VNets whose administrator's rules these are: asked before every group, and without default rules (R8.8).
    std::vector<VnetId> administers{};
    bool operator==(const SecurityGroup&) const = default;
};

}  // namespace hopscope::model
