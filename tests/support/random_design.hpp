// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/edit/add.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"

namespace hopscope::testing {

/// Edits at random, the same for the same seed on every machine. Some are refused, as users are.
class RandomEdits {
public:
    explicit RandomEdits(std::uint32_t seed) : m_random(seed) {}

    /// Some edit of `design`, with the name of the function in `name()`.
    edit::Edited<model::Design> next(const model::Design& design) {
        // Adding twice as often as the rest, so that drawings grow.
        return below(2) == 0 ? add(design) : change(design);
    }
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(m_random() % limit); }

    /// The id of some row, or one that is not there.
    template <typename Entity>
    auto some(const model::Table<Entity>& table) {
        using IdType = typename model::Table<Entity>::IdType;
        return table.empty() || below(20) == 0 ? IdType(1'000'000) : table.rows()[below(table.size())]->id;
    }
    /// A row to change; nothing when there is none.
    template <typename Entity>
    std::optional<Entity> copy(const model::Table<Entity>& table) {
        return table.empty() ? std::nullopt : std::optional(*table.rows()[below(table.size())]);
    }
    model::Place somewhere() { return {below(200) * 8.0, below(120) * 8.0, 0, 0}; }
    net::Prefix prefix() { return {net::Address(static_cast<std::uint32_t>(m_random())), static_cast<int>(below(33))}; }

    model::EntityRef anything(const model::Design& design) {
        const model::Network& n = *design.network;
        switch (below(20)) {
        case 10: return some(n.gateways);
        case 11: return some(n.circuits);
        case 12: return some(n.sites);
        case 13: return some(n.connections);
        case 14: return some(n.securityGroups);
        case 15: return some(n.natGateways);
        case 16: return some(n.loadBalancers);
        case 17: return some(n.firewalls);
        case 18: return some(n.privateEndpoints);
        case 0: return some(n.vnets);
        case 1: return some(n.subnets);
        case 2: return some(n.machines);
        case 3: return some(n.nvas);
        case 4: return some(n.routeServers);
        case 5: return some(n.bgpConnections);
        case 6: return some(n.peerings);
        case 7: return some(n.routeTables);
        case 8: return some(n.publicAddresses);
        case 9: return some(n.internets);
        default: return some(design.layout->notes);
        }
    }

    edit::Edited<model::Design> add(const model::Design& design) {
        const model::Network& n = *design.network;
        switch (below(21)) {
        case 11:
            return m_name = "addGateway",
                   edit::addGateway(
                       design, some(n.vnets), somewhere(),
                       {{}, below(2) == 0 ? model::Gateway::Type::Vpn : model::Gateway::Type::ExpressRoute});
        case 12: return m_name = "addCircuit", edit::addCircuit(design, somewhere());
        case 13: return m_name = "addSite", edit::addSite(design, somewhere());
        case 14: return m_name = "addConnection", edit::addConnection(design, anything(design), anything(design));
        case 15: return m_name = "addSecurityGroup", edit::addSecurityGroup(design);
        case 16: return m_name = "addNatGateway", edit::addNatGateway(design);
        case 17: return m_name = "addLoadBalancer", edit::addLoadBalancer(design, some(n.subnets), somewhere());
        case 18: return m_name = "addFirewall", edit::addFirewall(design, some(n.vnets), somewhere());
        case 19: return m_name = "addPrivateEndpoint", edit::addPrivateEndpoint(design, some(n.subnets), somewhere());
        case 0: return m_name = "addVnet", edit::addVnet(design, somewhere());
        case 1:
        case 2: return m_name = "addSubnet", edit::addSubnet(design, some(n.vnets), somewhere());
        case 3: return m_name = "addVirtualMachine", edit::addVirtualMachine(design, some(n.subnets), somewhere());
        case 4: return m_name = "addNva", edit::addNva(design, some(n.subnets), somewhere());
        case 5: return m_name = "addRouteServer", edit::addRouteServer(design, some(n.vnets), somewhere());
        case 6: return m_name = "addPeering", edit::addPeering(design, some(n.vnets), some(n.vnets));
        case 7:
            return m_name = "addRouteTable",
                   edit::addRouteTable(design, {}, {{"r", prefix(), model::UserNextHop::None, {}}});
        case 8: return m_name = "addInternet", edit::addInternet(design, somewhere());
        case 9: return m_name = "addPublicAddress", edit::addPublicAddress(design);
        case 10: return m_name = "addNote", edit::addNote(design, somewhere(), "title", "text");
        default: return m_name = "connectBgp", edit::connectBgp(design, some(n.nvas), some(n.routeServers));
        }
    }

    edit::Edited<model::Design> change(const model::Design& design) {
        const model::Network& n = *design.network;
        switch (below(14)) {
        case 0: return m_name = "rename", edit::rename(design, anything(design), "name" + std::to_string(below(30)));
        case 1:
        case 2:
        case 3:
            return m_name = "move",
                   edit::move(design, {anything(design), anything(design)}, below(9) * 8.0 - 32, below(9) * 8.0 - 32);
        case 4: return m_name = "remove", edit::remove(design, {anything(design)});
        case 5: {
            const model::SubnetId subnet = some(n.subnets);
            const bool dissociate = n.routeTables.empty() || below(3) == 0;
            return m_name = "associateRouteTable",
                   edit::associateRouteTable(design, subnet,
                                             dissociate ? std::nullopt : std::optional(some(n.routeTables)));
        }
        case 6:
            return m_name = "setPublicAddress",
                   edit::setPublicAddress(design, anything(design), below(2), some(n.publicAddresses));
        case 7: return m_name = "setShowVirtualRouters", edit::setShowVirtualRouters(design, below(2) == 0);
        case 8: {
            const model::EntityRef entity = anything(design);
            const auto at = design.layout->places.find(entity);
            model::Place place = at == design.layout->places.end() ? somewhere() : at->second;
            place.width += below(40) * 8.0;
            place.height += below(20) * 8.0;
            return m_name = "resize", edit::resize(design, entity, place);
        }
        case 9: {
            m_name = "setNva";
            auto nva = copy(n.nvas);
            if (!nva) {
                return design;
            }
            nva->announcements.push_back(
                {.prefix = prefix(), .asPath = {}, .nextHop = {}, .communities = {}, .onlyTo = {}});
            nva->sourceNat = below(2) == 0 ? model::SourceNat::Off : model::SourceNat::Internet;
            return edit::setNva(design, *nva);
        }
        case 10: {
            m_name = "setPeering";
            auto peering = copy(n.peerings);
            if (!peering) {
                return design;
            }
            if (peering->firstHalf) {
                peering->firstHalf->allowForwardedTraffic = below(2) == 0;
            }
            return edit::setPeering(design, *peering);
        }
        case 11: return m_name = "removePeeringHalf", edit::removePeeringHalf(design, some(n.peerings), some(n.vnets));
        case 12: {
            model::Settings settings = n.settings;
            settings.s18EcmpMaximum = static_cast<int>(1 + below(8));
            return m_name = "setSettings", edit::setSettings(design, settings);
        }
        default: return m_name = "setHeading", edit::setHeading(design, "title" + std::to_string(below(3)), "words");
        }
    }

    std::mt19937 m_random;
    std::string m_name;
};

/// A whole design after `steps` edits at random.
inline model::Design randomDesign(std::uint32_t seed, int steps = 200) {
    RandomEdits edits(seed);
    model::Design design;
    for (int step = 0; step < steps; ++step) {
        if (auto edited = edits.next(design)) {
            design = *edited;
        }
    }
    return design;
}

}  // namespace hopscope::testing
