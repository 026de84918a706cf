// SPDX-License-Identifier: Apache-2.0
#include "tests/support/drawn.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using engine::Verdict;
using model::SecurityRule;
using net::Protocol;

/// What stands between a winning row and the machine: load balancers, Azure Firewall, NAT gateways, security groups,
/// and devices that remember flows (R4.12, R6.12, R8.8 to R8.19, S10).
/// A NAT gateway on the client's subnet, and a public address on vm1.
void addBothWaysOut(lab::Lab& lab) {
    lab.network().natGateways =
        lab.network().natGateways.with({model::NatGatewayId(9'400), "nat", {"198.51.100.60"_address}});
    lab.network().publicAddresses =
        lab.network().publicAddresses.with({model::PublicAddressId(9'401), "pip", "198.51.100.61"_address});
    lab::alter<model::SubnetId>(lab, "client", [](model::Subnet& row) { row.natGateway = model::NatGatewayId(9'400); });
    lab::alter<model::VirtualMachineId>(
        lab, "vm1", [](model::VirtualMachine& row) { row.nics.front().publicAddress = model::PublicAddressId(9'401); });
}

class Deliveries : public QObject {
    Q_OBJECT
private:
    static constexpr const char* pair = R"(
vnet hub 10.1.0.0/16
  subnet client 10.1.1.0/24 route-table out
  subnet fw 10.1.2.0/24
  subnet AzureFirewallSubnet 10.1.3.0/26
  subnet front 10.1.4.0/24
vnet far 10.9.0.0/16 region northeurope
  subnet work 10.9.1.0/24
vnet spoke 10.2.0.0/16
  subnet server 10.2.1.0/24 route-table in
peer hub far  forwarded-traffic
peer hub spoke  forwarded-traffic
internet Internet
  host web 203.0.113.10
route-table out
route-table in
vm vm1 at 10.1.1.4 in client
vm vm2 at 10.2.1.4 in server
vm vm3 at 10.9.1.4 in work
nva n1 at 10.1.2.4 in fw
nva n2 at 10.1.2.5 in fw
)";
    static constexpr net::Address frontend = "10.1.4.10"_address;

    static void addBalancer(lab::Lab& lab, const std::function<void(model::LoadBalancer&)>& change = {}) {
        model::LoadBalancer row{model::LoadBalancerId(9'100),
                                "lb",
                                lab.subnet("front"),
                                frontend,
                                model::LoadBalancer::Sku::Standard,
                                {},
                                {{}},
                                {}};
        row.backends = {{lab.entity("n1"), "", true}, {lab.entity("n2"), "", true}};
        if (change) {
            change(row);
        }
        lab.network().loadBalancers = lab.network().loadBalancers.with(std::move(row));
    }
    static model::UserRoute through(net::Prefix prefix, net::Address appliance) {
        return {"r", prefix, model::UserNextHop::VirtualAppliance, appliance};
    }
    static void steer(lab::Lab& lab, const char* table, std::vector<model::UserRoute> routes) {
        lab::alter<model::RouteTableId>(lab, table, [&](model::RouteTable& row) { row.routes = std::move(routes); });
    }
    static void steerBoth(lab::Lab& lab, net::Address out, net::Address back) {
        steer(lab, "out", {through("10.2.0.0/16"_prefix, out)});
        steer(lab, "in", {through("10.1.1.0/24"_prefix, back)});
    }
    static analysis::TraceAnswer ask(lab::Lab& lab, const char* from, net::Address to, Protocol protocol,
                                     std::uint16_t port = 443, bool bothWays = true) {
        analysis::TraceQuestion question;
        question.from.machine = lab.entity(from);
        question.to.address = to;
        question.protocol = protocol;
        question.port = protocol == Protocol::Icmp ? std::uint16_t{0} : port;
        question.bothWays = bothWays;
        return analysis::trace(lab.analysis(), question);
    }
    static bool visits(lab::Lab& lab, const engine::TracePath& path, const char* machine) {
        return std::any_of(path.hops.begin(), path.hops.end(), [&](const engine::Hop& hop) {
            return hop.guest && lab.analysis().lowered.guestNames[*hop.guest] == lab.entity(machine);
        });
    }
    static model::FirewallId addFirewall(lab::Lab& lab, const std::function<void(model::Firewall&)>& change = {}) {
        model::Firewall row{model::FirewallId(9'200),  "azfw", lab.subnet("AzureFirewallSubnet"), std::nullopt,
                            {"198.51.100.50"_address}, {}};
        if (change) {
            change(row);
        }
        lab.network().firewalls = lab.network().firewalls.with(std::move(row));
        return model::FirewallId(9'200);
    }
    static void addGroup(lab::Lab& lab, const char* subnet, std::vector<SecurityRule> rules) {
        const auto number = static_cast<std::uint32_t>(9'300 + lab.network().securityGroups.size());
        const model::SecurityGroupId id(number);
        lab.network().securityGroups =
            lab.network().securityGroups.with({id, "nsg" + std::to_string(number), std::move(rules)});
        lab::alter<model::SubnetId>(lab, subnet, [&](model::Subnet& row) { row.securityGroup = id; });
    }
    static SecurityRule rule(const char* name, int priority, SecurityRule::Direction direction,
                             SecurityRule::Access access) {
        SecurityRule result;
        result.name = name;
        result.priority = priority;
        result.direction = direction;
        result.access = access;
        return result;
    }
    static QString deniedBy(lab::Lab& lab, const analysis::TraceAnswer& answer) {
        const auto decision = analysis::securityDecision(lab.analysis(), answer.branches.front().path.hops.back());
        return decision ? QString::fromStdString(decision->rule) : QString();
    }
    static constexpr auto in = SecurityRule::Direction::Inbound;
    static constexpr auto out = SecurityRule::Direction::Outbound;
    static constexpr auto allow = SecurityRule::Access::Allow;
    static constexpr auto deny = SecurityRule::Access::Deny;

private slots:
    // --- Load balancers: R8.15 to R8.17, R4.12 ---

    void aBalancerAsNextHopSharesFlowsAmongHealthyBackendsAndLeavesThePacketAlone() {
        lab::Lab lab = lab::drawn(pair);
        addBalancer(lab);
        steer(lab, "out", {through("10.2.0.0/16"_prefix, frontend)});
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        QCOMPARE(answer.branches.size(), std::size_t{2});
        for (const auto& branch : answer.branches) {
            QCOMPARE(branch.path.share, 0.5);
            QVERIFY(branch.path.hops.back().packet.destination == "10.2.1.4"_address);
            QCOMPARE(branch.path.hops.back().packet.ttl, 63);
            QCOMPARE(static_cast<int>(branch.path.hops[1].kind), static_cast<int>(engine::HopKind::Balance));
        }
    }
    void aBackendThatStoppedOrFailsItsProbeGetsNothing() {
        lab::Lab lab = lab::drawn(pair);
        addBalancer(lab, [](model::LoadBalancer& row) { row.backends[1].healthy = false; });
        steer(lab, "out", {through("10.2.0.0/16"_prefix, frontend)});
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QCOMPARE(answer.branches.size(), std::size_t{1});
        QVERIFY(visits(lab, answer.branches.front().path, "n1"));
        lab.nva("n1", [](model::Nva& row) { row.running = false; });
        const auto dead = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QCOMPARE(dead.verdict, Verdict::NoHealthyBackend);
        QVERIFY(dead.branches.front().path.hops.back().service.has_value());
    }
    void theSameFrontendBothWaysKeepsAFlowOnOneStatefulBackend() {
        lab::Lab lab = lab::drawn(pair);
        addBalancer(lab);
        lab.nva("n1", [](model::Nva& row) { row.stateful = true; });
        lab.nva("n2", [](model::Nva& row) { row.stateful = true; });
        steerBoth(lab, frontend, frontend);
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        QCOMPARE(answer.back->verdict, Verdict::Delivered);
        QCOMPARE(answer.back->branches.size(), std::size_t{2});
    }
    void aBalancerAsDestinationTakesWhatItsRulesTake_data() {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<int>("port");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("its port") << static_cast<int>(Protocol::Tcp) << 443 << Verdict::Delivered;
        QTest::newRow("another port") << static_cast<int>(Protocol::Tcp) << 80 << Verdict::NoOwner;
        QTest::newRow("another protocol") << static_cast<int>(Protocol::Udp) << 443 << Verdict::NoOwner;
        QTest::newRow("no port at all") << static_cast<int>(Protocol::Icmp) << 0 << Verdict::NoOwner;
    }
    void aBalancerAsDestinationTakesWhatItsRulesTake() {
        QFETCH(int, protocol);
        QFETCH(int, port);
        QFETCH(Verdict, verdict);
        lab::Lab lab = lab::drawn(pair);
        addBalancer(lab, [&](model::LoadBalancer& row) {
            row.rules = {{Protocol::Tcp, 443}};
            row.backends = {{lab.entity("n1"), "", true}};
        });
        const auto answer =
            ask(lab, "vm1", frontend, static_cast<Protocol>(protocol), static_cast<std::uint16_t>(port));
        QCOMPARE(answer.verdict, verdict);
        if (verdict == Verdict::Delivered) {
            QVERIFY(answer.branches.front().path.hops.back().packet.destination == "10.1.2.4"_address);
            QCOMPARE(answer.back->verdict, Verdict::Delivered);
        }
    }
    void aBackendThatAsksItsOwnFrontendMayGetItself() {
        lab::Lab lab = lab::drawn(pair);
        addBalancer(lab);
        const auto answer = ask(lab, "n1", frontend, Protocol::Tcp);
        QCOMPARE(answer.verdict, Verdict::Hairpin);
        QCOMPARE(answer.branches.size(), std::size_t{2});
    }
    void aBasicBalancerIsOutOfReachOverAGlobalPeering() {
        lab::Lab lab = lab::drawn(pair);
        addBalancer(lab);
        QCOMPARE(ask(lab, "vm3", frontend, Protocol::Tcp).verdict, Verdict::Delivered);
        lab.network().loadBalancers = {};
        addBalancer(lab, [](model::LoadBalancer& row) { row.sku = model::LoadBalancer::Sku::Basic; });
        const auto answer = ask(lab, "vm3", frontend, Protocol::Tcp);
        QCOMPARE(answer.verdict, Verdict::PeeringBlocked);
        QVERIFY(answer.branches.front().path.rule == net::RuleId{"R4.12"});
        QCOMPARE(ask(lab, "vm1", frontend, Protocol::Tcp).verdict, Verdict::Delivered);
    }

    // --- Azure Firewall: R8.18, R8.19, S10 ---

    void aFirewallTranslatesForTheInternetAndKeepsPrivateSources() {
        lab::Lab lab = lab::drawn(pair);
        addFirewall(lab);
        steer(lab, "out",
              {through("0.0.0.0/0"_prefix, "10.1.3.4"_address), through("10.2.0.0/16"_prefix, "10.1.3.4"_address)});
        const auto outside = ask(lab, "vm1", "203.0.113.10"_address, Protocol::Tcp);
        QCOMPARE(outside.verdict, Verdict::DeliveredToInternet);
        QVERIFY(outside.branches.front().path.hops.back().packet.source == "198.51.100.50"_address);
        QCOMPARE(outside.back->verdict, Verdict::Delivered);
        QVERIFY(visits(lab, outside.back->branches.front().path, "vm1"));
        const auto inside = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Icmp);
        QVERIFY(inside.branches.front().path.hops.back().packet.source == "10.1.1.4"_address);
    }
    void aFirewallTranslatesForAllThatIsNotInItsPrivateRanges() {
        lab::Lab lab = lab::drawn(pair);
        addFirewall(lab, [](model::Firewall& row) { row.privateRanges = {"10.1.0.0/16"_prefix}; });
        steer(lab, "out", {through("10.2.0.0/16"_prefix, "10.1.3.4"_address)});
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QVERIFY(answer.branches.front().path.hops.back().packet.source == "10.1.3.4"_address);
        QCOMPARE(answer.back->verdict, Verdict::Delivered);
        QVERIFY(visits(lab, answer.back->branches.front().path, "vm1"));
    }
    void aFirewallCountsTheTtlDownAsTheSettingSays_data() {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<int>("ttl");
        QTest::newRow("icmp") << static_cast<int>(Protocol::Icmp) << 64;
        QTest::newRow("udp") << static_cast<int>(Protocol::Udp) << 63;
    }
    void aFirewallCountsTheTtlDownAsTheSettingSays() {
        QFETCH(int, protocol);
        QFETCH(int, ttl);
        lab::Lab lab = lab::drawn(pair);
        addFirewall(lab);
        steer(lab, "out", {through("10.2.0.0/16"_prefix, "10.1.3.4"_address)});
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, static_cast<Protocol>(protocol));
        QCOMPARE(answer.branches.front().path.hops.back().packet.ttl, ttl);
        QCOMPARE(answer.traceroute.size(), ttl == 64 ? std::size_t{1} : std::size_t{2});
        QVERIFY(answer.settings == std::vector<std::string>{"S10"});
    }
    void aFirewallWithForcedTunnellingHasNoWayOutOfItsOwn() {
        lab::Lab lab = lab::drawn(pair);
        addFirewall(lab, [](model::Firewall& row) { row.forcedTunnelling = true; });
        steer(lab, "out", {through("0.0.0.0/0"_prefix, "10.1.3.4"_address)});
        QCOMPARE(ask(lab, "vm1", "203.0.113.10"_address, Protocol::Tcp).verdict, Verdict::NoEgress);
    }

    // --- Ways out: R8.10 to R8.12 ---

    void aNatGatewayComesBeforeEverythingElseAndTakesNoIcmp() {
        lab::Lab lab = lab::drawn(pair);
        QCOMPARE(ask(lab, "vm1", "203.0.113.10"_address, Protocol::Tcp).verdict, Verdict::NoEgress);
        QVERIFY(ask(lab, "vm1", "203.0.113.10"_address, Protocol::Tcp).settings == std::vector<std::string>{"S15"});
        addBothWaysOut(lab);
        const auto answer = ask(lab, "vm1", "203.0.113.10"_address, Protocol::Tcp);
        QCOMPARE(answer.verdict, Verdict::DeliveredToInternet);
        QVERIFY(answer.branches.front().path.hops.back().packet.source == "198.51.100.60"_address);
        QCOMPARE(answer.back->verdict, Verdict::Delivered);
        const auto ping = ask(lab, "vm1", "203.0.113.10"_address, Protocol::Icmp);
        QCOMPARE(ping.verdict, Verdict::NoEgress);
        QVERIFY(ping.branches.front().path.rule == net::RuleId{"R8.11"});
    }
    void anAnswerToTheInternetLeavesByThePublicAddressThatTookTheRequest() {
        lab::Lab lab = lab::drawn(pair);
        addBothWaysOut(lab);
        analysis::TraceQuestion question;
        question.from.onInternet = true;
        question.from.address = "203.0.113.10"_address;
        question.to.machine = lab.entity("vm1");
        question.bothWays = true;
        const auto answer = analysis::trace(lab.analysis(), question);
        QCOMPARE(answer.back->verdict, Verdict::DeliveredToInternet);
        QVERIFY(answer.back->branches.front().path.hops.back().packet.source == "198.51.100.61"_address);
    }

    // --- Security groups: R8.8, R8.9 ---

    void withoutAGroupEverythingPassesAndTheDefaultRulesKnowTheirTags_data() {
        QTest::addColumn<QString>("at");
        QTest::addColumn<Verdict>("inside");
        QTest::addColumn<QString>("rule");
        QTest::newRow("no group") << QString() << Verdict::Delivered << QString();
        QTest::newRow("an empty group at the receiver") << "server" << Verdict::Delivered << QString();
    }
    void withoutAGroupEverythingPassesAndTheDefaultRulesKnowTheirTags() {
        QFETCH(QString, at);
        QFETCH(Verdict, inside);
        QFETCH(QString, rule);
        lab::Lab lab = lab::drawn(pair);
        if (!at.isEmpty()) {
            addGroup(lab, at.toUtf8().constData(), {});
        }
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QCOMPARE(answer.verdict, inside);
        QCOMPARE(deniedBy(lab, answer), rule);
    }
    void theLowerNumberMatchesFirstAndTheAnswerOfAnAllowedFlowPasses() {
        lab::Lab lab = lab::drawn(pair);
        auto denyAll = rule("deny-all", 200, in, deny);
        auto web = rule("web", 100, in, allow);
        web.protocol = Protocol::Tcp;
        web.destination.ports = {{443, 443}};
        addGroup(lab, "server", {denyAll, web, rule("none-out", 100, out, deny)});
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        QCOMPARE(answer.back->verdict, Verdict::Delivered);
        const auto other = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp, 22);
        QCOMPARE(other.verdict, Verdict::NsgDenied);
        QCOMPARE(deniedBy(lab, other), QStringLiteral("deny-all"));
        QCOMPARE(deniedBy(lab, ask(lab, "vm1", "10.2.1.4"_address, Protocol::Icmp)), QStringLiteral("deny-all"));
        QCOMPARE(deniedBy(lab, ask(lab, "vm2", "10.1.1.4"_address, Protocol::Tcp)), QStringLiteral("none-out"));
    }
    void rulesMatchServicesApplicationGroupsAndTheInternet() {
        lab::Lab lab = lab::drawn(pair);
        lab::addService(lab, "Storage", {"198.51.100.0/24"_prefix});
        lab::alter<model::SubnetId>(lab, "client", [](model::Subnet& row) { row.defaultOutboundAccess = true; });
        lab::alter<model::VirtualMachineId>(
            lab, "vm2", [](model::VirtualMachine& row) { row.nics.front().applicationGroups = {"databases"}; });
        auto storage = rule("storage", 100, out, allow);
        storage.destination.tags = {"Storage"};
        auto internet = rule("no-internet", 200, out, deny);
        internet.destination.tags = {"Internet"};
        auto databases = rule("no-databases", 300, out, deny);
        databases.destination.applicationGroups = {"databases"};
        addGroup(lab, "client", {storage, internet, databases});
        QCOMPARE(ask(lab, "vm1", "198.51.100.9"_address, Protocol::Tcp).verdict, Verdict::DeliveredToInternet);
        QCOMPARE(deniedBy(lab, ask(lab, "vm1", "203.0.113.10"_address, Protocol::Tcp)), QStringLiteral("no-internet"));
        QCOMPARE(deniedBy(lab, ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp)), QStringLiteral("no-databases"));
        QCOMPARE(ask(lab, "vm1", "168.63.129.16"_address, Protocol::Tcp).verdict, Verdict::Delivered);
    }
    void aUserRoutesPrefixBelongsToTheVirtualNetwork() {
        lab::Lab lab = lab::drawn(pair);
        addGroup(lab, "fw", {});
        // What comes from foreign space through an appliance is not of the virtual network...
        steer(lab, "out", {through("172.20.0.0/16"_prefix, "10.1.2.4"_address)});
        const auto denied = ask(lab, "vm1", "172.20.0.9"_address, Protocol::Tcp);
        QCOMPARE(deniedBy(lab, denied), QStringLiteral("DenyAllInBound"));
        // ... until a route table of the subnet names it.
        const auto table = lab.network().routeTables.begin()->id;
        lab::alter<model::SubnetId>(lab, "fw", [&](model::Subnet& row) { row.routeTable = table; });
        QVERIFY(ask(lab, "vm1", "172.20.0.9"_address, Protocol::Tcp).verdict != Verdict::NsgDenied);
    }
    void withoutAccessThePeerLeavesTheTag() {
        lab::Lab lab = lab::drawn(pair);
        lab.network().settings.s22 = model::Settings::VirtualNetworkAccess::TagOnly;
        addGroup(lab, "server", {});
        QCOMPARE(ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp).verdict, Verdict::Delivered);
        const model::Table<model::Peering> before = lab.network().peerings;
        for (const model::Peering& row : before) {
            model::Peering peering = row;
            peering.firstHalf->allowVirtualNetworkAccess = false;
            lab.network().peerings = lab.network().peerings.with(peering);
        }
        QCOMPARE(deniedBy(lab, ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp)), QStringLiteral("DenyAllInBound"));
    }
    void aPrivateEndpointMeetsTheGroupOfItsSubnetOnlyWhenItsPolicySaysSo() {
        lab::Lab lab = lab::drawn(pair);
        lab::addEndpoint(lab, "server", "10.2.1.7"_address);
        addGroup(lab, "server", {rule("deny-all", 100, in, deny)});
        QCOMPARE(ask(lab, "vm1", "10.2.1.7"_address, Protocol::Tcp).verdict, Verdict::Delivered);
        lab::alter<model::SubnetId>(lab, "server", [](model::Subnet& row) {
            row.privateEndpointPolicies = model::PrivateEndpointPolicies::NetworkSecurityGroupEnabled;
        });
        QCOMPARE(deniedBy(lab, ask(lab, "vm1", "10.2.1.7"_address, Protocol::Tcp)), QStringLiteral("deny-all"));
    }
    void aSessionLivesWhenOneEndMayOpenIt() {
        lab::Lab lab = lab::drawn(R"(
vnet hub 10.1.0.0/16
  subnet fw 10.1.2.0/24
  subnet RouteServerSubnet 10.1.0.0/26
route-server rs in hub
nva n1 at 10.1.2.4 in fw asn 65001
  static 10.1.0.0/26 via 10.1.2.1
session n1 rs
)");
        QCOMPARE(lab.sessionsThatStayUp(), std::size_t{2});
        addGroup(lab, "fw", {rule("none-in", 100, in, deny)});
        QCOMPARE(lab.sessionsThatStayUp(), std::size_t{2});
        addGroup(lab, "fw", {rule("none-in", 100, in, deny), rule("none-out", 100, out, deny)});
        QCOMPARE(lab.sessionsThatStayUp(), std::size_t{0});
    }

    // --- Devices that remember: R6.12 ---

    void aStatefulApplianceDropsTheMiddleOfAFlow_data() {
        QTest::addColumn<bool>("stateful");
        QTest::addColumn<bool>("sameWayBack");
        QTest::addColumn<Verdict>("back");
        QTest::newRow("the same way back") << true << true << Verdict::Delivered;
        QTest::newRow("back through the other one") << true << false << Verdict::DroppedAsymmetric;
        QTest::newRow("back through the other one, stateless") << false << false << Verdict::Delivered;
    }
    void aStatefulApplianceDropsTheMiddleOfAFlow() {
        QFETCH(bool, stateful);
        QFETCH(bool, sameWayBack);
        QFETCH(Verdict, back);
        lab::Lab lab = lab::drawn(pair);
        lab.nva("n1", [&](model::Nva& row) { row.stateful = stateful; });
        lab.nva("n2", [&](model::Nva& row) { row.stateful = stateful; });
        steerBoth(lab, "10.1.2.4"_address, sameWayBack ? "10.1.2.4"_address : "10.1.2.5"_address);
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Icmp);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        QCOMPARE(answer.back->verdict, back);
    }
    void aConnectionWhoseAnswersPassAStatefulApplianceByIsDropped_data() {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<Verdict>("back");
        QTest::newRow("tcp") << static_cast<int>(Protocol::Tcp) << Verdict::DroppedAsymmetric;
        QTest::newRow("an echo comes back") << static_cast<int>(Protocol::Icmp) << Verdict::Delivered;
    }
    void aConnectionWhoseAnswersPassAStatefulApplianceByIsDropped() {
        QFETCH(int, protocol);
        QFETCH(Verdict, back);
        lab::Lab lab = lab::drawn(pair);
        lab.nva("n1", [&](model::Nva& row) { row.stateful = true; });
        steer(lab, "out", {through("10.2.0.0/16"_prefix, "10.1.2.4"_address)});
        QCOMPARE(ask(lab, "vm1", "10.2.1.4"_address, static_cast<Protocol>(protocol)).back->verdict, back);
    }
    void anApplianceThatPutsItsOwnAddressInGetsItsAnswersBack() {
        lab::Lab lab = lab::drawn(pair);
        lab.nva("n1", [&](model::Nva& row) {
            row.stateful = true;
            row.sourceNat = model::SourceNat::Everything;
        });
        steer(lab, "out", {through("10.2.0.0/16"_prefix, "10.1.2.4"_address)});
        const auto answer = ask(lab, "vm1", "10.2.1.4"_address, Protocol::Tcp);
        QVERIFY(answer.branches.front().path.hops.back().packet.source == "10.1.2.4"_address);
        QCOMPARE(answer.back->verdict, Verdict::Delivered);
        QVERIFY(visits(lab, answer.back->branches.front().path, "vm1"));
    }
};

QTEST_GUILESS_MAIN(Deliveries)
#include "deliveries_test.moc"
