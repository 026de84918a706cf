// SPDX-License-Identifier: Apache-2.0
#include "core/script/reader.hpp"

#include <charconv>

namespace hopscope::script {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Reads one line: words between blanks, "words with blanks", and ',' or a ':' at the end of a word for themselves. A
/// '#' at the start of a word begins a comment.
Line readLine(std::string_view text, std::size_t number) {
    Line line;
    line.number = number;
    std::size_t at = 0;
    while (at < text.size() && isBlank(text[at])) {
        ++at;
    }
    line.indent = at;
    std::size_t sourceEnd = at;
    const auto add = [&](std::size_t from, std::size_t to, std::size_t column, bool quoted) {
        line.tokens.push_back({std::string(text.substr(from, to - from)), column, quoted});
    };
    while (at < text.size()) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        if (text[at] == '#') {
            break;
        }
        if (!line.source.empty() && isBlank(text[at - 1])) {
            line.source += ' ';
        }
        const std::size_t start = at;
        if (text[at] == '"') {
            const std::size_t close = text.find('"', at + 1);
            if (close == std::string_view::npos) {
                throw Failure{{number, start + 1, ScriptReason::UnclosedQuote, "\"", std::string(text.substr(start))}};
            }
            add(start + 1, close, start + 1, true);
            at = close + 1;
        } else if (text[at] == ',') {
            add(start, ++at, start + 1, false);
        } else {
            while (at < text.size() && !isBlank(text[at]) && text[at] != ',' && text[at] != '"') {
                ++at;
            }
            const bool colon = at - start > 1 && text[at - 1] == ':';
            add(start, colon ? at - 1 : at, start + 1, false);
            if (colon) {
                add(at - 1, at, at, false);
            }
        }
        line.source += text.substr(start, at - start);
        sourceEnd = at;
    }
    line.end = sourceEnd + 1;
    return line;
}

}  // namespace

std::vector<Statement> readStatements(std::string_view text) {
    std::vector<Statement> statements;
    if (text.starts_with("\xef\xbb\xbf")) {
        text.remove_prefix(3);
    }
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Line line = readLine(text.substr(0, end), number);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.tokens.empty()) {
            continue;
        }
        if (line.indent == 0) {
            statements.push_back({std::move(line), {}});
        } else if (statements.empty()) {
            throw Failure{{number, line.indent + 1, ScriptReason::BadIndent, {}, line.tokens.front().text}};
        } else {
            statements.back().rows.push_back(std::move(line));
        }
    }
    return statements;
}

bool Cursor::sees(std::string_view word) const {
    return !atEnd() && !m_line.tokens[m_at].quoted && m_line.tokens[m_at].text == word;
}

bool Cursor::seesNumber() const {
    return !atEnd() && !m_line.tokens[m_at].quoted && isDigit(m_line.tokens[m_at].text.front());
}

bool Cursor::accept(std::string_view word) {
    if (!sees(word)) {
        return false;
    }
    ++m_at;
    return true;
}

void Cursor::require(std::string_view word) {
    if (!accept(word)) {
        failHere(ScriptReason::Expected, std::string(word));
    }
}

Token Cursor::take(std::string_view expected) {
    if (atEnd() || (!m_line.tokens[m_at].quoted && (sees(",") || sees(":")))) {
        failHere(ScriptReason::Expected, std::string(expected));
    }
    return m_line.tokens[m_at++];
}

template <typename Value>
Value Cursor::parsed(const net::Parsed<Value>& value, const Token& token, std::string_view expected) const {
    if (value) {
        return *value;
    }
    ScriptReason reason = ScriptReason::NotAnAddress;
    switch (value.error().reason) {
    case net::ParseReason::NotAnAddress:
        reason = expected == "PREFIX" ? ScriptReason::NotAPrefix : ScriptReason::NotAnAddress;
        break;
    case net::ParseReason::NotAPrefix:
    case net::ParseReason::LengthTooLong: reason = ScriptReason::NotAPrefix; break;
    case net::ParseReason::HostBitsSet: reason = ScriptReason::HostBitsSet; break;
    case net::ParseReason::NotAnAsn: reason = ScriptReason::NotANumber; break;
    case net::ParseReason::NotAnAsPath: reason = ScriptReason::NotAnAsPath; break;
    case net::ParseReason::NotACommunity: reason = ScriptReason::NotACommunity; break;
    }
    failAt(token, reason, std::string(expected));
}

net::Address Cursor::address() {
    const Token token = take("ADDRESS");
    return parsed(net::Address::parse(token.text), token, "ADDRESS");
}

net::Prefix Cursor::prefix() {
    const Token token = take("PREFIX");
    return parsed(net::Prefix::parse(token.text), token, "PREFIX");
}

std::vector<net::Prefix> Cursor::prefixes() {
    std::vector<net::Prefix> all{prefix()};
    while (accept(",") || seesNumber()) {
        all.push_back(prefix());
    }
    return all;
}

std::vector<net::Address> Cursor::addresses() {
    std::vector<net::Address> all{address()};
    while (accept(",") || seesNumber()) {
        all.push_back(address());
    }
    return all;
}

net::Asn Cursor::asn() {
    const Token token = take("ASN");
    return parsed(net::Asn::parse(token.text), token, "ASN");
}

net::AsPath Cursor::asPath() {
    const Token token = take("AS-PATH");
    return parsed(net::AsPath::parse(token.text), token, "AS-PATH");
}

net::Community Cursor::community() {
    const Token token = take("COMMUNITY");
    return parsed(net::Community::parse(token.text), token, "COMMUNITY");
}

std::vector<net::Community> Cursor::communities() {
    std::vector<net::Community> all{community()};
    while (accept(",")) {
        all.push_back(community());
    }
    return all;
}

std::vector<std::string> Cursor::names(std::string_view expected) {
    std::vector<std::string> all{name(expected)};
    while (accept(",")) {
        all.push_back(name(expected));
    }
    return all;
}

std::uint32_t Cursor::number(std::uint32_t least, std::uint32_t most, std::string_view expected) {
    const Token token = take(expected);
    std::uint32_t value = 0;
    const char* end = token.text.data() + token.text.size();
    const auto [stop, code] = std::from_chars(token.text.data(), end, value);
    if (code != std::errc() || stop != end || value < least || value > most) {
        failAt(token, ScriptReason::NotANumber,
               std::string(expected) + " (" + std::to_string(least) + " to " + std::to_string(most) + ')');
    }
    return value;
}

void Cursor::finish() const {
    if (!atEnd()) {
        failAt(m_line.tokens[m_at], ScriptReason::UnexpectedText);
    }
}

void Cursor::failHere(ScriptReason reason, std::string expected) const {
    if (!atEnd()) {
        failAt(m_line.tokens[m_at], reason, std::move(expected));
    }
    throw Failure{{m_line.number, m_line.end, reason, std::move(expected), {}}};
}

void Cursor::failAt(const Token& token, ScriptReason reason, std::string expected) const {
    throw Failure{{m_line.number, token.column, reason, std::move(expected), token.text}};
}

void Cursor::failName(const Token& token, std::size_t found, std::size_t fitting, std::string_view expected) const {
    failAt(token,
           found == 0     ? ScriptReason::UnknownName
           : fitting == 0 ? ScriptReason::WrongKind
                          : ScriptReason::AmbiguousName,
           std::string(expected));
}

}  // namespace hopscope::script
