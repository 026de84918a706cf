// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/azure/bgp_draft.hpp"

/// What enters BGP, where, and for whom.
namespace hopscope::azure {

/// Everything that route servers, gateways, circuits, sites and appliances say of their own accord. To be called when
/// speakers and sessions are complete.
void addOriginations(BgpDraft& draft);

/// What the gateway routes by hand into those of its connections that `isMeant` accepts: local network gateways.
[[nodiscard]] std::vector<net::Prefix> staticsOf(const BgpDraft& draft, model::GatewayId gateway,
                                                 const std::function<bool(const model::Connection&)>& isMeant);
/// R2.8a: the far ends of the speaker's sessions over tunnels. Sorted.
[[nodiscard]] std::vector<net::Prefix> remotePeersOf(const BgpDraft& draft, engine::SpeakerIndex speaker);

}  // namespace hopscope::azure
