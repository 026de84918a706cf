// SPDX-License-Identifier: Apache-2.0
#include "core/azure/learned_routes.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace hopscope::azure {

namespace {

enum class Kind : std::uint8_t { Static, Vpn, Appliance, ExpressRoute };

/// One source's offer for a prefix.
struct Offer {
    Kind kind = Kind::Appliance;
    std::size_t pathLength = 0;
    std::vector<net::Address> nextHops;
    std::optional<model::GatewayId> gateway;
};

class Merge {
public:
    Merge(const Lowered& lowered, model::HubRoutingPreference preference)
        : m_lowered(lowered), m_preference(preference) {}

    void addSelection(const engine::Selection& selection, Kind kind, const Domain::Gateway* gateway) {
        for (const engine::Selection::Row& row : selection.rows) {
            for (const net::Prefix prefix : m_lowered.fabric.groups[row.group].prefixes) {
                Offer offer{kind, row.pathLength, row.nextHops, std::nullopt};
                if (gateway != nullptr) {
                    offer.gateway = gateway->id;
                    offer.pathLength += gateway->ownAsnBesideCloud ? 1U : 0U;  // R5.31
                    if (!gateway->shown.empty()) {
                        offer.nextHops = gateway->shown;
                    }
                }
                m_offers[prefix].push_back(std::move(offer));
            }
        }
    }

    /// R2.8a: the far ends of a gateway's sessions.
    void addPeers(const Domain::Gateway& gateway) {
        for (const net::Prefix prefix : gateway.peers) {
            m_offers[prefix].push_back({Kind::Vpn, 0, gateway.shown, gateway.id});
        }
    }

    void addStatics(const Domain::Gateway& gateway) {
        for (const net::Prefix prefix : gateway.statics) {
            m_offers[prefix].push_back({Kind::Static, 0, gateway.shown, gateway.id});
        }
    }

    std::vector<LearnedRoute> result() {
        std::vector<LearnedRoute> routes;
        for (auto& [prefix, offers] : m_offers) {
            LearnedRoute route;
            route.prefix = prefix;
            route.rule = select(offers);
            for (const Offer& offer : offers) {
                route.nextHops.insert(route.nextHops.end(), offer.nextHops.begin(), offer.nextHops.end());
                if (offer.gateway) {
                    route.gateways.push_back(*offer.gateway);
                }
            }
            const auto sortUnique = [](auto& list) {
                std::sort(list.begin(), list.end());
                list.erase(std::unique(list.begin(), list.end()), list.end());
            };
            sortUnique(route.nextHops);
            sortUnique(route.gateways);
            routes.push_back(std::move(route));
        }
        return routes;
    }

private:
    /// R5.30 in its order; each step keeps the offers for which it holds, provided that any are kept.
    [[nodiscard]] net::RuleId select(std::vector<Offer>& offers) const {
        net::RuleId rule = offers.front().gateway ? net::RuleId{"R2.8"} : net::RuleId{"R2.9"};
        const auto keep = [&](net::RuleId because, const std::function<bool(const Offer&)>& holds) {
            if (std::any_of(offers.begin(), offers.end(), holds) && !std::all_of(offers.begin(), offers.end(), holds)) {
                std::erase_if(offers, [&](const Offer& offer) { return !holds(offer); });
                rule = because;
            }
        };
        const auto isExpressRoute = [](const Offer& offer) { return offer.kind == Kind::ExpressRoute; };
        keep({"R5.30"}, [](const Offer& offer) { return offer.kind == Kind::Static; });
        switch (m_preference) {
        case model::HubRoutingPreference::ExpressRoute: keep({"R5.30"}, isExpressRoute); break;
        case model::HubRoutingPreference::VpnGateway: keep({"R5.30"}, std::not_fn(isExpressRoute)); break;
        case model::HubRoutingPreference::AsPath: break;
        }
        std::size_t shortest = offers.front().pathLength;
        for (const Offer& offer : offers) {
            shortest = std::min(shortest, offer.pathLength);
        }
        keep({"R5.30"}, [&](const Offer& offer) { return offer.pathLength == shortest; });
        keep({"R5.30"}, isExpressRoute);
        return rule;
    }

    const Lowered& m_lowered;
    model::HubRoutingPreference m_preference;
    std::map<net::Prefix, std::vector<Offer>> m_offers;
};

}  // namespace

std::vector<LearnedRoute> learnedRoutes(const Lowered& lowered, const model::Network& network, const Domain& domain,
                                        const IndexedVector<engine::SpeakerIndex, engine::Selection>& selections,
                                        std::size_t share) {
    const model::RouteServer* server = domain.routeServer ? network.routeServers.find(*domain.routeServer) : nullptr;
    Merge merge(lowered, server != nullptr ? server->preference : model::HubRoutingPreference::ExpressRoute);
    if (server != nullptr) {
        const std::vector<engine::SpeakerIndex> instances = lowered.instancesOf(server->id);
        if (share < instances.size()) {
            merge.addSelection(selections[instances[share]], Kind::Appliance, nullptr);
        }
    }
    for (const Domain::Gateway& gateway : domain.gateways) {
        merge.addStatics(gateway);
        merge.addPeers(gateway);
        for (const engine::SpeakerIndex speaker : gateway.speakers) {
            merge.addSelection(selections[speaker],
                               gateway.type == model::Gateway::Type::Vpn ? Kind::Vpn : Kind::ExpressRoute, &gateway);
        }
    }
    return merge.result();
}

}  // namespace hopscope::azure
