// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// What effective routes, peerings and appliances do that their design does not mean: R6.7, R6.9, R6.11, R6.12, R6.20,
/// R6.24, R6.26, R6.27, R6.29 and R6.30. O(contexts x rows), and some traces where a flow must prove it.
[[nodiscard]] std::vector<Finding> fabricFindings(const Analysis& analysis);

}  // namespace hopscope::analysis
