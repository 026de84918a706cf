// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hopscope {

/// Ends the program with the place when `condition` is false, in every build: for our own mistakes, never for bad
/// input. The place is that of the caller (std::source_location would blind clang-tidy 14, which lacks it).
void ensure(bool condition, const char* what, const char* file = __builtin_FILE(), int line = __builtin_LINE(),
            const char* function = __builtin_FUNCTION());

}  // namespace hopscope
