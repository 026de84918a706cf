// SPDX-License-Identifier: Apache-2.0
#include "core/support/ensure.hpp"

#include <cstdio>
#include <cstdlib>

namespace hopscope {

void ensure(bool condition, const char* what, const char* file, int line, const char* function) {
    if (condition) {
        return;
    }
    std::fprintf(stderr, "%s:%d: %s: %s\n", file, line, function, what);
    std::abort();
}

}  // namespace hopscope
