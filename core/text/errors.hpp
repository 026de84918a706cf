// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/edit/edited.hpp"
#include "core/model/integrity.hpp"
#include "core/net/parse_error.hpp"

namespace hopscope::text {

// What was expected, as a sentence without the place: the caller puts file, line or JSON pointer before it.

[[nodiscard]] std::string sentence(const net::ParseError& error);
[[nodiscard]] std::string sentence(const model::IntegrityError& error, const model::Network& network);
/// Why an edit cannot be done, and what would have to be otherwise.
[[nodiscard]] std::string sentence(const edit::EditError& error, const model::Network& network);

}  // namespace hopscope::text
