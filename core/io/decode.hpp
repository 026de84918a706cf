// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/io/design_file.hpp"

namespace hopscope::io {

/// Reads the members of a file of the current version, strictly. The result is whole.
[[nodiscard]] Expected<Loaded, LoadError> decode(const nlohmann::json& file);

}  // namespace hopscope::io
