// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/edit/edited.hpp"

/// Where things stand on the sheet. None of these touches the network.
namespace hopscope::edit {

/// Usual sizes on the sheet in logical pixels.
namespace size {
inline constexpr double titleStrip = 30;
inline constexpr double margin = 16;
inline constexpr double tile = 56;
inline constexpr double instanceTile = 48;
/// A tile with its name and address below, as room that a container keeps for it, from the centre.
inline constexpr double tileReachX = 60;
inline constexpr double tileReachUp = 52;
inline constexpr double tileReachDown = 76;
inline constexpr double vnetWidth = 480;
inline constexpr double vnetHeight = 320;
inline constexpr double subnetWidth = 200;
inline constexpr double subnetHeight = 176;
inline constexpr double noteWidth = 240;
inline constexpr double noteHeight = 88;
}  // namespace size

/// Everything that moves with `entities`: a VNet takes its subnets along, a subnet its machines and instances. Sorted,
/// each once.
[[nodiscard]] std::vector<model::EntityRef> movedWith(const model::Network& network,
                                                      const std::vector<model::EntityRef>& entities);

/// Those of `entities` that are not held by another of them, each once, in the given order.
[[nodiscard]] std::vector<model::EntityRef> outermost(const model::Network& network,
                                                      const std::vector<model::EntityRef>& entities);

/// Moves `entities` and what they hold by the same distance. Containers that stay behind grow so that they still hold
/// what is theirs.
[[nodiscard]] Edited<model::Design> move(const model::Design& design, const std::vector<model::EntityRef>& entities,
                                         double dx, double dy);
/// Puts one node, note or container at `place`; a container's content stays where it is. No container changes.
[[nodiscard]] Edited<model::Design> place(const model::Design& design, const model::EntityRef& entity,
                                          const model::Place& place);
/// The second instance of a route server; the first goes by place().
[[nodiscard]] Edited<model::Design> placeSecondInstance(const model::Design& design, model::RouteServerId routeServer,
                                                        const model::Place& place);
/// A new rectangle for a VNet, subnet or note. Refused when it does not hold what the container holds. The VNet around
/// a subnet grows.
[[nodiscard]] Edited<model::Design> resize(const model::Design& design, const model::EntityRef& container,
                                           const model::Place& place);

}  // namespace hopscope::edit
