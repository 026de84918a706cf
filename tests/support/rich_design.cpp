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
        for (int i = 0; i < m_size.vnets; ++i) {
            addVnet(i);
        }
        addPeerings();
        addInternet();
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
                .s5 = oneOf({S::EqualOrLonger::ListNotProgrammed, S::EqualOrLonger::Drop}),
                .s14FlapDamping = chance(),
                .s15PrivateSubnets = chance(),
                .s18EcmpMaximum = 1 + static_cast<int>(below(16)),
                .s20 = oneOf({S::BeatenBgpRow::ShowInvalid, S::BeatenBgpRow::Omit}),
                .s22 = oneOf({S::VirtualNetworkAccess::Block, S::VirtualNetworkAccess::TagOnly}),
                .s24 = oneOf({S::Reflection::WithBranchToBranch, S::Reflection::Always}),
                .strictAsn = chance()};
    }
    UserRoute userRoute() {
        UserRoute route{.name = name("route"),
                        .prefix = anyPrefix(),
                        .nextHop = oneOf({UserNextHop::VirtualAppliance, UserNextHop::VirtualNetworkGateway,
                                          UserNextHop::VnetLocal, UserNextHop::Internet, UserNextHop::None}),
                        .appliance = {}};
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
                             .routes = some([this] { return userRoute(); })};
            std::ranges::sort(table.routes, {}, &UserRoute::prefix);
            const auto twice = std::ranges::unique(table.routes, {}, &UserRoute::prefix);
            table.routes.erase(twice.begin(), twice.end());
            m_routeTables.push_back(std::move(table));
        }
    }
    void addVnet(int number) {
        const net::Address first(0x0A000000U + (static_cast<std::uint32_t>(number) << 16U));
        const Vnet vnet{
            .id = id<VnetId>(), .name = name("vnet"), .region = word(), .addressSpace = {net::Prefix(first, 16)}};
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
                                                      HubRoutingPreference::VpnGateway, HubRoutingPreference::AsPath})};
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
                      .defaultOutboundAccess = chance()};
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
                    .publicAddress = {}};
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
                .communities = some([this] {
                    const std::uint32_t both = bits();
                    return net::Community(static_cast<std::uint16_t>(both >> 16U), static_cast<std::uint16_t>(both));
                }),
                .onlyTo = some([this] { return anyAddress(); })};
    }
    void addNva(std::vector<Nic> nics, const RouteServer& server) {
        const Nva nva{.id = id<NvaId>(),
                      .name = name("nva"),
                      .running = chance(),
                      .nics = std::move(nics),
                      .guestForwarding = chance(),
                      .sourceNat = oneOf({SourceNat::Off, SourceNat::Internet}),
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
                      .announcements = some([this] { return announcement(); })};
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
                                 .holdSeconds = holdTime});
    }
    std::optional<PeeringHalf> half() {
        return perhaps(PeeringHalf{.allowVirtualNetworkAccess = chance(),
                                   .allowForwardedTraffic = chance(),
                                   .allowGatewayTransit = chance(),
                                   .useRemoteGateways = chance(),
                                   .disconnected = chance()});
    }
    void addPeerings() {
        std::vector<Peering> peerings;
        for (std::size_t i = 1; i < m_vnets.size(); ++i) {
            peerings.push_back({.id = id<PeeringId>(),
                                .first = m_vnets[i - 1].id,
                                .second = m_vnets[i].id,
                                .firstHalf = half(),
                                .secondHalf = half()});
        }
        m_network.peerings = Table<Peering>::of(std::move(peerings));
    }
    void addInternet() {
        const Internet internet{
            .id = id<InternetId>(), .name = name("Internet"), .hosts = some([this] {
                                                                  return InternetHost{name("host"), anyAddress()};
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
