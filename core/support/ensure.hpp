// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <source_location>

namespace hopscope {

/// Ends the program with the place when `condition` is false, in every build: for our own mistakes, never for bad
/// input.
void ensure(bool condition, const char* what, std::source_location where = std::source_location::current());

}  // namespace hopscope
