// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "core/io/load_error.hpp"
#include "core/support/expected.hpp"

namespace hopscope::io {

/// Values inside one another that a design may have at most; the format itself needs 7.
inline constexpr std::size_t maximumDepth = 64;
/// Values that a file may have at most. A design of 20 MB has about a million; every value costs memory.
inline constexpr std::size_t maximumValues = 8'000'000;

/// Reads a JSON object, whatever it contains. Refuses what is deeper, bigger or less clear (a member twice) than a
/// design can be at the first byte where that shows.
[[nodiscard]] Expected<nlohmann::json, LoadError> parseTree(std::string_view text);

[[nodiscard]] JsonKind kindOf(const nlohmann::json& value);

/// `name` as one more step of a JSON pointer (RFC 6901).
[[nodiscard]] std::string pointerStep(std::string_view name);

/// A short form of a text for an error: at most 60 bytes, cut between characters.
[[nodiscard]] std::string excerpt(std::string text);

}  // namespace hopscope::io
