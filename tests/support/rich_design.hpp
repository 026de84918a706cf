// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/model/design.hpp"

namespace hopscope::testing {

/// How much a rich design has of each kind, at most 200 VNets; machines, appliances and subnets count per VNet.
struct RichSize {
    int vnets = 3;
    int subnets = 3;
    int machines = 3;
    int appliances = 2;
};

/// A whole design, made at random, that has every kind of entity, every optional member both there and absent
/// somewhere, and names that need care in a file. The same on every machine for the same seed. Addresses lie in their
/// subnets; it need not be free of findings.
[[nodiscard]] model::Design richDesign(std::uint32_t seed, RichSize size = {});

}  // namespace hopscope::testing
