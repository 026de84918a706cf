// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/cli/command_line.hpp"

namespace hopscope::picture {

/// `export FILE --to OUT`: a cli::ExportCommand. Makes its own QGuiApplication without a window system when there is
/// none yet.
[[nodiscard]] cli::ExitStatus exportCommand(const std::vector<std::string>& arguments, std::ostream& out,
                                            std::ostream& err);

}  // namespace hopscope::picture
