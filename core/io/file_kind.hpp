// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace hopscope::io {

/// What a file is by the ending of its name, in whatever case.
enum class FileKind : std::uint8_t {
    Design,        ///< .hopscope
    ScenarioText,  ///< .scn
    Figure,        ///< .svg, .png or .pdf, which may carry a design
    Other,
};

[[nodiscard]] FileKind fileKind(std::string_view fileName);

}  // namespace hopscope::io
