// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "core/script/scenario.hpp"

namespace hopscope::script {

/// What became of one expectation. `got` is what the analysis says, in the words of the language: rows of a block can
/// be pasted into the scenario.
struct ExpectationResult {
    std::size_t line = 1;
    std::string expectation;  ///< with its rows, one a line
    bool held = false;
    std::string got;
    bool operator==(const ExpectationResult&) const = default;
};

/// Analyses the base, answers its expectations, applies a change, analyses anew, and so on. One result an expectation.
[[nodiscard]] std::vector<ExpectationResult> run(const Scenario& scenario, std::stop_token stop = {});

}  // namespace hopscope::script
