// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/find.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/azure/lower.hpp"

namespace hopscope::analysis {

namespace {

std::string lower(std::string_view text) {
    std::string lowered(text);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lowered;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// What the query may mean beside a piece of text.
struct Query {
    std::string text;                   ///< without capitals
    std::optional<net::Prefix> prefix;  ///< an address is one of 32 bits
    std::optional<net::Asn> asn;

    explicit Query(std::string_view typed) : text(lower(trimmed(typed))) {
        if (const auto address = net::Address::parse(text)) {
            prefix = net::Prefix::host(*address);
        } else if (const auto parsed = net::parseLenientPrefix(text)) {
            prefix = parsed->prefix;
        }
        const std::string_view number = text.starts_with("as") ? trimmed(std::string_view(text).substr(2)) : text;
        if (const auto parsed = net::Asn::parse(number)) {
            asn = *parsed;
        }
    }
};

class Finder {
public:
    explicit Finder(std::string_view typed) : m_query(typed) {}

    [[nodiscard]] std::vector<Match> run(const model::Design& design) {
        if (m_query.text.empty()) {
            return {};
        }
        model::forEachTable(*design.network, [&](const auto& table) {
            for (const auto& row : table) {
                m_entity = row.id;
                if constexpr (requires { row.name; }) {
                    text(Aspect::Name, row.name);
                }
                look(*design.network, row);
            }
        });
        for (const model::Note& note : design.layout->notes) {
            m_entity = note.id;
            text(Aspect::Name, note.title);
            text(Aspect::Words, note.text);
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found& a, const Found& b) {
            return a.match.fit != b.match.fit ? a.match.fit < b.match.fit : a.distance < b.distance;
        });
        std::vector<Match> matches;
        for (Found& found : m_found) {
            matches.push_back(std::move(found.match));
        }
        return matches;
    }

private:
    struct Found {
        Match match;
        int distance = 0;  ///< among those that fit alike
    };

    void add(Aspect aspect, Fit fit, std::string value, std::string part, int distance = 0) {
        m_found.push_back({{m_entity, aspect, fit, std::move(value), std::move(part)}, distance});
    }

    // --- one fact each ---

    void text(Aspect aspect, const std::string& value, const std::string& part = {}) {
        const std::size_t at = lower(value).find(m_query.text);
        if (at != std::string::npos) {
            add(aspect,
                at > 0                                ? Fit::Contains
                : value.size() == m_query.text.size() ? Fit::Same
                                                      : Fit::Begins,
                value, part);
        }
    }
    void address(Aspect aspect, net::Address value, const std::string& part = {}) {
        if (!m_query.prefix) {
            begins(aspect, value.text(), part);
        } else if (*m_query.prefix == net::Prefix::host(value)) {
            add(aspect, Fit::Same, value.text(), part);
        } else if (m_query.prefix->contains(value) && !m_query.prefix->isDefault()) {
            add(aspect, Fit::Inside, value.text(), part);
        }
    }
    void prefix(Aspect aspect, net::Prefix value, const std::string& part = {}) {
        if (!m_query.prefix) {
            begins(aspect, value.text(), part);
        } else if (value == *m_query.prefix) {
            add(aspect, Fit::Same, value.text(), part);
        } else if (value.covers(*m_query.prefix)) {
            add(aspect, Fit::Covers, value.text(), part, -value.length());
        } else if (m_query.prefix->covers(value) && !m_query.prefix->isDefault()) {
            add(aspect, Fit::Inside, value.text(), part, value.length());
        }
    }
    void prefixes(Aspect aspect, const std::vector<net::Prefix>& values, const std::string& part = {}) {
        for (const net::Prefix value : values) {
            prefix(aspect, value, part);
        }
    }
    void addresses(Aspect aspect, const std::vector<net::Address>& values) {
        for (const net::Address value : values) {
            address(aspect, value);
        }
    }
    /// An address or a prefix of which only the beginning has been typed.
    void begins(Aspect aspect, const std::string& value, const std::string& part) {
        // A bare number is a name or an ASN: every second address would begin with it.
        if (m_query.text.find('.') != std::string::npos && value.starts_with(m_query.text)) {
            add(aspect, Fit::Begins, value, part);
        }
    }
    void asn(const std::optional<net::Asn>& value) {
        if (value && m_query.asn == value) {
            add(Aspect::Asn, Fit::Same, value->text(), {});
        }
    }

    // --- what each kind has ---

    void look(const model::Network&, const model::Vnet& vnet) {
        text(Aspect::Region, vnet.region);
        prefixes(Aspect::AddressSpace, vnet.addressSpace);
    }
    void look(const model::Network&, const model::Subnet& subnet) { prefixes(Aspect::SubnetPrefix, subnet.prefixes); }
    void nics(const std::vector<model::Nic>& all) {
        for (const model::Nic& nic : all) {
            address(Aspect::Address, nic.address, nic.name);
        }
    }
    void announcements(const std::vector<model::Announcement>& all) {
        for (const model::Announcement& announcement : all) {
            prefix(Aspect::Announcement, announcement.prefix);
        }
    }
    void look(const model::Network&, const model::VirtualMachine& machine) { nics(machine.nics); }
    void look(const model::Network&, const model::Nva& nva) {
        nics(nva.nics);
        asn(nva.asn);
        for (const model::GuestStaticRoute& route : nva.staticRoutes) {
            prefix(Aspect::GuestStaticRoute, route.prefix);
            address(Aspect::NextHop, route.gateway, route.prefix.text());
        }
        prefixes(Aspect::LocalPrefix, nva.localPrefixes);
        announcements(nva.announcements);
    }
    void look(const model::Network& network, const model::RouteServer& server) {
        addresses(Aspect::Address, azure::instanceAddresses(network, server));
    }
    void look(const model::Network&, const model::BgpConnection& connection) {
        address(Aspect::Address, connection.peerAddress);
    }
    void look(const model::Network&, const model::Peering&) {}
    void look(const model::Network&, const model::RouteTable& table) {
        for (const model::UserRoute& route : table.routes) {
            text(Aspect::RouteName, route.name);
            if (route.serviceTag.empty()) {
                prefix(Aspect::UserRoute, route.prefix, route.name);
            } else {
                text(Aspect::ServiceName, route.serviceTag, route.name);
            }
            if (route.appliance) {
                address(Aspect::NextHop, *route.appliance, route.name);
            }
        }
    }
    void look(const model::Network&, const model::PublicAddress& row) { address(Aspect::PublicAddress, row.address); }
    void look(const model::Network&, const model::Internet& internet) {
        for (const model::InternetHost& host : internet.hosts) {
            text(Aspect::HostName, host.name);
            address(Aspect::HostAddress, host.address, host.name);
        }
        for (const model::PublicService& service : internet.services) {
            text(Aspect::ServiceName, service.name);
            prefixes(Aspect::ServicePrefix, service.prefixes, service.name);
        }
    }
    void look(const model::Network& network, const model::Gateway& gateway) {
        asn(gateway.asn);
        addresses(Aspect::Address, azure::instanceAddresses(network, gateway));
        addresses(Aspect::PublicAddress, gateway.publicAddresses);
    }
    void look(const model::Network&, const model::Circuit&) {}
    void look(const model::Network&, const model::Site& site) {
        asn(site.asn);
        prefixes(Aspect::SitePrefix, site.prefixes);
        announcements(site.announcements);
        address(Aspect::Address, site.router);
        if (site.publicAddress) {
            address(Aspect::PublicAddress, *site.publicAddress);
        }
        for (const model::SiteHost& host : site.hosts) {
            text(Aspect::HostName, host.name);
            address(Aspect::HostAddress, host.address, host.name);
        }
    }
    void look(const model::Network&, const model::Connection& connection) {
        for (const model::ConnectionEnd* end : {&connection.first, &connection.second}) {
            prefixes(Aspect::ConnectionPrefix, end->prefixes);
            for (const std::optional<net::Address>& own : {end->address, end->outer}) {
                if (own) {
                    address(Aspect::Address, *own);
                }
            }
        }
    }
    void look(const model::Network&, const model::SecurityGroup& group) {
        for (const model::SecurityRule& rule : group.rules) {
            text(Aspect::RuleName, rule.name);
        }
    }
    void look(const model::Network&, const model::NatGateway& gateway) {
        addresses(Aspect::PublicAddress, gateway.publicAddresses);
    }
    void look(const model::Network&, const model::LoadBalancer& balancer) {
        address(Aspect::Address, balancer.frontend);
        addresses(Aspect::PublicAddress, balancer.outboundAddresses);
    }
    void look(const model::Network&, const model::Firewall& firewall) {
        if (firewall.address) {
            address(Aspect::Address, *firewall.address);
        }
        addresses(Aspect::PublicAddress, firewall.publicAddresses);
    }
    void look(const model::Network&, const model::PrivateEndpoint& endpoint) {
        address(Aspect::Address, endpoint.address);
        text(Aspect::ServiceName, endpoint.service);
    }

    Query m_query;
    model::EntityRef m_entity{model::VnetId(0)};
    std::vector<Found> m_found;
};

}  // namespace

std::vector<Match> find(const model::Design& design, std::string_view query) {
    return Finder(query).run(design);
}

}  // namespace hopscope::analysis
