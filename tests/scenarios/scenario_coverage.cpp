// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A line of the list of rules: its id, what it is about, and why no scenario can prove it when none can.
struct Rule {
    std::string id;
    std::string about;
    std::string notModelled;
};

std::string contents(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    const std::size_t last = text.find_last_not_of(' ');
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, last - first + 1));
}

/// ID | about [| reason why it is not modelled]
std::vector<Rule> readRules(const fs::path& path) {
    std::vector<Rule> rules;
    std::istringstream lines(contents(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, '|');) {
            cells.push_back(trimmed(cell));
        }
        cells.resize(3);
        rules.push_back({cells[0], cells[1], cells[2]});
    }
    return rules;
}

/// The ids behind `# Rules:` at the head of a scenario text: words that begin like an id, up to the first full stop.
std::vector<std::string> rulesOf(const std::string& text) {
    constexpr std::string_view mark = "# Rules:";
    std::vector<std::string> ids;
    std::istringstream lines(text);
    bool reading = false;
    for (std::string line; std::getline(lines, line) && line.starts_with('#');) {
        std::string_view rest = line;
        if (rest.starts_with(mark)) {
            rest.remove_prefix(mark.size());
            reading = true;
        } else {
            rest.remove_prefix(1);
        }
        std::istringstream words{std::string(rest)};
        for (std::string word; reading && words >> word;) {
            reading = !word.ends_with('.');
            while (!word.empty() && (word.back() == ',' || word.back() == '.')) {
                word.pop_back();
            }
            ids.push_back(word);
        }
    }
    return ids;
}

using Proofs = std::map<std::string, std::vector<std::string>>;

/// Which scenarios name which rule, by their paths without the ending.
Proofs proofsIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".scn") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    Proofs proofs;
    for (const fs::path& file : files) {
        for (const std::string& id : rulesOf(contents(file))) {
            proofs[id].push_back(fs::relative(file, folder).replace_extension().generic_string());
        }
    }
    return proofs;
}

std::string tableOf(const std::vector<Rule>& rules, const Proofs& proofs) {
    std::string table =
        "# Which scenario proves which rule\n\nWritten by the test `scenario_coverage`; `HOPSCOPE_BLESS=1` writes it "
        "again. A scenario names its rules in its head, behind `# Rules:`. [rules.txt](rules.txt) lists them.\n\n| "
        "rule "
        "| about | scenarios |\n|---|---|---|\n";
    for (const Rule& rule : rules) {
        std::string cell;
        const auto proof = proofs.find(rule.id);
        if (proof != proofs.end()) {
            for (const std::string& scenario : proof->second) {
                cell += (cell.empty() ? "" : ", ") + ("[" + scenario + "](" + scenario + ".scn)");
            }
        } else {
            cell = "not modelled: " + rule.notModelled;
        }
        table += "| " + rule.id + " | " + rule.about + " | " + cell + " |\n";
    }
    return table;
}

}  // namespace

// Every rule names a scenario that proves it, or says why none can; and the table in coverage.md says so.
// Exit status 1 when that does not hold.
int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "expected the folder of the scenarios\n";
        return 2;
    }
    const fs::path folder = arguments[1];
    const std::vector<Rule> rules = readRules(folder / "rules.txt");
    const Proofs proofs = proofsIn(folder);
    int status = 0;
    for (const Rule& rule : rules) {
        const bool proven = proofs.contains(rule.id);
        if (!proven && rule.notModelled.empty()) {
            std::cerr << rule.id << " (" << rule.about << "): no scenario names it, and no reason is given\n";
            status = 1;
        }
        if (proven && !rule.notModelled.empty()) {
            std::cerr << rule.id << ": said not to be modelled, and " << proofs.at(rule.id).front() << " names it\n";
            status = 1;
        }
    }
    for (const auto& [id, scenarios] : proofs) {
        const bool known = std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
        if (!known) {
            std::cerr << scenarios.front() << ": names " << id << ", which is no rule\n";
            status = 1;
        }
    }
    const fs::path page = folder / "coverage.md";
    const std::string table = tableOf(rules, proofs);
    if (std::getenv("HOPSCOPE_BLESS") != nullptr) {
        std::ofstream(page) << table;
    } else if (contents(page) != table) {
        std::cerr << page << ": is not what the scenarios say; HOPSCOPE_BLESS=1 writes it again\n";
        status = 1;
    }
    return status;
}
