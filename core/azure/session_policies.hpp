// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/engine/fabric.hpp"
#include "core/model/gateway.hpp"
#include "core/model/machine.hpp"
#include "core/model/settings.hpp"

/// What the cloud's own ends of sessions send and take; what people type in is not here.
namespace hopscope::azure {

/// A route server towards an appliance (R5.11, R5.26, R5.27, S12, S24).
[[nodiscard]] engine::EndPolicy towardsAppliance(const model::RouteServer& server, const model::Settings& settings);

/// A gateway towards the route server of its VNet, and the route server towards it (R5.27, R5.29, R5.30, O10).
/// `internal`: they share an ASN.
[[nodiscard]] engine::EndPolicy towardsRouteServer(const model::RouteServer& server, bool internal);
[[nodiscard]] engine::EndPolicy towardsGateway(const model::RouteServer& server, model::Gateway::Type type,
                                               bool internal);

/// The edge of a circuit towards a gateway, the edge of another circuit, and a site (R5.23, R5.27, R5.34, R5.35).
[[nodiscard]] engine::EndPolicy edgeTowardsGateway();
[[nodiscard]] engine::EndPolicy edgeTowardsEdge();
[[nodiscard]] engine::EndPolicy edgeTowardsSite(const model::Circuit& circuit);

/// A rule of a route map without its matches on prefixes, which `meetsPrefixes` answers (R5.45).
[[nodiscard]] engine::PathRule ruleOf(const model::RouteMapRule& drawn);
[[nodiscard]] bool isOnPrefixes(const model::RouteMapRule::Match& match);
/// `Contains` means inside one of the prefixes, `Equals` one of them.
[[nodiscard]] bool meetsPrefixes(const std::vector<model::RouteMapRule::Match>& matches, net::Prefix prefix);

}  // namespace hopscope::azure
