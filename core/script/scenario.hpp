// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/design.hpp"
#include "core/support/expected.hpp"

namespace hopscope::script {

/// Why a scenario text cannot be read.
enum class ScriptReason : unsigned char {
    Expected,          ///< `expected` was expected, `found` stands there
    UnknownStatement,  ///< no statement begins with `found`
    UnknownName,       ///< nothing is called `found`
    AmbiguousName,     ///< several things are called `found`: a path tells them apart
    NameTaken,         ///< there is a `found` already
    WrongKind,         ///< `found` is no `expected`
    NotAnAddress,
    NotAPrefix,
    HostBitsSet,
    NotANumber,  ///< a number as `expected` says
    NotAnAsPath,
    NotACommunity,
    UnexpectedText,  ///< `found` after the end of the statement
    UnclosedQuote,
    BadIndent,    ///< an indented line that belongs to nothing
    NotThere,     ///< a change that removes what is not there: `found`
    NotPossible,  ///< a change that the design does not take: `found`
    TooLong,      ///< the text is larger than a scenario may be
};

/// Line and column count from 1; the column counts bytes.
struct ScriptError {
    std::size_t line = 1;
    std::size_t column = 1;
    ScriptReason reason = ScriptReason::Expected;
    std::string expected;  ///< in the words of the language, such as "ADDRESS" or "one of frr, bird"
    std::string found;     ///< the word at that place
    bool operator==(const ScriptError&) const = default;
};

/// A statement about what the analysis must say, as it stands in the text.
struct Expectation {
    std::size_t line = 1;
    std::string text;               ///< the statement without its rows, blanks made one
    std::vector<std::string> rows;  ///< the indented lines, blanks made one
    bool operator==(const Expectation&) const = default;
};

/// A change that later expectations are asked after.
struct Change {
    std::size_t line = 1;
    std::string text;
    model::Design after;
};

/// What a text says: a drawing, then expectations and changes in their order.
struct Scenario {
    model::Design base;
    std::vector<std::variant<Expectation, Change>> steps;
};

/// Reads a scenario. Everything is checked here, the names in expectations and the effect of changes included.
/// O(text x entities).
[[nodiscard]] Expected<Scenario, ScriptError> parse(std::string_view text);

/// True when `text` looks like a scenario rather than a design file (which starts with a brace).
[[nodiscard]] bool looksLikeScenario(std::string_view text);

}  // namespace hopscope::script
