// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.hpp"

#include <algorithm>
#include <numeric>

namespace hopscope::cli {

namespace {

/// How many characters must be put in, taken out or changed to turn one word into the other.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

const OptionSpec* findOption(const CommandSpec& command, std::string_view name) {
    const auto at = std::find_if(command.options.begin(), command.options.end(),
                                 [name](const OptionSpec& option) { return option.name == name; });
    return at == command.options.end() ? nullptr : &*at;
}

std::string unknownOption(const CommandSpec& command, const std::string& name) {
    std::vector<std::string> known;
    for (const OptionSpec& option : command.options) {
        known.emplace_back(option.name);
    }
    const std::optional<std::string> near = nearest(name, known);
    return "unknown option " + name + (near ? "; did you mean " + *near + "?" : "");
}

bool looksLikeOption(std::string_view argument) {
    return argument.size() > 1 && argument.front() == '-';
}

/// An option as usage and list of options write it.
std::string written(const OptionSpec& option) {
    std::string text(option.name);
    if (!option.value.empty()) {
        text += ' ';
        text += option.value;
    }
    return text;
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
    std::optional<std::string> best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

Expected<Call, std::string> parseCall(const CommandSpec& command, const std::vector<std::string>& arguments) {
    Call call;
    bool optionsOver = false;
    std::vector<std::string> files;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (optionsOver || !looksLikeOption(argument)) {
            files.push_back(argument);
            continue;
        }
        if (argument == "--") {
            optionsOver = true;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const OptionSpec* option = findOption(command, name);
        if (option == nullptr) {
            return unexpected(unknownOption(command, name));
        }
        if (call.has(name)) {
            return unexpected("option " + name + " is given twice");
        }
        if (option->value.empty()) {
            if (equals != std::string::npos) {
                return unexpected("option " + name + " takes no value");
            }
            call.values.emplace(name, "");
            continue;
        }
        const std::string wanted(option->value);
        if (equals != std::string::npos) {
            call.values.emplace(name, argument.substr(equals + 1));
        } else if (i + 1 < arguments.size() && !looksLikeOption(arguments[i + 1])) {
            call.values.emplace(name, arguments[++i]);
        }
        if (call.value(name).value_or("").empty()) {
            return unexpected("option " + name + " needs a value: expected " + wanted);
        }
    }
    if (files.empty()) {
        return unexpected(std::string(
            "no file is given: expected a design (.hopscope), a scenario text (.scn) or an exported figure"));
    }
    if (files.size() > 1) {
        return unexpected("expected one file, but found \"" + files[1] + "\" after \"" + files[0] + "\"");
    }
    for (const OptionSpec& option : command.options) {
        if (option.required && !call.has(option.name)) {
            return unexpected("option " + written(option) + " is missing");
        }
    }
    call.file = files.front();
    return call;
}

std::string helpText(const CommandSpec& command) {
    std::string text = "hopscope " + std::string(command.name) + " — " + std::string(command.summary) +
                       "\n\nUsage: hopscope " + std::string(command.name) + " FILE";
    std::size_t width = 0;
    for (const OptionSpec& option : command.options) {
        width = std::max(width, written(option).size());
        text += option.required ? ' ' + written(option) : " [" + written(option) + ']';
    }
    text += "\n\nFILE is a design (.hopscope) or a scenario text (.scn).\n\nOptions:\n";
    for (const OptionSpec& option : command.options) {
        const std::string name = written(option);
        text += "  " + name + std::string(width - name.size() + 2, ' ') + std::string(option.help) + '\n';
    }
    if (!command.details.empty()) {
        text += '\n' + std::string(command.details) + '\n';
    }
    return text;
}

}  // namespace hopscope::cli
