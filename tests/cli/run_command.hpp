// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/command_line.hpp"

namespace hopscope::test {

/// What one run of the command line printed, and its exit status.
struct Ran {
    std::string out;
    std::string err;
    int status = 0;
};

inline Ran runCommand(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const auto status = cli::run(arguments, out, err, {});
    return {out.str(), err.str(), static_cast<int>(status)};
}

/// The six acts by their file names without the ending, in their order.
inline const std::vector<std::string>& acts() {
    static const std::vector<std::string> names{"1-behind-the-scenes",  "2-recursive-next-hop",   "3-static-route",
                                                "4-default-route-loop", "5-internet-route-table", "6-active-active"};
    return names;
}

inline std::string actFile(const std::string& act) {
    return std::string(HOPSCOPE_SOURCE_DIR) + "/resources/scenarios/" + act + ".hopscope";
}

/// A question that every act answers: how its golden is called, and its arguments after the file.
struct Question {
    std::string name;
    std::string command;
    std::vector<std::string> options;
};

/// What is asked of an act. The last act has other names than the first five.
inline std::vector<Question> questionsFor(const std::string& act) {
    const bool last = act == acts().back();
    const std::string subnet = last ? "NVA" : "nva";
    const std::string machine = last ? "backend" : "vm1";
    const std::string outside = last ? "172.22.2.1" : "203.0.113.10";
    std::vector<Question> questions{
        {"check", "check", {}},
        {"routes-appliance", "routes", {"--at", subnet, "--why"}},
        {"routes-machine", "routes", {"--at", machine}},
        {"rib", "rib", {"--at", "nva1"}},
        {"bgp-learned", "bgp", {"--at", "rs", "--learned"}},
        {"bgp-advertised", "bgp", {"--at", "rs", "--advertised"}},
        {"bgp-sessions", "bgp", {"--at", "rs", "--sessions"}},
        {"bgp-show", "bgp", {"--at", "rs", "--show"}},
        {"bgp-table", "bgp", {"--at", "nva1", "--table"}},
        {"bgp-appliance-learned", "bgp", {"--at", "nva1", "--learned"}},
        {"trace-machine", "trace", {"--from", machine, "--to", outside, "--both-ways"}},
        {"trace-appliance", "trace", {"--from", "nva1", "--to", outside, "--protocol", "tcp", "--port", "443"}},
        {"timeline", "timeline", {}},
    };
    if (!last) {  // the stack of the last one is no daemon that a configuration is written for
        questions.push_back({"config", "config", {"--at", "nva1"}});
    }
    return questions;
}

inline Ran ask(const std::string& act, const Question& question, bool json) {
    std::vector<std::string> arguments{question.command, actFile(act)};
    arguments.insert(arguments.end(), question.options.begin(), question.options.end());
    if (json) {
        arguments.emplace_back("--json");
    }
    return runCommand(arguments);
}

}  // namespace hopscope::test
