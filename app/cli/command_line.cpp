// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command_line.hpp"

#include <ostream>

namespace hopscope::cli {

bool isCommand(const std::vector<std::string>& arguments) {
    return !arguments.empty() && arguments.front() == "--version";
}

ExitStatus run(const std::vector<std::string>&, std::ostream& out, std::ostream&, const ExportCommand&) {
    out << "hopscope\n";
    return ExitStatus::Fine;
}

}  // namespace hopscope::cli
