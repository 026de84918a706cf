// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/azure/lower.hpp"

namespace hopscope::azure {

/// Adds the frontends of all load balancers with those backends that run and answer their probes. The machines must be
/// there.
void addLoadBalancers(const model::Network& network, Lowered& lowered);

/// Whether a rule of the balancer is for this packet: one for all ports takes every packet of its protocol (R8.15).
[[nodiscard]] bool takes(const Balancer& balancer, const net::Packet& packet);

}  // namespace hopscope::azure
