// SPDX-License-Identifier: Apache-2.0
// lab_design FILE.scn: the drawing of a scenario text as a design file, on standard output.
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/io/design_file.hpp"
#include "core/script/scenario.hpp"

int main(int argc, char** argv) {
    std::ifstream file(argc == 2 ? argv[1] : "");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto scenario = hopscope::script::parse(text);
    if (!file || !scenario) {
        std::cerr << "lab_design: expected a scenario text, and line " << (scenario ? 0 : scenario.error().line)
                  << " is none\n";
        return 2;
    }
    std::cout << hopscope::io::save(scenario->base);
    return 0;
}
