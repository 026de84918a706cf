// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/edit/edited.hpp"

/// Changing things that are there. A change that changes nothing returns the very pointers it was given.
namespace hopscope::edit {

/// Names are unique among VNets, among the subnets of a VNet, among what stands in a subnet, among route tables, public
/// addresses and Internets; notes may share a title. Blanks are allowed; slashes, quotes and line breaks are not.
[[nodiscard]] Edited<model::Design> rename(const model::Design& design, const model::EntityRef& entity,
                                           std::string name);
[[nodiscard]] Edited<model::Design> setNoteText(const model::Design& design, model::NoteId note, std::string title,
                                                std::string text);

/// Whole rows: the row takes the place of the one with its id, if every reference in it is whole. Values that are wrong
/// in the cloud's eyes are taken: they are findings.
[[nodiscard]] Edited<model::Design> setVnet(const model::Design& design, model::Vnet row);
[[nodiscard]] Edited<model::Design> setSubnet(const model::Design& design, model::Subnet row);
[[nodiscard]] Edited<model::Design> setVirtualMachine(const model::Design& design, model::VirtualMachine row);
[[nodiscard]] Edited<model::Design> setNva(const model::Design& design, model::Nva row);
[[nodiscard]] Edited<model::Design> setRouteServer(const model::Design& design, model::RouteServer row);
[[nodiscard]] Edited<model::Design> setBgpConnection(const model::Design& design, model::BgpConnection row);
[[nodiscard]] Edited<model::Design> setPeering(const model::Design& design, model::Peering row);
[[nodiscard]] Edited<model::Design> setRouteTable(const model::Design& design, model::RouteTable row);
[[nodiscard]] Edited<model::Design> setPublicAddressRow(const model::Design& design, model::PublicAddress row);
[[nodiscard]] Edited<model::Design> setGateway(const model::Design& design, model::Gateway row);
[[nodiscard]] Edited<model::Design> setCircuit(const model::Design& design, model::Circuit row);
[[nodiscard]] Edited<model::Design> setSite(const model::Design& design, model::Site row);
[[nodiscard]] Edited<model::Design> setConnection(const model::Design& design, model::Connection row);
[[nodiscard]] Edited<model::Design> setSecurityGroup(const model::Design& design, model::SecurityGroup row);
[[nodiscard]] Edited<model::Design> setNatGateway(const model::Design& design, model::NatGateway row);
[[nodiscard]] Edited<model::Design> setLoadBalancer(const model::Design& design, model::LoadBalancer row);
[[nodiscard]] Edited<model::Design> setFirewall(const model::Design& design, model::Firewall row);
[[nodiscard]] Edited<model::Design> setPrivateEndpoint(const model::Design& design, model::PrivateEndpoint row);
[[nodiscard]] Edited<model::Design> setInternet(const model::Design& design, model::Internet row);

/// Deletes one half of a peering. The other stays behind as Disconnected until it is made again (R4.1); a peering
/// without halves goes.
[[nodiscard]] Edited<model::Design> removePeeringHalf(const model::Design& design, model::PeeringId peering,
                                                      model::VnetId side);

[[nodiscard]] Edited<model::Design> setSettings(const model::Design& design, const model::Settings& settings);
[[nodiscard]] Edited<model::Design> setHeading(const model::Design& design, std::string title, std::string description);

/// Nothing dissociates. A RouteServerSubnet takes no table (R5.47).
[[nodiscard]] Edited<model::Design> associateRouteTable(const model::Design& design, model::SubnetId subnet,
                                                        std::optional<model::RouteTableId> table);
/// Gives an interface of a machine or appliance a public address, and takes it from where it was. Nothing takes it
/// away.
[[nodiscard]] Edited<model::Design> setPublicAddress(const model::Design& design, const model::EntityRef& machine,
                                                     std::size_t nic, std::optional<model::PublicAddressId> address);
[[nodiscard]] Edited<model::Design> setShowVirtualRouters(const model::Design& design, bool show);

}  // namespace hopscope::edit
