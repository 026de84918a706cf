// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace hopscope::text {

/// Looks an English source text up in the language of the user.
using Translator = std::function<std::string(const char* context, const char* source)>;

/// Installs the translator for all sentences; an empty one brings English back. Called before other threads make
/// sentences.
void setTranslator(Translator translator);

/// `source` in the language of the user. The name is the one that lupdate extracts.
[[nodiscard]] std::string translate(const char* context, const char* source);

/// `text` with %1, %2 … replaced by `arguments`, all in one pass: what an argument says is not looked at again. A place
/// without an argument ends the program.
[[nodiscard]] std::string fill(std::string_view text, std::initializer_list<std::string> arguments);

}  // namespace hopscope::text
