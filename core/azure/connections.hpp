// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/azure/bgp_draft.hpp"

namespace hopscope::azure {

/// The links of a drawn connection between the routers at its two ends, and their sessions where it speaks BGP.
void addConnection(BgpDraft& draft, const model::Connection& connection);

}  // namespace hopscope::azure
