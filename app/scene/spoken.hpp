// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/model/design.hpp"

namespace hopscope::scene {

/// What a screen reader calls an entity: name, kind, addresses and where it stands, such as "nva1, appliance, 10.0.0.4,
/// in subnet nva".
[[nodiscard]] QString spokenName(const model::Design& design, const model::EntityRef& entity);

}  // namespace hopscope::scene
