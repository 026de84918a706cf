// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/edit/edited.hpp"

/// Things without a name of their own that are selected and moved together. Nothing is in two groups, and a group has
/// two members or more: deleting may dissolve it.
namespace hopscope::edit {

/// One group of what is chosen. What is held by another of them is not a member: it goes along with that. Members leave
/// the groups that they were in. Refused for less than two.
[[nodiscard]] Edited<model::Design> group(const model::Design& design, const std::vector<model::EntityRef>& entities);
/// Dissolves every group that one of `entities` is in. Refused when none is.
[[nodiscard]] Edited<model::Design> ungroup(const model::Design& design, const std::vector<model::EntityRef>& entities);

/// What group() would make members of.
[[nodiscard]] std::vector<model::EntityRef> groupable(const model::Design& design,
                                                      const std::vector<model::EntityRef>& entities);
/// `entities`, each followed by the rest of its group; each once.
[[nodiscard]] std::vector<model::EntityRef> withGroups(const model::Layout& layout,
                                                       const std::vector<model::EntityRef>& entities);
[[nodiscard]] bool isGrouped(const model::Layout& layout, const model::EntityRef& entity);

}  // namespace hopscope::edit
