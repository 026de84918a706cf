// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command_line.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>

#include "app/cli/commands.hpp"

namespace hopscope::cli {

namespace {

constexpr std::string_view exportName = "export";

std::vector<Command> commands() {
    return {checkCommand(), routesCommand(),   ribCommand(),    bgpCommand(),
            traceCommand(), timelineCommand(), verifyCommand(), configCommand()};
}

std::vector<std::string> commandNames() {
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        names.emplace_back(command.spec.name);
    }
    names.emplace_back(exportName);
    return names;
}

bool asksForHelp(const std::string& argument) {
    return argument == "--help" || argument == "-h";
}

/// A word that is neither a command nor a file, but looks as if a command was meant.
std::optional<std::string> meantCommand(const std::string& word) {
    std::error_code ignored;
    const bool plainWord = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return plainWord && !std::filesystem::exists(word, ignored) ? nearest(word, commandNames()) : std::nullopt;
}

std::string overallHelp() {
    std::string text = "hopscope — designer for cloud networks that route with BGP inside\n\n"
                       "Usage: hopscope [FILE]                  open the window\n"
                       "       hopscope COMMAND FILE [OPTIONS]  answer a question, without a display\n"
                       "       hopscope COMMAND --help\n\nCommands:\n";
    for (const Command& command : commands()) {
        text += "  " + std::string(command.spec.name) + std::string(10 - command.spec.name.size(), ' ') +
                std::string(command.spec.summary) + '\n';
    }
    text += "  export    the drawing as .svg, .png or .pdf\n\n"
            "FILE is a design (.hopscope) or a scenario text (.scn). NODE is a name, or a path such as hub/nva/fw1\n"
            "where the name is not unique.\n\n"
            "Exit status: 0 the question was answered and nothing is wrong; 1 answered, and something is wrong; 2 the\n"
            "file or the call is bad.\n";
    return text;
}

Colour colourFor(const std::ostream& out) {
    const char* terminal = std::getenv("TERM");
    const bool capable =
        terminal != nullptr && std::string_view(terminal) != "dumb" && std::getenv("NO_COLOR") == nullptr;
    return &out == &std::cout && capable && isatty(STDOUT_FILENO) == 1 ? Colour::On : Colour::Off;
}

ExitStatus complain(std::ostream& err, const std::string& message) {
    err << forTerminal("hopscope: " + message) << '\n';
    return ExitStatus::BadInput;
}

ExitStatus print(std::ostream& out, std::ostream& err, const Answer& answer) {
    out << answer.text << std::flush;
    return out ? answer.status : complain(err, "the answer cannot be written: expected an output that takes it");
}

ExitStatus runCommand(const Command& command, const std::vector<std::string>& arguments, std::ostream& out,
                      std::ostream& err) {
    if (std::any_of(arguments.begin(), arguments.end(), asksForHelp)) {
        return print(out, err, {helpText(command.spec)});
    }
    const Expected<Call, std::string> call = parseCall(command.spec, arguments);
    if (!call) {
        return complain(err, std::string(command.spec.name) + ": " + call.error() + "\nTry hopscope " +
                                 std::string(command.spec.name) + " --help.");
    }
    Answered answered = command.answer(*call, colourFor(out));
    if (!answered) {
        return complain(err, answered.error());
    }
    if (!call->has("--json")) {
        answered->text = forTerminal(answered->text);
    }
    return print(out, err, *answered);
}

}  // namespace

bool isCommand(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        return false;
    }
    const std::string& word = arguments.front();
    const std::vector<std::string> names = commandNames();
    return word == "--version" || asksForHelp(word) || std::find(names.begin(), names.end(), word) != names.end() ||
           meantCommand(word).has_value();
}

ExitStatus run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
               const ExportCommand& exporter) {
    // A reader that has seen enough closes the pipe; that is a failed write, not a reason to be killed.
    std::signal(SIGPIPE, SIG_IGN);
    if (arguments.empty() || asksForHelp(arguments.front())) {
        return print(out, err, {overallHelp()});
    }
    const std::string& word = arguments.front();
    if (word == "--version") {
        return print(out, err, {"hopscope " HOPSCOPE_VERSION "\n"});
    }
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (word == exportName) {
        return exporter ? exporter(rest, out, err)
                        : complain(err, "export: this build has no pictures; expected one with the window");
    }
    for (const Command& command : commands()) {
        if (command.spec.name == word) {
            return runCommand(command, rest, out, err);
        }
    }
    const std::optional<std::string> meant = meantCommand(word);
    return complain(err, "unknown command " + word + (meant ? "; did you mean " + *meant + "?" : ""));
}

}  // namespace hopscope::cli
