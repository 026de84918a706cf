// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/json.hpp"
#include "core/script/run.hpp"

namespace hopscope::cli {

namespace {

using Results = std::vector<script::ExpectationResult>;

/// `text` as XML 1.0 may hold it: marked characters escaped, those that it forbids replaced.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\n': safe += "&#10;"; break;
        default: safe += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
        }
    }
    return safe;
}

std::string junitText(const std::string& file, const Results& results, std::size_t failures) {
    const std::string counts =
        " tests=\"" + std::to_string(results.size()) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"0\"";
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + ">\n  <testsuite name=\"" +
                      escaped(file) + '"' + counts + ">\n";
    for (const script::ExpectationResult& result : results) {
        xml += "    <testcase classname=\"" + escaped(file) + "\" name=\"line " + std::to_string(result.line) + ": " +
               escaped(result.expectation) + '"';
        xml += result.held ? "/>\n"
                           : ">\n      <failure message=\"does not hold\">" + escaped(result.got) +
                                 "</failure>\n    </testcase>\n";
    }
    return xml + "  </testsuite>\n</testsuites>\n";
}

/// Writes beside the file and renames, so that there is never part of one.
bool writeWhole(const std::string& path, const std::string& content) {
    const std::string beside = path + ".part";
    {
        std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
        stream << content;
        stream.close();
        if (!stream) {
            std::error_code ignored;
            std::filesystem::remove(beside, ignored);
            return false;
        }
    }
    std::error_code failed;
    std::filesystem::rename(beside, path, failed);
    return !failed;
}

/// The lines of a block, each after `indent`.
std::string indented(const std::string& block, const std::string& indent) {
    std::string text = indent;
    for (const char c : block) {
        text += c;
        if (c == '\n') {
            text += indent;
        }
    }
    return text + '\n';
}

std::string resultsText(const Results& results, std::size_t failures) {
    std::string text;
    for (const script::ExpectationResult& result : results) {
        if (!result.held) {
            text += "Line " + std::to_string(result.line) + " does not hold:\n" + indented(result.expectation, "  ") +
                    "got:\n" + indented(result.got, "  ") + '\n';
        }
    }
    return text + std::to_string(results.size() - failures) + " of " + std::to_string(results.size()) +
           (results.size() == 1 ? " expectation holds.\n" : " expectations hold.\n");
}

Answered answer(const Call& call, Colour) {
    const Expected<Input, std::string> input = readInput(call.file);
    if (!input) {
        return unexpected(input.error());
    }
    if (!input->scenario) {
        return unexpected(call.file + ": a design has no expectations; expected a scenario text (.scn)");
    }
    const Results results = script::run(*input->scenario);
    const auto failures = static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [](const auto& result) { return !result.held; }));
    if (const auto junit = call.value("--junit");
        junit && !writeWhole(*junit, junitText(call.file, results, failures))) {
        return unexpected("--junit: \"" + *junit + "\" cannot be written; expected a file in a writable directory");
    }
    Answer answered{{}, failures == 0 ? ExitStatus::Fine : ExitStatus::Wrong};
    if (!call.has("--json")) {
        answered.text = resultsText(results, failures);
        return answered;
    }
    Json list = Json::array();
    for (const script::ExpectationResult& result : results) {
        list.add(Json::object()
                     .with("line", result.line)
                     .with("expectation", result.expectation)
                     .with("held", result.held)
                     .with("got", result.got));
    }
    answered.text = Json::answer().with("results", std::move(list)).text();
    return answered;
}

}  // namespace

Command verifyCommand() {
    return {{"verify",
             "whether the expectations of a scenario text hold",
             "Exit status: 0 when all hold, 1 when one does not.",
             {{"--junit", "OUT", "also write the results as JUnit XML"},
              {"--json", "", "print JSON"},
              {"--help", "", "print this help"}}},
            answer};
}

}  // namespace hopscope::cli
