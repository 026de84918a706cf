// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// Where one machine hands a packet of its own next.
struct OnwardStep {
    model::EntityRef from;
    std::optional<model::EntityRef> to;  ///< a machine, a service or the Internet; absent: the packet goes no further
    std::optional<net::Prefix> row;      ///< of the virtual router, else of the guest, that sends it there
    net::RuleId rule;                    ///< of that row
    double share = 1;                    ///< of the flows, with ECMP or when virtual routers differ
    engine::Verdict verdict = engine::Verdict::NoRoute;  ///< how such a packet ends
    bool inLoop = false;                                 ///< the step itself is walked again and again
    bool operator==(const OnwardStep&) const = default;
};

/// The effective next hops of everybody towards one destination: a tree that ends there, unless something is wrong.
struct SinkTree {
    std::size_t state = 0;
    net::Address destination{0};
    std::vector<OnwardStep> steps;  ///< by machine, then by where they lead
    bool operator==(const SinkTree&) const = default;
};

/// Asks every running machine, appliance, gateway and site; the one that owns the destination has no step. `state` is a
/// position in recording.states. Incomplete when `stop` is requested. O(machines) traces.
[[nodiscard]] SinkTree sinkTree(const Analysis& analysis, std::size_t state, net::Address destination,
                                const std::stop_token& stop = {});

/// What an address may belong to, from the widest to the narrowest.
enum class AddressLane : unsigned char { OnPremises, Announced, UserRoutes, Vnets, Subnets };
inline constexpr std::size_t addressLanes = 5;

struct AddressSpan {
    net::Prefix prefix = net::Prefix::everything();
    model::EntityRef owner;  ///< VNet, subnet, site or connection, appliance, route table
    bool operator==(const AddressSpan&) const = default;
};

/// What is drawn, by address: each lane sorted by prefix, the wider first. What is said twice of one owner stands once;
/// user routes for a service tag have no prefix of their own and stand nowhere.
[[nodiscard]] std::array<std::vector<AddressSpan>, addressLanes> addressPlan(const model::Network& network);

}  // namespace hopscope::analysis
