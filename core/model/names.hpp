// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::model {

/// The entity's own name; empty for those that have none (connections, peerings, notes without a title).
[[nodiscard]] std::string nameOf(const Network& network, const EntityRef& entity);

/// The shortest path that names the entity alone: `fw1`, or `nva/fw1` or `hub/nva/fw1` where the name is not unique.
/// Connections and peerings have their ends: `fw1:rs`, `hub:spoke`. Empty for notes.
[[nodiscard]] std::string pathOf(const Network& network, const EntityRef& entity);

/// What a NODE of the command line or a scenario may stand for: an entity, and which part of it where the path names
/// one.
struct Named {
    EntityRef entity;
    std::optional<std::size_t> nic;       ///< of a machine or an appliance: `fw1/eth1`
    std::optional<std::size_t> instance;  ///< of a route server, gateway or circuit, 0 or 1: `rs/1`, `rs_1`
    std::optional<std::size_t> host;      ///< of an Internet or a site: the host's name or address
    bool operator==(const Named&) const = default;
};

/// Everything that `path` may mean, in the order of EntityRef: a name, `VNET/SUBNET`, `VNET/SUBNET/MACHINE`,
/// `SUBNET/MACHINE`, `MACHINE/NIC`, `SERVER/0`, `SERVER_1`, `APPLIANCE:SERVER`, the name or the address of an Internet
/// host. Several when the name is not
/// unique. A path that names an entity as a whole does not also mean a part of another.
[[nodiscard]] std::vector<Named> findByPath(const Network& network, std::string_view path);

/// The VNet that holds an entity, where one does.
[[nodiscard]] std::optional<VnetId> vnetOf(const Network& network, const EntityRef& entity);
/// The subnet of a machine's primary NIC or of a route server.
[[nodiscard]] std::optional<SubnetId> subnetOf(const Network& network, const EntityRef& entity);

}  // namespace hopscope::model
