// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// The pitfalls where route servers, appliances, gateways and circuits exchange routes: R6.8, R6.13, R6.14, R6.18,
/// R6.19, R6.28. Needs a finished recording. O(routers x routes x log routes).
[[nodiscard]] std::vector<Finding> exchangeFindings(const Analysis& analysis);

}  // namespace hopscope::analysis
