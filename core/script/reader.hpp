// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edit/edited.hpp"
#include "core/model/names.hpp"
#include "core/net/asn.hpp"
#include "core/net/prefix.hpp"
#include "core/script/scenario.hpp"

/// Lines and words of a scenario text. No other room includes this.
namespace hopscope::script {

/// Ends the reading of a text. Never leaves this room: parse() turns it into a value.
struct Failure {
    ScriptError error;
};

struct Token {
    std::string text;
    std::size_t column = 1;
    bool quoted = false;
};

struct Line {
    std::size_t number = 1;
    std::size_t indent = 0;
    std::size_t end = 1;  ///< column behind the last character
    std::vector<Token> tokens;
    std::string source;  ///< as written, blanks made one, without the comment
};

/// A line that begins at the margin, and the indented ones below it.
struct Statement {
    Line head;
    std::vector<Line> rows;
};

/// Throws Failure for unclosed quotes and for indented lines that belong to nothing.
[[nodiscard]] std::vector<Statement> readStatements(std::string_view text);

/// Walks along one line. Everything that takes a word throws Failure when it is not what it should be; `expected` says
/// that in the words of the language.
class Cursor {
public:
    explicit Cursor(const Line& line) : m_line(line) {}
    // Copies look ahead.
    Cursor(const Cursor&) = default;
    Cursor& operator=(const Cursor&) = delete;

    [[nodiscard]] bool atEnd() const { return m_at == m_line.tokens.size(); }
    /// True when the next word is `word` (a quoted one never is).
    [[nodiscard]] bool sees(std::string_view word) const;
    /// True when the next word begins with a digit, as numbers, addresses and prefixes do.
    [[nodiscard]] bool seesNumber() const;
    /// Takes the next word when it is `word`.
    bool accept(std::string_view word);
    void require(std::string_view word);
    Token take(std::string_view expected);
    std::string name(std::string_view expected = "NAME") { return take(expected).text; }
    net::Address address();
    net::Prefix prefix();
    /// PREFIX {, PREFIX} or blanks between; at least one.
    std::vector<net::Prefix> prefixes();
    /// ADDRESS {, ADDRESS} or blanks between.
    std::vector<net::Address> addresses();
    net::Asn asn();
    net::AsPath asPath();
    net::Community community();
    /// COMMUNITY {, COMMUNITY}.
    std::vector<net::Community> communities();
    /// NAME {, NAME}.
    std::vector<std::string> names(std::string_view expected);
    std::uint32_t number(std::uint32_t least, std::uint32_t most, std::string_view expected);
    /// Throws when something is left.
    void finish() const;

    [[noreturn]] void failHere(ScriptReason reason, std::string expected) const;
    [[noreturn]] void failAt(const Token& token, ScriptReason reason, std::string expected = {}) const;
    [[nodiscard]] const Line& line() const { return m_line; }

    /// What a path may mean, restricted to entities of type IdType. Throws when that is not exactly one.
    template <typename IdType>
    IdType entity(const model::Network& network, std::string_view expected) {
        const Token token = take(expected);
        const auto found = model::findByPath(network, token.text);
        std::vector<IdType> fitting;
        for (const model::Named& named : found) {
            if (const auto* id = std::get_if<IdType>(&named.entity); id != nullptr && isWhole(named)) {
                fitting.push_back(*id);
            }
        }
        if (fitting.size() != 1) {
            failName(token, found.size(), fitting.size(), expected);
        }
        return fitting.front();
    }
    /// What a path may mean, restricted by `fits`.
    template <typename Fits>
    model::Named node(const model::Network& network, std::string_view expected, Fits fits) {
        const Token token = take(expected);
        const auto found = model::findByPath(network, token.text);
        std::vector<model::Named> fitting;
        for (const model::Named& named : found) {
            if (fits(named)) {
                fitting.push_back(named);
            }
        }
        if (fitting.size() != 1) {
            failName(token, found.size(), fitting.size(), expected);
        }
        return fitting.front();
    }

private:
    static bool isWhole(const model::Named& named) { return !named.nic && !named.instance && !named.host; }
    [[noreturn]] void failName(const Token& token, std::size_t found, std::size_t fitting,
                               std::string_view expected) const;
    template <typename Value>
    Value parsed(const net::Parsed<Value>& value, const Token& token, std::string_view expected) const;

    const Line& m_line;
    std::size_t m_at = 0;
};

}  // namespace hopscope::script
