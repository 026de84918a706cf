// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/ids.hpp"
#include "core/net/packet.hpp"
#include "core/net/prefix.hpp"

namespace hopscope::model {

/// An internal load balancer with one frontend (R8.15).
struct LoadBalancer {
    enum class Sku : unsigned char { Basic, Standard };
    enum class Distribution : unsigned char { Default, SourceIp, SourceIpProtocol };  ///< R8.16
    struct Rule {
        std::optional<net::Protocol> protocol;  ///< absent: all
        int port = 0;                           ///< 0: all (HA ports)
        bool operator==(const Rule&) const = default;
    };
    struct Backend {
        EntityRef machine{NvaId(0)};  ///< a virtual machine or an appliance
        std::string nic;              ///< name of the interface; empty: the primary one
        bool healthy = true;          ///< what the probe says while the machine runs
        bool operator==(const Backend&) const = default;
    };
    LoadBalancerId id;
    std::string name;
    SubnetId subnet;
    net::Address frontend;
    Sku sku = Sku::Standard;
    Distribution distribution = Distribution::Default;
    std::vector<Rule> rules{{}};  ///< HA ports to begin with
    std::vector<Backend> backends;
    std::vector<net::Address> outboundAddresses{};  ///< of an outbound rule for the backends (R8.10)
    bool operator==(const LoadBalancer&) const = default;
};

/// An Azure Firewall (R8.18).
struct Firewall {
    FirewallId id;
    std::string name;
    SubnetId subnet;
    std::optional<net::Address> address;  ///< +4 of its subnet when absent
    std::vector<net::Address> publicAddresses;
    std::vector<net::Prefix> privateRanges;  ///< not translated; empty: RFC 1918 and RFC 6598
    bool forcedTunnelling = false;           ///< with a management interface (R8.19)
    bool running = true;
    /// The rules of its policy: the inbound ones of a group, without that group's default rules; what none of them
    /// allows is denied. Absent: it lets everything pass.
    std::optional<SecurityGroupId> policy{};
    bool operator==(const Firewall&) const = default;
};

struct NatGateway {
    NatGatewayId id;
    std::string name;
    std::vector<net::Address> publicAddresses;  ///< at most 16
    bool operator==(const NatGateway&) const = default;
};

/// R2.11
struct PrivateEndpoint {
    PrivateEndpointId id;
    std::string name;
    SubnetId subnet;
    net::Address address;
    std::string service;
    bool operator==(const PrivateEndpoint&) const = default;
};

}  // namespace hopscope::model
