// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::panels {

/// Everything in the design that has an id, in the order of EntityRef.
[[nodiscard]] std::vector<model::EntityRef> entitiesOf(const model::Design& design);
[[nodiscard]] bool contains(const model::Design& design, const model::EntityRef& entity);

/// The entity's name as a link for rich text.
[[nodiscard]] QString linkTo(const model::EntityRef& entity, const model::Network& network);
/// Several links, joined by commas.
[[nodiscard]] QString linksTo(const std::vector<model::EntityRef>& entities, const model::Network& network);
/// What a link made by linkTo() stands for, if it is still there.
[[nodiscard]] std::optional<model::EntityRef> entityOfLink(const QString& link, const model::Design& design);

}  // namespace hopscope::panels
