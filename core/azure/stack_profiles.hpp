// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stack.hpp"
#include "core/model/finding.hpp"
#include "core/model/machine.hpp"

namespace hopscope::azure {

/// R7.10 in parts: how a profile treats BGP next hops.
[[nodiscard]] engine::StackPolicy policyOf(model::StackProfile profile, model::CustomStack custom);

/// How sure R7.10 is of a profile.
[[nodiscard]] model::Confidence confidenceOf(model::StackProfile profile);

}  // namespace hopscope::azure
