// SPDX-License-Identifier: Apache-2.0
#include "core/device/plan.hpp"

#include <algorithm>

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

/// What was typed in for the session at the appliance's end.
Neighbour neighbourOf(const model::Network& network, const model::EntityRef& name, const model::Nva& nva,
                      net::Address address, net::Asn asn) {
    Neighbour neighbour{address, asn, {}, true, 60, 180, {}, {}};
    const auto fill = [&neighbour](const auto& connection, const model::SessionPolicy& policy) {
        neighbour.multihop = connection.multihop;
        neighbour.keepaliveSeconds = connection.keepaliveSeconds;
        neighbour.holdSeconds = connection.holdSeconds;
        neighbour.policy = policy;
    };
    if (const auto* id = std::get_if<model::BgpConnectionId>(&name)) {
        const model::BgpConnection& connection = network.bgpConnections.at(*id);
        fill(connection, connection.policy);
    } else if (const auto* joined = std::get_if<model::ConnectionId>(&name)) {
        const model::Connection& connection = network.connections.at(*joined);
        const bool isFirst = connection.first.at == model::EntityRef(nva.id);
        fill(connection, (isFirst ? connection.first : connection.second).policy);
    }
    return neighbour;
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

std::vector<Neighbour> neighboursOf(const model::Network& network, const azure::Lowered& lowered,
                                    const model::Nva& nva) {
    std::vector<Neighbour> neighbours;
    const engine::Fabric& fabric = lowered.fabric;
    const auto guest = lowered.guestOf(nva.id);
    const auto self = guest ? fabric.guests[*guest].speaker : std::nullopt;
    for (const engine::SessionIndex index : fabric.sessions.indices()) {
        const engine::Session& session = fabric.sessions[index];
        if ((session.a != self && session.b != self) || session.fault == engine::SessionFault::NotConfigured) {
            continue;
        }
        const bool isA = session.a == self;
        Neighbour neighbour =
            neighbourOf(network, lowered.sessionNames[index], nva, isA ? session.addressOfB : session.addressOfA,
                        fabric.speakers[isA ? session.b : session.a].asn);
        const bool known = std::any_of(neighbours.begin(), neighbours.end(),
                                       [&](const Neighbour& other) { return other.address == neighbour.address; });
        if (known) {
            continue;
        }
        const net::Address own = isA ? session.addressOfA : session.addressOfB;
        if (session.link ||
            std::any_of(nva.nics.begin(), nva.nics.end(), [&](const model::Nic& nic) { return nic.address == own; })) {
            neighbour.source = own;
        }
        for (const model::Announcement& announcement : nva.announcements) {
            if (isSent(neighbour.policy, announcement, neighbour.address)) {
                neighbour.sent.push_back(sentPrefix(neighbour, announcement, *nva.asn));
            }
        }
        neighbours.push_back(std::move(neighbour));
    }
    return neighbours;
}

std::vector<Tunnel> tunnelsOf(const model::Network& network, const azure::Lowered& lowered, const model::Nva& nva) {
    std::vector<Tunnel> tunnels;
    const auto guest = lowered.guestOf(nva.id);
    if (!guest) {
        return tunnels;
    }
    for (const engine::LinkIndex index : lowered.fabric.guests[*guest].links) {
        const auto* id = std::get_if<model::ConnectionId>(&lowered.linkNames[index]);
        const engine::LinkEnd& here = lowered.fabric.links[index].endAt(*guest);
        const engine::LinkEnd& there = lowered.fabric.links[index].endBeyond(*guest);
        if (id == nullptr || !here.inner || !there.inner || !here.source) {
            continue;
        }
        const model::Connection& connection = network.connections.at(*id);
        Tunnel tunnel{{},          connection.type, id->value(),  lowered.fabric.links[index].up,
                      *here.inner, *there.inner,    *here.source, there.target,
                      here.statics};
        tunnel.device =
            (tunnel.type == model::Connection::Type::Vxlan ? "vxlan" : "ipsec") + std::to_string(tunnel.number);
        // Two instances of a gateway are two tunnels of one connection.
        const auto twins = std::count_if(tunnels.begin(), tunnels.end(),
                                         [&](const Tunnel& other) { return other.number == tunnel.number; });
        tunnel.device += twins > 0 ? "." + std::to_string(twins) : "";
        tunnels.push_back(std::move(tunnel));
    }
    return tunnels;
}

}  // namespace hopscope::device
