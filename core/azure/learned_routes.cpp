// SPDX-License-Identifier: Apache-2.0
#include "core/azure/learned_routes.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace hopscope::azure {

namespace {

enum class Kind : std::uint8_t { Static, Vpn, Appliance, ExpressRoute };

/// One source's offer for all prefixes that it brings.
struct Offer {
    Kind kind = Kind::Appliance;
    std::size_t pathLength = 0;
    std::vector<net::Address> nextHops;
    std::optional<model::GatewayId> gateway;
};

class Merge {
public:
    Merge(const Lowered& lowered, model::HubRoutingPreference preference, std::size_t limit)
        : m_lowered(lowered), m_preference(preference), m_limit(limit) {}

    void addSelection(const engine::Selection& selection, Kind kind, const Domain::Gateway* gateway) {
        for (const engine::Selection::Row& row : selection.rows) {
            Offer offer{kind, row.pathLength, row.nextHops, std::nullopt};
            if (gateway != nullptr) {
                offer.gateway = gateway->id;
                offer.pathLength += gateway->ownAsnBesideCloud ? 1U : 0U;  // R5.31
                if (!gateway->shown.empty()) {
                    offer.nextHops = gateway->shown;
                }
            }
            add(m_lowered.fabric.groups[row.group].prefixes, std::move(offer));
        }
    }

    /// R2.8a: the far ends of a gateway's sessions.
    void addPeers(const Domain::Gateway& gateway) { add(gateway.peers, {Kind::Vpn, 0, gateway.shown, gateway.id}); }

    void addStatics(const Domain::Gateway& gateway) {
        add(gateway.statics, {Kind::Static, 0, gateway.shown, gateway.id});
    }

    void finish(LearnedLayer& layer) {
        std::sort(m_offered.begin(), m_offered.end());
        std::map<std::vector<std::uint32_t>, std::uint32_t> waysOf;
        std::vector<std::optional<std::uint32_t>> wayOfOne(m_offers.size());
        layer.rows.reserve(m_offered.size());
        for (std::size_t i = 0; i < m_offered.size();) {
            const net::Prefix prefix = m_offered[i].first;
            std::size_t end = i + 1;
            while (end < m_offered.size() && m_offered[end].first == prefix) {
                ++end;
            }
            std::uint32_t way = 0;
            if (end - i == 1 && wayOfOne[m_offered[i].second]) {
                way = *wayOfOne[m_offered[i].second];
            } else {
                std::vector<std::uint32_t> sources;
                for (std::size_t j = i; j < end; ++j) {
                    sources.push_back(m_offered[j].second);
                }
                const auto next = static_cast<std::uint32_t>(layer.ways.size());
                const auto [known, isNew] = waysOf.try_emplace(sources, next);
                if (isNew) {
                    layer.ways.push_back(wayOf(sources));
                }
                way = known->second;
                if (sources.size() == 1) {
                    wayOfOne[sources.front()] = way;
                }
            }
            layer.rows.push_back({prefix, net::aroundNothing, way});
            i = end;
        }
        net::nest(layer.rows);
    }

private:
    void add(const std::vector<net::Prefix>& prefixes, Offer offer) {
        const auto number = static_cast<std::uint32_t>(m_offers.size());
        for (const net::Prefix prefix : prefixes) {
            m_offered.emplace_back(prefix, number);
        }
        m_offers.push_back(std::move(offer));
    }

    [[nodiscard]] LearnedWay wayOf(const std::vector<std::uint32_t>& sources) const {
        std::vector<Offer> offers;
        for (const std::uint32_t source : sources) {
            offers.push_back(m_offers[source]);
        }
        LearnedWay way;
        way.rule = select(offers);
        for (const Offer& offer : offers) {
            way.nextHops.insert(way.nextHops.end(), offer.nextHops.begin(), offer.nextHops.end());
            if (offer.gateway) {
                way.gateways.push_back(*offer.gateway);
            }
        }
        const auto sortUnique = [](auto& list) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        };
        sortUnique(way.nextHops);
        sortUnique(way.gateways);
        way.nextHops.resize(std::min(way.nextHops.size(), m_limit), net::Address(0));
        return way;
    }

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
    std::size_t m_limit;
    std::vector<Offer> m_offers;
    std::vector<std::pair<net::Prefix, std::uint32_t>> m_offered;  ///< by position in m_offers
};

std::optional<engine::SpeakerIndex> instanceOf(const Teacher& teacher, std::size_t share) {
    return share < teacher.instances.size() ? std::optional(teacher.instances[share]) : std::nullopt;
}

}  // namespace

Teacher teacherOf(const Lowered& lowered, const model::Network& network, const Domain& domain) {
    Teacher teacher;
    teacher.gateways = domain.gateways;
    const model::RouteServer* server = domain.routeServer ? network.routeServers.find(*domain.routeServer) : nullptr;
    if (server != nullptr) {
        teacher.routeServer = server->id;
        teacher.preference = server->preference;
        teacher.instances = lowered.instancesOf(server->id);
        // Five captures of VNets whose gateway exchanges routes with a route server lack the far ends (R2.8a).
        for (Domain::Gateway& gateway : teacher.gateways) {
            if (server->branchToBranch) {
                gateway.peers.clear();
            }
        }
    }
    return teacher;
}

std::shared_ptr<const LearnedLayer>
learnedLayer(const Lowered& lowered, const Teacher& teacher,
             const IndexedVector<engine::SpeakerIndex, engine::Selection>& selections, std::size_t share,
             std::size_t limit, const std::shared_ptr<const LearnedLayer>& previous) {
    auto layer = std::make_shared<LearnedLayer>();
    if (const auto instance = instanceOf(teacher, share)) {
        layer->inputs.push_back(selections[*instance]);
    }
    for (const Domain::Gateway& gateway : teacher.gateways) {
        for (const engine::SpeakerIndex speaker : gateway.speakers) {
            layer->inputs.push_back(selections[speaker]);
        }
    }
    if (previous != nullptr && previous->inputs == layer->inputs) {
        return previous;
    }
    Merge merge(lowered, teacher.preference, limit);
    if (const auto instance = instanceOf(teacher, share)) {
        merge.addSelection(selections[*instance], Kind::Appliance, nullptr);
    }
    for (const Domain::Gateway& gateway : teacher.gateways) {
        merge.addStatics(gateway);
        merge.addPeers(gateway);
        for (const engine::SpeakerIndex speaker : gateway.speakers) {
            merge.addSelection(selections[speaker],
                               gateway.type == model::Gateway::Type::Vpn ? Kind::Vpn : Kind::ExpressRoute, &gateway);
        }
    }
    merge.finish(*layer);
    return layer;
}

}  // namespace hopscope::azure
