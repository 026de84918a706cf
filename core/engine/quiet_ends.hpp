// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/control_plane.hpp"
#include "core/engine/trace.hpp"
#include "core/engine/underlay.hpp"

namespace hopscope::engine {

/// Where packets are sure to end in no trouble, without following each of them: for every class of destinations the
/// forwarding between guests is a graph, whose places are coloured once. A packet of which this cannot be said is
/// worth a trace.
class QuietEnds {
public:
    struct Options {
        std::size_t classes = 0;               ///< of destinations
        bool (*isTrouble)(Verdict) = nullptr;  ///< of the ends that packets are dropped with
        /// No filter and no peering tells apart the sources of packets that somebody forwards: then a place is coloured
        /// for all of them at once.
        bool sourcesAlike = false;
    };
    /// Keeps references. O(guests x classes) memory, where only guests that forward count.
    QuietEnds(const Fabric& fabric, const ControlPlane& plane, const Underlay& underlay, Options options);

    /// True when no way of a packet that the guest of `source` sends to `destination` ends in trouble or in a loop.
    /// False says nothing. `number` is the class of `destination`, always with the same address. Amortised
    /// O(look-up) a source and O(ways) a place.
    [[nodiscard]] bool holds(NicIndex source, net::Address destination, std::size_t number);

private:
    enum class Colour : std::uint8_t { Unseen, OnTheWay, Quiet, Unknown };
    struct Walk {
        net::Packet packet;
        std::size_t number = 0;
        bool isPlain = true;  ///< nobody has rewritten the packet
        int depth = 0;
    };
    [[nodiscard]] bool lookUp(GuestIndex guest, const Walk& walk);
    [[nodiscard]] bool leave(NicIndex nic, const Walk& walk);
    [[nodiscard]] bool enter(const Walk& walk);
    [[nodiscard]] bool arrive(NicIndex nic, const Walk& walk);
    [[nodiscard]] bool forward(GuestIndex guest, Walk walk);
    [[nodiscard]] bool owns(GuestIndex guest, net::Address address) const;
    [[nodiscard]] bool isQuiet(Verdict verdict) const { return !m_options.isTrouble(verdict); }

    const Fabric& m_fabric;
    const ControlPlane& m_plane;
    const Underlay& m_underlay;
    Options m_options;
    IndexedVector<GuestIndex, std::size_t> m_firstCell;  ///< of the guests that forward
    std::vector<Colour> m_colours;
};

}  // namespace hopscope::engine
