// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/edit/edited.hpp"

namespace hopscope::edit {

/// Everything that goes when `entities` go: a VNet takes its subnets and peerings along, a subnet what stands in it, an
/// appliance or a route server its connections. A machine goes when its last interface does. Sorted, each once.
[[nodiscard]] std::vector<model::EntityRef> removedWith(const model::Network& network,
                                                        const std::vector<model::EntityRef>& entities);

/// Removes `entities` and what cannot live without them, as one edit. Route tables and public addresses that go are
/// cleared where they were used. Nothing to remove is no change.
[[nodiscard]] Edited<model::Design> remove(const model::Design& design, const std::vector<model::EntityRef>& entities);

}  // namespace hopscope::edit
