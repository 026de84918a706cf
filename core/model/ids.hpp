// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <variant>

namespace hopscope::model {

/// The identity of one thing in one design. Numbers run per design and are never used twice; kinds do not mix.
template <typename Tag>
class Id {
public:
    constexpr explicit Id(std::uint32_t number) : m_number(number) {}
    [[nodiscard]] constexpr std::uint32_t value() const { return m_number; }
    constexpr auto operator<=>(const Id&) const = default;

private:
    std::uint32_t m_number;
};

using VnetId = Id<struct VnetTag>;
using SubnetId = Id<struct SubnetTag>;
using VirtualMachineId = Id<struct VirtualMachineTag>;
using NvaId = Id<struct NvaTag>;
using RouteServerId = Id<struct RouteServerTag>;
using BgpConnectionId = Id<struct BgpConnectionTag>;
using PeeringId = Id<struct PeeringTag>;
using RouteTableId = Id<struct RouteTableTag>;
using PublicAddressId = Id<struct PublicAddressTag>;
using InternetId = Id<struct InternetTag>;
using GatewayId = Id<struct GatewayTag>;
using CircuitId = Id<struct CircuitTag>;
using SiteId = Id<struct SiteTag>;
using ConnectionId = Id<struct ConnectionTag>;
using SecurityGroupId = Id<struct SecurityGroupTag>;
using NatGatewayId = Id<struct NatGatewayTag>;
using LoadBalancerId = Id<struct LoadBalancerTag>;
using FirewallId = Id<struct FirewallTag>;
using PrivateEndpointId = Id<struct PrivateEndpointTag>;
using NoteId = Id<struct NoteTag>;

/// Anything that has an id: for selections, findings and places on the sheet.
using EntityRef = std::variant<VnetId, SubnetId, VirtualMachineId, NvaId, RouteServerId, BgpConnectionId, PeeringId,
                               RouteTableId, PublicAddressId, InternetId, GatewayId, CircuitId, SiteId, ConnectionId,
                               SecurityGroupId, NatGatewayId, LoadBalancerId, FirewallId, PrivateEndpointId, NoteId>;

[[nodiscard]] inline std::uint32_t numberOf(const EntityRef& entity) {
    return std::visit([](auto id) { return id.value(); }, entity);
}

}  // namespace hopscope::model

template <typename Tag>
struct std::hash<hopscope::model::Id<Tag>> {
    std::size_t operator()(hopscope::model::Id<Tag> id) const noexcept { return id.value(); }
};
