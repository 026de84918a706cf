// SPDX-License-Identifier: Apache-2.0
#include "core/device/plan.hpp"

#include <algorithm>

#include "core/azure/facts.hpp"
#include "core/azure/lower.hpp"

namespace hopscope::device {

namespace {

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool anyMatches(const std::vector<model::PrefixPattern>& patterns, net::Prefix prefix) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const model::PrefixPattern& pattern) { return pattern.matches(prefix); });
}

bool isSent(const model::SessionPolicy& policy, const model::Announcement& announcement, net::Address neighbour) {
    const auto& onlyTo = announcement.onlyTo;
    const bool addressed = onlyTo.empty() || std::find(onlyTo.begin(), onlyTo.end(), neighbour) != onlyTo.end();
    return addressed && policy.scope != model::SessionPolicy::Scope::Nothing &&
           (policy.exportOnly.empty() || anyMatches(policy.exportOnly, announcement.prefix)) &&
           !anyMatches(policy.exportExcept, announcement.prefix);
}

SentPrefix sentPrefix(const Neighbour& neighbour, const model::Announcement& announcement, net::Asn own) {
    const model::SessionPolicy& policy = neighbour.policy;
    SentPrefix sent{announcement.prefix, {}, announcement.nextHop, announcement.communities};
    sent.behind.assign(static_cast<std::size_t>(policy.prepend + announcement.prepend), own);
    for (const net::Asn asn : announcement.asPath.asns()) {
        if (std::find(policy.stripped.begin(), policy.stripped.end(), asn) == policy.stripped.end()) {
            sent.behind.push_back(policy.asOverride && asn == neighbour.asn ? own : asn);
        }
    }
    sent.communities.insert(sent.communities.end(), policy.communities.begin(), policy.communities.end());
    return sent;
}

}  // namespace

std::string hostName(const std::string& name) {
    std::string host;
    for (const char c : name) {
        const bool dash = !isPlain(c);
        if (!dash || (!host.empty() && host.back() != '-')) {
            host += dash ? '-' : c;
        }
    }
    host.resize(std::min<std::size_t>(host.size(), 63));
    while (host.ends_with('-')) {
        host.pop_back();
    }
    return host.empty() ? "appliance" : host;
}

std::string interfaceName(const model::Nva& nva, std::size_t nic) {
    const std::string& name = nva.nics[nic].name;
    const bool usable =
        !name.empty() && name.size() <= 15 && isPlain(name.front()) &&
        std::all_of(name.begin(), name.end(), [](char c) { return isPlain(c) || c == '-' || c == '_' || c == '.'; }) &&
        std::count_if(nva.nics.begin(), nva.nics.end(), [&](const model::Nic& other) { return other.name == name; }) ==
            1;
    return usable ? name : "eth" + std::to_string(nic);
}

net::Prefix connectedPrefix(const model::Network& network, const model::Nic& nic) {
    const model::Subnet* subnet = network.subnets.find(nic.subnet);
    if (subnet == nullptr || subnet->prefixes.empty()) {
        return net::Prefix::host(nic.address);
    }
    return net::longestMatch(subnet->prefixes, nic.address).value_or(subnet->prefixes.front());
}

std::vector<Neighbour> neighboursOf(const model::Network& network, const model::Nva& nva) {
    std::vector<Neighbour> neighbours;
    for (const model::BgpConnection& connection : network.bgpConnections) {
        const model::RouteServer* server = network.routeServers.find(connection.routeServer);
        if (connection.nva != nva.id || server == nullptr) {
            continue;
        }
        const std::vector<net::Address> instances = azure::instanceAddresses(network, *server);
        for (std::size_t i = 0; i < instances.size(); ++i) {
            const bool known = std::any_of(neighbours.begin(), neighbours.end(),
                                           [&](const Neighbour& other) { return other.address == instances[i]; });
            if (known || !(i == 0 ? connection.first : connection.second)) {
                continue;
            }
            Neighbour neighbour{instances[i],
                                azure::routeServerAsn,
                                std::nullopt,
                                connection.multihop,
                                connection.keepaliveSeconds,
                                connection.holdSeconds,
                                connection.policy,
                                {}};
            if (std::any_of(nva.nics.begin(), nva.nics.end(),
                            [&](const model::Nic& nic) { return nic.address == connection.peerAddress; })) {
                neighbour.source = connection.peerAddress;
            }
            for (const model::Announcement& announcement : nva.announcements) {
                if (isSent(connection.policy, announcement, neighbour.address)) {
                    neighbour.sent.push_back(sentPrefix(neighbour, announcement, *nva.asn));
                }
            }
            neighbours.push_back(std::move(neighbour));
        }
    }
    return neighbours;
}

}  // namespace hopscope::device
