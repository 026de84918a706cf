// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/model/design.hpp"

namespace hopscope::testing {

/// How large a generated cloud is. Hubs are peered in a full mesh; each holds a route server and two appliances.
struct CloudSize {
    int hubs = 1;       ///< at most 200
    int spokes = 2;     ///< per hub
    int subnets = 4;    ///< /24 each, per spoke
    int branches = 10;  ///< /24 prefixes behind both appliances of hub number `branch mod hubs`
    int tables = 2;     ///< every second subnet uses one, in turn
    int routes = 5;     ///< per table, a default route among them
    int machines = 8;   ///< in all, dealt to the spokes' subnets in turn; at most 250 a subnet
    std::uint64_t seed = 42;
};

/// A classroom, an enterprise, and the largest that a cloud allows.
inline constexpr CloudSize classroom{1, 2, 4, 10, 2, 5, 8, 42};
inline constexpr CloudSize enterprise{4, 49, 10, 250, 150, 20, 4'968, 42};
inline constexpr CloudSize extreme{20, 50, 10, 1'000, 2'000, 20, 64'880, 42};

/// The cloud of that size, the same on every machine. A model holds no sessions between appliances: each appliance
/// announces what its mesh with the same-numbered appliances of the other hubs would have brought it, with the path
/// that it would have come by.
[[nodiscard]] model::Network cloud(const CloudSize& size);

}  // namespace hopscope::testing
