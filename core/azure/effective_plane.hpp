// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/azure/effective_route.hpp"
#include "core/azure/lower.hpp"
#include "core/engine/underlay.hpp"

namespace hopscope::azure {

/// The effective routes of all subnets at one moment, as shared bases with overlays, and the deliveries that follow
/// from them (R8.3).
class EffectivePlane : public engine::Underlay {
public:
    /// All rows of a subnet's virtual router in the fixed order: by prefix, then Default, VirtualNetworkGateway, User.
    /// With the rows that Azure does not print. O(rows).
    [[nodiscard]] virtual std::vector<EffectiveRoute> routes(ContextIndex context) const = 0;
    /// The row that wins for `destination`; nothing when none matches. O(log rows).
    [[nodiscard]] virtual std::optional<EffectiveRoute> winner(ContextIndex context,
                                                               net::Address destination) const = 0;
    /// The prefixes of all rows of all subnets, each at least once. O(rows of the shared layers).
    [[nodiscard]] virtual std::vector<net::Prefix> prefixes() const = 0;
    /// A row by the id that a trace hop carries.
    [[nodiscard]] virtual EffectiveRoute row(ContextIndex context, engine::RowId id) const = 0;
};

/// Programs virtual routers from what route server instances have selected. Keeps references to both arguments.
[[nodiscard]] std::unique_ptr<engine::Programmer> makeProgrammer(const Lowered& lowered, const model::Network& network);

}  // namespace hopscope::azure
