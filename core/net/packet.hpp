// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/net/address.hpp"

namespace hopscope::net {

enum class Protocol : std::uint8_t { Icmp, Tcp, Udp, Esp, Gre, IpInIp };

[[nodiscard]] constexpr bool hasPorts(Protocol protocol) {
    return protocol == Protocol::Tcp || protocol == Protocol::Udp;
}

/// What a router reads of a packet.
struct Packet {
    Address source;
    Address destination;
    Protocol protocol = Protocol::Icmp;
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;
    int ttl = 64;
    bool answersInbound = false;  ///< belongs to a flow that came in by the sender's public address
    bool operator==(const Packet&) const = default;
    /// Equal in everything that forwarding reads; the TTL only counts down.
    [[nodiscard]] bool sameHeader(const Packet& other) const {
        return source == other.source && destination == other.destination && protocol == other.protocol &&
               sourcePort == other.sourcePort && destinationPort == other.destinationPort;
    }
};

}  // namespace hopscope::net
