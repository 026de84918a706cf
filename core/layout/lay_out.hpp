// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/edit/edited.hpp"

/// Automatic placement: where things go when nobody has put them there, or when somebody asks.
namespace hopscope::layout {

/// The design with everything placed anew: tiles in rows within their subnet, subnets in a grid within their VNet with
/// the appliances beside the route server that they talk to, spokes beside the hub that they are peered with, hubs of
/// one mesh in a grid, and what stands outside the cloud above what it is connected to. Nothing overlaps, every
/// container holds what is its own, and equal networks are placed equally. Notes keep to the top left. O(n log n).
[[nodiscard]] model::Design laidOut(const model::Design& design);

/// The same for the content of the VNets and subnets among `entities`, which keep their top left corner, and for those
/// VNets, the Internets, circuits and sites among each other. A machine stands for its subnet. The rest of the drawing
/// stays where it is, even where what has become larger now lies over it; the VNets around subnets grow. Refuses
/// entities that are not in the design.
[[nodiscard]] edit::Edited<model::Design> laidOut(const model::Design& design,
                                                  const std::vector<model::EntityRef>& entities);

}  // namespace hopscope::layout
