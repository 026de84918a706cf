// SPDX-License-Identifier: Apache-2.0
#include "core/support/ensure.hpp"

#include <cstdio>
#include <cstdlib>

namespace hopscope {

void ensure(bool condition, const char* what, std::source_location where) {
    if (condition) {
        return;
    }
    std::fprintf(stderr, "%s:%u: %s: %s\n", where.file_name(), static_cast<unsigned>(where.line()),
                 where.function_name(), what);
    std::abort();
}

}  // namespace hopscope
