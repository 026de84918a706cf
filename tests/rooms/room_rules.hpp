// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hopscope::rooms {

/// A word that some rooms may not say.
struct WordRule {
    enum class Kind { Only, Never };
    Kind kind = Kind::Only;
    std::string word;  ///< a trailing * stands for any end
    std::vector<std::string> rooms;
    std::string why;
};

/// What rooms.txt says.
struct Rules {
    std::map<std::string, std::set<std::string>> knows;  ///< by room: the rooms that it may include
    std::vector<WordRule> words;
    std::vector<std::string> faults;  ///< lines of the page that make no sense
};

[[nodiscard]] Rules parseRules(std::string_view page);

/// The arrows among `rules` that lead back to where they began, as sentences.
[[nodiscard]] std::vector<std::string> cycles(const Rules& rules);

/// What is wrong with one source file, as sentences. `path` is spelled from the root of the sources.
[[nodiscard]] std::vector<std::string> violations(const Rules& rules, const std::string& path, std::string_view text);

/// The same for every .hpp and .cpp below core and app of `root`.
[[nodiscard]] std::vector<std::string> violationsBelow(const Rules& rules, const std::filesystem::path& root);

}  // namespace hopscope::rooms
