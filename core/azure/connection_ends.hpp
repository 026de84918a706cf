// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/azure/bgp_draft.hpp"

namespace hopscope::azure {

/// One end of a connection as the engine sees it: which guest, and under which addresses. A gateway and a circuit have
/// two guests and so up to two of these.
struct Router {
    engine::GuestIndex guest;
    std::optional<engine::SpeakerIndex> speaker;
    net::Address address;                ///< of the session
    std::optional<net::Address> source;  ///< see engine::LinkEnd
    std::optional<net::Address> target;
};

/// The guests at one end, each with the address that its session uses. Makes the speakers of appliances and sites.
[[nodiscard]] std::vector<Router> routersAt(const BgpDraft& draft, const model::Connection& connection,
                                            const model::ConnectionEnd& end, const model::ConnectionEnd& other);

}  // namespace hopscope::azure
