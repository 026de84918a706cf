// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/edit/edited.hpp"
#include "core/io/load_error.hpp"
#include "core/model/integrity.hpp"
#include "core/net/parse_error.hpp"
#include "core/script/scenario.hpp"

namespace hopscope::text {

// What is wrong and what was expected, as a sentence without the place.

[[nodiscard]] std::string sentence(const net::ParseError& error);
[[nodiscard]] std::string sentence(const model::IntegrityError& error, const model::Network& network);
[[nodiscard]] std::string sentence(const io::LoadError& error);
[[nodiscard]] std::string sentence(const io::SaveError& error);
[[nodiscard]] std::string sentence(const edit::EditError& error, const model::Network& network);
[[nodiscard]] std::string sentence(const script::ScriptError& error);

/// The error as a line of a compiler: the file, where in it (line and column, or JSON pointer), and the sentence.
[[nodiscard]] std::string errorLine(const std::string& file, const io::LoadError& error);
[[nodiscard]] std::string errorLine(const std::string& file, const script::ScriptError& error);

/// The label of an undo step, without a full stop.
[[nodiscard]] std::string editTitle(edit::EditKind kind);

}  // namespace hopscope::text
