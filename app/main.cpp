// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/command_line.hpp"
#ifdef HOPSCOPE_WITH_WINDOW
#include "app/picture/export_command.hpp"
#include "app/window/launch.hpp"
#endif

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
#ifdef HOPSCOPE_WITH_WINDOW
    if (!hopscope::cli::isCommand(arguments)) {
        return hopscope::window::run(argc, argv, arguments);
    }
    const hopscope::cli::ExportCommand exporter = hopscope::picture::exportCommand;
#else
    const hopscope::cli::ExportCommand exporter;
#endif
    return static_cast<int>(hopscope::cli::run(arguments, std::cout, std::cerr, exporter));
}
