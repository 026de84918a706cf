// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/expected.hpp"

namespace hopscope::cli {

/// One option of a command. Without a `value` it is a switch.
struct OptionSpec {
    std::string_view name;   ///< with its dashes
    std::string_view value;  ///< what stands for its value in the help, such as NODE
    std::string_view help;
    bool required = false;
};

/// A command as its help shows it and its call is read by.
struct CommandSpec {
    std::string_view name;
    std::string_view summary;  ///< a line
    std::string_view details;  ///< paragraphs below the options; may be empty
    std::vector<OptionSpec> options;
};

/// A call that fits its command.
struct Call {
    std::string file;
    std::map<std::string, std::string, std::less<>> values;  ///< by option name; empty text for switches

    [[nodiscard]] bool has(std::string_view option) const { return values.contains(option); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const {
        const auto at = values.find(option);
        return at == values.end() ? std::nullopt : std::optional(at->second);
    }
};

/// Reads `arguments` (without the command word); the error is a sentence that says what was expected.
[[nodiscard]] Expected<Call, std::string> parseCall(const CommandSpec& command,
                                                    const std::vector<std::string>& arguments);

/// Usage, options and details.
[[nodiscard]] std::string helpText(const CommandSpec& command);

/// The word of `known` that is most like `word`; nothing when none is near.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace hopscope::cli
