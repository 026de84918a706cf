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

/// A class of destinations: neighbouring addresses that no table of the design tells apart, between two boundaries of
/// prefixes.
struct DestinationClass {
    net::Address first{0};
    net::Address last{0};
    net::Address example{0};  ///< the first, or a host of the Internet that lies in it
    bool operator==(const DestinationClass&) const = default;
};

/// All addresses, class by class, sorted. O(rows of all tables x log).
[[nodiscard]] std::vector<DestinationClass> destinationRanges(const Analysis& analysis);
/// Their examples.
[[nodiscard]] std::vector<net::Address> destinationClasses(const Analysis& analysis);

/// The interfaces to ask from: one of each virtual router's machines, and every interface of an appliance.
[[nodiscard]] std::vector<engine::NicIndex> sweepSources(const Analysis& analysis);

/// What receives the flows of a sweep.
struct SweepSink {
    /// A flow; gives a number of the receiver's own for what it is an instance of.
    std::function<std::size_t(const SweptFlow&)> take;
    /// Another source's packet, which ends like a flow of the same state and destination that was numbered so: behind
    /// the first look-up the two have one way.
    std::function<void(std::size_t number, engine::NicIndex source, net::Address destination)> again;
};

/// Hands over every source to every class in every phase, as far as it ends in trouble, by phase, source and class.
/// What forwards is coloured once for each class (engine::QuietEnds), and only flows of which that leaves a doubt are
/// traced. Where nothing tells sources apart, a machine is asked once for each run of destinations that its virtual
/// router treats alike. O(phases x (appliances + sets of next hops) x classes) look-ups, O(phases x machines x rows)
/// more, and O(phases x machines x classes) steps from class to class.
void sweep(const Analysis& analysis, const std::stop_token& stop, const SweepSink& sink);

}  // namespace hopscope::analysis
