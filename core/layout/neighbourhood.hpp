// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::layout {

/// A hub and the VNets that belong to it.
struct Cluster {
    model::VnetId hub{0};
    std::vector<model::VnetId> spokes{};
};

/// Clusters that peerings, connections or a circuit join, the one with the largest hub first, and what stands outside
/// the cloud beside them.
struct Neighbourhood {
    std::vector<Cluster> clusters{};
    std::vector<model::EntityRef> outside{};  ///< Internets, circuits, sites
};

/// Who is joined with whom.
struct Joints {
    /// VNets that a circuit or a site is connected to, and those with public addresses for an Internet.
    std::map<model::EntityRef, std::vector<model::VnetId>> vnetsOf{};
    std::vector<Neighbourhood> neighbourhoods{};
};

/// Sorts the VNets into hubs and spokes and those into neighbourhoods. A hub is a VNet with a route server, a gateway,
/// a firewall or an appliance, or one with several peerings and no neighbour that has more; every other VNet belongs to
/// the hub that the fewest peerings lead to. Neighbourhoods are the connected components of what peerings and
/// connections join; what stands outside alone goes to the first. Only the VNets, Internets, circuits and sites in
/// `entities` take part. Near linear in the size of the network.
[[nodiscard]] Joints jointsOf(const model::Network& network, const std::vector<model::EntityRef>& entities);

}  // namespace hopscope::layout
