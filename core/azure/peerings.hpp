// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/azure/lower.hpp"
#include "core/engine/underlay.hpp"

namespace hopscope::azure {

/// What `vnet` knows of the VNet at the other end of a connected peering; the index of the peer's domain is left to the
/// caller. Only what the own half last synced is routed (R4.3); of a subnet peering only the subnets that take part
/// (R4.11). O(subnets that take part).
[[nodiscard]] Domain::Peer peerOf(const model::Network& network, const model::Peering& peering, model::VnetId vnet);

/// Whether a peering lets a packet through, and what that rests on.
struct Crossing {
    bool blocked = false;
    net::RuleId rule;
    engine::SettingSet settings = 0;
};

/// A packet that leaves a subnet for another one: nothing stands in its way inside a VNet; between two of them the
/// flags of both halves do (R4.5), and the subnets of a subnet peering. The two VNets are peered. O(peers).
[[nodiscard]] Crossing crossing(const Lowered& lowered, const model::Settings& settings, ContextIndex from,
                                ContextIndex to, net::Address source);

}  // namespace hopscope::azure
