// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sweep.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/azure/security.hpp"
#include "core/engine/quiet_ends.hpp"

namespace hopscope::analysis {

using engine::NicIndex;

namespace {

/// Whether a packet that somebody forwards meets the same whoever has sent it: filters and peerings that keep forwarded
/// packets out may tell.
bool sourcesAlike(const Analysis& analysis) {
    const azure::Lowered& lowered = analysis.lowered;
    const auto tells = [](const azure::Domain& domain) {
        return std::any_of(domain.peers.begin(), domain.peers.end(),
                           [](const azure::Domain::Peer& peer) { return !peer.forwardedIntoPeer; });
    };
    return lowered.security->empty() && std::none_of(lowered.domains.begin(), lowered.domains.end(), tells);
}

}  // namespace

bool isTrouble(engine::Verdict verdict) {
    switch (verdict) {
    case engine::Verdict::Loop:
    case engine::Verdict::NextHopUnreachable:
    case engine::Verdict::NoIpForwarding:
    case engine::Verdict::NoGuestForwarding:
    case engine::Verdict::NsgDenied:
    case engine::Verdict::NoSnat: return true;
    default: return false;
    }
}

std::vector<DestinationClass> destinationRanges(const Analysis& analysis) {
    std::set<std::uint32_t> starts{0};
    const auto addBoundaries = [&](net::Prefix prefix) {
        starts.insert(prefix.first().value());
        if (prefix.last().value() != UINT32_MAX) {
            starts.insert(prefix.last().value() + 1);
        }
    };
    const azure::Lowered& lowered = analysis.lowered;
    for (const azure::Domain& domain : lowered.domains) {
        std::for_each(domain.addressSpace.begin(), domain.addressSpace.end(), addBoundaries);
    }
    for (const engine::FabricNic& nic : lowered.fabric.nics) {
        addBoundaries(net::Prefix::host(nic.address));
    }
    for (const azure::Service& service : lowered.services) {
        addBoundaries(net::Prefix::host(service.address));
    }
    for (const engine::PrefixGroup& group : lowered.fabric.groups) {
        std::for_each(group.prefixes.begin(), group.prefixes.end(), addBoundaries);
    }
    for (const model::RouteTable& table : analysis.network->routeTables) {
        for (const model::UserRoute& route : table.routes) {
            addBoundaries(route.prefix);
        }
    }
    for (const std::size_t phase : analysis.phases) {
        const engine::ControlPlane& plane = analysis.recording.states[phase];
        for (const auto& underlay : {plane.shares.first, plane.shares.second}) {
            const auto* effective = dynamic_cast<const azure::EffectivePlane*>(underlay.get());
            ensure(effective != nullptr, "the underlay is made of effective routes");
            const std::vector<net::Prefix> prefixes = effective->prefixes();
            std::for_each(prefixes.begin(), prefixes.end(), addBoundaries);
        }
        for (const auto& guest : plane.guests) {
            for (const engine::GuestRoute& route : guest->table.routes) {
                addBoundaries(route.prefix);
            }
        }
    }
    std::vector<DestinationClass> classes;
    classes.reserve(starts.size());
    for (auto start = starts.begin(); start != starts.end(); ++start) {
        const auto next = std::next(start);
        const net::Address first(*start);
        classes.push_back({first, net::Address(next == starts.end() ? UINT32_MAX : *next - 1), first});
    }
    for (const model::Internet& internet : analysis.network->internets) {
        for (const model::InternetHost& host : internet.hosts) {
            const auto after =
                std::upper_bound(classes.begin(), classes.end(), host.address,
                                 [](net::Address address, const DestinationClass& one) { return address < one.first; });
            (after - 1)->example = host.address;  // a host that somebody drew says more than the first address
        }
    }
    return classes;
}

std::vector<net::Address> destinationClasses(const Analysis& analysis) {
    const std::vector<DestinationClass> classes = destinationRanges(analysis);
    std::vector<net::Address> examples;
    examples.reserve(classes.size());
    for (const DestinationClass& one : classes) {
        examples.push_back(one.example);
    }
    return examples;
}

std::vector<NicIndex> sweepSources(const Analysis& analysis) {
    const azure::Lowered& lowered = analysis.lowered;
    std::vector<NicIndex> sources;
    std::set<azure::ContextIndex> asked;
    for (const NicIndex nic : lowered.fabric.nics.indices()) {
        const engine::Guest& guest = lowered.fabric.guests[lowered.fabric.nics[nic].guest];
        if (!guest.running || guest.kind == engine::GuestKind::Endpoint) {
            continue;
        }
        const bool isFirstHost = guest.kind == engine::GuestKind::Host && guest.nics.front() == nic &&
                                 asked.insert(lowered.contextOfNic[nic]).second;
        if (guest.kind == engine::GuestKind::Router || isFirstHost) {
            sources.push_back(nic);
        }
    }
    return sources;
}

namespace {

/// One phase. What becomes of a packet behind its first look-up is worked out once for each set of interfaces that a
/// look-up hands packets to, and for each class: the machines of a cloud have few appliances to go to.
class Sweeper {
public:
    Sweeper(const Analysis& analysis, std::size_t phase, const std::vector<net::Address>& classes,
            const SweepSink& sink, const std::stop_token& stop)
        : m_fabric(analysis.lowered.fabric), m_phase(phase), m_plane(analysis.recording.states[phase]),
          m_classes(classes), m_sink(sink), m_stop(stop), m_alike(sourcesAlike(analysis)),
          m_quiet(quietEndsIn(*m_plane.shares.first)) {
        if (!m_plane.shares.agree()) {
            m_quietInSecond.emplace(quietEndsIn(*m_plane.shares.second));
        }
        for (const model::Internet& internet : analysis.network->internets) {
            for (const model::InternetHost& host : internet.hosts) {
                m_drawn.push_back(host.address);
            }
        }
        std::sort(m_drawn.begin(), m_drawn.end());
    }

    void sweep(NicIndex source) {
        const bool byRuns = m_alike && m_plane.shares.agree() && sendsAllByOneInterface(source);
        std::size_t number = 0;
        while (number < m_classes.size() && !m_stopped) {
            const net::Address last =
                byRuns ? m_plane.shares.first->lastAlike(source, m_classes[number]) : m_classes[number];
            std::size_t end = number + 1;
            while (end < m_classes.size() && m_classes[end] <= last) {
                ++end;
            }
            sweepRun(source, number, end);
            number = end;
        }
    }

private:
    using EndNumber = std::uint32_t;
    static constexpr EndNumber unseen = 0;
    static constexpr EndNumber quiet = 1;

    static constexpr std::size_t judgedBetweenStops = 256;

    [[nodiscard]] engine::QuietEnds quietEndsIn(const engine::Underlay& underlay) const {
        return {m_fabric, m_plane, underlay, {m_classes.size(), isTrouble, m_alike}};
    }

    /// A host whose own table hands everything but its own address to the virtual router.
    [[nodiscard]] bool sendsAllByOneInterface(NicIndex source) const {
        const engine::GuestIndex guest = m_fabric.nics[source].guest;
        const std::vector<engine::GuestRoute>& routes = m_plane.guests[guest]->table.routes;
        const auto goesBySource = [&](const engine::GuestNextHop& way) { return way.nic == source; };
        const auto isPlain = [&](const engine::GuestRoute& route) {
            return route.protocol == engine::GuestProtocol::Local ||
                   (route.state == engine::GuestRouteState::Installed && route.nextHops.size() == 1 &&
                    goesBySource(route.nextHops.front()));
        };
        return m_fabric.guests[guest].kind == engine::GuestKind::Host && m_fabric.guests[guest].nics.size() == 1 &&
               std::all_of(routes.begin(), routes.end(), isPlain) &&
               std::any_of(routes.begin(), routes.end(),
                           [](const engine::GuestRoute& route) { return route.prefix.isDefault() && route.inKernel; });
    }

    /// Classes that the first look-up treats alike.
    void sweepRun(NicIndex source, std::size_t number, std::size_t end) {
        if (end - number == 1) {
            judge(source, number);
            return;
        }
        const std::vector<engine::UnderlayStep> steps =
            m_plane.shares.first->forward(source, {m_fabric.nics[source].address, m_classes[number]});
        const auto isDrop = [](const engine::UnderlayStep& step) {
            return step.kind == engine::UnderlayStep::Kind::Drop;
        };
        if (std::all_of(steps.begin(), steps.end(), isDrop)) {
            sweepDropped(source, number, end);
        } else if (const auto way = wayOf(steps)) {
            for (; number < end; ++number) {
                repeat(source, *way, number);
            }
        } else {
            for (; number < end; ++number) {
                judge(source, number);
            }
        }
    }

    /// Nothing gets further than the first look-up: one packet stands for all but those to somebody who was drawn.
    void sweepDropped(NicIndex source, std::size_t number, std::size_t end) {
        std::optional<std::vector<std::size_t>> troubles;
        for (; number < end; ++number) {
            if (m_classes[number] == m_fabric.nics[source].address) {
                continue;  // it keeps such packets
            }
            if (!troubles || std::binary_search(m_drawn.begin(), m_drawn.end(), m_classes[number])) {
                troubles = judge(source, number);
            } else {
                again(*troubles, source, number);
            }
        }
    }

    /// The interfaces that packets are handed to, as a number; nothing where they are not all that can happen.
    [[nodiscard]] std::optional<std::size_t> wayOf(const std::vector<engine::UnderlayStep>& steps) {
        std::vector<NicIndex> nics;
        for (const engine::UnderlayStep& step : steps) {
            if (step.kind != engine::UnderlayStep::Kind::ToNic) {
                return std::nullopt;
            }
            nics.push_back(*step.nic);
        }
        const auto [known, isNew] = m_ways.try_emplace(std::move(nics), m_endsOf.size());
        if (isNew) {
            m_endsOf.emplace_back(m_classes.size(), unseen);
        }
        return known->second;
    }

    void repeat(NicIndex source, std::size_t way, std::size_t number) {
        if (m_classes[number] == m_fabric.nics[source].address) {
            return;  // it keeps such packets
        }
        EndNumber& ends = m_endsOf[way][number];
        if (ends == unseen) {
            ends = numberOf(judge(source, number));
        } else if (ends != quiet) {
            again(m_troubles[ends], source, number);
        }
    }

    void again(const std::vector<std::size_t>& troubles, NicIndex source, std::size_t number) const {
        for (const std::size_t trouble : troubles) {
            m_sink.again(trouble, source, m_classes[number]);
        }
    }

    [[nodiscard]] EndNumber numberOf(const std::vector<std::size_t>& troubles) {
        if (troubles.empty()) {
            return quiet;
        }
        const auto [known, isNew] = m_numbers.try_emplace(troubles, static_cast<EndNumber>(m_troubles.size()));
        if (isNew) {
            m_troubles.push_back(troubles);
        }
        return known->second;
    }

    /// Follows a packet, unless it is known to end well; gives what the receiver calls the troubles it ends in.
    std::vector<std::size_t> judge(NicIndex source, std::size_t number) {
        m_stopped = m_stopped || (++m_judged % judgedBetweenStops == 0 && m_stop.stop_requested());
        if (m_stopped) {
            return {};
        }
        const net::Address destination = m_classes[number];
        if (m_quiet.holds(source, destination, number) &&
            (!m_quietInSecond || m_quietInSecond->holds(source, destination, number))) {
            return {};
        }
        std::vector<std::size_t> troubles;
        const auto keep = [&](int share, std::vector<engine::TracePath> paths) {
            for (engine::TracePath& path : paths) {
                if (isTrouble(path.verdict)) {
                    troubles.push_back(m_sink.take({m_phase, share, source, destination, std::move(path)}));
                }
            }
        };
        const net::Packet packet{m_fabric.nics[source].address, destination};
        auto first = engine::tracePaths(m_fabric, m_plane, *m_plane.shares.first, {source}, packet);
        if (!m_plane.shares.agree()) {
            auto second = engine::tracePaths(m_fabric, m_plane, *m_plane.shares.second, {source}, packet);
            if (!engine::takeSameWays(first, second)) {
                keep(1, std::move(second));
            }
        }
        keep(0, std::move(first));
        return troubles;
    }

    const engine::Fabric& m_fabric;
    std::size_t m_phase;
    const engine::ControlPlane& m_plane;
    const std::vector<net::Address>& m_classes;
    const SweepSink& m_sink;
    const std::stop_token& m_stop;
    std::size_t m_judged = 0;
    bool m_stopped = false;
    bool m_alike;
    std::vector<net::Address> m_drawn;  ///< hosts of the Internet; sorted
    engine::QuietEnds m_quiet;
    std::optional<engine::QuietEnds> m_quietInSecond;

    std::map<std::vector<NicIndex>, std::size_t> m_ways;
    std::vector<std::vector<EndNumber>> m_endsOf;  ///< by way and class: how packets behind it end
    std::map<std::vector<std::size_t>, EndNumber> m_numbers;
    std::vector<std::vector<std::size_t>> m_troubles{{}, {}};  ///< by number; unseen and quiet have none
};

}  // namespace

void sweep(const Analysis& analysis, const std::stop_token& stop, const SweepSink& sink) {
    const std::vector<net::Address> classes = destinationClasses(analysis);
    const std::vector<NicIndex> sources = sweepSources(analysis);
    for (const std::size_t phase : analysis.phases) {
        Sweeper sweeper(analysis, phase, classes, sink, stop);
        for (const NicIndex source : sources) {
            if (stop.stop_requested()) {
                return;
            }
            sweeper.sweep(source);
        }
    }
}

}  // namespace hopscope::analysis
