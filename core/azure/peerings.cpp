// SPDX-License-Identifier: Apache-2.0
#include "core/azure/peerings.hpp"

#include <algorithm>

namespace hopscope::azure {

namespace {

std::vector<model::SubnetId> sorted(std::vector<model::SubnetId> subnets) {
    std::sort(subnets.begin(), subnets.end());
    return subnets;
}

std::vector<net::Prefix> prefixesOf(const model::Network& network, const std::vector<model::SubnetId>& subnets) {
    std::vector<net::Prefix> prefixes;
    for (const model::SubnetId id : subnets) {
        if (const model::Subnet* subnet = network.subnets.find(id)) {
            prefixes.insert(prefixes.end(), subnet->prefixes.begin(), subnet->prefixes.end());
        }
    }
    return prefixes;
}

bool takesPart(const std::vector<model::SubnetId>& subnets, model::SubnetId subnet) {
    return std::binary_search(subnets.begin(), subnets.end(), subnet);
}

}  // namespace

Domain::Peer peerOf(const model::Network& network, const model::Peering& peering, model::VnetId vnet) {
    const model::VnetId remote = peering.other(vnet);
    const model::PeeringHalf& near = *peering.halfOn(vnet);
    const model::PeeringHalf& far = *peering.halfOn(remote);
    Domain::Peer peer;
    peer.wholeVnets = peering.isComplete();
    peer.subnets = sorted(peering.subnetsOf(vnet));
    peer.remoteSubnets = sorted(peering.subnetsOf(remote));
    peer.prefixes = peer.wholeVnets ? near.syncedRemoteSpace.value_or(network.vnets.at(remote).addressSpace)
                                    : prefixesOf(network, peer.remoteSubnets);
    peer.global = network.vnets.at(vnet).region != network.vnets.at(remote).region;
    peer.accessAllowed = near.allowVirtualNetworkAccess && far.allowVirtualNetworkAccess;
    peer.forwardedIntoPeer = far.allowForwardedTraffic;
    return peer;
}

Crossing crossing(const Lowered& lowered, const model::Settings& settings, ContextIndex from, ContextIndex to,
                  net::Address source) {
    const Context& here = lowered.contexts[from];
    const Context& there = lowered.contexts[to];
    if (here.domain == there.domain) {
        return {};
    }
    const Domain& domain = lowered.domains[here.domain];
    const auto peer = std::find_if(domain.peers.begin(), domain.peers.end(),
                                   [&](const Domain::Peer& other) { return other.domain == there.domain; });
    if (!peer->wholeVnets && !(takesPart(peer->subnets, here.subnet) && takesPart(peer->remoteSubnets, there.subnet))) {
        return {true, {"R4.11"}, 0};
    }
    Crossing result;
    if (!peer->accessAllowed) {
        result.settings |= engine::setting(22);
        if (settings.s22 == model::Settings::VirtualNetworkAccess::Block) {
            return {true, {"R4.5"}, result.settings};
        }
    }
    const bool foreign = !net::longestMatch(domain.addressSpace, source).has_value();
    if (foreign && !peer->forwardedIntoPeer) {
        result.settings |= engine::setting(1);
        if (settings.s1 == model::Settings::ForwardedTraffic::Documented) {
            return {true, {"R4.10"}, result.settings};
        }
    }
    return result;
}

}  // namespace hopscope::azure
