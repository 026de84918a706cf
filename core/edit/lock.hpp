// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/edit/edited.hpp"

/// What is locked is neither moved nor resized nor deleted by mouse and keys. Edits by name and in forms know no locks,
/// and what a container holds goes along with it.
namespace hopscope::edit {

[[nodiscard]] Edited<model::Design> setLocked(const model::Design& design,
                                              const std::vector<model::EntityRef>& entities, bool locked);
/// Those of `entities` that can be locked: what has a tile or frame of its own.
[[nodiscard]] std::vector<model::EntityRef> lockable(const std::vector<model::EntityRef>& entities);

/// move() for hands: what is locked stays, with what it holds. Refused when nothing is left to move, or when a locked
/// container would have to grow.
[[nodiscard]] Edited<model::Design> moveByHand(const model::Design& design,
                                               const std::vector<model::EntityRef>& entities, double dx, double dy);
/// resize() for hands.
[[nodiscard]] Edited<model::Design> resizeByHand(const model::Design& design, const model::EntityRef& container,
                                                 const model::Place& place);
/// remove() for hands: refused when anything that would go is locked.
[[nodiscard]] Edited<model::Design> removeByHand(const model::Design& design,
                                                 const std::vector<model::EntityRef>& entities);
/// `after` when everything that is locked stands in it where it stood in `before`, else why not.
[[nodiscard]] Edited<model::Design> unlessLocked(const model::Design& before, const model::Design& after);

}  // namespace hopscope::edit
