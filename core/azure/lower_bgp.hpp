// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/azure/served_space.hpp"

namespace hopscope::azure {

/// The second half of lowering: speakers, sessions, links and what enters BGP, on top of guests and domains.
void lowerBgp(const model::Network& network, const TransitMap& transit, Lowered& lowered);

}  // namespace hopscope::azure
