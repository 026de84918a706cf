// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/edit/edited.hpp"

/// Taking a part out of a drawing, and putting one in.
namespace hopscope::edit {

/// A part of a drawing that makes sense alone. `design` is whole: it also holds the VNets, subnets, route tables and
/// the like that the part needs; `chosen` says what the part is. All with the ids that they have in the drawing.
struct Part {
    model::Design design;
    std::vector<model::EntityRef> chosen;  ///< sorted, each once
};

/// `entities`, what they hold, the connections and peerings between them, and the route tables, groups, NAT gateways
/// and public addresses that nothing else uses. Refused when nothing but connections would be left without their ends.
[[nodiscard]] Edited<Part> partOf(const model::Design& design, const std::vector<model::EntityRef>& entities);

/// How far to the right a part with VNets has to go so that it stands beside everything that the drawing has, `gap`
/// pixels away. None for a part without VNets: it goes into one.
[[nodiscard]] std::optional<double> roomBeside(const model::Design& design, const Part& part, double gap);

struct Pasted {
    model::Design design;
    std::vector<model::EntityRef> entities;  ///< what stands for itself: not what is held by another of them, no lines
    std::vector<EditError> left;             ///< why some of the part was left out
};

/// Puts a part into a drawing, its own or another, moved by `dx` and `dy`. Ids are fresh and names unique. Addresses
/// and ranges stay when they are free, else the next free ones are taken, and what refers to them inside the part
/// follows; ASNs stay. What needs a container goes into `into` (or the container that `into` stands in), else into its
/// own when the drawing has it. Things that special subnets are for go to such a subnet. Route tables and the like that
/// are not chosen are shared when the drawing has them alike, else they come along. Refused when nothing can be put.
[[nodiscard]] Edited<Pasted> paste(const model::Design& design, const Part& part,
                                   const std::optional<model::EntityRef>& into, double dx, double dy);

}  // namespace hopscope::edit
