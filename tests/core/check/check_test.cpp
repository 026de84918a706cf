// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>
#include <functional>

#include "core/check/problems.hpp"
#include "core/net/literals.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using model::FindingCode;

namespace {

/// A drawing without any problem, to be spoiled in one way by each test.
struct Drawing {
    model::Vnet hub{model::VnetId(1), "hub", "r", {"10.0.0.0/16"_prefix}};
    model::Vnet spoke{model::VnetId(2), "spoke", "r", {"10.9.0.0/16"_prefix}};
    model::Vnet third{model::VnetId(3), "third", "r", {"10.20.0.0/16"_prefix}};
    model::Subnet nvas{model::SubnetId(4), hub.id, "nvas", {"10.0.0.0/24"_prefix}, {}, false};
    model::Subnet servers{model::SubnetId(5), hub.id, "RouteServerSubnet", {"10.0.1.0/26"_prefix}, {}, false};
    model::Subnet work{model::SubnetId(6), spoke.id, "work", {"10.9.0.0/24"_prefix}, {}, false};
    model::Nva nva{.id = model::NvaId(7),
                   .name = "fw",
                   .nics = {{"eth0", nvas.id, "10.0.0.4"_address, true, {}}},
                   .asn = net::Asn(65001),
                   .staticRoutes = {},
                   .localPrefixes = {},
                   .announcements = {}};
    model::VirtualMachine vm{
        model::VirtualMachineId(8), "vm", true, {{"eth0", work.id, "10.9.0.4"_address, false, {}}}};
    model::RouteServer server{
        .id = model::RouteServerId(9), .name = "rs", .subnet = servers.id, .firstInstance = {}, .secondInstance = {}};
    model::BgpConnection connection{model::BgpConnectionId(10), nva.id, server.id, "10.0.0.4"_address};
    model::Peering peering{model::PeeringId(11), hub.id, spoke.id, model::PeeringHalf{}, model::PeeringHalf{}};
    model::RouteTable table{
        model::RouteTableId(12), "out", true, {{"all", "0.0.0.0/0"_prefix, model::UserNextHop::Internet, {}}}};
    std::function<void(model::Network&)> more = [](model::Network&) {};

    Drawing() {
        peering.firstHalf->allowGatewayTransit = true;
        peering.secondHalf->useRemoteGateways = true;
        nvas.routeTable = table.id;
    }
    [[nodiscard]] model::Network network() const {
        model::Network all;
        all.vnets = model::Table<model::Vnet>::of({hub, spoke, third});
        all.subnets = model::Table<model::Subnet>::of({nvas, servers, work});
        all.nvas = all.nvas.with(nva);
        all.machines = all.machines.with(vm);
        all.routeServers = all.routeServers.with(server);
        all.bgpConnections = all.bgpConnections.with(connection);
        all.peerings = all.peerings.with(peering);
        all.routeTables = all.routeTables.with(table);
        all.publicAddresses = all.publicAddresses.with({model::PublicAddressId(13), "pip", "198.51.100.4"_address});
        all.internets = all.internets.with({model::InternetId(14), "Internet", {{"web", "203.0.113.10"_address}}});
        more(all);
        return all;
    }
};

model::SecurityRule rule(const char* name) {
    return {.name = name, .protocol = {}, .source = {}, .destination = {}};
}

model::Site site(std::uint32_t number, const char* name) {
    return {.id = model::SiteId(number),
            .name = name,
            .asn = {},
            .prefixes = {},
            .announcements = {},
            .publicAddress = {},
            .hosts = {}};
}

}  // namespace

Q_DECLARE_METATYPE(std::function<void(Drawing&)>)

class CheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSoundDrawingHasNoProblem() {
        QVERIFY(check::problems(Drawing().network()).empty());
        QVERIFY(check::problems({}).empty());
    }

    void findsOneProblem_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<std::function<void(Drawing&)>>("spoil");
        const auto row = [](const char* name, FindingCode code, std::function<void(Drawing&)> spoil) {
            QTest::newRow(name) << static_cast<int>(code) << std::move(spoil);
        };
        row("prefixes of a VNet overlap", FindingCode::AddressSpaceOverlap,
            [](Drawing& d) { d.third.addressSpace.push_back("10.20.4.0/24"_prefix); });
        row("a VNet in multicast space", FindingCode::ForbiddenRange,
            [](Drawing& d) { d.third.addressSpace = {"224.1.0.0/16"_prefix}; });
        row("a VNet around the platform's address", FindingCode::ForbiddenRange,
            [](Drawing& d) { d.third.addressSpace = {"168.63.0.0/16"_prefix}; });
        row("a subnet beside its VNet", FindingCode::SubnetOutsideVnet,
            [](Drawing& d) { d.work.prefixes.push_back("10.10.0.0/24"_prefix); });
        row("subnets overlap", FindingCode::SubnetOverlap,
            [](Drawing& d) { d.servers.prefixes.push_back("10.0.0.128/26"_prefix); });
        row("a subnet of four addresses", FindingCode::SubnetSize,
            [](Drawing& d) { d.work.prefixes.push_back("10.9.1.0/30"_prefix); });
        row("the gateway's address on an interface", FindingCode::ReservedAddress,
            [](Drawing& d) { d.vm.nics.front().address = "10.9.0.1"_address; });
        row("the last address on an interface", FindingCode::ReservedAddress,
            [](Drawing& d) { d.vm.nics.front().address = "10.9.0.255"_address; });
        row("a small RouteServerSubnet", FindingCode::SpecialSubnet,
            [](Drawing& d) { d.servers.prefixes = {"10.0.1.0/28"_prefix}; });
        row("a RouteServerSubnet of the size that was enough once", FindingCode::SpecialSubnet,
            [](Drawing& d) { d.servers.prefixes = {"10.0.1.0/27"_prefix}; });
        row("a machine named like an appliance of its subnet", FindingCode::DuplicateName, [](Drawing& d) {
            d.vm.name = "fw";
            d.vm.nics.front() = {"eth0", d.nvas.id, "10.0.0.5"_address, false, {}};
        });
        row("a machine named like the route server of its subnet", FindingCode::DuplicateName, [](Drawing& d) {
            d.vm.name = "rs";
            d.vm.nics.front() = {"eth0", d.servers.id, "10.0.1.8"_address, false, {}};
        });
        row("two Internets of one name", FindingCode::DuplicateName, [](Drawing& d) {
            d.more = [](model::Network& n) { n.internets = n.internets.with({model::InternetId(20), "Internet", {}}); };
        });
        row("an address of another subnet", FindingCode::AddressOutsideSubnet,
            [](Drawing& d) { d.vm.nics.front().address = "10.9.1.4"_address; });
        row("an instance outside its subnet", FindingCode::AddressOutsideSubnet,
            [](Drawing& d) { d.server.firstInstance = "10.0.2.4"_address; });
        row("an address twice in a VNet", FindingCode::DuplicateAddress, [](Drawing& d) {
            d.vm.nics.push_back({"eth1", d.nvas.id, "10.0.0.4"_address, false, {}});
        });
        row("a machine on an instance's address", FindingCode::DuplicateAddress, [](Drawing& d) {
            d.vm.nics.push_back({"eth1", d.servers.id, "10.0.1.5"_address, false, {}});
        });
        row("a public address of an Internet host", FindingCode::DuplicateAddress, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.publicAddresses = n.publicAddresses.with({model::PublicAddressId(20), "p", "203.0.113.10"_address});
            };
        });
        row("two VNets of one name", FindingCode::DuplicateName, [](Drawing& d) { d.third.name = "hub"; });
        row("two subnets of one name in a VNet", FindingCode::DuplicateName, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets =
                    n.subnets.with({model::SubnetId(20), model::VnetId(2), "work", {"10.9.5.0/24"_prefix}, {}, false});
            };
        });
        row("peered VNets overlap", FindingCode::PeeringOverlap,
            [](Drawing& d) { d.spoke.addressSpace.push_back("10.0.128.0/24"_prefix); });
        row("a peering of one half", FindingCode::PeeringHalf, [](Drawing& d) { d.peering.firstHalf.reset(); });
        row("a disconnected half", FindingCode::PeeringHalf,
            [](Drawing& d) { d.peering.secondHalf->disconnected = true; });
        row("borrowing what is not lent", FindingCode::GatewayTransit,
            [](Drawing& d) { d.peering.firstHalf->allowGatewayTransit = false; });
        row("borrowing what is not there", FindingCode::GatewayTransit,
            [](Drawing& d) { d.peering.first = d.third.id; });
        row("borrowing with a route server of one's own", FindingCode::GatewayTransit, [](Drawing& d) {
            std::swap(*d.peering.firstHalf, *d.peering.secondHalf);
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with(
                    {model::SubnetId(20), model::VnetId(2), "RouteServerSubnet", {"10.9.8.0/26"_prefix}, {}, false});
                n.routeServers = n.routeServers.with({.id = model::RouteServerId(21),
                                                      .name = "rs2",
                                                      .subnet = model::SubnetId(20),
                                                      .firstInstance = {},
                                                      .secondInstance = {}});
            };
        });
        row("two route servers in a VNet", FindingCode::RouteServerCount, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.routeServers = n.routeServers.with({.id = model::RouteServerId(21),
                                                      .name = "rs2",
                                                      .subnet = model::SubnetId(5),
                                                      .firstInstance = "10.0.1.6"_address,
                                                      .secondInstance = "10.0.1.7"_address});
            };
        });
        row("a route server in an ordinary subnet", FindingCode::RouteServerPlace,
            [](Drawing& d) { d.servers.name = "servers"; });
        row("a route table on RouteServerSubnet", FindingCode::RouteTableOnRouteServerSubnet,
            [](Drawing& d) { d.servers.routeTable = d.table.id; });
        row("a prefix twice in a route table", FindingCode::DuplicateUserRoute, [](Drawing& d) {
            d.table.routes.push_back({"again", "0.0.0.0/0"_prefix, model::UserNextHop::None, {}});
        });
        row("a gateway in an ordinary subnet", FindingCode::ServicePlace, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.gateways = n.gateways.with({.id = model::GatewayId(21),
                                              .name = "gw",
                                              .type = model::Gateway::Type::Vpn,
                                              .subnet = model::SubnetId(4),
                                              .asn = {},
                                              .instances = {},
                                              .publicAddresses = {}});
            };
        });
        row("a firewall in an ordinary subnet", FindingCode::ServicePlace, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.firewalls =
                    n.firewalls.with({model::FirewallId(21), "azfw", model::SubnetId(4), "10.0.0.9"_address, {}, {}});
            };
        });
        row("two VPN gateways in a VNet", FindingCode::GatewayCount, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with(
                    {model::SubnetId(20), model::VnetId(1), "GatewaySubnet", {"10.0.4.0/26"_prefix}, {}, false});
                n.gateways = n.gateways.with({.id = model::GatewayId(21),
                                              .name = "gw",
                                              .type = model::Gateway::Type::Vpn,
                                              .subnet = model::SubnetId(20),
                                              .asn = {},
                                              .instances = {},
                                              .publicAddresses = {}});
                n.gateways = n.gateways.with({.id = model::GatewayId(22),
                                              .name = "gw2",
                                              .type = model::Gateway::Type::Vpn,
                                              .subnet = model::SubnetId(20),
                                              .asn = {},
                                              .instances = {},
                                              .publicAddresses = {}});
            };
        });
        row("a VPN gateway of another ASN beside a route server", FindingCode::GatewayAsn, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with(
                    {model::SubnetId(20), model::VnetId(1), "GatewaySubnet", {"10.0.4.0/26"_prefix}, {}, false});
                n.gateways = n.gateways.with({.id = model::GatewayId(21),
                                              .name = "gw",
                                              .type = model::Gateway::Type::Vpn,
                                              .subnet = model::SubnetId(20),
                                              .asn = net::Asn(65004),
                                              .instances = {},
                                              .publicAddresses = {}});
            };
        });
        row("a NAT gateway on GatewaySubnet", FindingCode::SubnetFeature, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with({model::SubnetId(20),
                                            model::VnetId(1),
                                            "GatewaySubnet",
                                            {"10.0.4.0/26"_prefix},
                                            {},
                                            false,
                                            {},
                                            model::NatGatewayId(22)});
                n.natGateways = n.natGateways.with({model::NatGatewayId(22), "nat", {}});
            };
        });
        row("a user route to a gateway beside ExpressRoute", FindingCode::GatewayNextHop, [](Drawing& d) {
            d.table.routes.front().nextHop = model::UserNextHop::VirtualNetworkGateway;
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with(
                    {model::SubnetId(20), model::VnetId(1), "GatewaySubnet", {"10.0.4.0/26"_prefix}, {}, false});
                n.gateways = n.gateways.with({.id = model::GatewayId(21),
                                              .name = "ergw",
                                              .type = model::Gateway::Type::ExpressRoute,
                                              .subnet = model::SubnetId(20),
                                              .asn = {},
                                              .instances = {},
                                              .publicAddresses = {}});
            };
        });
        row("a default route on GatewaySubnet", FindingCode::DefaultRouteOnGatewaySubnet, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with({model::SubnetId(20),
                                            model::VnetId(1),
                                            "GatewaySubnet",
                                            {"10.0.4.0/26"_prefix},
                                            model::RouteTableId(12),
                                            false});
            };
        });
        row("a subnet peering with a subnet of another VNet", FindingCode::SubnetPeering, [](Drawing& d) {
            d.peering.firstSubnets = {d.work.id};
            d.peering.secondSubnets = {d.work.id};
        });
        row("two rules of one priority", FindingCode::DuplicatePriority, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.securityGroups = n.securityGroups.with({model::SecurityGroupId(20), "nsg", {rule("a"), rule("b")}});
            };
        });
        row("a frontend on the address of an appliance", FindingCode::DuplicateAddress, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.loadBalancers = n.loadBalancers.with({.id = model::LoadBalancerId(20),
                                                        .name = "lb",
                                                        .subnet = model::SubnetId(4),
                                                        .frontend = "10.0.0.4"_address,
                                                        .backends = {}});
            };
        });
        row("a private endpoint outside its subnet", FindingCode::AddressOutsideSubnet, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.privateEndpoints = n.privateEndpoints.with(
                    {model::PrivateEndpointId(20), "pe", model::SubnetId(4), "10.0.9.4"_address, {}});
            };
        });
        row("a gateway on a NAT gateway's public address", FindingCode::DuplicateAddress, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with(
                    {model::SubnetId(20), model::VnetId(1), "GatewaySubnet", {"10.0.4.0/26"_prefix}, {}, false});
                n.gateways = n.gateways.with({.id = model::GatewayId(21),
                                              .name = "gw",
                                              .type = model::Gateway::Type::Vpn,
                                              .subnet = model::SubnetId(20),
                                              .asn = {},
                                              .instances = {},
                                              .publicAddresses = {"198.51.100.80"_address}});
                n.natGateways = n.natGateways.with({model::NatGatewayId(22), "nat", {"198.51.100.80"_address}});
            };
        });
        row("two gateways of one name in a subnet", FindingCode::DuplicateName, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with(
                    {model::SubnetId(20), model::VnetId(1), "GatewaySubnet", {"10.0.4.0/26"_prefix}, {}, false});
                n.gateways = n.gateways.with({.id = model::GatewayId(21),
                                              .name = "gw",
                                              .type = model::Gateway::Type::Vpn,
                                              .subnet = model::SubnetId(20),
                                              .asn = {},
                                              .instances = {},
                                              .publicAddresses = {}});
                n.gateways = n.gateways.with({.id = model::GatewayId(22),
                                              .name = "gw",
                                              .type = model::Gateway::Type::ExpressRoute,
                                              .subnet = model::SubnetId(20),
                                              .asn = {},
                                              .instances = {},
                                              .publicAddresses = {}});
            };
        });
        row("more user routes than a table takes", FindingCode::LimitExceeded, [](Drawing& d) {
            for (int i = 0; i < 400; ++i) {
                d.table.routes.push_back({"r",
                                          {net::Address(0x14000000U + static_cast<std::uint32_t>(i)), 32},
                                          model::UserNextHop::None,
                                          {}});
            }
        });
        row("26 routes by service tag", FindingCode::LimitExceeded, [](Drawing& d) {
            for (int i = 0; i < 26; ++i) {
                d.table.routes.push_back({"r", net::Prefix::everything(), model::UserNextHop::Internet, {}, "Storage"});
            }
        });
        row("17 addresses of a NAT gateway", FindingCode::LimitExceeded, [](Drawing& d) {
            d.more = [](model::Network& n) {
                model::NatGateway gateway{model::NatGatewayId(20), "nat", {}};
                for (std::uint32_t i = 0; i < 17; ++i) {
                    gateway.publicAddresses.push_back(net::Address(0xc6336440U + i));
                }
                n.natGateways = n.natGateways.with(gateway);
            };
        });
        row("nine peers of a route server", FindingCode::LimitExceeded, [](Drawing& d) {
            d.more = [](model::Network& n) {
                for (std::uint32_t i = 0; i < 8; ++i) {
                    n.bgpConnections = n.bgpConnections.with(
                        {model::BgpConnectionId(30 + i), model::NvaId(7), model::RouteServerId(9), "10.0.0.4"_address});
                }
            };
        });
        row("a RouteServerSubnet smaller than S11 allows", FindingCode::SpecialSubnet,
            [](Drawing& d) { d.more = [](model::Network& n) { n.settings.s11SmallestRouteServerSubnet = 25; }; });
        row("a connection with a hold time of two seconds", FindingCode::HoldTime, [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.sites = model::Table<model::Site>::of({site(20, "a"), site(21, "b")});
                model::Connection line{.id = model::ConnectionId(22), .name = {}, .first = {}, .second = {}};
                line.first.at = model::SiteId(20);
                line.second.at = model::SiteId(21);
                line.holdSeconds = 2;
                n.connections = n.connections.with(line);
            };
        });
        row("a hold time of two seconds", FindingCode::HoldTime, [](Drawing& d) { d.connection.holdSeconds = 2; });
    }
    void findsOneProblem() {
        QFETCH(int, code);
        QFETCH(std::function<void(Drawing&)>, spoil);
        Drawing drawing;
        spoil(drawing);
        const auto problems = check::problems(drawing.network());
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(problems.front().code), code);
    }

    void anAsnOfAGatewayIsAsBadAsS13Says() {
        Drawing drawing;
        drawing.more = [](model::Network& n) {
            n.subnets = n.subnets.with(
                {model::SubnetId(20), model::VnetId(1), "GatewaySubnet", {"10.0.4.0/26"_prefix}, {}, false});
            n.gateways = n.gateways.with({.id = model::GatewayId(21),
                                          .name = "gw",
                                          .subnet = model::SubnetId(20),
                                          .asn = net::Asn(65004),
                                          .instances = {},
                                          .publicAddresses = {}});
        };
        model::Network network = drawing.network();
        QVERIFY(check::problems(network).front().isHarmless);
        network.settings.s13 = model::Settings::GatewayAsn::Error;
        QVERIFY(!check::problems(network).front().isHarmless);
    }
    void whatIsLegalIsNoProblem_data() {
        QTest::addColumn<std::function<void(Drawing&)>>("vary");
        const auto row = [](const char* name, std::function<void(Drawing&)> vary) {
            QTest::newRow(name) << std::move(vary);
        };
        row("VNets that are not peered overlap (R1.10)",
            [](Drawing& d) { d.third.addressSpace = {"10.0.0.0/16"_prefix}; });
        row("public space in a VNet (R1.2)", [](Drawing& d) { d.third.addressSpace = {"20.0.0.0/16"_prefix}; });
        row("the smallest subnet (R1.4)", [](Drawing& d) { d.work.prefixes.push_back("10.9.1.0/29"_prefix); });
        row("the first assignable address (R1.5)", [](Drawing& d) { d.vm.nics.front().address = "10.9.0.4"_address; });
        row("a subnet named like one in another VNet", [](Drawing& d) { d.work.name = "nvas"; });
        row("a machine named like an appliance in another subnet: work/fw", [](Drawing& d) { d.vm.name = "fw"; });
        row("a VPN and an ExpressRoute gateway side by side", [](Drawing& d) {
            d.more = [](model::Network& n) {
                n.subnets = n.subnets.with(
                    {model::SubnetId(20), model::VnetId(1), "GatewaySubnet", {"10.0.4.0/26"_prefix}, {}, false});
                for (const auto type : {model::Gateway::Type::Vpn, model::Gateway::Type::ExpressRoute}) {
                    const bool isVpn = type == model::Gateway::Type::Vpn;
                    n.gateways = n.gateways.with({.id = model::GatewayId(isVpn ? 21 : 22),
                                                  .name = isVpn ? "gw" : "ergw",
                                                  .type = type,
                                                  .subnet = model::SubnetId(20),
                                                  .asn = {},
                                                  .instances = {},
                                                  .publicAddresses = {}});
                }
            };
        });
        row("a session that never expires", [](Drawing& d) { d.connection.holdSeconds = 0; });
        row("the shortest hold time", [](Drawing& d) { d.connection.holdSeconds = 3; });
    }
    void whatIsLegalIsNoProblem() {
        QFETCH(std::function<void(Drawing&)>, vary);
        Drawing drawing;
        vary(drawing);
        const auto problems = check::problems(drawing.network());
        QVERIFY2(problems.empty(),
                 qPrintable(QString::number(problems.empty() ? -1 : static_cast<int>(problems.front().code))));
    }
    void aSecondBorrowedGatewayIsOneTooMany() {
        Drawing drawing;
        drawing.more = [](model::Network& n) {
            model::PeeringHalf lends;
            lends.allowGatewayTransit = true;
            model::PeeringHalf borrows;
            borrows.useRemoteGateways = true;
            n.peerings = n.peerings.with({model::PeeringId(20), model::VnetId(3), model::VnetId(2), lends, borrows});
            n.subnets = n.subnets.with(
                {model::SubnetId(21), model::VnetId(3), "RouteServerSubnet", {"10.20.0.0/26"_prefix}, {}, false});
            n.routeServers = n.routeServers.with({.id = model::RouteServerId(22),
                                                  .name = "rs3",
                                                  .subnet = model::SubnetId(21),
                                                  .firstInstance = {},
                                                  .secondInstance = {}});
        };
        const auto problems = check::problems(drawing.network());
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().subjects.front(), model::EntityRef(model::PeeringId(20)));
    }
    void problemsStandInAFixedOrder() {
        Drawing drawing;
        drawing.connection.holdSeconds = 1;
        drawing.third.addressSpace = {"224.0.0.0/8"_prefix};
        drawing.vm.nics.front().address = "10.9.0.2"_address;
        const auto problems = check::problems(drawing.network());
        QVERIFY(std::is_sorted(problems.begin(), problems.end(),
                               [](const auto& a, const auto& b) { return a.code < b.code; }));
        QCOMPARE(problems.size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
