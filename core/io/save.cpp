// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <map>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/io/design_file.hpp"
#include "core/io/literals.hpp"
#include "core/io/writer.hpp"

namespace hopscope::io {

namespace {

template <typename Enum>
std::string_view literalOf(Enum value) {
    for (const auto& literal : literals<Enum>) {
        if (literal.value == value) {
            return literal.text;
        }
    }
    return {};
}

/// Writes the members of the file in their order. One function per kind of entity: this is the format.
class Encoder {
public:
    explicit Encoder(const model::Design& design) : m_design(design), m_writer(design.kept.get()) {}

    std::string run() {
        const model::Network& network = *m_design.network;
        m_writer.beginObject();
        member("format", "hopscope");
        member("version", formatVersion);
        member("application", HOPSCOPE_VERSION);
        member("nextId", std::int64_t{m_design.nextId});
        member("title", m_design.title);
        member("description", m_design.description);
        m_writer.name("settings");
        encode(network.settings);
        rows("virtualNetworks", network.vnets);
        rows("subnets", network.subnets);
        rows("virtualMachines", network.machines);
        rows("networkVirtualAppliances", network.nvas);
        rows("routeServers", network.routeServers);
        rows("bgpConnections", network.bgpConnections);
        rows("virtualNetworkPeerings", network.peerings);
        rows("routeTables", network.routeTables);
        rows("publicIPAddresses", network.publicAddresses);
        rows("internets", network.internets);
        rows("virtualNetworkGateways", network.gateways);
        rows("expressRouteCircuits", network.circuits);
        rows("sites", network.sites);
        rows("connections", network.connections);
        rows("networkSecurityGroups", network.securityGroups);
        rows("natGateways", network.natGateways);
        rows("loadBalancers", network.loadBalancers);
        rows("azureFirewalls", network.firewalls);
        rows("privateEndpoints", network.privateEndpoints);
        rows("notes", m_design.layout->notes);
        objects("suppressedFindings", m_design.suppressed);
        m_writer.name("layout");
        encode(*m_design.layout);
        m_writer.endObject();
        return m_writer.take();
    }

private:
    void member(std::string_view name, std::string_view text) {
        m_writer.name(name);
        m_writer.value(text);
    }
    void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
    void member(std::string_view name, const std::string& text) { member(name, std::string_view(text)); }
    void member(std::string_view name, bool truth) {
        m_writer.name(name);
        m_writer.value(truth);
    }
    void member(std::string_view name, int number) { member(name, std::int64_t{number}); }
    void member(std::string_view name, std::int64_t number) {
        m_writer.name(name);
        m_writer.value(number);
    }
    void member(std::string_view name, double number) {
        m_writer.name(name);
        m_writer.value(number);
    }
    void member(std::string_view name, net::Address address) { member(name, address.text()); }
    void member(std::string_view name, net::Prefix prefix) { member(name, prefix.text()); }
    void member(std::string_view name, net::Asn asn) { member(name, std::int64_t{asn.value()}); }
    template <typename Tag>
    void member(std::string_view name, model::Id<Tag> id) {
        member(name, std::int64_t{id.value()});
    }
    void member(std::string_view name, const model::EntityRef& entity) {
        member(name, std::int64_t{model::numberOf(entity)});
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void member(std::string_view name, Enum value) { member(name, literalOf(value)); }
    template <typename T>
    void member(std::string_view name, const std::optional<T>& value) {
        if (value) {
            member(name, *value);
        }
    }
    template <typename T>
    void memberUnless(std::string_view name, const T& value, const T& standard) {
        if (value != standard) {
            member(name, value);
        }
    }
    /// A list of values that have a text; left out when it is empty.
    template <typename T>
    void texts(std::string_view name, const std::vector<T>& values) {
        list(name, values, [](const T& value) { return '"' + value.text() + '"'; });
    }
    void names(std::string_view name, const std::vector<std::string>& values) { list(name, values, jsonString); }
    void asns(std::string_view name, const std::vector<net::Asn>& values) {
        list(name, values, [](net::Asn asn) { return asn.text(); });
    }
    template <typename Tag>
    void ids(std::string_view name, const std::vector<model::Id<Tag>>& values) {
        list(name, values, [](model::Id<Tag> id) { return std::to_string(id.value()); });
    }
    template <typename T>
    void objectUnless(std::string_view name, const T& value, const T& standard) {
        if (value != standard) {
            m_writer.name(name);
            m_writer.beginObject();
            encode(value);
            m_writer.endObject();
        }
    }
    template <typename T, typename Text>
    void list(std::string_view name, const std::vector<T>& values, Text text) {
        if (values.empty()) {
            return;
        }
        std::vector<std::string> written(values.size());
        std::ranges::transform(values, written.begin(), text);
        m_writer.name(name);
        m_writer.plainList(written);
    }
    template <typename T>
    void objects(std::string_view name, const std::vector<T>& values) {
        if (!values.empty()) {
            list(name, values);
        }
    }
    template <typename T>
    void list(std::string_view name, const std::vector<T>& values) {
        m_writer.name(name);
        m_writer.beginList();
        for (const T& value : values) {
            m_writer.beginObject();
            encode(value);
            m_writer.endObject();
        }
        m_writer.endList();
    }
    template <typename Entity>
    void rows(std::string_view name, const model::Table<Entity>& table) {
        if (!table.empty()) {
            m_writer.name(name);
            m_writer.beginList();
            for (const Entity& row : table) {
                m_writer.enter(row.id.value());
                m_writer.beginObject();
                member("id", row.id);
                encode(row);
                m_writer.endObject();
            }
            m_writer.endList();
        }
    }

    void encode(const model::Settings& settings) {
        const model::Settings standard;
        m_writer.beginObject();
        memberUnless("S1", settings.s1, standard.s1);
        memberUnless("S2", settings.s2, standard.s2);
        memberUnless("S3", settings.s3, standard.s3);
        memberUnless("S4", settings.s4FirstInstance, standard.s4FirstInstance);
        memberUnless("S5", settings.s5, standard.s5);
        memberUnless("S6", settings.s6NvaRoutesToExpressRoute, standard.s6NvaRoutesToExpressRoute);
        memberUnless("S7", settings.s7SpokesWithoutTransit, standard.s7SpokesWithoutTransit);
        memberUnless("S8", settings.s8UserRoutes, standard.s8UserRoutes);
        memberUnless("S9", settings.s9NewAppliance, standard.s9NewAppliance);
        memberUnless("S10Gateway", settings.s10GatewayTtl, standard.s10GatewayTtl);
        memberUnless("S10FirewallIcmp", settings.s10FirewallIcmpTtl, standard.s10FirewallIcmpTtl);
        memberUnless("S10Firewall", settings.s10FirewallTtl, standard.s10FirewallTtl);
        memberUnless("S11", settings.s11SmallestRouteServerSubnet, standard.s11SmallestRouteServerSubnet);
        memberUnless("S12", settings.s12RoutesPerPeer, standard.s12RoutesPerPeer);
        memberUnless("S12Strict", settings.s12StrictCounting, standard.s12StrictCounting);
        memberUnless("S13", settings.s13, standard.s13);
        memberUnless("S14", settings.s14FlapDamping, standard.s14FlapDamping);
        memberUnless("S15", settings.s15PrivateSubnets, standard.s15PrivateSubnets);
        memberUnless("S16", settings.s16, standard.s16);
        memberUnless("S17", settings.s17Vnet2VnetExports, standard.s17Vnet2VnetExports);
        memberUnless("S18", settings.s18EcmpMaximum, standard.s18EcmpMaximum);
        memberUnless("S19", settings.s19UserOverServiceEndpoint, standard.s19UserOverServiceEndpoint);
        memberUnless("S20", settings.s20, standard.s20);
        memberUnless("S21", settings.s21DisablePeeringRoute, standard.s21DisablePeeringRoute);
        memberUnless("S22", settings.s22, standard.s22);
        memberUnless("S23", settings.s23HonourNoExport, standard.s23HonourNoExport);
        memberUnless("S24", settings.s24, standard.s24);
        memberUnless("strictAsn", settings.strictAsn, standard.strictAsn);
        m_writer.endObject();
    }
    void encode(const model::Vnet& vnet) {
        member("name", vnet.name);
        memberUnless("region", vnet.region, {});
        texts("addressSpace", vnet.addressSpace);
        texts("summarizedGatewayPrefixes", vnet.summarizedGatewayPrefixes);
    }
    void encode(const model::Subnet& subnet) {
        member("virtualNetwork", subnet.vnet);
        member("name", subnet.name);
        texts("addressPrefixes", subnet.prefixes);
        member("routeTable", subnet.routeTable);
        member("defaultOutboundAccess", subnet.defaultOutboundAccess);
        member("networkSecurityGroup", subnet.securityGroup);
        member("natGateway", subnet.natGateway);
        names("serviceEndpoints", subnet.serviceEndpoints);
        memberUnless("privateEndpointNetworkPolicies", subnet.privateEndpointPolicies,
                     model::PrivateEndpointPolicies::Disabled);
    }
    void encode(const model::Nic& nic) {
        member("name", nic.name);
        member("subnet", nic.subnet);
        member("privateIPAddress", nic.address);
        member("enableIPForwarding", nic.ipForwarding);
        member("publicIPAddress", nic.publicAddress);
        member("networkSecurityGroup", nic.securityGroup);
        names("applicationSecurityGroups", nic.applicationGroups);
    }
    void encode(const model::VirtualMachine& machine) {
        member("name", machine.name);
        member("running", machine.running);
        objects("networkInterfaces", machine.nics);
    }
    void encode(const model::GuestStaticRoute& route) {
        member("prefix", route.prefix);
        member("gateway", route.gateway);
    }
    void encode(const model::Announcement& announcement) {
        member("prefix", announcement.prefix);
        memberUnless("prepend", announcement.prepend, 0);
        asns("asPath", announcement.asPath.asns());
        member("nextHop", announcement.nextHop);
        texts("communities", announcement.communities);
        texts("onlyTo", announcement.onlyTo);
    }
    void encode(const model::Nva& nva) {
        member("name", nva.name);
        member("running", nva.running);
        objects("networkInterfaces", nva.nics);
        member("guestForwarding", nva.guestForwarding);
        member("sourceNat", nva.sourceNat);
        member("asn", nva.asn);
        member("stack", nva.stack);
        memberUnless("customStack", nva.customStack, model::CustomStack::Resolve);
        objects("staticRoutes", nva.staticRoutes);
        texts("localPrefixes", nva.localPrefixes);
        objects("announcements", nva.announcements);
        memberUnless("stateful", nva.stateful, false);
    }
    void encode(const model::PrefixPattern& pattern) {
        member("prefix", pattern.prefix);
        memberUnless("atMost", pattern.atMost, 0);
    }
    void encode(const model::SessionPolicy& policy) {
        const model::SessionPolicy standard;
        memberUnless("export", policy.scope, standard.scope);
        memberUnless("asOverride", policy.asOverride, standard.asOverride);
        memberUnless("nextHopSelf", policy.nextHopSelf, standard.nextHopSelf);
        memberUnless("prepend", policy.prepend, standard.prepend);
        asns("stripped", policy.stripped);
        texts("communities", policy.communities);
        objects("exportOnly", policy.exportOnly);
        objects("exportExcept", policy.exportExcept);
        objects("importOnly", policy.importOnly);
        objects("importExcept", policy.importExcept);
        memberUnless("localPreference", policy.localPreference, standard.localPreference);
    }
    void encode(const model::RouteMapRule::Match& match) {
        member("subject", match.subject);
        member("condition", match.condition);
        texts("prefixes", match.prefixes);
        texts("communities", match.communities);
        asns("asns", match.asns);
    }
    void encode(const model::RouteMapRule::Action& action) {
        member("type", action.type);
        memberUnless("subject", action.subject, model::RouteMapRule::Subject::RoutePrefix);
        texts("prefixes", action.prefixes);
        texts("communities", action.communities);
        asns("asns", action.asns);
    }
    void encode(const model::RouteMapRule& rule) {
        member("name", rule.name);
        objects("matches", rule.matches);
        objects("actions", rule.actions);
        memberUnless("terminates", rule.terminates, false);
    }
    void encode(const model::RouteMap& map) {
        member("name", map.name);
        objects("rules", map.rules);
    }
    void encode(const model::RouteServer& server) {
        member("name", server.name);
        member("subnet", server.subnet);
        member("firstInstance", server.firstInstance);
        member("secondInstance", server.secondInstance);
        member("allowBranchToBranchTraffic", server.branchToBranch);
        member("hubRoutingPreference", server.preference);
        objects("routeMaps", server.routeMaps);
    }
    void encode(const model::BgpConnection& connection) {
        member("networkVirtualAppliance", connection.nva);
        member("routeServer", connection.routeServer);
        member("peerIp", connection.peerAddress);
        member("firstInstance", connection.first);
        member("secondInstance", connection.second);
        member("multihop", connection.multihop);
        member("keepaliveSeconds", connection.keepaliveSeconds);
        member("holdSeconds", connection.holdSeconds);
        objectUnless("policy", connection.policy, {});
        memberUnless("inboundRouteMap", connection.inboundRouteMap, {});
        memberUnless("outboundRouteMap", connection.outboundRouteMap, {});
    }
    void encode(const model::Peering& peering) {
        member("firstVirtualNetwork", peering.first);
        member("secondVirtualNetwork", peering.second);
        half("firstHalf", peering.firstHalf);
        half("secondHalf", peering.secondHalf);
        ids("firstSubnets", peering.firstSubnets);
        ids("secondSubnets", peering.secondSubnets);
    }
    void half(std::string_view name, const std::optional<model::PeeringHalf>& half) {
        if (half) {
            m_writer.name(name);
            m_writer.beginObject();
            member("allowVirtualNetworkAccess", half->allowVirtualNetworkAccess);
            member("allowForwardedTraffic", half->allowForwardedTraffic);
            member("allowGatewayTransit", half->allowGatewayTransit);
            member("useRemoteGateways", half->useRemoteGateways);
            memberUnless("disconnected", half->disconnected, false);
            memberUnless("doNotVerifyRemoteGateways", !half->verifyRemoteGateways, false);
            if (half->syncedRemoteSpace) {
                // An empty list is a remote side that was never seen; it is not the same as none.
                std::vector<std::string> written;
                for (const net::Prefix prefix : *half->syncedRemoteSpace) {
                    written.push_back('"' + prefix.text() + '"');
                }
                m_writer.name("syncedRemoteSpace");
                m_writer.plainList(written);
            }
            m_writer.endObject();
        }
    }
    void encode(const model::UserRoute& route) {
        member("name", route.name);
        member("addressPrefix", route.prefix);
        member("nextHopType", route.nextHop);
        member("nextHopIpAddress", route.appliance);
        memberUnless("serviceTag", route.serviceTag, {});
    }
    void encode(const model::RouteTable& table) {
        member("name", table.name);
        member("disableBgpRoutePropagation", !table.propagateGatewayRoutes);
        memberUnless("disablePeeringRoute", !table.keepPeeringRoutes, false);
        objects("routes", table.routes);
    }
    void encode(const model::PublicAddress& address) {
        member("name", address.name);
        member("ipAddress", address.address);
    }
    void encode(const model::InternetHost& host) {
        member("name", host.name);
        member("address", host.address);
    }
    void encode(const model::Internet& internet) {
        member("name", internet.name);
        objects("hosts", internet.hosts);
        objects("services", internet.services);
    }
    void encode(const model::PublicService& service) {
        member("name", service.name);
        texts("prefixes", service.prefixes);
    }
    void encode(const model::Gateway& gateway) {
        member("name", gateway.name);
        member("gatewayType", gateway.type);
        member("subnet", gateway.subnet);
        member("asn", gateway.asn);
        member("activeActive", gateway.activeActive);
        texts("instances", gateway.instances);
        texts("publicIPAddresses", gateway.publicAddresses);
        memberUnless("enableBgp", gateway.bgp, true);
        memberUnless("running", gateway.running, true);
    }
    void encode(const model::Circuit& circuit) {
        member("name", circuit.name);
        member("premium", circuit.premium);
        memberUnless("primaryUp", circuit.primaryUp, true);
        memberUnless("secondaryUp", circuit.secondaryUp, true);
    }
    void encode(const model::SiteHost& host) {
        member("name", host.name);
        member("address", host.address);
    }
    void encode(const model::Site& site) {
        member("name", site.name);
        member("asn", site.asn);
        texts("prefixes", site.prefixes);
        objects("announcements", site.announcements);
        member("router", site.router);
        member("publicIPAddress", site.publicAddress);
        objects("hosts", site.hosts);
        memberUnless("running", site.running, true);
    }
    void encode(const model::ConnectionEnd& end) {
        member("at", end.at);
        member("address", end.address);
        member("outer", end.outer);
        texts("prefixes", end.prefixes);
        objectUnless("policy", end.policy, {});
        member("instance", end.instance);
    }
    void end(std::string_view name, const model::ConnectionEnd& end) {
        m_writer.name(name);
        m_writer.beginObject();
        encode(end);
        m_writer.endObject();
    }
    void encode(const model::Connection& connection) {
        memberUnless("name", connection.name, {});
        member("connectionType", connection.type);
        end("first", connection.first);
        end("second", connection.second);
        member("enableBgp", connection.bgp);
        memberUnless("up", connection.up, true);
        memberUnless("multihop", connection.multihop, true);
        member("keepaliveSeconds", connection.keepaliveSeconds);
        member("holdSeconds", connection.holdSeconds);
        memberUnless("routingWeight", connection.weight, 0);
        memberUnless("expressRouteGatewayBypass", connection.fastPath, false);
    }
    void encode(const model::SecurityRule::PortRange& range) {
        member("first", range.first);
        member("last", range.last);
    }
    void encode(const model::SecurityRule::Side& side) {
        texts("prefixes", side.prefixes);
        names("tags", side.tags);
        names("applicationSecurityGroups", side.applicationGroups);
        objects("ports", side.ports);
    }
    void encode(const model::SecurityRule& rule) {
        member("name", rule.name);
        member("priority", rule.priority);
        member("direction", rule.direction);
        member("access", rule.access);
        member("protocol", rule.protocol);
        objectUnless("source", rule.source, {});
        objectUnless("destination", rule.destination, {});
    }
    void encode(const model::SecurityGroup& group) {
        member("name", group.name);
        objects("securityRules", group.rules);
        ids("administers", group.administers);
    }
    void encode(const model::NatGateway& gateway) {
        member("name", gateway.name);
        texts("publicIPAddresses", gateway.publicAddresses);
    }
    void encode(const model::LoadBalancer::Rule& rule) {
        member("protocol", rule.protocol);
        memberUnless("port", rule.port, 0);
    }
    void encode(const model::LoadBalancer::Backend& backend) {
        member("machine", backend.machine);
        memberUnless("networkInterface", backend.nic, {});
        memberUnless("healthy", backend.healthy, true);
    }
    void encode(const model::LoadBalancer& balancer) {
        member("name", balancer.name);
        member("subnet", balancer.subnet);
        member("frontend", balancer.frontend);
        member("sku", balancer.sku);
        memberUnless("loadDistribution", balancer.distribution, model::LoadBalancer::Distribution::Default);
        if (balancer.rules != std::vector<model::LoadBalancer::Rule>{{}}) {
            // Left out means HA ports, so that none at all has to be said.
            list("rules", balancer.rules);
        }
        objects("backends", balancer.backends);
        texts("outboundPublicIPAddresses", balancer.outboundAddresses);
    }
    void encode(const model::Firewall& firewall) {
        member("name", firewall.name);
        member("subnet", firewall.subnet);
        member("privateIPAddress", firewall.address);
        texts("publicIPAddresses", firewall.publicAddresses);
        texts("privateRanges", firewall.privateRanges);
        memberUnless("forcedTunnelling", firewall.forcedTunnelling, false);
        memberUnless("running", firewall.running, true);
        member("firewallPolicy", firewall.policy);
    }
    void encode(const model::PrivateEndpoint& endpoint) {
        member("name", endpoint.name);
        member("subnet", endpoint.subnet);
        member("privateIPAddress", endpoint.address);
        memberUnless("service", endpoint.service, {});
    }
    void encode(const model::Note& note) {
        member("title", note.title);
        member("text", note.text);
    }
    void encode(const model::Place& place) {
        member("x", place.x);
        member("y", place.y);
        memberUnless("width", place.width, 0.0);
        memberUnless("height", place.height, 0.0);
    }
    void places(std::string_view name, const auto& byEntity) {
        std::map<std::uint32_t, model::Place> byNumber;
        for (const auto& [entity, place] : byEntity) {
            byNumber.emplace(model::numberOf(entity), place);
        }
        if (!byNumber.empty()) {
            m_writer.name(name);
            m_writer.beginObject();
            for (const auto& [number, place] : byNumber) {
                m_writer.name(std::to_string(number));
                m_writer.beginObject();
                encode(place);
                m_writer.endObject();
            }
            m_writer.endObject();
        }
    }
    /// In order, whatever the kinds.
    static std::vector<std::string> numbers(const std::vector<model::EntityRef>& entities) {
        std::set<std::uint32_t> sorted;
        for (const model::EntityRef& entity : entities) {
            sorted.insert(model::numberOf(entity));
        }
        std::vector<std::string> written(sorted.size());
        std::ranges::transform(sorted, written.begin(), [](std::uint32_t number) { return std::to_string(number); });
        return written;
    }
    void encode(const model::SuppressedFinding& one) {
        member("code", one.code);
        if (!one.subjects.empty()) {
            m_writer.name("subjects");
            m_writer.plainList(numbers(one.subjects));
        }
        member("reason", one.reason);
    }
    void encode(const model::Layout& layout) {
        m_writer.beginObject();
        member("showVirtualRouters", layout.showVirtualRouters);
        places("places", layout.places);
        places("secondInstances", layout.secondInstances);
        if (!layout.locked.empty()) {
            m_writer.name("locked");
            m_writer.plainList(numbers({layout.locked.begin(), layout.locked.end()}));
        }
        if (!layout.groups.empty()) {
            // A group is known by its lowest number.
            std::map<std::uint32_t, std::vector<model::EntityRef>> byNumber;
            for (const std::vector<model::EntityRef>& group : layout.groups) {
                const auto first = std::ranges::min_element(group, {}, model::numberOf);
                byNumber.emplace(model::numberOf(*first), group);
            }
            m_writer.name("groups");
            m_writer.beginList();
            for (const auto& [number, group] : byNumber) {
                m_writer.plainList(numbers(group));
            }
            m_writer.endList();
        }
        m_writer.endObject();
    }

    const model::Design& m_design;
    Writer m_writer;
};

/// A file beside the wanted one, which is gone again unless it took that one's place.
class FileBeside {
public:
    explicit FileBeside(const std::string& target) : m_path(target + ".XXXXXX") {
        m_number = ::mkostemp(m_path.data(), O_CLOEXEC);
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;
    ~FileBeside() {
        if (m_number >= 0) {
            ::close(m_number);
            if (!m_isInPlace) {
                ::unlink(m_path.c_str());
            }
        }
    }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

    /// Writes everything and waits until the disk has it.
    [[nodiscard]] bool write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t count = ::write(m_number, text.data(), text.size());
            if (count < 0 && errno != EINTR) {
                return false;
            }
            text.remove_prefix(static_cast<std::size_t>(count < 0 ? 0 : count));
        }
        return ::fsync(m_number) == 0;
    }
    /// Takes over owner and permissions of the file that stands there, or those of any new file.
    [[nodiscard]] bool adopt(const std::string& target) const {
        struct stat status {};
        if (::stat(target.c_str(), &status) == 0) {
            // Only root may give files away; for everybody else the file becomes theirs, as with any editor.
            static_cast<void>(::fchown(m_number, status.st_uid, status.st_gid) == 0);
            return ::fchmod(m_number, status.st_mode & 07777U) == 0;
        }
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return ::fchmod(m_number, 0666U & ~mask) == 0;
    }
    [[nodiscard]] bool replace(const std::string& target) {
        m_isInPlace = ::rename(m_path.c_str(), target.c_str()) == 0;
        return m_isInPlace;
    }

private:
    std::string m_path;
    int m_number = -1;
    bool m_isInPlace = false;
};

/// Where symbolic links lead to, so that saving replaces the file and not the link.
std::string resolved(const std::string& path) {
    std::array<char, PATH_MAX> target{};
    return ::realpath(path.c_str(), target.data()) ? std::string(target.data()) : path;
}

/// Makes the new name itself last. Some file systems cannot sync a directory; the content is safe all the same.
void syncDirectory(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string directory = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int number = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number >= 0) {
        ::fsync(number);
        ::close(number);
    }
}

}  // namespace

std::string save(const model::Design& design) {
    return Encoder(design).run();
}

Expected<void, SaveError> saveFile(const model::Design& design, const std::string& path) {
    const std::string target = resolved(path);
    FileBeside file(target);
    if (!file.isOpen()) {
        return unexpected(SaveError{SaveError::Step::Create, errno});
    }
    if (!file.write(save(design)) || !file.adopt(target)) {
        return unexpected(SaveError{SaveError::Step::Write, errno});
    }
    if (!file.replace(target)) {
        return unexpected(SaveError{SaveError::Step::Rename, errno});
    }
    syncDirectory(target);
    return {};
}

}  // namespace hopscope::io
