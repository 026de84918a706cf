// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/edit/edited.hpp"

namespace hopscope::edit {

/// Notes that somebody lives with a finding: this code about exactly `subjects`, whatever their order, because of
/// `reason`, which replaces an earlier one. Refused without a reason or for subjects that are not there.
[[nodiscard]] Edited<model::Design> suppress(const model::Design& design, model::FindingCode code,
                                             std::vector<model::EntityRef> subjects, const std::string& reason);
/// Takes that back. The design as it is when nothing was noted.
[[nodiscard]] Edited<model::Design> restore(const model::Design& design, model::FindingCode code,
                                            std::vector<model::EntityRef> subjects);

}  // namespace hopscope::edit
