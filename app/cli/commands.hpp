// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/cli/arguments.hpp"
#include "app/cli/command_line.hpp"
#include "app/cli/page.hpp"
#include "core/support/expected.hpp"

namespace hopscope::cli {

/// What a command prints, and the exit status that goes with it.
struct Answer {
    std::string text;
    ExitStatus status = ExitStatus::Fine;
};

/// An answer, or what is wrong with the file or the call: a line, without a line break.
using Answered = Expected<Answer, std::string>;

/// A command: how it is called and what answers it.
struct Command {
    CommandSpec spec;
    Answered (*answer)(const Call& call, Colour colour);
};

[[nodiscard]] Command checkCommand();
[[nodiscard]] Command routesCommand();
[[nodiscard]] Command ribCommand();
[[nodiscard]] Command bgpCommand();
[[nodiscard]] Command configCommand();
[[nodiscard]] Command traceCommand();
[[nodiscard]] Command timelineCommand();
[[nodiscard]] Command verifyCommand();

}  // namespace hopscope::cli
