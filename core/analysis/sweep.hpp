// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// One source and one destination class that ended badly, with a packet that shows it.
struct SweptFlow {
    std::size_t state = 0;
    int share = 0;
    engine::NicIndex source;
    net::Address destination{0};
    engine::TracePath path;
};

/// Addresses, one for each class of destinations that no table of the design tells apart: the first of each run between
/// two prefix boundaries, or a host of the Internet that lies in it. Sorted.
[[nodiscard]] std::vector<net::Address> destinationClasses(const Analysis& analysis);

/// The interfaces to ask from: one of each virtual router's machines, and every interface of an appliance.
[[nodiscard]] std::vector<engine::NicIndex> sweepSources(const Analysis& analysis);

/// Traces every source to every class in every phase, and keeps what is not delivered. O(phases x sources x classes).
[[nodiscard]] std::vector<SweptFlow> sweep(const Analysis& analysis, std::stop_token stop);

}  // namespace hopscope::analysis
