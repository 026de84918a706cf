// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace hopscope::window {

/// Runs the window until it is closed; the answer is the exit status. `[FILE]` is opened; when it cannot be read there
/// is no window, a line on standard error and status 2. `--exit-after-startup` ends when everything has been shown
/// once.
[[nodiscard]] int run(int argc, char** argv, const std::vector<std::string>& arguments);

}  // namespace hopscope::window
