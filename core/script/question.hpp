// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/analysis/analysis.hpp"
#include "core/script/reader.hpp"

/// Statements that begin with `expect`. No other room includes this.
namespace hopscope::script {

struct Answer {
    bool held = false;
    std::string got;  ///< in the words of the language
};

using Question = std::function<Answer(const analysis::Analysis&)>;

/// What an expectation asks, with its names resolved in `network`. Throws Failure.
[[nodiscard]] Question readQuestion(const model::Network& network, const Statement& statement);

}  // namespace hopscope::script
