// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/engine/verdict.hpp"
#include "core/model/finding.hpp"

namespace hopscope::cli {

/// Rows of cells under headings, aligned by what is seen: two blanks between columns, and no blanks at line ends.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> headings) : m_headings(std::move(headings)) {}
    void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::string> m_headings;
    std::vector<std::vector<std::string>> m_rows;
};

/// Whether words may be painted; the words say the same without.
enum class Colour : bool { Off, On };

[[nodiscard]] std::string painted(std::string_view word, model::Severity severity, Colour colour);
[[nodiscard]] std::string painted(std::string_view word, engine::Verdict verdict, Colour colour);

/// `text` without control characters but for line breaks and our own colours: names in a file must not reach the
/// terminal as commands.
[[nodiscard]] std::string forTerminal(std::string_view text);

/// `text` in lines of at most 100 columns, each after `indent`.
[[nodiscard]] std::string wrapped(std::string_view text, std::string_view indent);

/// `parts` with `separator` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace hopscope::cli
