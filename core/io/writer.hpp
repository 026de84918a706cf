// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/model/design.hpp"

namespace hopscope::io {

/// Writes canonical JSON: two blanks a level, lists of plain values on one line while it has room. Each object that
/// ends takes back the members that were kept for it.
class Writer {
public:
    explicit Writer(const model::KeptMembers* kept) : m_kept(kept) {}

    void beginObject();
    void endObject();
    void beginList();
    void endList();
    /// The name of the next value in an object.
    void name(std::string_view name);

    void value(std::string_view text);
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(const char*) = delete;
    void value(bool truth);
    void value(std::int64_t number);
    void value(double number);
    /// A list of plain values, each of them already JSON.
    void plainList(const std::vector<std::string>& values);
    void value(const nlohmann::json& tree);

    /// Says that the object that comes next is the one of an entity, until it ends.
    void enter(std::uint32_t entity) { m_next = entity; }

    [[nodiscard]] std::string take() { return std::move(m_text) + '\n'; }

private:
    struct Level {
        bool isList = false;
        std::size_t count = 0;
        std::uint32_t entity = 0;
        std::string pointer;  ///< below the entity
    };
    void begin(bool isList);
    void end();
    void separate();
    void newLine();
    void writeKept();

    const model::KeptMembers* m_kept;
    std::string m_text;
    std::vector<Level> m_levels;
    std::string m_name;
    std::uint32_t m_next = 0;
};

/// JSON text of a string; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string jsonString(std::string_view text);

}  // namespace hopscope::io
