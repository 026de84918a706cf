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

/// The shortest path that names the entity alone: `fw1`, or `hub/nva/fw1` where the name is not unique.
[[nodiscard]] std::string pathOf(const Network& network, const EntityRef& entity);

/// What a NODE of the command line or a scenario may stand for: an entity, and for `fw1/eth1` or `rs_1` which of its NICs or instances.
struct Named {
    EntityRef entity;
    std::optional<std::size_t> nic;
    bool operator==(const Named&) const = default;
};

/// Everything that `path` may mean: a name, `VNET/SUBNET`, `VNET/SUBNET/MACHINE`, `MACHINE/NIC`. Several when the name is not unique.
[[nodiscard]] std::vector<Named> findByPath(const Network& network, std::string_view path);

/// The VNet that holds an entity, where one does.
[[nodiscard]] std::optional<VnetId> vnetOf(const Network& network, const EntityRef& entity);
/// The subnet of a machine's primary NIC or of a route server.
[[nodiscard]] std::optional<SubnetId> subnetOf(const Network& network, const EntityRef& entity);

}  // namespace hopscope::model
