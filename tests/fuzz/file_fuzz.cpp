// SPDX-License-Identifier: Apache-2.0
// Any bytes as a design file: refused with a place, or read, and then the text that we write of it reads the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/io/design_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hopscope;
    const auto loaded = io::load(std::string_view(reinterpret_cast<const char*>(data), size));
    if (loaded) {
        const auto again = io::load(io::save(loaded->design));
        if (!again || !(again->design == loaded->design)) {
            std::abort();
        }
    }
    return 0;
}
