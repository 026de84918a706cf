// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/engine/fabric.hpp"
#include "core/engine/underlay.hpp"
#include "core/model/design.hpp"

namespace hopscope::azure {

using ContextIndex = Index<struct ContextTag>;
using DomainIndex = Index<struct DomainTag>;

/// What one VNet's virtual routers may know without BGP, and whose BGP routes they take.
struct Domain {
    model::VnetId vnet;
    std::vector<net::Prefix> addressSpace;
    struct Peer {
        DomainIndex domain;
        std::vector<net::Prefix> prefixes;
        bool global = false;                           ///< other region (R2.7)
        bool accessAllowed = true;                     ///< both halves allow it (R4.5)
        bool forwardedIntoPeer = true;                 ///< the peer's half accepts forwarded traffic
        bool wholeVnets = true;                        ///< false: only the subnets below take part (R4.11)
        std::vector<model::SubnetId> subnets{};        ///< own ones that take part, sorted
        std::vector<model::SubnetId> remoteSubnets{};  ///< the peer's, sorted
        bool operator==(const Peer&) const = default;
    };
    /// A gateway of the VNet or of the hub that it uses.
    struct Gateway {
        model::GatewayId id;
        model::Gateway::Type type = model::Gateway::Type::Vpn;
        std::vector<engine::SpeakerIndex> speakers;  ///< one an instance; empty without BGP
        std::vector<engine::NicIndex> nics;          ///< one an instance
        std::vector<net::Address> shown;             ///< what rows name as next hops, without a BGP next hop (R2.8)
        bool ownAsnBesideCloud = false;              ///< its ASN lengthens paths towards the route server (R5.31)
        std::vector<net::Prefix> statics;            ///< of local network gateways
        std::vector<net::Prefix> peers{};            ///< the far ends of its BGP connections (R2.8a), sorted
        bool operator==(const Gateway&) const = default;
    };
    std::vector<Peer> peers;                          ///< connected peerings
    std::optional<model::RouteServerId> routeServer;  ///< own, or the one used through a peering (R4.7)
    std::vector<engine::ServiceIndex> endpoints{};    ///< private endpoints whose rows reach its NICs (R2.11)
    std::vector<Gateway> gateways{};                  ///< own, or those used through a peering
    bool operator==(const Domain&) const = default;
};

/// A subnet's virtual router: a domain, with or without propagation, under a route table. Equal for all its NICs.
struct Context {
    model::SubnetId subnet{0};
    DomainIndex domain;
    std::optional<model::RouteTableId> routeTable;
    bool propagates = true;
    bool defaultOutbound = false;
    bool showsPeerings = true;                   ///< false: the route table hides peering routes (R2.15, S21)
    std::vector<net::Address> natAddresses{};    ///< what a NAT gateway may put in as source (R8.11)
    bool isGatewaySubnet = false;                ///< where a user default route is refused (R3.17)
    std::vector<net::Prefix> servicePrefixes{};  ///< of the services with an endpoint here, sorted (R2.10)
    bool operator==(const Context&) const = default;
};

class Security;

/// What a load balancer does with packets for its frontend, or handed to it.
struct Balancer {
    bool basic = false;
    std::vector<model::LoadBalancer::Rule> rules;
    engine::FlowHash hash = engine::FlowHash::FiveTuple;  ///< R8.16
    std::vector<engine::NicIndex> backends{};             ///< those that run and answer their probes
    bool operator==(const Balancer&) const = default;
};

/// Something of the cloud's own that has an address in a subnet: a private endpoint, or the frontend of a load
/// balancer.
struct Service {
    model::EntityRef name{model::PrivateEndpointId(0)};
    ContextIndex context;
    net::Address address{0};
    /// Of a private endpoint that obeys route tables: the VNet prefix that holds it (R2.12).
    std::optional<net::Prefix> yieldsWithin{};
    bool filtered = false;  ///< the security group of its subnet is asked (R2.12)
    std::optional<Balancer> balancer{};
    bool operator==(const Service&) const = default;
};

/// A design in dense form, with the way back from indices to what was drawn.
struct Lowered {
    engine::Fabric fabric;
    IndexedVector<DomainIndex, Domain> domains;
    IndexedVector<ContextIndex, Context> contexts;
    IndexedVector<engine::NicIndex, ContextIndex> contextOfNic;

    struct NicName {
        model::EntityRef machine;  ///< VirtualMachineId, NvaId, or RouteServerId and GatewayId (an instance)
        std::size_t nic = 0;       ///< position in the machine's NICs; 0 or 1 for instances
        bool operator==(const NicName&) const = default;
    };
    IndexedVector<engine::NicIndex, NicName> nicNames;
    IndexedVector<engine::GuestIndex, model::EntityRef> guestNames;
    /// A BgpConnectionId, a ConnectionId, or the GatewayId of a session that the cloud makes by itself.
    IndexedVector<engine::SessionIndex, model::EntityRef> sessionNames;
    IndexedVector<engine::LinkIndex, model::EntityRef>
        linkNames;  ///< a ConnectionId, or a gateway between its instances
    std::unordered_map<net::Address, std::vector<engine::NicIndex>> nicsByAddress;
    IndexedVector<engine::ServiceIndex, Service> services;
    std::unordered_map<net::Address, std::vector<engine::ServiceIndex>> servicesByAddress;
    /// What an outbound rule may put in as source (R8.10); never empty.
    std::map<engine::NicIndex, std::vector<net::Address>> outboundOf{};
    std::shared_ptr<const Security> security;

    [[nodiscard]] std::optional<engine::NicIndex> nicOf(const model::EntityRef& machine, std::size_t nic = 0) const;
    [[nodiscard]] std::optional<engine::GuestIndex> guestOf(const model::EntityRef& machine,
                                                            std::size_t instance = 0) const;
    [[nodiscard]] std::optional<ContextIndex> contextOf(model::SubnetId subnet) const;
    /// The speakers of a route server or gateway, one an instance, lower address first; of a circuit, the primary edge
    /// first.
    [[nodiscard]] std::vector<engine::SpeakerIndex> instancesOf(const model::EntityRef& router) const;
    /// The running NIC that owns `address`, seen from `domain`: its own, then its peers'.
    [[nodiscard]] std::optional<engine::NicIndex> ownerOf(net::Address address, DomainIndex domain) const;
    /// The service that owns `address`, seen in the same way.
    [[nodiscard]] std::optional<engine::ServiceIndex> serviceAt(net::Address address, DomainIndex domain) const;
};

/// Turns a network into its dense form. Never fails: what the cloud would refuse is left out and is a finding
/// elsewhere. O(entities x log entities).
[[nodiscard]] Lowered lower(const model::Network& network);

/// The addresses of a route server's instances as drawn, or +4 and +5 of its subnet (R5.2). Lower address first.
[[nodiscard]] std::vector<net::Address> instanceAddresses(const model::Network& network,
                                                          const model::RouteServer& routeServer);
/// The inside addresses of a gateway's instances as drawn, filled up with the first free ones of its subnet.
[[nodiscard]] std::vector<net::Address> instanceAddresses(const model::Network& network, const model::Gateway& gateway);

}  // namespace hopscope::azure
