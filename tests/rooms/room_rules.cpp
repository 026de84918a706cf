// SPDX-License-Identifier: Apache-2.0
#include "tests/rooms/room_rules.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <functional>
#include <iterator>
#include <sstream>

namespace hopscope::rooms {
namespace {

std::vector<std::string> wordsOf(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

/// core/net/prefix.hpp → core/net; app/main.cpp → app.
std::string roomOf(std::string_view path) {
    return std::string(path.substr(0, path.rfind('/')));
}

/// How a sentence names `room` beside `other`: short where both stand in the same half.
std::string nameBeside(const std::string& room, const std::string& other) {
    const auto half = [](const std::string& name) { return name.substr(0, name.find('/')); };
    return half(room) == half(other) && room != half(room) ? room.substr(room.find('/') + 1) : room;
}

bool isWithin(const std::string& room, const std::string& place) {
    return room == place || room.compare(0, place.size() + 1, place + "/") == 0;
}

bool isHeader(std::string_view path) {
    return path.size() > 4 && path.substr(path.size() - 4) == ".hpp";
}

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool says(std::string_view line, std::string_view word) {
    const bool openEnd = word.back() == '*';
    if (openEnd) {
        word.remove_suffix(1);
    }
    for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
        const bool begins = at == 0 || !isWordCharacter(word.front()) || !isWordCharacter(line[at - 1]);
        const std::size_t end = at + word.size();
        if (begins && (openEnd || end == line.size() || !isWordCharacter(line[end]))) {
            return true;
        }
    }
    return false;
}

/// The lines of `text` with comments blanked; what stands in quotes stays.
std::vector<std::string> linesWithoutComments(std::string_view text) {
    std::vector<std::string> lines(1);
    enum class In { Code, Quotes, LineComment, BlockComment } in = In::Code;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view two = text.substr(i, 2);
        if (text[i] == '\n') {
            lines.emplace_back();
            in = in == In::BlockComment ? in : In::Code;
        } else if (in == In::Code && (two == "//" || two == "/*")) {
            in = two == "//" ? In::LineComment : In::BlockComment;
            ++i;
        } else if (in == In::BlockComment && two == "*/") {
            in = In::Code;
            ++i;
        } else if (in == In::Code || in == In::Quotes) {
            lines.back() += text[i];
            if (in == In::Quotes && text[i] == '\\' && i + 1 < text.size()) {
                lines.back() += text[++i];
            } else if (text[i] == '"') {
                in = in == In::Code ? In::Quotes : In::Code;
            }
        }
    }
    return lines;
}

/// The path between the quotes of an include line, or nothing.
std::string includedPath(const std::string& line) {
    const std::vector<std::string> words = wordsOf(line);
    const bool includes = words.size() >= 2 && words[0] == "#include" && words[1].size() > 2 && words[1].front() == '"';
    return includes ? words[1].substr(1, words[1].size() - 2) : std::string();
}

bool permits(const WordRule& rule, const std::string& room, std::string_view path) {
    const bool named = std::any_of(rule.rooms.begin(), rule.rooms.end(), [&](const std::string& place) {
        return place == "headers" ? isHeader(path) : isWithin(room, place);
    });
    return named == (rule.kind == WordRule::Kind::Only);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

}  // namespace

Rules parseRules(std::string_view page) {
    Rules rules;
    std::istringstream lines{std::string(page)};
    for (std::string line; std::getline(lines, line);) {
        if (wordsOf(line).empty() || line.front() == '#') {
            continue;
        }
        // " : " with spaces, so that std::thread stays one word; a room that knows nobody ends with the colon.
        line += ' ';
        const std::size_t colon = line.find(" : ");
        const std::vector<std::string> left = wordsOf(line.substr(0, colon));
        const std::string right = colon == std::string::npos ? "" : line.substr(colon + 3);
        const bool isWordRule = left.size() >= 4 && (left[0] == "only" || left[0] == "never") && left[2] == "in";
        if (colon != std::string::npos && left.size() == 1) {
            const std::vector<std::string> known = wordsOf(right);
            rules.knows[left[0]] = {known.begin(), known.end()};
        } else if (isWordRule && !wordsOf(right).empty()) {
            rules.words.push_back({.kind = left[0] == "only" ? WordRule::Kind::Only : WordRule::Kind::Never,
                                   .word = left[1],
                                   .rooms = {left.begin() + 3, left.end()},
                                   .why = right.substr(0, right.find_last_not_of(' ') + 1)});
        } else {
            rules.faults.push_back("rooms.txt does not say a room or a word with this line: " + line);
        }
    }
    for (const auto& [room, known] : rules.knows) {
        for (const std::string& other : known) {
            if (!rules.knows.contains(other)) {
                rules.faults.push_back("rooms.txt lets " + room + " know " + other + ", which is no room");
            }
        }
    }
    return rules;
}

std::vector<std::string> cycles(const Rules& rules) {
    std::vector<std::string> found;
    std::set<std::string> finished;
    std::vector<std::string> path;
    const std::function<void(const std::string&)> visit = [&](const std::string& room) {
        if (std::find(path.begin(), path.end(), room) != path.end()) {
            found.push_back("the arrows lead back to " + room + ": " + joined(path));
            return;
        }
        if (finished.contains(room)) {
            return;
        }
        path.push_back(room);
        if (const auto knows = rules.knows.find(room); knows != rules.knows.end()) {
            std::for_each(knows->second.begin(), knows->second.end(), visit);
        }
        path.pop_back();
        finished.insert(room);
    };
    for (const auto& [room, known] : rules.knows) {
        visit(room);
    }
    return found;
}

std::vector<std::string> violations(const Rules& rules, const std::string& path, std::string_view text) {
    const std::string room = roomOf(path);
    const auto knows = rules.knows.find(room);
    if (knows == rules.knows.end()) {
        return {path + " stands in a room that tests/rooms/rooms.txt does not name"};
    }
    std::vector<std::string> found;
    int number = 0;
    for (const std::string& line : linesWithoutComments(text)) {
        const std::string place = path + ":" + std::to_string(++number);
        const std::string included = includedPath(line);
        const bool generated = included.size() > 4 && included.substr(included.size() - 4) == ".moc";
        if (!included.empty() && !generated) {
            const std::string other = roomOf(included);
            if (!rules.knows.contains(other)) {
                found.push_back(place + " includes " + included + ": headers of ours are spelled from the root");
            } else if (other != room && !knows->second.contains(other)) {
                found.push_back(place + " includes " + included + ": " + nameBeside(room, other) + " does not know " +
                                nameBeside(other, room));
            }
        }
        for (const WordRule& rule : rules.words) {
            if (says(line, rule.word) && !permits(rule, room, path)) {
                found.push_back(place + " says " + rule.word +
                                (rule.kind == WordRule::Kind::Only ? ", which only " : ", which never belongs in ") +
                                joined(rule.rooms) + (rule.kind == WordRule::Kind::Only ? " may: " : ": ") + rule.why);
            }
        }
    }
    return found;
}

std::vector<std::string> violationsBelow(const Rules& rules, const std::filesystem::path& root) {
    std::vector<std::filesystem::path> files;
    for (const char* half : {"core", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / half)) {
            if (entry.path().extension() == ".hpp" || entry.path().extension() == ".cpp") {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> found;
    for (const std::filesystem::path& file : files) {
        std::ifstream stream(file);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        for (std::string& sentence : violations(rules, file.lexically_relative(root).generic_string(), text)) {
            found.push_back(std::move(sentence));
        }
    }
    return found;
}

}  // namespace hopscope::rooms
