// SPDX-License-Identifier: Apache-2.0
#include "app/cli/page.hpp"

#include <algorithm>
#include <array>

namespace hopscope::cli {

namespace {

constexpr std::size_t lineWidth = 100;
constexpr std::string_view red = "\033[1;31m";
constexpr std::string_view yellow = "\033[1;33m";
constexpr std::string_view green = "\033[1;32m";
constexpr std::string_view plain = "\033[0m";

/// Code points: what UTF-8 text of our kind takes up in columns.
std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string inColour(std::string_view word, std::string_view colour) {
    return std::string(colour) + std::string(word) + std::string(plain);
}

}  // namespace

std::string TextTable::text() const {
    std::vector<std::size_t> widths;
    std::vector<std::string> rules;
    for (const std::string& heading : m_headings) {
        widths.push_back(columns(heading));
    }
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], columns(row[i]));
        }
    }
    for (const std::size_t width : widths) {
        rules.emplace_back(width, '-');
    }
    std::string text;
    const auto addLine = [&](const std::vector<std::string>& cells) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += cells[i] + std::string(widths[i] - columns(cells[i]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    };
    addLine(m_headings);
    addLine(rules);
    for (const auto& row : m_rows) {
        addLine(row);
    }
    return text;
}

std::string painted(std::string_view word, model::Severity severity, Colour colour) {
    if (colour == Colour::Off) {
        return std::string(word);
    }
    switch (severity) {
    case model::Severity::Error: return inColour(word, red);
    case model::Severity::Warning: return inColour(word, yellow);
    case model::Severity::Hint:
    case model::Severity::Note: break;
    }
    return std::string(word);
}

std::string painted(std::string_view word, engine::Verdict verdict, Colour colour) {
    return colour == Colour::Off ? std::string(word) : inColour(word, engine::isDelivered(verdict) ? green : red);
}

std::string forTerminal(std::string_view text) {
    static constexpr std::array ours{red, yellow, green, plain};
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto* const own = std::find_if(ours.begin(), ours.end(), [&](std::string_view sequence) {
            return text.substr(i, sequence.size()) == sequence;
        });
        if (own != ours.end()) {
            safe += *own;
            i += own->size() - 1;
        } else {
            const auto byte = static_cast<unsigned char>(text[i]);
            safe += (byte < 0x20 && text[i] != '\n') || byte == 0x7F ? '?' : text[i];
        }
    }
    return safe;
}

std::string wrapped(std::string_view text, std::string_view indent) {
    std::string all;
    std::string line(indent);
    bool atStart = true;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        if (!atStart && columns(line) + 1 + columns(word) > lineWidth) {
            all += line + '\n';
            line = indent;
            atStart = true;
        }
        line += (atStart ? "" : " ") + std::string(word);
        atStart = false;
    }
    return all + line + '\n';
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += (i == 0 ? "" : std::string(separator)) + parts[i];
    }
    return text;
}

}  // namespace hopscope::cli
