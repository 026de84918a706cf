// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// The sessions over which a row of a virtual router was announced to the route server that programmed it (R2.9), in
/// their order. Empty for rows that the cloud itself or a route table brings. Linear in the announced routes.
[[nodiscard]] std::vector<engine::SessionIndex> announcedOver(const Analysis& analysis, std::size_t state,
                                                              const azure::EffectiveRoute& route);

/// The same as what is drawn: appliance, connection and route server of each session, without repetition.
[[nodiscard]] std::vector<model::EntityRef> wayInto(const Analysis& analysis, std::size_t state,
                                                    const azure::EffectiveRoute& route);

}  // namespace hopscope::analysis
