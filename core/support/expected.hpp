// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

namespace hopscope {

/// A value or the reason why there is none. The day the toolchain has a whole std::expected, only this file changes.
template <typename Value, typename Error>
using Expected = tl::expected<Value, Error>;

using tl::unexpected;

}  // namespace hopscope
