// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::player {

/// The state of the recording in which a finding begins to be true.
struct FindingFlag {
    std::size_t finding = 0;  ///< position in the analysis' findings
    std::size_t state = 0;
    bool operator==(const FindingFlag&) const = default;
};

/// For errors and warnings whose evidence comes about in time: the first state in which all rows and sessions that
/// prove them have been seen. What is true of the drawing as such has no flag. By state, then by finding; at most
/// `flagsMost`. O(findings x events that change the table in question).
[[nodiscard]] std::vector<FindingFlag> findingFlags(const analysis::Analysis& analysis);

inline constexpr std::size_t flagsMost = 48;

}  // namespace hopscope::player
