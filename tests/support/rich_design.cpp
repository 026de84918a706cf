// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rich_design.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace hopscope::testing {

namespace {

using namespace hopscope::model;

class Builder {
public:
    Builder(std::uint32_t seed, RichSize size) : m_random(seed), m_size(size) {}

    Design run() {
        addRouteTables();
        addSecurityGroupsAndNatGateways();
        for (int i = 0; i < m_size.vnets; ++i) {
            addVnet(i);
        }
        addPeerings();
        addInternet();
        addServices();
        addRoutersOutside();
        addNotes();
        m_network.settings = settings();

        Design design;
        design.title = word();
        design.description = word();
        m_network.vnets = Table<Vnet>::of(m_vnets);
        m_network.subnets = Table<Subnet>::of(m_subnets);
        m_network.machines = Table<VirtualMachine>::of(m_machines);
        m_network.nvas = Table<Nva>::of(m_nvas);
        m_network.routeServers = Table<RouteServer>::of(m_routeServers);
        m_network.bgpConnections = Table<BgpConnection>::of(m_connections);
        m_network.routeTables = Table<RouteTable>::of(m_routeTables);
        m_network.publicAddresses = Table<PublicAddress>::of(m_publicAddresses);
        m_layout.showVirtualRouters = chance();
        design.network = std::make_shared<const Network>(std::move(m_network));
        design.layout = std::make_shared<const Layout>(std::move(m_layout));
        design.nextId = m_next + below(3);
        return design;
    }

private:
    // The distributions of the standard library differ between machines; the engine does not.
    std::uint32_t bits() { return static_cast<std::uint32_t>(m_random()); }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(m_random() % limit); }
    bool chance() { return below(2) == 0; }
    template <typename T>
    T oneOf(std::initializer_list<T> values) {
        return *(values.begin() + below(static_cast<std::uint32_t>(values.size())));
    }
    template <typename IdType>
    IdType id() {
        m_next += chance() ? 1 : 1 + below(3);
        return IdType(m_next - 1);
    }
    std::string word() {
        return oneOf<std::string>({"", "core", "Kern \"A\"", "back\\slash", "zwei\nZeilen", "tab\there", "Größe",
                                   "日本", "~tilde/slash", "\x01", "a b"});
    }
    std::string name(std::string kind) { return chance() ? kind + std::to_string(m_next) : std::move(kind); }
    net::Prefix anyPrefix() { return {anyAddress(), static_cast<int>(below(33))}; }
    net::Address anyAddress() { return net::Address(bits()); }
    template <typename T>
    std::optional<T> perhaps(T value) {
        return chance() ? std::optional(value) : std::nullopt;
    }
    template <typename Make>
    auto some(Make make) {
        std::vector<decltype(make())> values;
        for (std::uint32_t count = below(4); count > 0; --count) {
            values.push_back(make());
        }
        return values;
    }
    double coordinate() { return static_cast<double>(below(4000)) - 1000 + (chance() ? 0 : 0.125 * below(8)); }
    Place point() { return {coordinate(), coordinate(), 0, 0}; }
    Place rectangle() { return {coordinate(), coordinate(), 24.0 + below(800), 24.0 + below(600)}; }
    void place(const EntityRef& entity, Place where) {
        if (below(8) != 0) {
            m_layout.places.emplace(entity, where);
        }
    }

    Settings settings() {
        using S = Settings;
        return {.s1 = oneOf({S::ForwardedTraffic::Lenient, S::ForwardedTraffic::Documented}),
                .s2 = oneOf({S::NoneAfterBgpDefault::Remove, S::NoneAfterBgpDefault::KeepOnBgp}),
                .s3 = oneOf({S::BeatenSystemDefault::Omit, S::BeatenSystemDefault::ShowInvalid}),
                .s4FirstInstance = 4 + static_cast<int>(below(20)),
                .s5 = oneOf({S::EqualOrLonger::ListNotProgrammed, S::EqualOrLonger::Drop}),
                .s6NvaRoutesToExpressRoute = chance(),
                .s7SpokesWithoutTransit = chance(),
                .s8UserRoutes = 1 + static_cast<int>(below(1000)),
                .s9NewAppliance = oneOf({StackProfile::Frr, StackProfile::Bird}),
                .s10GatewayTtl = static_cast<int>(below(2)),
                .s10FirewallIcmpTtl = static_cast<int>(below(2)),
                .s10FirewallTtl = static_cast<int>(below(2)),
                .s11SmallestRouteServerSubnet = 26 + static_cast<int>(below(3)),
                .s12RoutesPerPeer = 1 + static_cast<int>(below(5000)),
                .s12StrictCounting = chance(),
                .s13 = oneOf({S::GatewayAsn::Warning, S::GatewayAsn::Error}),
                .s14FlapDamping = chance(),
                .s15PrivateSubnets = chance(),
                .s16 = oneOf({S::RemotePeer::Relaxed, S::RemotePeer::Strict}),
                .s17Vnet2VnetExports = chance(),
                .s18EcmpMaximum = 1 + static_cast<int>(below(16)),
                .s19UserOverServiceEndpoint = chance(),
                .s20 = oneOf({S::BeatenBgpRow::ShowInvalid, S::BeatenBgpRow::Omit}),
                .s21DisablePeeringRoute = chance(),
                .s22 = oneOf({S::VirtualNetworkAccess::Block, S::VirtualNetworkAccess::TagOnly}),
                .s23HonourNoExport = chance(),
                .s24 = oneOf({S::Reflection::WithBranchToBranch, S::Reflection::Always}),
                .strictAsn = chance()};
    }
    UserRoute userRoute() {
        UserRoute route{.name = name("route"),
                        .prefix = anyPrefix(),
                        .nextHop = oneOf({UserNextHop::VirtualAppliance, UserNextHop::VirtualNetworkGateway,
                                          UserNextHop::VnetLocal, UserNextHop::Internet, UserNextHop::None}),
                        .appliance = {},
                        .serviceTag = chance() ? word() : std::string()};
        if (route.nextHop == UserNextHop::VirtualAppliance) {
            route.appliance = anyAddress();
        }
        return route;
    }
    void addRouteTables() {
        for (int i = 0; i < 2; ++i) {
            RouteTable table{.id = id<RouteTableId>(),
                             .name = name("rt"),
                             .propagateGatewayRoutes = chance(),
                             .routes = some([this] { return userRoute(); }),
                             .keepPeeringRoutes = chance()};
            std::ranges::sort(table.routes, {}, &UserRoute::prefix);
            const auto isTwice = [](const UserRoute& a, const UserRoute& b) { return a.prefix == b.prefix; };
            table.routes.erase(std::unique(table.routes.begin(), table.routes.end(), isTwice), table.routes.end());
            m_routeTables.push_back(std::move(table));
        }
    }
    template <typename Entity>
    std::optional<decltype(Entity::id)> oneOf(const Table<Entity>& table) {
        return perhaps(table.rows()[below(static_cast<std::uint32_t>(table.size()))]->id);
    }
    net::Community community() {
        const std::uint32_t both = bits();
        return {static_cast<std::uint16_t>(both >> 16U), static_cast<std::uint16_t>(both)};
    }
    SecurityRule::Side side() {
        return {.prefixes = some([this] { return anyPrefix(); }),
                .tags = some([this] { return word(); }),
                .applicationGroups = some([this] { return word(); }),
                .ports = some([this] {
                    const int first = static_cast<int>(below(60000));
                    return SecurityRule::PortRange{first, first + static_cast<int>(below(5000))};
                })};
    }
    SecurityRule securityRule() {
        return {.name = word(),
                .priority = 100 + static_cast<int>(below(3997)),
                .direction = oneOf({SecurityRule::Direction::Inbound, SecurityRule::Direction::Outbound}),
                .access = oneOf({SecurityRule::Access::Allow, SecurityRule::Access::Deny}),
                .protocol = perhaps(oneOf({net::Protocol::Icmp, net::Protocol::Tcp, net::Protocol::Udp})),
                .source = side(),
                .destination = side()};
    }
    void addSecurityGroupsAndNatGateways() {
        for (int i = 0; i < 2; ++i) {
            m_network.securityGroups = m_network.securityGroups.with({.id = id<SecurityGroupId>(),
                                                                      .name = name("nsg"),
                                                                      .rules = some([this] { return securityRule(); }),
                                                                      .administers = {}});
            m_network.natGateways =
                m_network.natGateways.with({.id = id<NatGatewayId>(),
                                            .name = name("nat"),
                                            .publicAddresses = some([this] { return anyAddress(); })});
        }
    }
    PrefixPattern pattern() {
        const net::Prefix prefix = anyPrefix();
        return {prefix, chance() ? 0 : prefix.length()};
    }
    SessionPolicy policy() {
        using Scope = SessionPolicy::Scope;
        const auto patterns = [this] { return some([this] { return pattern(); }); };
        return {.scope = oneOf({Scope::Own, Scope::Learned, Scope::Nothing}),
                .asOverride = chance(),
                .nextHopSelf = chance(),
                .prepend = static_cast<int>(below(4)),
                .stripped = some([this] { return net::Asn(bits()); }),
                .communities = some([this] { return community(); }),
                .exportOnly = patterns(),
                .exportExcept = patterns(),
                .importOnly = patterns(),
                .importExcept = patterns(),
                .localPreference = static_cast<int>(below(1000))};
    }
    RouteMapRule::Subject subject() {
        using Subject = RouteMapRule::Subject;
        return oneOf({Subject::RoutePrefix, Subject::Community, Subject::AsPath});
    }
    RouteMapRule routeMapRule() {
        using Rule = RouteMapRule;
        const auto prefixes = [this] { return some([this] { return anyPrefix(); }); };
        const auto communities = [this] { return some([this] { return community(); }); };
        const auto asns = [this] { return some([this] { return net::Asn(bits()); }); };
        return {.name = word(),
                .matches = some([&] {
                    return Rule::Match{.subject = subject(),
                                       .condition = oneOf({Rule::Condition::Contains, Rule::Condition::Equals,
                                                           Rule::Condition::NotContains, Rule::Condition::NotEquals}),
                                       .prefixes = prefixes(),
                                       .communities = communities(),
                                       .asns = asns()};
                }),
                .actions = some([&] {
                    return Rule::Action{.type = oneOf({Rule::ActionType::Add, Rule::ActionType::Replace,
                                                       Rule::ActionType::Remove, Rule::ActionType::Drop}),
                                        .subject = oneOf({Rule::Subject::Community, Rule::Subject::AsPath}),
                                        .prefixes = prefixes(),
                                        .communities = communities(),
                                        .asns = asns()};
                }),
                .terminates = chance()};
    }
    SubnetId anySubnet() { return m_subnets[below(static_cast<std::uint32_t>(m_subnets.size()))].id; }
    /// What stands in subnets beside machines.
    void addServices() {
        const LoadBalancer balancer{
            .id = id<LoadBalancerId>(),
            .name = name("lb"),
            .subnet = anySubnet(),
            .frontend = anyAddress(),
            .sku = oneOf({LoadBalancer::Sku::Basic, LoadBalancer::Sku::Standard}),
            .distribution = oneOf({LoadBalancer::Distribution::Default, LoadBalancer::Distribution::SourceIp,
                                   LoadBalancer::Distribution::SourceIpProtocol}),
            .rules = some([this] {
                return LoadBalancer::Rule{perhaps(net::Protocol::Tcp), static_cast<int>(below(65536))};
            }),
            .backends = some([this] {
                return LoadBalancer::Backend{m_machines.empty() ? EntityRef(m_nvas.front().id)
                                                                : EntityRef(m_machines.back().id),
                                             word(), chance()};
            })};
        m_network.loadBalancers = m_network.loadBalancers.with(balancer);
        place(balancer.id, point());
        const Firewall firewall{.id = id<FirewallId>(),
                                .name = name("azfw"),
                                .subnet = anySubnet(),
                                .address = perhaps(anyAddress()),
                                .publicAddresses = some([this] { return anyAddress(); }),
                                .privateRanges = some([this] { return anyPrefix(); }),
                                .forcedTunnelling = chance(),
                                .running = chance(),
                                .policy = oneOf(m_network.securityGroups)};
        m_network.firewalls = m_network.firewalls.with(firewall);
        place(firewall.id, point());
        const PrivateEndpoint endpoint{.id = id<PrivateEndpointId>(),
                                       .name = name("pe"),
                                       .subnet = anySubnet(),
                                       .address = anyAddress(),
                                       .service = word()};
        m_network.privateEndpoints = m_network.privateEndpoints.with(endpoint);
        place(endpoint.id, point());
    }
    ConnectionEnd end(const EntityRef& at) {
        return {.at = at,
                .address = perhaps(anyAddress()),
                .outer = perhaps(anyAddress()),
                .prefixes = some([this] { return anyPrefix(); }),
                .policy = policy(),
                .instance = perhaps(static_cast<int>(below(2)))};
    }
    void addConnection(const EntityRef& first, const EntityRef& second) {
        using Type = Connection::Type;
        m_network.connections = m_network.connections.with(
            {.id = id<ConnectionId>(),
             .name = word(),
             .type =
                 oneOf({Type::Bgp, Type::Vxlan, Type::IPsec, Type::Vnet2Vnet, Type::ExpressRoute, Type::GlobalReach}),
             .first = end(first),
             .second = end(second),
             .bgp = chance(),
             .up = chance(),
             .multihop = chance(),
             .keepaliveSeconds = static_cast<int>(below(100)),
             .holdSeconds = static_cast<int>(below(300)),
             .weight = static_cast<int>(below(32000)),
             .fastPath = chance()});
    }
    /// Gateways, circuits, sites and what joins them.
    void addRoutersOutside() {
        const Gateway gateway{.id = id<GatewayId>(),
                              .name = name("gw"),
                              .type = oneOf({Gateway::Type::Vpn, Gateway::Type::ExpressRoute}),
                              .subnet = anySubnet(),
                              .asn = perhaps(net::Asn(bits())),
                              .activeActive = chance(),
                              .instances = some([this] { return anyAddress(); }),
                              .publicAddresses = some([this] { return anyAddress(); }),
                              .bgp = chance(),
                              .running = chance()};
        m_network.gateways = m_network.gateways.with(gateway);
        place(gateway.id, point());
        const Circuit circuit{.id = id<CircuitId>(),
                              .name = name("er"),
                              .premium = chance(),
                              .primaryUp = chance(),
                              .secondaryUp = chance()};
        m_network.circuits = m_network.circuits.with(circuit);
        place(circuit.id, point());
        const Site site{.id = id<SiteId>(),
                        .name = name("site"),
                        .asn = perhaps(net::Asn(bits())),
                        .prefixes = some([this] { return anyPrefix(); }),
                        .announcements = some([this] { return announcement(); }),
                        .router = anyAddress(),
                        .publicAddress = perhaps(anyAddress()),
                        .hosts = some([this] {
                            return SiteHost{name("pc"), anyAddress()};
                        }),
                        .running = chance()};
        m_network.sites = m_network.sites.with(site);
        place(site.id, point());
        addConnection(gateway.id, site.id);
        addConnection(circuit.id, gateway.id);
        addConnection(site.id, circuit.id);
        if (!m_nvas.empty()) {
            addConnection(m_nvas.front().id, site.id);
        }
    }
    void addVnet(int number) {
        const net::Address first(0x0A000000U + (static_cast<std::uint32_t>(number) << 16U));
        const Vnet vnet{.id = id<VnetId>(),
                        .name = name("vnet"),
                        .region = word(),
                        .addressSpace = {net::Prefix(first, 16)},
                        .summarizedGatewayPrefixes = some([this] { return anyPrefix(); })};
        m_vnets.push_back(vnet);
        place(vnet.id, rectangle());
        std::vector<SubnetId> subnets;
        for (int i = 0; i < m_size.subnets; ++i) {
            subnets.push_back(addSubnet(vnet.id, name("subnet"), first.plus(static_cast<std::uint32_t>(i) << 8U)));
        }
        const SubnetId serverSubnet = addSubnet(vnet.id, "RouteServerSubnet", first.plus(255U << 8U));
        const RouteServer server{.id = id<RouteServerId>(),
                                 .name = name("rs"),
                                 .subnet = serverSubnet,
                                 .firstInstance = perhaps(first.plus((255U << 8U) + 4)),
                                 .secondInstance = perhaps(first.plus((255U << 8U) + 5)),
                                 .branchToBranch = chance(),
                                 .preference = oneOf({HubRoutingPreference::ExpressRoute,
                                                      HubRoutingPreference::VpnGateway, HubRoutingPreference::AsPath}),
                                 .routeMaps = some([this] {
                                     return RouteMap{word(), some([this] { return routeMapRule(); })};
                                 })};
        m_routeServers.push_back(server);
        place(server.id, point());
        if (chance()) {
            m_layout.secondInstances.emplace(server.id, point());
        }
        for (int i = 0; i < m_size.machines; ++i) {
            const VirtualMachine machine{
                .id = id<VirtualMachineId>(), .name = name("vm"), .running = chance(), .nics = nics(subnets)};
            m_machines.push_back(machine);
            place(machine.id, point());
        }
        for (int i = 0; i < m_size.appliances; ++i) {
            addNva(nics(subnets), server);
        }
    }
    SubnetId addSubnet(VnetId vnet, std::string subnetName, net::Address first) {
        Subnet subnet{.id = id<SubnetId>(),
                      .vnet = vnet,
                      .name = std::move(subnetName),
                      .prefixes = {net::Prefix(first, 24)},
                      .routeTable = {},
                      .defaultOutboundAccess = chance(),
                      .securityGroup = oneOf(m_network.securityGroups),
                      .natGateway = oneOf(m_network.natGateways),
                      .serviceEndpoints = some([this] { return word(); }),
                      .privateEndpointPolicies =
                          oneOf({PrivateEndpointPolicies::Disabled, PrivateEndpointPolicies::Enabled,
                                 PrivateEndpointPolicies::NetworkSecurityGroupEnabled,
                                 PrivateEndpointPolicies::RouteTableEnabled})};
        if (chance()) {
            subnet.routeTable = m_routeTables[below(static_cast<std::uint32_t>(m_routeTables.size()))].id;
        }
        m_firstAddresses.emplace(subnet.id, first);
        place(subnet.id, rectangle());
        m_subnets.push_back(subnet);
        return subnet.id;
    }
    std::vector<Nic> nics(const std::vector<SubnetId>& subnets) {
        std::vector<Nic> made;
        for (std::uint32_t count = 1 + below(2); count > 0; --count) {
            const SubnetId subnet = subnets[below(static_cast<std::uint32_t>(subnets.size()))];
            Nic nic{.name = "eth" + std::to_string(made.size()),
                    .subnet = subnet,
                    .address = m_firstAddresses.at(subnet).plus(4 + m_hosts[subnet]++ % 250),
                    .ipForwarding = chance(),
                    .publicAddress = {},
                    .securityGroup = oneOf(m_network.securityGroups),
                    .applicationGroups = some([this] { return word(); })};
            if (chance()) {
                const PublicAddress address{.id = id<PublicAddressId>(), .name = name("pip"), .address = anyAddress()};
                m_publicAddresses.push_back(address);
                nic.publicAddress = address.id;
            }
            made.push_back(std::move(nic));
        }
        return made;
    }
    Announcement announcement() {
        return {.prefix = anyPrefix(),
                .prepend = static_cast<int>(below(4)),
                .asPath = net::AsPath(some([this] { return net::Asn(bits()); })),
                .nextHop = perhaps(anyAddress()),
                .communities = some([this] { return community(); }),
                .onlyTo = some([this] { return anyAddress(); })};
    }
    void addNva(std::vector<Nic> nics, const RouteServer& server) {
        const Nva nva{.id = id<NvaId>(),
                      .name = name("nva"),
                      .running = chance(),
                      .nics = std::move(nics),
                      .guestForwarding = chance(),
                      .sourceNat = oneOf({SourceNat::Off, SourceNat::Internet, SourceNat::Everything}),
                      .asn = perhaps(net::Asn(64512 + below(900))),
                      .stack = oneOf({StackProfile::Quagga, StackProfile::Frr, StackProfile::FrrResolveViaDefault,
                                      StackProfile::CiscoIos, StackProfile::Bird, StackProfile::BirdKernelExport,
                                      StackProfile::Junos, StackProfile::Custom}),
                      .customStack = oneOf({CustomStack::Resolve, CustomStack::Suppress, CustomStack::Oscillate,
                                            CustomStack::Unreachable}),
                      .staticRoutes = some([this] {
                          return GuestStaticRoute{anyPrefix(), anyAddress()};
                      }),
                      .localPrefixes = some([this] { return anyPrefix(); }),
                      .announcements = some([this] { return announcement(); }),
                      .stateful = chance()};
        m_nvas.push_back(nva);
        place(nva.id, point());
        const int holdTime = oneOf({0, 9, 180});
        m_connections.push_back({.id = id<BgpConnectionId>(),
                                 .nva = nva.id,
                                 .routeServer = server.id,
                                 .peerAddress = nva.nics.front().address,
                                 .first = chance(),
                                 .second = chance(),
                                 .multihop = chance(),
                                 .keepaliveSeconds = holdTime / 3,
                                 .holdSeconds = holdTime,
                                 .policy = policy(),
                                 .inboundRouteMap = word(),
                                 .outboundRouteMap = word()});
    }
    std::optional<PeeringHalf> half() {
        return perhaps(PeeringHalf{.allowVirtualNetworkAccess = chance(),
                                   .allowForwardedTraffic = chance(),
                                   .allowGatewayTransit = chance(),
                                   .useRemoteGateways = chance(),
                                   .disconnected = chance(),
                                   .verifyRemoteGateways = chance(),
                                   .syncedRemoteSpace = perhaps(some([this] { return anyPrefix(); }))});
    }
    void addPeerings() {
        std::vector<Peering> peerings;
        for (std::size_t i = 1; i < m_vnets.size(); ++i) {
            peerings.push_back({.id = id<PeeringId>(),
                                .first = m_vnets[i - 1].id,
                                .second = m_vnets[i].id,
                                .firstHalf = half(),
                                .secondHalf = half(),
                                .firstSubnets = some([this] { return anySubnet(); }),
                                .secondSubnets = some([this] { return anySubnet(); })});
        }
        m_network.peerings = Table<Peering>::of(std::move(peerings));
    }
    void addInternet() {
        const Internet internet{.id = id<InternetId>(),
                                .name = name("Internet"),
                                .hosts = some([this] {
                                    return InternetHost{name("host"), anyAddress()};
                                }),
                                .services = some([this] {
                                    return PublicService{word(), some([this] { return anyPrefix(); })};
                                })};
        m_network.internets = m_network.internets.with(internet);
        place(internet.id, point());
    }
    void addNotes() {
        for (int i = 0; i < 2; ++i) {
            const Note note{.id = id<NoteId>(), .title = word(), .text = word()};
            m_layout.notes = m_layout.notes.with(note);
            place(note.id, rectangle());
        }
    }

    std::mt19937 m_random;
    RichSize m_size;
    std::uint32_t m_next = 1;
    Network m_network;
    Layout m_layout;
    std::vector<Vnet> m_vnets;
    std::vector<Subnet> m_subnets;
    std::vector<VirtualMachine> m_machines;
    std::vector<Nva> m_nvas;
    std::vector<RouteServer> m_routeServers;
    std::vector<BgpConnection> m_connections;
    std::vector<RouteTable> m_routeTables;
    std::vector<PublicAddress> m_publicAddresses;
    std::map<SubnetId, net::Address> m_firstAddresses;
    std::map<SubnetId, std::uint32_t> m_hosts;
};

}  // namespace

Design richDesign(std::uint32_t seed, RichSize size) {
    return Builder(seed, size).run();
}

}  // namespace hopscope::testing
