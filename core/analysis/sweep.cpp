// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sweep.hpp"

#include <algorithm>
#include <set>

#include "core/azure/security.hpp"
#include "core/engine/quiet_ends.hpp"

namespace hopscope::analysis {

using engine::NicIndex;

namespace {

constexpr std::size_t pairsBetweenStops = 256;

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

std::vector<net::Address> destinationClasses(const Analysis& analysis) {
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
    std::vector<net::Address> classes(starts.begin(), starts.end());
    for (const model::Internet& internet : analysis.network->internets) {
        for (const model::InternetHost& host : internet.hosts) {
            const auto after = std::upper_bound(classes.begin(), classes.end(), host.address);
            *(after - 1) = host.address;  // a host that somebody drew says more than the first address
        }
    }
    return classes;
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

void sweep(const Analysis& analysis, const std::stop_token& stop, const std::function<void(const SweptFlow&)>& take) {
    const engine::Fabric& fabric = analysis.lowered.fabric;
    const std::vector<net::Address> classes = destinationClasses(analysis);
    const std::vector<NicIndex> sources = sweepSources(analysis);
    const auto keep = [&](std::size_t phase, int share, NicIndex source, net::Address destination,
                          std::vector<engine::TracePath> paths) {
        for (engine::TracePath& path : paths) {
            if (isTrouble(path.verdict)) {
                take({phase, share, source, destination, std::move(path)});
            }
        }
    };
    for (const std::size_t phase : analysis.phases) {
        const engine::ControlPlane& plane = analysis.recording.states[phase];
        const engine::QuietEnds::Options options{classes.size(), isTrouble, sourcesAlike(analysis)};
        engine::QuietEnds quiet(fabric, plane, *plane.shares.first, options);
        std::optional<engine::QuietEnds> quietInSecond;
        if (!plane.shares.agree()) {
            quietInSecond.emplace(fabric, plane, *plane.shares.second, options);
        }
        for (const NicIndex source : sources) {
            for (std::size_t number = 0; number < classes.size(); ++number) {
                if (number % pairsBetweenStops == 0 && stop.stop_requested()) {
                    return;
                }
                const net::Address destination = classes[number];
                if (quiet.holds(source, destination, number) &&
                    (!quietInSecond || quietInSecond->holds(source, destination, number))) {
                    continue;
                }
                const net::Packet packet{fabric.nics[source].address, destination};
                auto first = engine::tracePaths(fabric, plane, *plane.shares.first, {source}, packet);
                if (!plane.shares.agree()) {
                    auto second = engine::tracePaths(fabric, plane, *plane.shares.second, {source}, packet);
                    if (!engine::takeSameWays(first, second)) {
                        keep(phase, 1, source, destination, std::move(second));
                    }
                }
                keep(phase, 0, source, destination, std::move(first));
            }
        }
    }
}

}  // namespace hopscope::analysis
