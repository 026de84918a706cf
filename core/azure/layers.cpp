// SPDX-License-Identifier: Apache-2.0
#include "core/azure/layers.hpp"

#include <algorithm>
#include <tuple>

#include "core/azure/security.hpp"
#include "core/azure/services.hpp"

namespace hopscope::azure {

std::shared_ptr<const SpaceLayer> makeSpaceLayer(const Lowered& lowered, const Context& context) {
    const Domain& domain = lowered.domains[context.domain];
    auto layer = std::make_shared<SpaceLayer>();
    std::size_t count = domain.addressSpace.size() + domain.endpoints.size() + context.servicePrefixes.size();
    for (const Domain::Peer& peer : domain.peers) {
        count += context.showsPeerings ? peer.prefixes.size() : 0;
    }
    layer->rows.reserve(count);
    const auto add = [&](net::Prefix prefix, NextHopType type) -> SpaceRow& {
        std::vector<SpaceRow>& rows = isPeering(type) && !context.showsPeerings ? layer->hidden : layer->rows;
        return rows.emplace_back(SpaceRow{prefix, net::aroundNothing, {}, type});
    };
    for (const net::Prefix prefix : domain.addressSpace) {
        add(prefix, NextHopType::VnetLocal);
    }
    for (const Domain::Peer& peer : domain.peers) {
        for (const net::Prefix prefix : peer.prefixes) {
            add(prefix, peer.global ? NextHopType::VNetGlobalPeering : NextHopType::VNetPeering);
        }
    }
    for (const engine::ServiceIndex index : domain.endpoints) {
        add(net::Prefix::host(lowered.services[index].address), NextHopType::InterfaceEndpoint).service = index;
    }
    for (const net::Prefix prefix : context.servicePrefixes) {
        add(prefix, NextHopType::VirtualNetworkServiceEndpoint);
    }
    net::nest(layer->rows);
    net::nest(layer->hidden);
    if (!lowered.security->empty()) {
        for (const net::Prefix prefix : domain.addressSpace) {
            layer->vnets.push_back({prefix});
        }
        for (const Domain::Peer& peer : domain.peers) {
            for (const net::Prefix prefix : peer.prefixes) {
                if (peer.accessAllowed) {
                    layer->vnets.push_back({prefix});
                }
            }
        }
        net::nest(layer->vnets);
    }
    return layer;
}

std::shared_ptr<const UserLayer> makeUserLayer(std::shared_ptr<const model::RouteTable> table,
                                               const model::Network& network, bool onGatewaySubnet) {
    auto layer = std::make_shared<UserLayer>();
    std::vector<UserRow>& rows = layer->rows;
    rows.reserve(table->routes.size());
    for (std::uint32_t i = 0; i < table->routes.size(); ++i) {
        const model::UserRoute& route = table->routes[i];
        if (route.serviceTag.empty()) {
            rows.push_back({route.prefix, net::aroundNothing, i});
            continue;
        }
        for (const net::Prefix prefix : prefixesOfService(network, route.serviceTag)) {
            rows.push_back({prefix, net::aroundNothing, i});
        }
    }
    const auto rank = [&](const UserRow& row) { return tagRank(table->routes[row.route]); };
    std::sort(rows.begin(), rows.end(), [&](const UserRow& a, const UserRow& b) {
        return a.prefix != b.prefix ? a.prefix < b.prefix : std::pair(rank(a), a.route) < std::pair(rank(b), b.route);
    });
    // The one that holds a prefix stands before those that it beats.
    std::size_t kept = 0;
    std::optional<UserRow> holder;
    int lastRank = 0;
    for (const UserRow& row : rows) {
        const bool twice = holder && holder->prefix == row.prefix;
        const bool refused = onGatewaySubnet && row.prefix.isDefault();
        if (twice && rank(row) == lastRank) {
            continue;  // R3.12: refused by the cloud, and a finding
        }
        lastRank = rank(row);
        if (twice) {
            layer->losers.push_back({row, {"R3.14"}, true});
            continue;
        }
        holder = row;
        if (refused) {
            layer->losers.push_back({row, {"R3.17"}, false});
        } else {
            rows[kept++] = row;
        }
    }
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
    net::nest(rows);
    layer->attracts = !rows.empty() && rows.front().prefix.isDefault() &&
                      table->routes[rows.front().route].nextHop != model::UserNextHop::None;
    layer->table = std::move(table);
    return layer;
}

}  // namespace hopscope::azure
