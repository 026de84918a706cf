// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/edit/edited.hpp"

/// Order among things that stand on the sheet. What is held by a container that is chosen too goes along with it and is
/// not asked; lines and chips follow what they belong to. Places are whole pixels, containers around what moves grow,
/// and what is locked stays: the others go by it.
namespace hopscope::edit {

enum class Alignment : std::uint8_t { Left, Centre, Right, Top, Middle, Bottom };
enum class Direction : std::uint8_t { Horizontal, Vertical };

inline constexpr std::size_t fewestToAlign = 2;
inline constexpr std::size_t fewestToDistribute = 3;

/// Those of `entities` that can be aligned, each once.
[[nodiscard]] std::vector<model::EntityRef> alignable(const model::Design& design,
                                                      const std::vector<model::EntityRef>& entities);
/// Those of them that have a size: VNets, subnets and notes.
[[nodiscard]] std::vector<model::EntityRef> sizeable(const model::Design& design,
                                                     const std::vector<model::EntityRef>& entities);

/// Moves tiles and frames to one edge or axis of what is chosen. Refused for less than two.
[[nodiscard]] Edited<model::Design> align(const model::Design& design, const std::vector<model::EntityRef>& entities,
                                          Alignment alignment);
/// Equal gaps between the outermost two, which stay. Refused for less than three.
[[nodiscard]] Edited<model::Design> distribute(const model::Design& design,
                                               const std::vector<model::EntityRef>& entities, Direction direction);
/// All as wide (horizontal) or as high (vertical) as the largest of them; the top left corners stay. Refused for less
/// than two.
[[nodiscard]] Edited<model::Design> equalSize(const model::Design& design,
                                              const std::vector<model::EntityRef>& entities, Direction direction);

}  // namespace hopscope::edit
