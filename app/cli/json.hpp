// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hopscope::cli {

/// A JSON value to be written, with members in the order in which they were added.
class Json {
public:
    using Member = std::pair<std::string, Json>;
    using Value =
        std::variant<std::nullptr_t, bool, long long, double, std::string, std::vector<Json>, std::vector<Member>>;

    Json() : m_value(nullptr) {}
    Json(bool value) : m_value(value) {}
    Json(int value) : m_value(static_cast<long long>(value)) {}
    Json(std::size_t value) : m_value(static_cast<long long>(value)) {}
    Json(double value) : m_value(value) {}
    Json(const char* text) : m_value(std::string(text)) {}
    Json(std::string text) : m_value(std::move(text)) {}
    Json(std::string_view text) : m_value(std::string(text)) {}

    [[nodiscard]] static Json array() { return Json(Value(std::vector<Json>())); }
    [[nodiscard]] static Json object() { return Json(Value(std::vector<Member>())); }
    /// An object that says which version of the answers it is.
    [[nodiscard]] static Json answer() { return object().with("schema", 1); }
    /// Seconds, whole where they are.
    [[nodiscard]] static Json seconds(std::chrono::milliseconds length);
    /// A list of whatever has a text().
    template <typename Texts>
    [[nodiscard]] static Json texts(const Texts& values) {
        Json list = array();
        for (const auto& value : values) {
            list.add(value.text());
        }
        return list;
    }

    /// Appends to an array.
    Json& add(Json element);
    /// Appends a member to an object.
    Json& set(std::string name, Json value);
    [[nodiscard]] Json with(std::string name, Json value) && {
        set(std::move(name), std::move(value));
        return std::move(*this);
    }

    [[nodiscard]] const Value& value() const { return m_value; }
    /// Indented by two, with a line break at the end. Bytes that are not UTF-8 are replaced.
    [[nodiscard]] std::string text() const;

private:
    explicit Json(Value value) : m_value(std::move(value)) {}
    Value m_value;
};

}  // namespace hopscope::cli
