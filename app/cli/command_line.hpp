// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace hopscope::cli {

/// Exit statuses of every command (a contract with scripts).
enum class ExitStatus : int { Fine = 0, Wrong = 1, BadInput = 2 };

/// `export` paints, so it lives where Qt is; it gets its own arguments (without the word export).
using ExportCommand =
    std::function<ExitStatus(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)>;

/// True when the first argument is a command word or asks for help or the version, so that no window is wanted.
[[nodiscard]] bool isCommand(const std::vector<std::string>& arguments);

/// Runs one command. `exporter` is empty in a build without the window.
[[nodiscard]] ExitStatus run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
                             const ExportCommand& exporter);

}  // namespace hopscope::cli
