// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// Whether an end is worth a finding: the others are what a design may well mean.
[[nodiscard]] bool isTrouble(engine::Verdict verdict);

/// One source and one destination class that ended in trouble, with a packet that shows it.
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

/// Hands over every source to every class in every phase, as far as it ends in trouble, by phase, source and class.
/// What forwards is coloured once for each class (engine::QuietEnds); only flows of which that leaves a doubt are
/// traced. O(phases x sources x classes) look-ups.
void sweep(const Analysis& analysis, const std::stop_token& stop, const std::function<void(const SweptFlow&)>& take);

}  // namespace hopscope::analysis
