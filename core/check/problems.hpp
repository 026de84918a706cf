// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
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
    std::string word;                     ///< a name or a number, where one is in question
    std::size_t count = 0;                ///< how many there are, where that is the problem
    std::optional<net::Asn> asn{};        ///< the one in question
    bool isHarmless = false;              ///< works all the same, and something may break it
    std::vector<std::string> settings{};  ///< S ids that decided it
    bool operator==(const Problem&) const = default;
};

/// Everything wrong with `network` as such: by code, then subject. O(entities x log entities) but for the pairs of
/// prefixes that overlap.
[[nodiscard]] std::vector<Problem> problems(const model::Network& network);

}  // namespace hopscope::check
