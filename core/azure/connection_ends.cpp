// SPDX-License-Identifier: Apache-2.0
#include "core/azure/connection_ends.hpp"

#include <algorithm>

#include "core/azure/facts.hpp"

namespace hopscope::azure {

namespace {

/// Whether a gateway of the subnet has the address.
bool isInstance(const BgpDraft& draft, net::Address address, model::SubnetId subnet) {
    return std::any_of(draft.network.gateways.begin(), draft.network.gateways.end(),
                       [&](const model::Gateway& gateway) {
                           const std::vector<net::Address> instances = instanceAddresses(draft.network, gateway);
                           return gateway.subnet == subnet &&
                                  std::find(instances.begin(), instances.end(), address) != instances.end();
                       });
}

net::Address standInAddress(const BgpDraft& draft, model::CircuitId circuit, const model::EntityRef& other) {
    if (const auto* id = std::get_if<model::GatewayId>(&other)) {
        const model::Gateway* gateway = draft.network.gateways.find(*id);
        const model::Subnet* subnet = gateway != nullptr ? draft.network.subnets.find(gateway->subnet) : nullptr;
        if (subnet != nullptr && !subnet->prefixes.empty()) {
            net::Address first = subnet->prefixes.front().first().plus(edgeOffset);
            while (isInstance(draft, first, gateway->subnet) || isInstance(draft, first.plus(1), gateway->subnet)) {
                first = first.plus(2);
            }
            return first;
        }
    }
    return linkLocalSpace.first().plus(circuit.value() % 0x3fffU * 4 + 1);
}

/// Whether the other end is an appliance whose primary interface is in the same VNet, or in a directly peered one.
bool isNear(const BgpDraft& draft, const model::Nva& nva, const model::ConnectionEnd& other) {
    const auto* id = std::get_if<model::NvaId>(&other.at);
    const model::Nva* peer = id != nullptr ? draft.network.nvas.find(*id) : nullptr;
    if (peer == nullptr || peer->nics.empty() || nva.nics.empty()) {
        return false;
    }
    const auto here = draft.domainOf(nva.nics.front().subnet);
    const auto there = draft.domainOf(peer->nics.front().subnet);
    return here && there && (*here == *there || draft.arePeered(*here, *there));
}

void addAppliance(const BgpDraft& draft, model::NvaId id, const model::Connection& connection,
                  const model::ConnectionEnd& end, const model::ConnectionEnd& other, std::vector<Router>& routers) {
    const model::Nva* nva = draft.network.nvas.find(id);
    const auto guest = draft.lowered.guestOf(id);
    if (nva == nullptr || !guest || draft.fabric().guests[*guest].nics.empty()) {
        return;
    }
    const auto& nics = draft.fabric().guests[*guest].nics;
    const net::Address primary = draft.fabric().nics[nics.front()].address;
    const net::Address outer = end.outer.value_or(primary);
    const bool isTunnel = connection.type != model::Connection::Type::Bgp;
    Router router{*guest, std::nullopt, end.address.value_or(isTunnel ? outer : primary), outer, outer};
    // Where no VNet and no peering joins the two, an interface is reached under its public address.
    if (!isNear(draft, *nva, other)) {
        for (const engine::NicIndex nic : nics) {
            if (draft.fabric().nics[nic].address == outer) {
                router.target = draft.fabric().nics[nic].publicAddress;
            }
        }
    }
    if (nva->asn) {
        router.speaker = draft.speakerAt(*guest, *nva->asn, router.address);
    }
    routers.push_back(router);
}

void addGatewayInstances(const BgpDraft& draft, model::GatewayId id, const model::ConnectionEnd& end,
                         std::vector<Router>& routers) {
    const model::Gateway* gateway = draft.network.gateways.find(id);
    for (std::size_t i = 0; gateway != nullptr; ++i) {
        const auto guest = draft.lowered.guestOf(id, i);
        if (!guest) {
            break;
        }
        if (end.instance && static_cast<std::size_t>(*end.instance) != i) {
            continue;
        }
        const net::Address own = draft.fabric().nics[draft.fabric().guests[*guest].nics.front()].address;
        Router router{*guest,
                      draft.fabric().guests[*guest].speaker,
                      end.address ? end.address->plus(static_cast<std::uint32_t>(i)) : own,
                      {},
                      {}};
        if (i < gateway->publicAddresses.size()) {
            router.target = gateway->publicAddresses[i];
        }
        routers.push_back(router);
    }
}

void addSite(const BgpDraft& draft, model::SiteId id, const model::ConnectionEnd& end, std::vector<Router>& routers) {
    const model::Site* site = draft.network.sites.find(id);
    const auto guest = draft.lowered.guestOf(id);
    if (site == nullptr || !guest) {
        return;
    }
    Router router{*guest, std::nullopt, end.address.value_or(site->router), site->publicAddress, site->publicAddress};
    if (site->asn) {
        router.speaker = draft.speakerAt(*guest, *site->asn, site->router);
    }
    routers.push_back(router);
}

/// The two edge routers of a circuit. Their addresses are those of the connection, or stand-ins from link-local
/// space when nobody has said them.
void addEdges(const BgpDraft& draft, model::CircuitId id, const model::ConnectionEnd& end,
              const model::ConnectionEnd& other, std::vector<Router>& routers) {
    for (std::size_t i = 0; i < 2; ++i) {
        const auto guest = draft.lowered.guestOf(id, i);
        if (!guest) {
            return;
        }
        const net::Address first = end.address.value_or(standInAddress(draft, id, other.at));
        routers.push_back(
            {*guest, draft.fabric().guests[*guest].speaker, first.plus(static_cast<std::uint32_t>(i)), {}, {}});
    }
}

}  // namespace

std::vector<Router> routersAt(const BgpDraft& draft, const model::Connection& connection,
                              const model::ConnectionEnd& end, const model::ConnectionEnd& other) {
    std::vector<Router> routers;
    if (const auto* id = std::get_if<model::NvaId>(&end.at)) {
        addAppliance(draft, *id, connection, end, other, routers);
    } else if (const auto* gateway = std::get_if<model::GatewayId>(&end.at)) {
        addGatewayInstances(draft, *gateway, end, routers);
    } else if (const auto* site = std::get_if<model::SiteId>(&end.at)) {
        addSite(draft, *site, end, routers);
    } else if (const auto* circuit = std::get_if<model::CircuitId>(&end.at)) {
        addEdges(draft, *circuit, end, other, routers);
    }
    return routers;
}

}  // namespace hopscope::azure
