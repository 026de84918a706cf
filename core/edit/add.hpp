// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/edit/edited.hpp"

/// Adding things. **The entity asked for takes the number `design.nextId`**; what must come with it takes the next
/// ones. Names, prefixes and addresses that are not given are chosen: the first free name, the first free range, the
/// first assignable address (R1.5). Given ones are taken as they are: what is wrong with them is a finding, not an
/// error. Containers grow to hold what is put into them.
namespace hopscope::edit {

/// What a new entity may be given; absent members are chosen.
struct NewVnet {
    std::optional<std::string> name;
    std::string region = "westeurope";
    std::vector<net::Prefix> addressSpace;  ///< a /16 of private space that no other VNet uses when empty
};
struct NewSubnet {
    std::optional<std::string> name;
    std::vector<net::Prefix>
        prefixes;  ///< a /24 of the VNet's space, or what its special name needs (R1.9), when empty
};
struct NewMachine {
    std::optional<std::string> name;
    std::optional<net::Address> address;
};

/// `place` is the rectangle on the sheet; with no size it gets the usual one.
[[nodiscard]] Edited<model::Design> addVnet(const model::Design& design, model::Place place,
                                            const NewVnet& wanted = {});
/// Private from the start where S15 says so. A special name gets the size it needs (R1.9).
[[nodiscard]] Edited<model::Design> addSubnet(const model::Design& design, model::VnetId vnet, model::Place place,
                                              const NewSubnet& wanted = {});
/// `place` is the centre of the tile.
[[nodiscard]] Edited<model::Design> addVirtualMachine(const model::Design& design, model::SubnetId subnet,
                                                      model::Place place, const NewMachine& wanted = {});
/// Forwards, speaks FRR as installed, and has no ASN yet.
[[nodiscard]] Edited<model::Design> addNva(const model::Design& design, model::SubnetId subnet, model::Place place,
                                           const NewMachine& wanted = {});
/// Makes a RouteServerSubnet in the VNet when there is none (R5.1). `place` is the centre of the first instance.
[[nodiscard]] Edited<model::Design> addRouteServer(const model::Design& design, model::VnetId vnet, model::Place place,
                                                   const std::optional<std::string>& name = {});
/// The same in a subnet of the caller's choice.
[[nodiscard]] Edited<model::Design> addRouteServerIn(const model::Design& design, model::SubnetId subnet,
                                                     model::Place place, const std::optional<std::string>& name = {});
/// Both halves with the portal's flags: access allowed, forwarded traffic not (R4.5).
[[nodiscard]] Edited<model::Design> addPeering(const model::Design& design, model::VnetId first, model::VnetId second);
[[nodiscard]] Edited<model::Design> addRouteTable(const model::Design& design,
                                                  const std::optional<std::string>& name = {},
                                                  std::vector<model::UserRoute> routes = {});
[[nodiscard]] Edited<model::Design> addInternet(const model::Design& design, model::Place place,
                                                const std::optional<std::string>& name = {});
/// A host with the next free address of 203.0.113.0/24 when none is given. Hosts have no id: only the Internet changes.
[[nodiscard]] Edited<model::Design> addInternetHost(const model::Design& design, model::InternetId internet,
                                                    const NewMachine& wanted = {});
/// The next free address of 198.51.100.0/24 when none is given.
[[nodiscard]] Edited<model::Design> addPublicAddress(const model::Design& design, const NewMachine& wanted = {});
[[nodiscard]] Edited<model::Design> addNote(const model::Design& design, model::Place place, std::string title,
                                            std::string text);
/// Peers an appliance with both instances, at its primary address. An appliance without an ASN gets the first free
/// private one.
[[nodiscard]] Edited<model::Design> connectBgp(const model::Design& design, model::NvaId nva,
                                               model::RouteServerId routeServer);

struct NewGateway {
    std::optional<std::string> name;
    model::Gateway::Type type = model::Gateway::Type::Vpn;
};
/// Makes a GatewaySubnet in the VNet when there is none (R1.9). A VPN gateway gets a free public address.
[[nodiscard]] Edited<model::Design> addGateway(const model::Design& design, model::VnetId vnet, model::Place place,
                                               const NewGateway& wanted = {});
/// The same in a subnet of the caller's choice.
[[nodiscard]] Edited<model::Design> addGatewayIn(const model::Design& design, model::SubnetId subnet,
                                                 model::Place place, const NewGateway& wanted = {});
[[nodiscard]] Edited<model::Design> addCircuit(const model::Design& design, model::Place place,
                                               const std::optional<std::string>& name = {});
/// A site that speaks BGP, with a range that nobody uses, a router and one host in it.
[[nodiscard]] Edited<model::Design> addSite(const model::Design& design, model::Place place,
                                            const std::optional<std::string>& name = {});
/// How two routers can be joined, the usual way first; empty when no connection joins them, or one is not there.
[[nodiscard]] std::vector<model::Connection::Type>
connectionTypes(const model::Network& network, const model::EntityRef& first, const model::EntityRef& second);
/// The usual way when `type` is not given. Speaks BGP when both ends have an ASN. Nameless when it is the only one
/// between the two.
[[nodiscard]] Edited<model::Design> addConnection(const model::Design& design, const model::EntityRef& first,
                                                  const model::EntityRef& second,
                                                  std::optional<model::Connection::Type> type = {},
                                                  const std::optional<std::string>& name = {});
[[nodiscard]] Edited<model::Design> addSecurityGroup(const model::Design& design,
                                                     const std::optional<std::string>& name = {});
/// With a free public address.
[[nodiscard]] Edited<model::Design> addNatGateway(const model::Design& design,
                                                  const std::optional<std::string>& name = {});
/// Standard, with HA ports and no backend yet.
[[nodiscard]] Edited<model::Design> addLoadBalancer(const model::Design& design, model::SubnetId subnet,
                                                    model::Place place, const NewMachine& wanted = {});
/// Makes an AzureFirewallSubnet in the VNet when there is none (R1.9). With a free public address.
[[nodiscard]] Edited<model::Design> addFirewall(const model::Design& design, model::VnetId vnet, model::Place place,
                                                const NewMachine& wanted = {});
/// The same in a subnet of the caller's choice.
[[nodiscard]] Edited<model::Design> addFirewallIn(const model::Design& design, model::SubnetId subnet,
                                                  model::Place place, const NewMachine& wanted = {});
[[nodiscard]] Edited<model::Design> addPrivateEndpoint(const model::Design& design, model::SubnetId subnet,
                                                       model::Place place, const NewMachine& wanted = {});

/// The first assignable address of a subnet (+4 on, R1.5) that nothing uses.
[[nodiscard]] std::optional<net::Address> freeAddress(const model::Network& network, model::SubnetId subnet);
/// The first range of `length` in the VNet's address space that no subnet overlaps.
[[nodiscard]] std::optional<net::Prefix> freePrefix(const model::Network& network, model::VnetId vnet, int length);

}  // namespace hopscope::edit
