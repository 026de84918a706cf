// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <iostream>
#include <sstream>

#include "core/script/run.hpp"
#include "core/text/errors.hpp"

// Runs scenario texts and prints what does not hold. Exit status 1 when something does not, 2 when a text is no
// scenario or asks for nothing.
int main(int count, char** arguments) {
    int status = 0;
    for (int i = 1; i < count; ++i) {
        const std::ifstream file(arguments[i]);
        std::stringstream text;
        text << file.rdbuf();
        const auto scenario = hopscope::script::parse(text.str());
        if (!scenario) {
            std::cerr << hopscope::text::errorLine(arguments[i], scenario.error()) << '\n';
            return 2;
        }
        const auto results = hopscope::script::run(*scenario);
        for (const auto& result : results) {
            if (!result.held) {
                std::cerr << arguments[i] << ':' << result.line << ": does not hold\n"
                          << result.expectation << "\n--- got\n"
                          << result.got << "\n\n";
                status = 1;
            }
        }
        if (results.empty()) {
            std::cerr << arguments[i] << ": nothing is expected\n";
            return 2;
        }
    }
    return status;
}
