// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/model/design.hpp"
#include "core/support/expected.hpp"

namespace hopscope::window {

/// The drawing at the beginning of a scenario text, or a line that says what is wrong with the text and where. `path`
/// is in the encoding of the file system, `shown` is the file's name for people.
[[nodiscard]] Expected<model::Design, std::string> designOfText(const std::string& path, const std::string& shown);

}  // namespace hopscope::window
