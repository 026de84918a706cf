// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "core/model/design.hpp"

namespace hopscope::lab {

/// Another network of the same shape: other names, prefixes, addresses and ASNs, and every list in another order.
class Renumbering {
public:
    Renumbering()
        : m_blocks{{0x0a00, 0x0a28}, {0x0a09, 0x0a4d}, {0xac16, 0xac1e},
                   {0xac10, 0xac13}, {0xc633, 0xc612}, {0xcb00, 0xcb05}} {}
    static Renumbering identity() {
        Renumbering none;
        none.m_blocks.clear();
        none.m_suffix.clear();
        none.m_asnOffset = 0;
        return none;
    }
    /// Maps answers about the other network to the words of the first; `there` still maps forward.
    [[nodiscard]] Renumbering back() const {
        Renumbering reverse = *this;
        reverse.m_isBack = true;
        return reverse;
    }

    [[nodiscard]] net::Address map(net::Address address) const { return moved(address, m_isBack); }
    [[nodiscard]] net::Address there(net::Address address) const { return moved(address, false); }
    [[nodiscard]] net::Prefix map(net::Prefix prefix) const {
        return prefix.length() < 16 ? prefix : net::Prefix(map(prefix.first()), prefix.length());
    }
    [[nodiscard]] std::string map(const std::string& name) const {
        if (name == "RouteServerSubnet" || name == "GatewaySubnet" || name == "AzureFirewallSubnet" ||
            m_suffix.empty()) {
            return name;
        }
        return m_isBack ? name.substr(0, name.size() - std::min(name.size(), m_suffix.size())) : name + m_suffix;
    }

    [[nodiscard]] model::Network apply(const model::Network& network) const {
        model::Network other;
        other.settings = network.settings;
        fill(other.vnets, network.vnets, [&](model::Vnet& row) {
            mapAll(row.addressSpace);
            mapAll(row.summarizedGatewayPrefixes);
        });
        fill(other.subnets, network.subnets, [&](model::Subnet& row) {
            row.vnet = id(row.vnet);
            mapAll(row.prefixes);
            mapId(row.routeTable);
            mapId(row.securityGroup);
            mapId(row.natGateway);
        });
        fill(other.machines, network.machines, [&](model::VirtualMachine& row) { mapNics(row.nics); });
        fill(other.nvas, network.nvas, [&](model::Nva& row) {
            mapNics(row.nics);
            mapAll(row.localPrefixes);
            if (row.asn) {
                row.asn = net::Asn(row.asn->value() - m_asnOffset);
            }
            for (model::GuestStaticRoute& route : row.staticRoutes) {
                route = {map(route.prefix), map(route.gateway)};
            }
            mapAnnouncements(row.announcements);
            std::reverse(row.announcements.begin(), row.announcements.end());
            std::reverse(row.staticRoutes.begin(), row.staticRoutes.end());
        });
        fill(other.routeServers, network.routeServers, [&](model::RouteServer& row) {
            row.subnet = id(row.subnet);
            mapOptional(row.firstInstance);
            mapOptional(row.secondInstance);
        });
        fill(other.bgpConnections, network.bgpConnections, [&](model::BgpConnection& row) {
            row.nva = id(row.nva);
            row.routeServer = id(row.routeServer);
            row.peerAddress = map(row.peerAddress);
            mapPolicy(row.policy);
        });
        fill(other.peerings, network.peerings, [&](model::Peering& row) {
            const model::VnetId first = id(row.first);
            row.first = id(row.second);
            row.second = first;
            std::swap(row.firstHalf, row.secondHalf);
            std::swap(row.firstSubnets, row.secondSubnets);
            for (auto* subnets : {&row.firstSubnets, &row.secondSubnets}) {
                for (model::SubnetId& subnet : *subnets) {
                    subnet = id(subnet);
                }
            }
            for (auto* half : {&row.firstHalf, &row.secondHalf}) {
                if (*half && (*half)->syncedRemoteSpace) {
                    mapAll(*(*half)->syncedRemoteSpace);
                }
            }
        });
        fill(other.routeTables, network.routeTables, [&](model::RouteTable& row) {
            for (model::UserRoute& route : row.routes) {
                route.prefix = map(route.prefix);
                if (route.appliance) {
                    route.appliance = map(*route.appliance);
                }
            }
            std::reverse(row.routes.begin(), row.routes.end());
        });
        fill(other.publicAddresses, network.publicAddresses,
             [&](model::PublicAddress& row) { row.address = map(row.address); });
        fill(other.internets, network.internets, [&](model::Internet& row) {
            for (model::InternetHost& host : row.hosts) {
                host.address = map(host.address);
            }
            for (model::PublicService& service : row.services) {
                mapAll(service.prefixes);
            }
        });
        fillRoutersOutside(other, network);
        fillServices(other, network);
        return other;
    }

private:
    static constexpr std::uint32_t highestId = 5'000;

    void fillRoutersOutside(model::Network& other, const model::Network& network) const {
        fill(other.gateways, network.gateways, [&](model::Gateway& row) {
            row.subnet = id(row.subnet);
            mapAll(row.instances);
            mapAll(row.publicAddresses);
        });
        fill(other.circuits, network.circuits, [](model::Circuit&) {});
        fill(other.sites, network.sites, [&](model::Site& row) {
            mapAll(row.prefixes);
            mapAnnouncements(row.announcements);
            row.router = map(row.router);
            mapOptional(row.publicAddress);
            for (model::SiteHost& host : row.hosts) {
                host.address = map(host.address);
            }
        });
        fill(other.connections, network.connections, [&](model::Connection& row) {
            for (model::ConnectionEnd* end : {&row.first, &row.second}) {
                end->at = entity(end->at);
                mapOptional(end->address);
                mapOptional(end->outer);
                mapAll(end->prefixes);
                mapPolicy(end->policy);
            }
        });
    }
    void fillServices(model::Network& other, const model::Network& network) const {
        fill(other.securityGroups, network.securityGroups, [&](model::SecurityGroup& row) {
            for (model::SecurityRule& rule : row.rules) {
                mapAll(rule.source.prefixes);
                mapAll(rule.destination.prefixes);
            }
        });
        fill(other.natGateways, network.natGateways, [&](model::NatGateway& row) { mapAll(row.publicAddresses); });
        fill(other.loadBalancers, network.loadBalancers, [&](model::LoadBalancer& row) {
            row.subnet = id(row.subnet);
            row.frontend = map(row.frontend);
            for (model::LoadBalancer::Backend& backend : row.backends) {
                backend.machine = entity(backend.machine);
            }
        });
        fill(other.firewalls, network.firewalls, [&](model::Firewall& row) {
            row.subnet = id(row.subnet);
            mapOptional(row.address);
            mapAll(row.publicAddresses);
            mapAll(row.privateRanges);
        });
        fill(other.privateEndpoints, network.privateEndpoints, [&](model::PrivateEndpoint& row) {
            row.subnet = id(row.subnet);
            row.address = map(row.address);
        });
    }
    [[nodiscard]] static model::EntityRef entity(const model::EntityRef& old) {
        return std::visit([](auto number) { return model::EntityRef(id(number)); }, old);
    }
    void mapOptional(std::optional<net::Address>& address) const {
        if (address) {
            address = map(*address);
        }
    }
    void mapAll(std::vector<net::Address>& addresses) const {
        for (net::Address& address : addresses) {
            address = map(address);
        }
    }
    void mapAnnouncements(std::vector<model::Announcement>& announcements) const {
        for (model::Announcement& announcement : announcements) {
            announcement.prefix = map(announcement.prefix);
        }
    }
    void mapPolicy(model::SessionPolicy& policy) const {
        for (auto* patterns : {&policy.exportOnly, &policy.exportExcept, &policy.importOnly, &policy.importExcept}) {
            for (model::PrefixPattern& pattern : *patterns) {
                pattern.prefix = map(pattern.prefix);
            }
        }
    }

    [[nodiscard]] net::Address moved(net::Address address, bool backwards) const {
        for (const auto& [from, to] : m_blocks) {
            if (address.value() >> 16 == (backwards ? to : from)) {
                return net::Address(((backwards ? from : to) << 16) | (address.value() & 0xffffU));
            }
        }
        return address;
    }
    /// Reverses the order of ids.
    template <typename IdType>
    [[nodiscard]] static IdType id(IdType old) {
        return IdType(highestId - old.value());
    }
    template <typename IdType>
    static void mapId(std::optional<IdType>& old) {
        if (old) {
            old = id(*old);
        }
    }
    template <typename Entity, typename Change>
    void fill(model::Table<Entity>& into, const model::Table<Entity>& from, const Change& change) const {
        for (Entity row : from) {
            row.id = id(row.id);
            if constexpr (requires { row.name; }) {
                row.name = map(row.name);
            }
            change(row);
            into = into.with(std::move(row));
        }
    }
    void mapAll(std::vector<net::Prefix>& prefixes) const {
        for (net::Prefix& prefix : prefixes) {
            prefix = map(prefix);
        }
    }
    void mapNics(std::vector<model::Nic>& nics) const {
        for (model::Nic& nic : nics) {
            nic.subnet = id(nic.subnet);
            nic.address = map(nic.address);
            mapId(nic.publicAddress);
            mapId(nic.securityGroup);
        }
    }

    std::map<std::uint32_t, std::uint32_t> m_blocks;
    std::string m_suffix = "-x7";
    std::uint32_t m_asnOffset = 400;
    bool m_isBack = false;
};

}  // namespace hopscope::lab
