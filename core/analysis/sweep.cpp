// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sweep.hpp"

#include <algorithm>
#include <set>

namespace hopscope::analysis {

using engine::NicIndex;

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
        for (const azure::Context& context : lowered.contexts) {
            for (const azure::EffectiveRoute& route : effectiveRoutes(analysis, phase, context.subnet)) {
                addBoundaries(route.prefix);
            }
        }
        for (const auto& guest : plane.guests) {
            for (const engine::GuestRoute& route : guest->table.routes) {
                addBoundaries(route.prefix);
            }
        }
    }
    std::vector<net::Address> classes;
    for (const std::uint32_t start : starts) {
        classes.emplace_back(start);
    }
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

std::vector<SweptFlow> sweep(const Analysis& analysis, std::stop_token stop) {
    const engine::Fabric& fabric = analysis.lowered.fabric;
    const std::vector<net::Address> classes = destinationClasses(analysis);
    const std::vector<NicIndex> sources = sweepSources(analysis);
    std::vector<SweptFlow> flows;
    const auto keep = [&](std::size_t phase, int share, NicIndex source, net::Address destination,
                          std::vector<engine::TracePath> paths) {
        for (engine::TracePath& path : paths) {
            if (!engine::isDelivered(path.verdict)) {
                flows.push_back({phase, share, source, destination, std::move(path)});
            }
        }
    };
    for (const std::size_t phase : analysis.phases) {
        const engine::ControlPlane& plane = analysis.recording.states[phase];
        for (const NicIndex source : sources) {
            if (stop.stop_requested()) {
                return flows;
            }
            for (const net::Address destination : classes) {
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
    return flows;
}

}  // namespace hopscope::analysis
