// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/design.hpp"

namespace hopscope::script {

/// The design with everything placed in rows: VNets side by side, their subnets below each other, what stands in them
/// side by side, notes, the Internet, circuits and sites above. A text has no coordinates, and a drawing needs some.
[[nodiscard]] model::Design laidOut(const model::Design& design);

}  // namespace hopscope::script
