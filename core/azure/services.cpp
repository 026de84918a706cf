// SPDX-License-Identifier: Apache-2.0
#include "core/azure/services.hpp"

#include <algorithm>
#include <set>

#include "core/azure/facts.hpp"

namespace hopscope::azure {

namespace {

/// R2.12: Disabled leaves the row alone; an NSG policy is none for route tables.
bool obeysRouteTables(model::PrivateEndpointPolicies policies) {
    return policies == model::PrivateEndpointPolicies::Enabled ||
           policies == model::PrivateEndpointPolicies::RouteTableEnabled;
}

bool obeysSecurityGroups(model::PrivateEndpointPolicies policies) {
    return policies == model::PrivateEndpointPolicies::Enabled ||
           policies == model::PrivateEndpointPolicies::NetworkSecurityGroupEnabled;
}

/// Of a subnet peering only the subnets that take part are known at the other side (R4.11).
bool isSeenBy(const Domain::Peer& owner, net::Address address) {
    return owner.wholeVnets || net::longestMatch(owner.prefixes, address).has_value();
}

}  // namespace

std::vector<net::Prefix> prefixesOfService(const model::Network& network, std::string_view tag) {
    std::set<net::Prefix> prefixes;
    for (const model::Internet& internet : network.internets) {
        for (const model::PublicService& service : internet.services) {
            if (service.name == tag) {
                prefixes.insert(service.prefixes.begin(), service.prefixes.end());
            }
        }
    }
    return {prefixes.begin(), prefixes.end()};
}

std::vector<net::Prefix> servicePrefixes(const model::Network& network, const model::Subnet& subnet) {
    std::set<net::Prefix> prefixes;
    for (const std::string& tag : subnet.serviceEndpoints) {
        const std::vector<net::Prefix> one = prefixesOfService(network, tag);
        prefixes.insert(one.begin(), one.end());
    }
    return {prefixes.begin(), prefixes.end()};
}

void addPrivateEndpoints(const model::Network& network, Lowered& lowered) {
    for (const model::PrivateEndpoint& endpoint : network.privateEndpoints) {
        const auto context = lowered.contextOf(endpoint.subnet);
        if (!context) {
            continue;
        }
        Service service;
        service.name = endpoint.id;
        service.context = *context;
        service.address = endpoint.address;
        const DomainIndex home = lowered.contexts[*context].domain;
        if (obeysRouteTables(network.subnets.at(endpoint.subnet).privateEndpointPolicies)) {
            service.yieldsWithin = net::longestMatch(lowered.domains[home].addressSpace, endpoint.address);
        }
        service.filtered = obeysSecurityGroups(network.subnets.at(endpoint.subnet).privateEndpointPolicies);
        const engine::ServiceIndex index = lowered.services.add(std::move(service));
        lowered.servicesByAddress[endpoint.address].push_back(index);
        for (const DomainIndex place : lowered.domains.indices()) {
            const std::vector<Domain::Peer>& peers = lowered.domains[place].peers;
            const bool seen = place == home || std::any_of(peers.begin(), peers.end(), [&](const Domain::Peer& peer) {
                                  return peer.domain == home && isSeenBy(peer, endpoint.address);
                              });
            if (seen) {
                lowered.domains[place].endpoints.push_back(index);
            }
        }
    }
}

int tagRank(const model::UserRoute& route) {
    if (route.serviceTag.empty()) {
        return 0;
    }
    const bool isRegional = route.serviceTag.find('.') != std::string::npos;
    const bool isWholeCloud =
        route.serviceTag == wholeCloudTag || route.serviceTag.starts_with(std::string(wholeCloudTag) + '.');
    return (isWholeCloud ? 3 : 1) + (isRegional ? 0 : 1);
}

}  // namespace hopscope::azure
