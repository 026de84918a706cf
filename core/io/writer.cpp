// SPDX-License-Identifier: Apache-2.0
#include "core/io/writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/io/json_tree.hpp"

namespace hopscope::io {

using nlohmann::json;

std::string jsonString(std::string_view text) {
    return json(std::string(text)).dump(-1, ' ', false, json::error_handler_t::replace);
}

void Writer::newLine() {
    m_text += '\n';
    m_text.append(2 * m_levels.size(), ' ');
}

void Writer::separate() {
    if (m_levels.empty()) {
        return;
    }
    Level& level = m_levels.back();
    if (level.count++ > 0) {
        m_text += ',';
    }
    newLine();
    if (!level.isList) {
        m_text += jsonString(m_name) + ": ";
    }
}

void Writer::begin(bool isList) {
    separate();
    Level level;
    level.isList = isList;
    if (m_next != 0) {
        level.entity = m_next;
        m_next = 0;
    } else if (!m_levels.empty()) {
        const Level& parent = m_levels.back();
        level.entity = parent.entity;
        level.pointer = parent.pointer + (parent.isList ? '/' + std::to_string(parent.count - 1) : pointerStep(m_name));
    }
    m_text += isList ? '[' : '{';
    m_levels.push_back(std::move(level));
}

void Writer::end() {
    const Level level = std::move(m_levels.back());
    m_levels.pop_back();
    if (level.count > 0) {
        newLine();
    }
    m_text += level.isList ? ']' : '}';
}

void Writer::beginObject() {
    begin(false);
}

void Writer::endObject() {
    writeKept();
    end();
}

void Writer::beginList() {
    begin(true);
}

void Writer::endList() {
    end();
}

void Writer::name(std::string_view name) {
    m_name = name;
}

void Writer::value(std::string_view text) {
    separate();
    m_text += jsonString(text);
}

void Writer::value(bool truth) {
    separate();
    m_text += truth ? "true" : "false";
}

void Writer::value(std::int64_t number) {
    separate();
    m_text += std::to_string(number);
}

void Writer::value(double number) {
    separate();
    // JSON has no infinity; no edit makes one. The longest fixed form of a double has 327 characters.
    std::array<char, 400> digits{};
    const double written = std::isfinite(number) && number != 0 ? number : 0;
    const auto [end, code] =
        std::to_chars(digits.data(), digits.data() + digits.size(), written, std::chars_format::fixed);
    m_text.append(digits.data(), end);
}

void Writer::plainList(const std::vector<std::string>& values) {
    separate();
    constexpr std::size_t lineWidth = 120;
    std::size_t width = 0;
    for (const std::string& text : values) {
        width += text.size() + 2;
    }
    const std::size_t lineStart = m_text.rfind('\n') + 1;
    const bool isOneLine = m_text.size() - lineStart + width <= lineWidth;
    const std::string indent(2 * m_levels.size(), ' ');
    m_text += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
        m_text += i == 0 ? "" : isOneLine ? ", " : ",";
        m_text += isOneLine ? "" : '\n' + indent + "  ";
        m_text += values[i];
    }
    m_text += isOneLine ? "]" : '\n' + indent + ']';
}

void Writer::value(const json& tree) {
    if (tree.is_object()) {
        begin(false);
        for (const auto& [member, node] : tree.items()) {
            name(member);
            value(node);
        }
        end();
    } else if (tree.is_array()) {
        const bool isPlain = std::ranges::none_of(tree, [](const json& node) { return node.is_structured(); });
        if (isPlain) {
            std::vector<std::string> texts;
            for (const json& node : tree) {
                texts.push_back(node.dump());
            }
            plainList(texts);
            return;
        }
        begin(true);
        for (const json& node : tree) {
            value(node);
        }
        end();
    } else {
        separate();
        m_text += tree.dump();
    }
}

void Writer::writeKept() {
    if (!m_kept) {
        return;
    }
    const std::uint32_t entity = m_levels.back().entity;
    const std::string below = m_levels.back().pointer + '/';
    for (auto at = m_kept->lower_bound({entity, below});
         at != m_kept->end() && at->first.first == entity && at->first.second.starts_with(below); ++at) {
        const bool isDirectlyBelow = at->first.second.find('/', below.size()) == std::string::npos;
        const json tree = json::parse(at->second, nullptr, false);
        if (isDirectlyBelow && !tree.is_discarded()) {
            name(json::json_pointer(at->first.second).back());
            value(tree);
        }
    }
}

}  // namespace hopscope::io
