// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/azure/bgp_draft.hpp"

/// Fills in what one end of a session sends and takes where that depends on prefixes or has been typed in. What the
/// cloud's own ends do to every prefix alike is in session_policies.
namespace hopscope::azure {

/// One end of a session, by the speaker that sits there.
struct SessionEnd {
    engine::SessionIndex session;
    engine::SpeakerIndex self;
};

[[nodiscard]] engine::EndPolicy& policyAt(engine::Fabric& fabric, SessionEnd end);

/// The policy that somebody has typed in.
void configure(BgpDraft& draft, SessionEnd end, const model::SessionPolicy& drawn);

/// R5.45: adds the rules of the server's route map `name`; nothing when there is none of that name.
void addRouteMap(BgpDraft& draft, SessionEnd end, const model::RouteServer& server, const std::string& name,
                 std::vector<engine::PathRule> engine::EndPolicy::*list);

/// R8.23: a gateway ignores what is equal to or inside the space that it announces itself.
void ignoreSpace(BgpDraft& draft, SessionEnd end, const std::vector<net::Prefix>& space);

/// R5.32: `0/0` is not passed on.
void withholdDefault(BgpDraft& draft, SessionEnd end);

}  // namespace hopscope::azure
