// SPDX-License-Identifier: Apache-2.0
#include "core/io/json_tree.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace hopscope::io {

namespace {

using nlohmann::json;

/// Reads characters and leaves word of how far the parser has come.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** reached) : m_at(at), m_reached(reached) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        *m_reached = ++m_at;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    const char** m_reached;
};

TextPosition positionAt(std::string_view text, std::size_t byte) {
    byte = std::min(byte, text.size());
    const std::string_view before = text.substr(0, byte);
    const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
    return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1, byte - lineStart + 1, byte};
}

/// Builds the tree from the parser's events and stops it at the first thing that cannot be a design.
class TreeBuilder : public nlohmann::json_sax<json> {
public:
    TreeBuilder(std::string_view text, const char* const* reached) : m_text(text), m_reached(reached) {}

    [[nodiscard]] Expected<json, LoadError> result() {
        if (m_error) {
            return unexpected(std::move(*m_error));
        }
        return std::move(m_root);
    }

    bool null() override { return add(nullptr) != nullptr; }
    bool boolean(bool value) override { return add(value) != nullptr; }
    bool number_integer(number_integer_t value) override { return add(value) != nullptr; }
    bool number_unsigned(number_unsigned_t value) override { return add(value) != nullptr; }
    bool number_float(number_float_t value, const string_t&) override { return add(value) != nullptr; }
    bool string(string_t& value) override { return add(std::move(value)) != nullptr; }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (m_open.back().node->contains(name)) {
            return fail(LoadReason::MemberTwice, 0, pointerTo(name));
        }
        m_open.back().member = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        m_error = LoadError();
        m_error->reason = LoadReason::NotJson;
        m_error->position = positionAt(m_text, position == 0 ? 0 : position - 1);
        return false;
    }

private:
    struct Level {
        json* node;
        std::string member;  ///< of an object: the one whose value comes next
    };

    bool fail(LoadReason reason, std::size_t limit, std::string pointer) {
        m_error = LoadError();
        m_error->reason = reason;
        m_error->pointer = std::move(pointer);
        m_error->limit = static_cast<std::int64_t>(limit);
        const auto read = static_cast<std::size_t>(*m_reached - m_text.data());
        m_error->position = positionAt(m_text, read == 0 ? 0 : read - 1);
        return false;
    }
    [[nodiscard]] std::string pointerTo(std::string_view member) const {
        std::string pointer;
        for (const Level& level : m_open) {
            if (&level != &m_open.back()) {
                pointer +=
                    level.node->is_array() ? '/' + std::to_string(level.node->size() - 1) : pointerStep(level.member);
            }
        }
        return pointer + pointerStep(member);
    }
    json* add(json value) {
        if (++m_values > maximumValues) {
            fail(LoadReason::TooManyValues, maximumValues, {});
            return nullptr;
        }
        if (m_open.empty()) {
            if (!value.is_object()) {
                fail(LoadReason::NotADesign, 0, {});
                return nullptr;
            }
            m_root = std::move(value);
            return &m_root;
        }
        json& parent = *m_open.back().node;
        if (parent.is_array()) {
            return &parent.emplace_back(std::move(value));
        }
        return &(parent[m_open.back().member] = std::move(value));
    }
    bool open(json container) {
        if (m_open.size() >= maximumDepth) {
            return fail(LoadReason::TooDeep, maximumDepth, {});
        }
        json* node = add(std::move(container));
        if (node) {
            m_open.push_back({node, {}});
        }
        return node != nullptr;
    }
    bool close() {
        m_open.pop_back();
        return true;
    }

    std::string_view m_text;
    const char* const* m_reached;
    json m_root;
    std::vector<Level> m_open;
    std::size_t m_values = 0;
    std::optional<LoadError> m_error;
};

}  // namespace

Expected<json, LoadError> parseTree(std::string_view text) {
    const char* reached = text.data();
    TreeBuilder builder(text, &reached);
    json::sax_parse(CountingIterator(text.data(), &reached), CountingIterator(text.data() + text.size(), &reached),
                    &builder);
    return builder.result();
}

JsonKind kindOf(const nlohmann::json& value) {
    switch (value.type()) {
    case json::value_t::object: return JsonKind::Object;
    case json::value_t::array: return JsonKind::Array;
    case json::value_t::string: return JsonKind::String;
    case json::value_t::boolean: return JsonKind::Boolean;
    case json::value_t::number_integer:
    case json::value_t::number_unsigned: return JsonKind::WholeNumber;
    case json::value_t::number_float: return JsonKind::Number;
    case json::value_t::null:
    case json::value_t::binary:
    case json::value_t::discarded: break;
    }
    return JsonKind::Null;
}

std::string pointerStep(std::string_view name) {
    std::string step = "/";
    for (const char c : name) {
        if (c == '~') {
            step += "~0";
        } else if (c == '/') {
            step += "~1";
        } else {
            step += c;
        }
    }
    return step;
}

std::string excerpt(std::string text) {
    constexpr std::size_t most = 60;
    if (text.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text.resize(end);
    }
    return text;
}

}  // namespace hopscope::io
