// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "app/scene/topology_scene.hpp"

/// The ways of the keyboard through a drawing.
namespace hopscope::scene {

/// Everything on the sheet, each once: a VNet, its subnets, what stands in them, then what stands outside, then lines.
/// Among each other in reading order. O(n log n).
[[nodiscard]] std::vector<model::EntityRef> walkOrder(const TopologyScene& scene);

/// The nearest of the same level beside `from`, in the direction of an arrow key: tiles go to tiles, subnets to
/// subnets. Nothing when there is none. O(n).
[[nodiscard]] std::optional<model::EntityRef> neighbourOf(const TopologyScene& scene, const model::EntityRef& from,
                                                          Qt::Key arrow);

}  // namespace hopscope::scene
