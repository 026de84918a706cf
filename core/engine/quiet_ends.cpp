// SPDX-License-Identifier: Apache-2.0
#include "core/engine/quiet_ends.hpp"

#include <algorithm>

namespace hopscope::engine {

namespace {

constexpr int deepest = 8;  // of what is not coloured; whatever goes on longer is left to the trace

}  // namespace

QuietEnds::QuietEnds(const Fabric& fabric, const ControlPlane& plane, const Underlay& underlay, Options options)
    : m_fabric(fabric), m_plane(plane), m_underlay(underlay), m_options(options) {
    std::size_t cells = 0;
    for (const Guest& guest : fabric.guests) {
        m_firstCell.add(cells);
        cells += guest.kind == GuestKind::Router ? options.classes : 0;
    }
    m_colours.assign(cells, Colour::Unseen);
}

bool QuietEnds::holds(NicIndex source, net::Address destination, std::size_t number) {
    const GuestIndex guest = m_fabric.nics[source].guest;
    const GuestKind kind = m_fabric.guests[guest].kind;
    if (kind != GuestKind::Host && kind != GuestKind::Router) {
        return false;
    }
    const Walk walk{{m_fabric.nics[source].address, destination}, number, true, 0};
    return owns(guest, destination) || lookUp(guest, walk);
}

bool QuietEnds::owns(GuestIndex guest, net::Address address) const {
    const Guest& self = m_fabric.guests[guest];
    return std::any_of(self.nics.begin(), self.nics.end(),
                       [&](NicIndex nic) { return m_fabric.nics[nic].address == address; });
}

bool QuietEnds::lookUp(GuestIndex guest, const Walk& walk) {
    const Guest& self = m_fabric.guests[guest];
    const GuestTable& table = m_plane.guests[guest]->table;
    const auto match = table.lookup(walk.packet.destination);
    if (!match) {
        return isQuiet(Verdict::GuestNoRoute);
    }
    const GuestRoute& row = table.routes[*match];
    if (row.state == GuestRouteState::Unreachable) {
        return isQuiet(Verdict::GuestUnreachable);
    }
    if (row.protocol == GuestProtocol::Local) {
        return true;
    }
    return std::all_of(row.nextHops.begin(), row.nextHops.end(), [&](const GuestNextHop& way) {
        if (!way.nic) {
            return false;  // a link
        }
        Walk next = walk;
        if (self.rewritesSource && !owns(guest, walk.packet.source) &&
            !net::longestMatch(self.keepsSourceFor, walk.packet.destination)) {
            next.packet.source = m_fabric.nics[*way.nic].address;
            next.isPlain = false;
        }
        return leave(*way.nic, next);
    });
}

bool QuietEnds::leave(NicIndex nic, const Walk& walk) {
    if (m_underlay.denial(nic, Direction::Outbound, walk.packet)) {
        return isQuiet(Verdict::NsgDenied);
    }
    const std::vector<UnderlayStep> steps = m_underlay.forward(nic, walk.packet);
    return std::all_of(steps.begin(), steps.end(), [&](const UnderlayStep& step) {
        Walk next = walk;
        next.packet = step.packet;
        next.isPlain = walk.isPlain && step.packet.destination == walk.packet.destination;
        switch (step.kind) {
        case UnderlayStep::Kind::Drop: return isQuiet(step.verdict);
        case UnderlayStep::Kind::Service: return true;
        case UnderlayStep::Kind::Internet: return enter(next);
        case UnderlayStep::Kind::ToNic: return arrive(*step.nic, next);
        }
        return false;
    });
}

bool QuietEnds::enter(const Walk& walk) {
    const std::vector<UnderlayStep> steps = m_underlay.enterFromInternet(walk.packet);
    Walk next = walk;
    next.packet = steps.front().packet;
    next.isPlain = false;
    return steps.front().kind != UnderlayStep::Kind::ToNic || arrive(*steps.front().nic, next);
}

bool QuietEnds::arrive(NicIndex nic, const Walk& walk) {
    if (m_underlay.denial(nic, Direction::Inbound, walk.packet)) {
        return isQuiet(Verdict::NsgDenied);
    }
    const GuestIndex guest = m_fabric.nics[nic].guest;
    return owns(guest, walk.packet.destination) || forward(guest, walk);
}

/// A packet for somebody else: here a place is coloured, or was.
bool QuietEnds::forward(GuestIndex guest, Walk walk) {
    const Guest& self = m_fabric.guests[guest];
    if (self.kind != GuestKind::Router || !self.forwards || ++walk.depth > deepest) {
        return false;
    }
    if (!walk.isPlain || !m_options.sourcesAlike) {
        return lookUp(guest, walk);
    }
    Colour& colour = m_colours[m_firstCell[guest] + walk.number];
    if (colour == Colour::Unseen) {
        colour = Colour::OnTheWay;
        colour = lookUp(guest, walk) ? Colour::Quiet : Colour::Unknown;
    }
    return colour == Colour::Quiet;
}

}  // namespace hopscope::engine
