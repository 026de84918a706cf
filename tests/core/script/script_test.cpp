// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTest>

#include <algorithm>

#include "core/model/integrity.hpp"
#include "core/model/names.hpp"
#include "core/script/run.hpp"
#include "core/script/scenario.hpp"
#include "core/script/words.hpp"
#include "core/text/names.hpp"

using namespace hopscope;
using script::ScriptReason;

Q_DECLARE_METATYPE(std::string)

namespace {

/// The scenario, with the place of the error as a test failure.
script::Scenario read(const std::string& text) {
    auto scenario = script::parse(text);
    if (!scenario) {
        const auto& error = scenario.error();
        qFatal("%zu:%zu reason %d, expected %s, found %s", error.line, error.column, static_cast<int>(error.reason),
               error.expected.c_str(), error.found.c_str());
    }
    if (model::integrityError(scenario->base)) {
        qFatal("references are not whole");
    }
    return *scenario;
}

const model::Network& baseOf(const script::Scenario& scenario) {
    return *scenario.base.network;
}

/// What stands after the last change.
const model::Network& endOf(const script::Scenario& scenario) {
    const model::Network* last = scenario.base.network.get();
    for (const auto& step : scenario.steps) {
        if (const auto* change = std::get_if<script::Change>(&step)) {
            last = change->after.network.get();
        }
    }
    return *last;
}

template <typename Id>
Id named(const model::Network& network, std::string_view path) {
    const auto found = model::findByPath(network, path);
    if (found.size() != 1) {
        qFatal("%zu things of that name", found.size());
    }
    return std::get<Id>(found.front().entity);
}

const std::string hub = R"(vnet hub 10.0.0.0/16 region northeurope
  subnet nvas 10.0.0.0/24 default-outbound
  subnet RouteServerSubnet 10.0.1.0/26
vnet spoke 10.9.0.0/16, 10.10.0.0/16
  subnet work 10.9.0.0/24
  subnet side 10.10.0.0/24
route-server rs in hub
nva fw at 10.0.0.4 in nvas  asn 65001 stack bird
vm vm at 10.9.0.4 in work
session fw rs
advertise fw 172.22.0.0/16
)";

/// Whether the words of the language for a kind of value are those of every answer, up to the last value.
template <typename Value, typename Name>
bool speaksLikeAnswers(Value last, Name name) {
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        const auto value = static_cast<Value>(number);
        if (script::wordOf(value) != name(value) || script::valueOf<Value>(name(value)) != value) {
            return false;
        }
    }
    return script::words<Value>().size() == static_cast<std::size_t>(last) + 1;
}

}  // namespace

class ScriptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsGatewaysSitesAndConnections() {
        const auto scenario = read(R"(vnet hub 10.0.0.0/16
  subnet GatewaySubnet 10.0.4.0/26
  subnet nvas 10.0.0.0/24
vpn-gateway gw in hub  asn 65004  active-active  at 10.0.4.4 10.0.4.5  public 20.0.0.1, 20.0.0.2  no-bgp  stopped
expressroute-gateway ergw in hub  at 10.0.4.12, 10.0.4.13
circuit er1  premium  secondary-down
site onprem  asn 65020  router 10.200.0.9  public 203.0.113.7  prefixes 10.200.0.0/16, 10.201.0.0/16
  host pc 10.200.10.4
site shed  prefixes 10.210.0.0/16
nva fw1 at 10.0.0.4 in nvas  asn 65001
nva fw2 at 10.0.0.5 in nvas
connection gw/1 onprem ipsec  bgp  weight 10  down  keepalive 5  hold 15  no-multihop  named line
  onprem: prefixes 10.202.0.0/16  address 10.200.0.1  export learned  as-override  keep-next-hop  prepend 2
  gw: export except 10.0.0.0/8 le 16, 0.0.0.0/0  import only 10.200.0.0/16  local-preference 200  strip 65515, 65001
connection ergw er1  fast-path
connection er1 onprem  inner 172.30.0.2 172.30.0.1
connection gw shed
bgp fw1 fw2
connection fw2 fw1 vxlan  inner 192.168.0.2 192.168.0.1  outer 10.0.0.5 10.0.0.4
advertise onprem 10.203.0.0/16  as-path 65030
)");
        const auto& network = baseOf(scenario);
        const auto& gateway = network.gateways.at(named<model::GatewayId>(network, "gw"));
        QCOMPARE(gateway.type, model::Gateway::Type::Vpn);
        QCOMPARE(gateway.asn, std::optional(net::Asn(65004)));
        QVERIFY(gateway.activeActive && !gateway.bgp && !gateway.running);
        QCOMPARE(gateway.instances.back().text(), "10.0.4.5");
        QCOMPARE(gateway.publicAddresses.back().text(), "20.0.0.2");
        QCOMPARE(network.subnets.size(), std::size_t{2});
        QCOMPARE(network.gateways.at(named<model::GatewayId>(network, "ergw")).type,
                 model::Gateway::Type::ExpressRoute);
        const auto& circuit = *network.circuits.begin();
        QVERIFY(circuit.premium && circuit.primaryUp && !circuit.secondaryUp);
        const auto& site = network.sites.at(named<model::SiteId>(network, "onprem"));
        QCOMPARE(site.router.text(), "10.200.0.9");
        QCOMPARE(site.publicAddress->text(), "203.0.113.7");
        QCOMPARE(site.hosts.front().address.text(), "10.200.10.4");
        QCOMPARE(site.announcements.front().asPath.text(), "65030");
        const auto& shed = network.sites.at(named<model::SiteId>(network, "shed"));
        QVERIFY(!shed.asn && !shed.publicAddress && shed.hosts.empty());
        QCOMPARE(shed.router.text(), "10.210.0.1");

        const auto& line = network.connections.at(named<model::ConnectionId>(network, "line"));
        QCOMPARE(line.type, model::Connection::Type::IPsec);
        QCOMPARE(line.first.instance, std::optional(1));
        QVERIFY(line.bgp && !line.up && !line.multihop && line.weight == 10);
        QVERIFY(line.keepaliveSeconds == 5 && line.holdSeconds == 15);
        QCOMPARE(line.second.prefixes.front().text(), "10.202.0.0/16");
        QCOMPARE(line.second.address->text(), "10.200.0.1");
        QCOMPARE(line.second.policy.scope, model::SessionPolicy::Scope::Learned);
        QVERIFY(line.second.policy.asOverride && !line.second.policy.nextHopSelf && line.second.policy.prepend == 2);
        const auto& policy = line.first.policy;
        QCOMPARE(policy.exportExcept.size(), std::size_t{2});
        QVERIFY(policy.exportExcept[0].atMost == 16 && policy.exportExcept[1].atMost == 0);
        QCOMPARE(policy.importOnly.front().prefix.text(), "10.200.0.0/16");
        QVERIFY(policy.localPreference == 200 && policy.stripped.size() == 2);

        const auto& connections = network.connections.rows();
        QCOMPARE(connections[1]->type, model::Connection::Type::ExpressRoute);
        QVERIFY(connections[1]->fastPath);
        QCOMPARE(connections[2]->first.address->text(), "172.30.0.2");
        QVERIFY(!connections[3]->bgp);
        QCOMPARE(connections[4]->type, model::Connection::Type::Bgp);
        QCOMPARE(connections[5]->type, model::Connection::Type::Vxlan);
        QVERIFY(!connections[5]->bgp && !connections[5]->name.empty());
        QCOMPARE(connections[5]->second.outer->text(), "10.0.0.4");
    }
    void readsServicesAndWhatSubnetsUse() {
        const auto scenario =
            read(R"(settings S4 6  S6 on  S7 on  S8 600  S9 bird  S10 1 1 0  S11 26  S12 1000 strict  S13 error
settings S16 strict  S17 off  S19 on  S21 off  S23 on
vnet hub 10.0.0.0/16  summarized 10.0.0.0/8
  subnet work 10.0.0.0/24  security-group guard  nat-gateway door  service-endpoints Storage, Sql
  subnet side 10.0.1.0/24  private-endpoint-policies RouteTableEnabled  route-table out
security-group guard
  100 in deny tcp from Internet, 192.0.2.0/24 to group shops port 80, 8000-8080 named no-web
  200 out allow any
nat-gateway door  public 198.51.100.80, 198.51.100.81
route-table out  peering-routes off
  service Storage -> Internet
internet Internet
  service Storage 20.38.96.0/19, 20.60.0.0/16
nva fw at 10.0.0.4 in work  snat everything  stateful
  nic inside at 10.0.1.4 in side  security-group guard  application-groups shops, tills
vm vm1 in work
load-balancer lb at 10.0.0.100 in work  basic  distribution source-ip-protocol  rules tcp 443, any
  backend fw/inside unhealthy
  backend vm1
firewall azfw at 10.0.2.9 in hub  public 198.51.100.90  private-ranges 10.0.0.0/8  forced-tunnelling  stopped
private-endpoint pe at 10.0.1.77 in side  service Storage
route-server rs in hub  preference VpnGateway
route-map m on rs
  rule a  match prefix not-equals 10.0.0.0/8  match as-path contains 65001, 65002  then replace as-path 65010  stop
  rule b  then drop
session fw rs  route-map in m  community 65001:1
  export nothing
vnet spoke 10.9.0.0/16
  subnet one 10.9.0.0/24
peer hub spoke
  hub: subnets side  synced 10.8.0.0/16
  spoke: subnets one  no-verify-remote-gateways
)");
        const auto& network = baseOf(scenario);
        const auto& settings = network.settings;
        QVERIFY(settings.s4FirstInstance == 6 && settings.s6NvaRoutesToExpressRoute && settings.s7SpokesWithoutTransit);
        QVERIFY(settings.s8UserRoutes == 600 && settings.s9NewAppliance == model::StackProfile::Bird);
        QVERIFY(settings.s10GatewayTtl == 1 && settings.s10FirewallIcmpTtl == 1 && settings.s10FirewallTtl == 0);
        QVERIFY(settings.s11SmallestRouteServerSubnet == 26);
        QVERIFY(settings.s12RoutesPerPeer == 1000 && settings.s12StrictCounting);
        QVERIFY(settings.s13 == model::Settings::GatewayAsn::Error);
        QVERIFY(settings.s16 == model::Settings::RemotePeer::Strict && !settings.s17Vnet2VnetExports);
        QVERIFY(settings.s19UserOverServiceEndpoint && !settings.s21DisablePeeringRoute && settings.s23HonourNoExport);
        QCOMPARE(network.vnets.begin()->summarizedGatewayPrefixes.front().text(), "10.0.0.0/8");
        const auto& work = network.subnets.at(named<model::SubnetId>(network, "work"));
        QCOMPARE(work.securityGroup, std::optional(network.securityGroups.begin()->id));
        QCOMPARE(work.natGateway, std::optional(network.natGateways.begin()->id));
        QCOMPARE(work.serviceEndpoints, (std::vector<std::string>{"Storage", "Sql"}));
        QCOMPARE(network.subnets.at(named<model::SubnetId>(network, "side")).privateEndpointPolicies,
                 model::PrivateEndpointPolicies::RouteTableEnabled);
        const auto& rules = network.securityGroups.begin()->rules;
        QCOMPARE(rules[0].name, "no-web");
        QVERIFY(rules[0].access == model::SecurityRule::Access::Deny && rules[0].protocol == net::Protocol::Tcp);
        QCOMPARE(rules[0].source.tags.front(), "Internet");
        QCOMPARE(rules[0].source.prefixes.front().text(), "192.0.2.0/24");
        QCOMPARE(rules[0].destination.applicationGroups.front(), "shops");
        QVERIFY(rules[0].destination.ports[0].last == 80 && rules[0].destination.ports[1].last == 8080);
        QVERIFY(rules[1].direction == model::SecurityRule::Direction::Outbound && !rules[1].protocol);
        QCOMPARE(network.natGateways.begin()->publicAddresses.size(), std::size_t{2});
        const auto& table = *network.routeTables.begin();
        QVERIFY(!table.keepPeeringRoutes);
        QCOMPARE(table.routes.front().serviceTag, "Storage");
        QCOMPARE(network.internets.begin()->services.front().prefixes.size(), std::size_t{2});
        const auto& nva = *network.nvas.begin();
        QVERIFY(nva.sourceNat == model::SourceNat::Everything && nva.stateful);
        QVERIFY(!nva.nics[0].securityGroup && nva.nics[1].securityGroup);
        QCOMPARE(nva.nics[1].applicationGroups.size(), std::size_t{2});
        const auto& balancer = *network.loadBalancers.begin();
        QVERIFY(balancer.sku == model::LoadBalancer::Sku::Basic);
        QVERIFY(balancer.distribution == model::LoadBalancer::Distribution::SourceIpProtocol);
        QVERIFY(balancer.rules.size() == 2 && balancer.rules[0].port == 443 && !balancer.rules[1].protocol);
        QVERIFY(balancer.backends[0].nic == "inside" && !balancer.backends[0].healthy && balancer.backends[1].healthy);
        const auto& firewall = *network.firewalls.begin();
        QCOMPARE(network.subnets.at(firewall.subnet).name, "AzureFirewallSubnet");
        QCOMPARE(firewall.address->text(), "10.0.2.9");
        QVERIFY(firewall.forcedTunnelling && !firewall.running && firewall.privateRanges.size() == 1);
        QCOMPARE(network.privateEndpoints.begin()->service, "Storage");
        const auto& server = *network.routeServers.begin();
        QCOMPARE(server.preference, model::HubRoutingPreference::VpnGateway);
        const auto& map = server.routeMaps.front();
        QCOMPARE(map.rules[0].matches[1].asns.size(), std::size_t{2});
        QVERIFY(map.rules[0].terminates && map.rules[1].actions[0].type == model::RouteMapRule::ActionType::Drop);
        const auto& session = *network.bgpConnections.begin();
        QCOMPARE(session.inboundRouteMap, "m");
        QCOMPARE(session.policy.scope, model::SessionPolicy::Scope::Nothing);
        QCOMPARE(session.policy.communities.size(), std::size_t{1});
        const auto& peering = *network.peerings.begin();
        QVERIFY(peering.firstSubnets.size() == 1 && peering.secondSubnets.size() == 1);
        QCOMPARE(peering.firstHalf->syncedRemoteSpace->front().text(), "10.8.0.0/16");
        QVERIFY(!peering.secondHalf->verifyRemoteGateways);
    }
    void readsEveryKindOfThing() {
        const auto scenario = read(R"(title "A title" "What it is about"
settings S1 documented  S14 off  S18 4  strict-asn on
internet Internet
  host web 203.0.113.10
vnet hub 10.0.0.0/16
  subnet nvas 10.0.0.0/24  route-table out
  subnet more 10.0.2.0/24
route-table out  propagation off
  0.0.0.0/0 -> Internet named all
  10.9.0.0/16 -> 10.0.0.4
  10.8.0.0/16 -> None
route-server "route server" in hub  instances 10.0.1.14 10.0.1.15  branch-to-branch
nva fw at 10.0.0.4 in hub/nvas  asn 65001  stack custom oscillate  snat  public-ip 198.51.100.4  no-guest-forwarding
  nic inside at 10.0.2.4 in more  no-ip-forwarding
  static 10.0.1.0/26 via 10.0.0.1
  local 172.22.2.0/24
session fw "route server"  only second  no-multihop  keepalive 3  hold 9  peer-address 10.0.2.4
advertise fw 172.22.2.0/24  prepend 2  as-path 65010-65011  next-hop 10.0.0.9  community 65535:65282, 1:2  only-to 10.0.1.4
note "A note" "and its text"
)");
        const auto& network = baseOf(scenario);
        QCOMPARE(scenario.base.title, "A title");
        QCOMPARE(network.settings.s1, model::Settings::ForwardedTraffic::Documented);
        QVERIFY(!network.settings.s14FlapDamping && network.settings.strictAsn);
        QCOMPARE(network.settings.s18EcmpMaximum, 4);
        const auto& table = *network.routeTables.begin();
        QVERIFY(!table.propagateGatewayRoutes);
        QCOMPARE(table.routes.size(), std::size_t{3});
        QCOMPARE(table.routes[0].name, "all");
        QCOMPARE(table.routes[1].appliance->text(), "10.0.0.4");
        QCOMPARE(table.routes[2].nextHop, model::UserNextHop::None);
        QCOMPARE(network.subnets.at(named<model::SubnetId>(network, "nvas")).routeTable, std::optional(table.id));
        const auto& server = *network.routeServers.begin();
        QCOMPARE(server.name, "route server");
        QCOMPARE(server.secondInstance->text(), "10.0.1.15");
        QVERIFY(server.branchToBranch);
        const auto& nva = *network.nvas.begin();
        QCOMPARE(nva.stack, model::StackProfile::Custom);
        QCOMPARE(nva.customStack, model::CustomStack::Oscillate);
        QCOMPARE(nva.sourceNat, model::SourceNat::Internet);
        QVERIFY(!nva.guestForwarding);
        QCOMPARE(nva.nics.size(), std::size_t{2});
        QVERIFY(nva.nics[0].ipForwarding && !nva.nics[1].ipForwarding && nva.nics[0].publicAddress);
        QCOMPARE(nva.nics[1].name, "inside");
        QCOMPARE(nva.staticRoutes.front().gateway.text(), "10.0.0.1");
        QCOMPARE(nva.localPrefixes.front().text(), "172.22.2.0/24");
        const auto& announcement = nva.announcements.front();
        QCOMPARE(announcement.prepend, 2);
        QCOMPARE(announcement.asPath.text('-'), "65010-65011");
        QCOMPARE(announcement.communities.size(), std::size_t{2});
        QCOMPARE(announcement.onlyTo.front().text(), "10.0.1.4");
        const auto& connection = *network.bgpConnections.begin();
        QVERIFY(!connection.first && connection.second && !connection.multihop);
        QCOMPARE(connection.holdSeconds, 9);
        QCOMPARE(connection.peerAddress.text(), "10.0.2.4");
        QCOMPARE(scenario.base.layout->notes.begin()->text, "and its text");
        QCOMPARE(network.internets.begin()->hosts.front().address.text(), "203.0.113.10");
    }
    void theOrderOfDeclarationsDoesNotMatter() {
        std::vector<std::string> blocks{"advertise fw 0.0.0.0/0\n", "session fw rs\n", "nva fw in nvas asn 65001\n",
                                        "route-server rs in hub\n",
                                        "vnet hub 10.0.0.0/16\n  subnet nvas 10.0.0.0/24\n"};
        std::string text;
        for (const auto& block : blocks) {
            text += block;
        }
        const auto backwards = read(text);
        text.clear();
        std::reverse(blocks.begin(), blocks.end());
        for (const auto& block : blocks) {
            text += block;
        }
        QVERIFY(*backwards.base.network == *read(text).base.network);
    }
    void flagsOfAPeeringPerSide() {
        const auto scenario = read(R"(vnet a 10.0.0.0/16
vnet b 10.1.0.0/16
vnet c 10.2.0.0/16
vnet d 10.3.0.0/16
peer a b use-remote-gateways
peer a c
  a: gateway-transit forwarded-traffic
  c: no-access disconnected
peer a d
  d: absent
)");
        const auto& rows = baseOf(scenario).peerings.rows();
        QVERIFY(rows[0]->firstHalf->allowGatewayTransit && rows[0]->secondHalf->useRemoteGateways);
        QVERIFY(!rows[0]->firstHalf->useRemoteGateways && !rows[0]->secondHalf->allowGatewayTransit);
        QVERIFY(rows[1]->firstHalf->allowGatewayTransit && rows[1]->firstHalf->allowForwardedTraffic);
        QVERIFY(!rows[1]->secondHalf->allowVirtualNetworkAccess && rows[1]->secondHalf->disconnected);
        QVERIFY(rows[2]->firstHalf && !rows[2]->secondHalf);
    }
    void changes_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("(not needed)");
        const auto row = [](const char* change) { QTest::newRow(change) << QString(change) << true; };
        row("change fw stack quagga");
        row("change fw static 10.0.1.0/26 via 10.0.0.1");
        row("change fw local 172.22.0.0/24");
        row("change fw no-guest-forwarding");
        row("change fw no-ip-forwarding");
        row("change fw public-ip 198.51.100.4");
        row("change nvas private");
        row("change route-table of spoke/work: 0.0.0.0/0 -> None, 10.0.0.0/8 -> 10.0.0.4");
        row("change rs branch-to-branch");
        row("change withdraw fw 172.22.0.0/16");
        row("change advertise fw 0.0.0.0/0");
        row("change advertise fw 172.22.0.0/16 prepend 3");
        row("change stop fw");
        row("change session fw rs hold 9");
        row("change remove session fw rs");
        row("change remove rs");
        row("change peer hub spoke use-remote-gateways");
        row("change rename fw firewall");
        row("change settings S14 off");
        row("change nva fw2 at 10.0.0.5 in nvas asn 65002");
        row("change subnet extra 10.0.9.0/24 in hub");
        row("change hub region westus");
    }
    void changes() {
        QFETCH(QString, change);
        const auto scenario = read(hub + change.toStdString() + "\n");
        QVERIFY(endOf(scenario) != baseOf(scenario));
        QVERIFY(!model::integrityError(std::get<script::Change>(scenario.steps.front()).after));
    }
    void anAnnouncementReplacesTheOneOfItsPrefix() {
        const auto scenario = read(hub + "change advertise fw 172.22.0.0/16 prepend 3\n");
        QCOMPARE(endOf(scenario).nvas.begin()->announcements.size(), std::size_t{1});
        QCOMPARE(endOf(scenario).nvas.begin()->announcements.front().prepend, 3);
    }
    void aChangeBackIsTheSameNetwork() {
        const auto scenario =
            read(hub + "change fw static 10.0.1.0/26 via 10.0.0.1\nchange fw no-static 10.0.1.0/26\n");
        QVERIFY(endOf(scenario) == baseOf(scenario));
    }
    void namesInExpectationsAreThoseOfTheMoment() {
        QVERIFY(script::parse(hub + "change rename fw wall\nexpect rib wall\n  absent\n").has_value());
        QVERIFY(!script::parse(hub + "change rename fw wall\nexpect rib fw\n  absent\n").has_value());
    }
    void expectationsKeepTheirLineAndText() {
        const auto scenario = read("# comment\nvnet a 10.0.0.0/16\n\nexpect   settled   # now\nexpect no errors\n");
        QCOMPARE(scenario.steps.size(), std::size_t{2});
        const auto& expectation = std::get<script::Expectation>(scenario.steps.front());
        QCOMPARE(expectation.line, std::size_t{4});
        QCOMPARE(expectation.text, "expect settled");
    }
    void placesEverythingOnTheSheet() {
        const auto scenario = read(hub);
        const auto& places = scenario.base.layout->places;
        for (const auto& nva : baseOf(scenario).nvas) {
            const auto& tile = places.at(nva.id);
            const auto& box = places.at(nva.nics.front().subnet);
            QVERIFY(tile.x > box.x && tile.x < box.x + box.width && tile.y > box.y && tile.y < box.y + box.height);
        }
        const auto& first = places.at(named<model::VnetId>(baseOf(scenario), "hub"));
        const auto& second = places.at(named<model::VnetId>(baseOf(scenario), "spoke"));
        QVERIFY(first.x + first.width < second.x);
    }

    void errorsNameTheirPlace_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* line, int column, ScriptReason reason) {
            QTest::newRow(line) << QString(line) << column << static_cast<int>(reason);
        };
        row("vnte x 10.0.0.0/16", 1, ScriptReason::UnknownStatement);
        row("vnet", 5, ScriptReason::Expected);
        row("vnet x", 7, ScriptReason::Expected);
        row("vnet x 10.0.0.1/16", 8, ScriptReason::HostBitsSet);
        row("vnet x 10.0.0/16", 8, ScriptReason::NotAPrefix);
        row("vnet x 10.0.0.0/16 regoin y", 20, ScriptReason::Expected);
        row("vnet hub 10.1.0.0/16", 6, ScriptReason::NameTaken);
        row("vm x at 10.0.0.300 in work", 9, ScriptReason::NotAnAddress);
        row("vm x at 10.9.0.9 in nowhere", 21, ScriptReason::UnknownName);
        row("vm x at 10.9.0.9 in fw", 21, ScriptReason::WrongKind);
        row("nva x in work asn many", 19, ScriptReason::NotANumber);
        row("nva x in work stack exotic", 21, ScriptReason::Expected);
        row("peer hub hub", 10, ScriptReason::NotPossible);
        row("session fw rs hold 70000", 20, ScriptReason::NotANumber);
        row("advertise fw 172.24.0.0/24 parts 16 1", 34, ScriptReason::NotANumber);
        row("advertise fw 172.24.0.0/24 parts 25 3", 37, ScriptReason::NotPossible);
        row("advertise fw 0.0.0.0/0 community x", 34, ScriptReason::NotACommunity);
        row("advertise fw 0.0.0.0/0 as-path 1--2", 32, ScriptReason::NotAnAsPath);
        row("note \"open", 6, ScriptReason::UnclosedQuote);
        row("expect nothing", 8, ScriptReason::Expected);
        row("expect route vm 0.0.0.0/0", 26, ScriptReason::Expected);
        row("expect trace vm - 10.0.0.4", 17, ScriptReason::Expected);
        row("expect session fw rs sideways", 22, ScriptReason::Expected);
        row("expect settled now", 16, ScriptReason::UnexpectedText);
        row("expect finding LOOP", 16, ScriptReason::Expected);
        row("change fw", 10, ScriptReason::Expected);
        row("change fw stack", 16, ScriptReason::Expected);
        row("change fw no-static 10.0.0.0/8", 11, ScriptReason::NotThere);
        row("change withdraw fw 0.0.0.0/0", 20, ScriptReason::NotThere);
        row("change remove session", 22, ScriptReason::Expected);
        row("change nobody stopped", 8, ScriptReason::UnknownName);
        row("advertise fw 1.0.0.0/8\n  first", 3, ScriptReason::BadIndent);
        row("connection fw vm", 15, ScriptReason::WrongKind);
        row("vpn-gateway gw in hub  asn x", 28, ScriptReason::NotANumber);
        row("site s  prefixes 10.0.0.1/8", 18, ScriptReason::HostBitsSet);
        row("security-group g\n  99 in allow any", 3, ScriptReason::NotANumber);
        row("security-group g\n  100 in allow tcp to any port 9-8", 32, ScriptReason::NotANumber);
        row("route-map m on rs\n  rule r match prefix like 1.0.0.0/8", 23, ScriptReason::Expected);
        row("session fw rs  route-map in none", 29, ScriptReason::UnknownName);
        row("session fw rs  export some", 23, ScriptReason::Expected);
        row("settings S10 0 2 1", 16, ScriptReason::NotANumber);
    }
    void errorsNameTheirPlace() {
        QFETCH(QString, line);
        QFETCH(int, column);
        QFETCH(int, reason);
        const auto scenario = script::parse(hub + line.toStdString() + "\n");
        QVERIFY(!scenario);
        const std::size_t lines = static_cast<std::size_t>(QString::fromStdString(hub).count('\n'));
        QCOMPARE(scenario.error().line, lines + 1 + static_cast<std::size_t>(line.count('\n')));
        QCOMPARE(static_cast<int>(scenario.error().reason), reason);
        QCOMPARE(static_cast<int>(scenario.error().column), column);
    }
    void declarationsEndWithTheFirstChange() {
        const auto scenario = script::parse(hub + "change stop fw\nvnet late 10.30.0.0/16\n");
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().expected, "change");
    }
    void ambiguousNamesAskForAPath() {
        const std::string text =
            "vnet a 10.0.0.0/16\n  subnet s 10.0.0.0/24\nvnet b 10.1.0.0/16\n  subnet s 10.1.0.0/24\n";
        QCOMPARE(script::parse(text + "vm x in s\n").error().reason, ScriptReason::AmbiguousName);
        QVERIFY(script::parse(text + "vm x in b/s\n").has_value());
    }
    void noiseIsAnErrorAndNoCrash_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an indented start") << QByteArray("  vnet a 10.0.0.0/16\n");
        QTest::newRow("zero bytes") << QByteArray("\0\0\0\0", 4);
        QTest::newRow("a design file") << QByteArray("{\"format\": \"hopscope\"}");
        QTest::newRow("a huge text") << QByteArray(50'000'000, 'x');
        QTest::newRow("a lone change") << QByteArray("change");
        QTest::newRow("a lone expect") << QByteArray("expect");
        QTest::newRow("punctuation") << QByteArray(", : -> ,");
        QByteArray noise;
        for (unsigned i = 0; i < 100'000; ++i) {
            noise.append(static_cast<char>((i * 2654435761U) >> 13));
        }
        QTest::newRow("noise") << noise;
    }
    void noiseIsAnErrorAndNoCrash() {
        QFETCH(QByteArray, text);
        QVERIFY(!script::parse(text.toStdString()));
    }
    void nothingIsAnEmptyDrawing() {
        QVERIFY(read("").steps.empty());
        QVERIFY(read("\xef\xbb\xbf# only a comment\r\n").steps.empty());
    }
    void knowsAScenarioFromADesign() {
        QVERIFY(script::looksLikeScenario("# a\nvnet"));
        QVERIFY(!script::looksLikeScenario("  {\"format\""));
        QVERIFY(!script::looksLikeScenario(""));
    }

    void speaksTheWordsOfTheAnswers() {
        QVERIFY(speaksLikeAnswers(engine::Verdict::NotDeterministic, text::verdictName));
        QVERIFY(speaksLikeAnswers(engine::LoopEnd::GuestOwnSource, text::loopEndName));
        QVERIFY(speaksLikeAnswers(engine::GuestProtocol::Bgp, text::guestProtocolName));
        QVERIFY(speaksLikeAnswers(engine::GuestRouteState::Received, text::guestStateName));
        QVERIFY(speaksLikeAnswers(engine::SessionFault::GuestStopped, text::sessionFaultName));
        QVERIFY(speaksLikeAnswers(model::FindingCode::UnknownMember, text::codeName));
        QVERIFY(speaksLikeAnswers(model::StackProfile::Custom, text::stackName));
        QVERIFY(speaksLikeAnswers(model::CustomStack::Unreachable, text::customStackName));
        QVERIFY(speaksLikeAnswers(azure::RouteSource::User, text::routeSourceName));
        QVERIFY(speaksLikeAnswers(azure::RouteState::Invalid, text::routeStateName));
        QVERIFY(speaksLikeAnswers(azure::NextHopType::InterfaceEndpoint, text::nextHopTypeName));
    }
    void whatIsGotHoldsWhenPasted() {
        const std::string question = hub + "expect route vm 0.0.0.0/0\n";
        const auto first = script::run(read(question + "  absent\n"));
        QCOMPARE(first.size(), std::size_t{1});
        QVERIFY(!first.front().held);
        const auto second = script::run(read(question + "  " + first.front().got + "\n"));
        QVERIFY(second.front().held);
    }
    void anExpectationOfPartOfATableHolds_data() {
        QTest::addColumn<QString>("expectation");
        const auto row = [](const char* expectation) { QTest::newRow(expectation) << QString(expectation); };
        row("expect routes vm without None\n  10.9.0.0/16 Default VnetLocal Active\n  10.10.0.0/16 Default VnetLocal "
            "Active\n  0.0.0.0/0 Default Internet Active");
        row("expect routes vm including\n  10.9.0.0/16 Default VnetLocal Active");
        row("expect routes vm lacking\n  10.0.0.0/16\n  10.9.0.0/16 User");
        row("expect next-hop vm 10.9.0.9\n  VnetLocal");
        row("expect rib fw lacking\n  172.22.0.0/16");
        row("expect bgp rs lacking\n  172.23.0.0/16");
        row("expect bgp rs including\n  172.22.0.0/16 via 10.0.0.4 as-path 65001");
        row("expect bgp rs 172.22.0.0/16\n  via 10.0.0.4");
        row("expect learned rs from fw\n  172.22.0.0/16 via 10.0.0.4 peer 10.0.0.4");
        row("expect learned rs from fw\n  172.22.0.0/16 as-path 65001");
        row("expect learned rs from fw count 1");
        row("vpn-gateway gw in hub\nexpect learned gw including\n  10.0.0.0/16 local");
        row("vpn-gateway gw in hub\nexpect learned gw/1 lacking\n  172.22.0.0/16");
        row("circuit line\nexpect learned line/1\n  absent");
        row("expect route fw 172.22.0.0/16\n  VirtualNetworkGateway Active");
        row("expect session rs/1 fw up");
        row("expect bgp rs including\n  172.22.0.0/16 as-path 65001 best");
        row("advertise fw 172.24.0.0/22 parts 24 3\nexpect learned rs from fw\n  172.22.0.0/16\n  172.24.0.0/24\n  "
            "172.24.1.0/24\n  172.24.2.0/24");
        row("advertise fw 172.24.0.0/14 parts 16 2\nsettings S12 2\nexpect session rs fw fell prefix-limit");
    }
    void anExpectationOfPartOfATableHolds() {
        QFETCH(QString, expectation);
        const auto results = script::run(read(hub + expectation.toStdString() + "\n"));
        QCOMPARE(results.size(), std::size_t{1});
        QVERIFY2(results.front().held, results.front().got.c_str());
    }
    void aWrongExpectationDoesNotHold_data() {
        QTest::addColumn<QString>("expectation");
        const auto row = [](const char* expectation) { QTest::newRow(expectation) << QString(expectation); };
        row("expect route vm 10.9.0.0/16\n  Default None Active");
        row("expect route vm 10.9.0.0/16\n  Default VnetLocal Invalid");
        row("expect route vm 10.9.0.0/16\n  absent");
        row("expect route vm 99.0.0.0/8\n  Default None Active");
        row("expect routes vm\n  10.9.0.0/16 Default VnetLocal Active");
        row("expect routes vm without None\n  10.9.0.0/16 Default VnetLocal Active");
        row("expect routes vm including\n  10.9.0.0/16 User VnetLocal Active");
        row("expect routes vm lacking\n  10.9.0.0/16");
        row("expect routes vm lacking\n  10.9.0.0/16 User\n  10.9.0.0/16 Default");
        row("expect routes vm count 1");
        row("expect next-hop vm 10.9.0.9\n  Internet");
        row("expect rib fw lacking\n  10.0.0.0/24");
        row("expect rib fw including\n  10.0.0.0/24 static installed");
        row("expect bgp rs\n  172.22.0.0/16 via 10.0.0.5");
        row("expect bgp rs lacking\n  172.22.0.0/16");
        row("expect bgp rs 172.22.0.0/16\n  via 10.0.0.4 invalid");
        row("expect learned rs from fw lacking\n  172.22.0.0/16");
        row("expect learned rs from fw\n  172.22.0.0/16 via 10.0.0.4 peer 10.0.0.5");
        row("expect learned rs from fw\n  172.22.0.0/16 local");
        row("expect route fw 172.22.0.0/16\n  VirtualNetworkGateway Invalid");
        row("vpn-gateway gw in hub\nexpect learned gw\n  absent");
        row("vpn-gateway gw in hub\nexpect learned gw including\n  10.0.0.0/16 via 10.0.1.4");
        row("expect learned rs count 2");
        row("expect trace vm -> vm\n  delivered ttl 7");
        row("expect rib fw 10.0.0.0/24\n  static installed");
        row("expect rib fw\n  0.0.0.0/0 dhcp installed");
        row("expect bgp rs 172.22.0.0/16\n  via 10.0.0.5 valid");
        row("expect learned rs from fw\n  absent");
        row("expect advertised rs to fw\n  absent");
        row("expect session fw rs flaps");
        row("expect session fw rs fell prefix-limit");
        row("expect bgp rs including\n  172.22.0.0/16 local");
        row("expect session fw rs first down");
        row("expect trace vm -> fw\n  delivered");
        row("expect traceroute vm -> fw\n  1.2.3.4");
        row("expect seen-as vm -> fw\n  1.2.3.4");
        row("expect finding PINGPONG");
        row("expect cycle");
    }
    void aWrongExpectationDoesNotHold() {
        QFETCH(QString, expectation);
        const auto results = script::run(read(hub + expectation.toStdString() + "\n"));
        QCOMPARE(results.size(), std::size_t{1});
        QVERIFY2(!results.front().held, results.front().got.c_str());
        QVERIFY(!results.front().got.empty());
    }
    void everyExampleOfThePageHolds() {
        QFile page(QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenario-language.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QStringList parts = QString::fromUtf8(page.readAll()).split(QStringLiteral("```"));
        QVERIFY(parts.size() > 20);
        // Examples build on each other: the first is a drawing, the others are added to it one by one.
        const std::string drawing = parts[1].toStdString();
        for (qsizetype i = 1; i < parts.size(); i += 2) {
            const std::string text = i == 1 ? drawing : drawing + parts[i].toStdString();
            const auto scenario = script::parse(text);
            QVERIFY2(scenario.has_value(),
                     qPrintable(parts[i] + (scenario ? QString()
                                                     : QStringLiteral("column %1, expected %2, found %3")
                                                           .arg(scenario.error().column)
                                                           .arg(QString::fromStdString(scenario.error().expected),
                                                                QString::fromStdString(scenario.error().found)))));
            for (const auto& result : script::run(*scenario)) {
                QVERIFY2(result.held, (result.expectation + "\ngot\n" + result.got).c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(ScriptTest)
#include "script_test.moc"
