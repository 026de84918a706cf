// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/azure/lower.hpp"
#include "core/model/design.hpp"

/// What each kind of configuration is written from. No other room includes this.
namespace hopscope::device {

/// A prefix as it goes to one neighbour: policy and announcement put together.
struct SentPrefix {
    net::Prefix prefix;
    std::vector<net::Asn> behind;  ///< what stands in the path after the own ASN that every router adds itself
    std::optional<net::Address> nextHop;
    std::vector<net::Community> communities;
    bool operator==(const SentPrefix&) const = default;
};

/// One session as the appliance configures it.
struct Neighbour {
    net::Address address;
    net::Asn asn;
    std::optional<net::Address> source;  ///< absent when the peer address is on no interface of the appliance
    bool multihop = true;
    int keepaliveSeconds = 60;
    int holdSeconds = 180;
    model::SessionPolicy policy;
    std::vector<SentPrefix> sent;  ///< own announcements that pass the policy
};

/// A tunnel as the appliance sets it up.
struct Tunnel {
    std::string device;
    model::Connection::Type type = model::Connection::Type::Vxlan;
    std::uint32_t number = 0;  ///< the same at both ends: the VXLAN network identifier, or the XFRM interface's
    bool up = true;
    net::Address inner;  ///< own address inside
    net::Address innerPeer;
    net::Address outer;                     ///< own address on wrapped packets
    std::optional<net::Address> outerPeer;  ///< absent when nobody has said where the other end is
    std::vector<net::Prefix> statics;       ///< routed into the tunnel by hand
};

/// The name where it is fit for a host, with anything else made a dash; "appliance" when nothing is left.
[[nodiscard]] std::string hostName(const std::string& name);
/// The name of an interface where Linux takes it, else `eth` and its number.
[[nodiscard]] std::string interfaceName(const model::Nva& nva, std::size_t nic);
/// The prefix of the subnet that an interface stands in (R1.8).
[[nodiscard]] net::Prefix connectedPrefix(const model::Network& network, const model::Nic& nic);

/// The sessions of an appliance that it has configured, one a neighbour, in the order of the connections: with route
/// servers, then with whatever connections lead to.
[[nodiscard]] std::vector<Neighbour> neighboursOf(const model::Network& network, const azure::Lowered& lowered,
                                                  const model::Nva& nva);
/// The tunnels of an appliance, in the order of the connections (R5.39).
[[nodiscard]] std::vector<Tunnel> tunnelsOf(const model::Network& network, const azure::Lowered& lowered,
                                            const model::Nva& nva);

[[nodiscard]] std::string frrText(const model::Nva& nva, const std::vector<Neighbour>& neighbours);
[[nodiscard]] std::string birdText(const model::Nva& nva, const std::vector<Neighbour>& neighbours);
[[nodiscard]] std::string linuxText(const model::Network& network, const std::vector<Tunnel>& tunnels,
                                    const model::Nva& nva);

}  // namespace hopscope::device
