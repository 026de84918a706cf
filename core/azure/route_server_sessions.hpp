// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/azure/bgp_draft.hpp"

namespace hopscope::azure {

/// The sessions of an appliance with the two instances of a route server (R5.4 to R5.7).
void addRouteServerSessions(BgpDraft& draft, const model::BgpConnection& connection);

}  // namespace hopscope::azure
