// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// Why somebody lives with `finding`; null when nobody has said so.
[[nodiscard]] const model::SuppressedFinding* suppressionOf(const model::Design& design, const Finding& finding);

}  // namespace hopscope::analysis
