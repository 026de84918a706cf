// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// Everything wrong: with the drawing, with sessions and next hops, and with the packets of every source to every
/// destination class. Called once the rest of the analysis stands. Sources x classes traces.
[[nodiscard]] std::vector<Finding> findingsOf(const Analysis& analysis, std::stop_token stop);

}  // namespace hopscope::analysis
