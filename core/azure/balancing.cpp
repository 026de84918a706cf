// SPDX-License-Identifier: Apache-2.0
#include "core/azure/balancing.hpp"

#include <algorithm>

namespace hopscope::azure {

namespace {

std::size_t positionOf(const std::vector<model::Nic>& nics, const std::string& name) {
    const auto found = std::find_if(nics.begin(), nics.end(), [&](const model::Nic& nic) { return nic.name == name; });
    return found == nics.end() ? 0 : static_cast<std::size_t>(found - nics.begin());
}

std::optional<engine::NicIndex> nicOf(const model::Network& network, const Lowered& lowered,
                                      const model::LoadBalancer::Backend& backend) {
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&backend.machine)) {
        const model::VirtualMachine* row = network.machines.find(*machine);
        return row == nullptr ? std::nullopt : lowered.nicOf(row->id, positionOf(row->nics, backend.nic));
    }
    if (const auto* nva = std::get_if<model::NvaId>(&backend.machine)) {
        const model::Nva* row = network.nvas.find(*nva);
        return row == nullptr ? std::nullopt : lowered.nicOf(row->id, positionOf(row->nics, backend.nic));
    }
    return std::nullopt;
}

engine::FlowHash hashOf(model::LoadBalancer::Distribution distribution) {
    switch (distribution) {
    case model::LoadBalancer::Distribution::Default: return engine::FlowHash::FiveTuple;
    case model::LoadBalancer::Distribution::SourceIp: return engine::FlowHash::Addresses;
    case model::LoadBalancer::Distribution::SourceIpProtocol: return engine::FlowHash::AddressesAndProtocol;
    }
    return engine::FlowHash::FiveTuple;
}

}  // namespace

void addLoadBalancers(const model::Network& network, Lowered& lowered) {
    for (const model::LoadBalancer& drawn : network.loadBalancers) {
        const auto context = lowered.contextOf(drawn.subnet);
        if (!context) {
            continue;
        }
        Balancer balancer;
        balancer.basic = drawn.sku == model::LoadBalancer::Sku::Basic;
        balancer.rules = drawn.rules;
        balancer.hash = hashOf(drawn.distribution);
        for (const model::LoadBalancer::Backend& backend : drawn.backends) {
            const auto nic = nicOf(network, lowered, backend);
            if (nic && backend.healthy && lowered.fabric.guests[lowered.fabric.nics[*nic].guest].running) {
                balancer.backends.push_back(*nic);
            }
            if (nic && !drawn.outboundAddresses.empty()) {
                std::vector<net::Address>& served = lowered.outboundOf[*nic];
                served.insert(served.end(), drawn.outboundAddresses.begin(), drawn.outboundAddresses.end());
            }
        }
        Service service;
        service.name = drawn.id;
        service.context = *context;
        service.address = drawn.frontend;
        service.balancer = std::move(balancer);
        lowered.servicesByAddress[drawn.frontend].push_back(lowered.services.add(std::move(service)));
    }
}

bool takes(const Balancer& balancer, const net::Packet& packet) {
    return std::any_of(balancer.rules.begin(), balancer.rules.end(), [&](const model::LoadBalancer::Rule& rule) {
        const bool ports = rule.port == 0 || (net::hasPorts(packet.protocol) && rule.port == packet.destinationPort);
        return ports && (!rule.protocol || *rule.protocol == packet.protocol);
    });
}

}  // namespace hopscope::azure
