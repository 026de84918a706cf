// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/script/build.hpp"
#include "core/script/question.hpp"
#include "core/script/scenario.hpp"

namespace hopscope::script {

namespace {

/// Beyond what anybody writes by hand; building costs the square of it.
constexpr std::size_t longestText = 256 * 1024;

std::vector<std::string> sourcesOf(const std::vector<Line>& lines) {
    std::vector<std::string> sources;
    sources.reserve(lines.size());
    for (const Line& line : lines) {
        sources.push_back(line.source);
    }
    return sources;
}

bool beginsWith(const Statement& statement, std::string_view word) {
    const Token& first = statement.head.tokens.front();
    return !first.quoted && first.text == word;
}

Scenario read(std::string_view text) {
    const std::vector<Statement> statements = readStatements(text);
    const auto firstChange =
        std::find_if(statements.begin(), statements.end(), [](const Statement& s) { return beginsWith(s, "change"); });

    // What stands before the first change belongs to the base, wherever expectations stand between.
    std::vector<Statement> declarations;
    std::copy_if(statements.begin(), firstChange, std::back_inserter(declarations), isDeclaration);
    Scenario scenario{build(declarations), {}};

    model::Design now = scenario.base;
    for (auto at = statements.begin(); at != statements.end(); ++at) {
        if (beginsWith(*at, "expect")) {
            (void)readQuestion(*now.network, *at);
            scenario.steps.emplace_back(Expectation{at->head.number, at->head.source, sourcesOf(at->rows)});
        } else if (beginsWith(*at, "change")) {
            now = change(now, *at);
            scenario.steps.emplace_back(Change{at->head.number, at->head.source, now});
        } else if (!isDeclaration(*at)) {
            Cursor(at->head).failHere(ScriptReason::UnknownStatement, "a statement");
        } else if (at > firstChange) {
            Cursor(at->head).failHere(ScriptReason::Expected, "change");
        }
    }
    return scenario;
}

}  // namespace

Expected<Scenario, ScriptError> parse(std::string_view text) {
    if (text.size() > longestText) {
        return unexpected(ScriptError{1, 1, ScriptReason::TooLong, std::to_string(longestText), {}});
    }
    try {
        return read(text);
    } catch (const Failure& failure) {
        return unexpected(failure.error);
    }
}

bool looksLikeScenario(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return first != std::string_view::npos && text[first] != '{' && text[first] != '[';
}

}  // namespace hopscope::script
