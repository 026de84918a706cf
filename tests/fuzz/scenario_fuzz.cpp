// SPDX-License-Identifier: Apache-2.0
// Any bytes as a scenario text: refused with a place inside it, or read, and then its drawing can be saved and read.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/io/design_file.hpp"
#include "core/script/scenario.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hopscope;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto scenario = script::parse(text);
    if (!scenario) {
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
        if (scenario.error().line < 1 || scenario.error().line > lines || scenario.error().column < 1) {
            std::abort();
        }
        return 0;
    }
    if (!io::load(io::save(scenario->base))) {
        std::abort();
    }
    return 0;
}
