// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/model/design.hpp"
#include "core/model/finding.hpp"
#include "core/net/prefix.hpp"

namespace hopscope::check {

/// Something wrong with the drawing as such, before any route is computed.
struct Problem {
    model::FindingCode code = model::FindingCode::DuplicateName;
    std::vector<model::EntityRef> subjects;  ///< the first is where a click jumps to
    std::vector<net::Prefix> prefixes;
    std::vector<net::Address> addresses;
    std::string word;  ///< a name or a number, where one is in question
    bool operator==(const Problem&) const = default;
};

/// Everything wrong with `network` as such: by code, then subject. O(entities x log entities) but for the pairs of
/// prefixes that overlap.
[[nodiscard]] std::vector<Problem> problems(const model::Network& network);

}  // namespace hopscope::check
