// SPDX-License-Identifier: Apache-2.0
#include "tests/support/drawn.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using engine::Verdict;

/// The system rows of effective routes beyond the VNet, its peers and the Internet: R2.10 to R2.15, R3.14, R3.17, R4.3,
/// R4.11.
class SystemRows : public QObject {
    Q_OBJECT
private:
    static lab::Lab hubAndSpoke() {
        return lab::drawn(R"(
vnet hub 10.1.0.0/16
  subnet client 10.1.1.0/24
  subnet fw 10.1.2.0/24
  subnet data 10.1.5.0/24
vnet spoke 10.2.0.0/16
  subnet work 10.2.1.0/24
  subnet other 10.2.2.0/24
vnet third 10.3.0.0/16
  subnet far 10.3.1.0/24
peer hub spoke
peer spoke third
internet Internet
  host web 203.0.113.10
route-table steer
vm vm1 at 10.1.1.4 in client
vm vm2 at 10.2.1.4 in work
vm vm3 at 10.3.1.4 in far
vm vm4 at 10.2.2.4 in other
nva box at 10.1.2.4 in fw
)");
    }
    static void steer(lab::Lab& lab, const std::string& subnet, std::vector<model::UserRoute> routes) {
        const auto table = lab.network().routeTables.begin()->id;
        lab::alter<model::RouteTableId>(lab, "steer", [&](model::RouteTable& row) { row.routes = std::move(routes); });
        lab::alter<model::SubnetId>(lab, subnet, [&](model::Subnet& row) { row.routeTable = table; });
    }
    static model::UserRoute toBox(const char* name, net::Prefix prefix) {
        return {name, prefix, model::UserNextHop::VirtualAppliance, "10.1.2.4"_address};
    }
    static model::UserRoute byTag(const char* name, const char* tag, model::UserNextHop nextHop) {
        return {name, net::Prefix::everything(), nextHop, std::nullopt, tag};
    }
    static bool hasRow(lab::Lab& lab, const char* subnet, const char* row) {
        return lab.printedRoutes(subnet).contains(QString::fromLatin1(row));
    }

private slots:
    // --- Service endpoints: R2.10 ---

    void aServiceEndpointPutsTheServicesPrefixesIntoItsOwnSubnetOnly() {
        lab::Lab lab = hubAndSpoke();
        lab::addService(lab, "Storage", {"198.51.100.0/24"_prefix});
        lab::alter<model::SubnetId>(lab, "client", [](model::Subnet& row) { row.serviceEndpoints = {"Storage"}; });
        QVERIFY(hasRow(lab, "client", "Default 198.51.100.0/24 VirtualNetworkServiceEndpoint Active"));
        QVERIFY(!hasRow(lab, "fw", "Default 198.51.100.0/24 VirtualNetworkServiceEndpoint Active"));
        const auto answer = lab.trace("vm1", "198.51.100.9"_address, true);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        QVERIFY(answer.branches.front().path.hops.back().packet.source == "10.1.1.4"_address);
        QCOMPARE(answer.back->verdict, Verdict::Delivered);
    }
    void aServiceEndpointBypassesUserRoutesUnlessTheSettingSaysOtherwise_data() {
        QTest::addColumn<bool>("userWins");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("user");
        QTest::newRow("newer text: no") << false << "Active"
                                        << "Invalid";
        QTest::newRow("older text: yes") << true << "Invalid"
                                         << "Active";
    }
    void aServiceEndpointBypassesUserRoutesUnlessTheSettingSaysOtherwise() {
        QFETCH(bool, userWins);
        QFETCH(QString, service);
        QFETCH(QString, user);
        lab::Lab lab = hubAndSpoke();
        lab.network().settings.s19UserOverServiceEndpoint = userWins;
        lab::addService(lab, "Storage", {"198.51.100.0/24"_prefix});
        lab::alter<model::SubnetId>(lab, "client", [](model::Subnet& row) { row.serviceEndpoints = {"Storage"}; });
        steer(lab, "client", {toBox("all", "0.0.0.0/0"_prefix), toBox("storage", "198.51.100.0/24"_prefix)});
        const QStringList rows = lab.printedRoutes("client");
        QVERIFY(rows.contains(QStringLiteral("Default 198.51.100.0/24 VirtualNetworkServiceEndpoint ") + service));
        QVERIFY(rows.contains(QStringLiteral("User 198.51.100.0/24 VirtualAppliance 10.1.2.4 ") + user));
        const auto answer = lab.trace("vm1", "198.51.100.9"_address);
        QCOMPARE(answer.branches.front().path.hops.back().guest.has_value(), userWins);
        QVERIFY(answer.settings == std::vector<std::string>{"S19"});
    }
    void aDefaultUserRouteLeavesTheServiceEndpointAloneUnderEitherText() {
        lab::Lab lab = hubAndSpoke();
        lab.network().settings.s19UserOverServiceEndpoint = true;
        lab::addService(lab, "Storage", {"198.51.100.0/24"_prefix});
        lab::alter<model::SubnetId>(lab, "client", [](model::Subnet& row) { row.serviceEndpoints = {"Storage"}; });
        steer(lab, "client", {toBox("all", "0.0.0.0/0"_prefix)});
        QCOMPARE(lab.trace("vm1", "198.51.100.9"_address).verdict, Verdict::Delivered);
    }

    // --- Private endpoints: R2.11, R2.12 ---

    void aPrivateEndpointIsARowInItsVnetAndInDirectPeersOnly() {
        lab::Lab lab = hubAndSpoke();
        lab::addEndpoint(lab, "data", "10.1.5.7"_address);
        const char* const row = "Default 10.1.5.7/32 InterfaceEndpoint Active";
        QVERIFY(hasRow(lab, "client", row));
        QVERIFY(hasRow(lab, "work", row));
        QVERIFY(!hasRow(lab, "far", row));
        QCOMPARE(lab.trace("vm2", "10.1.5.7"_address, true).back->verdict, Verdict::Delivered);
        QVERIFY(lab.trace("vm3", "10.1.5.7"_address).verdict != Verdict::Delivered);
    }
    void aPrivateEndpointObeysRouteTablesAsItsSubnetSays_data() {
        QTest::addColumn<int>("policies");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<bool>("direct");
        using P = model::PrivateEndpointPolicies;
        const auto row = [](const char* name, P policies, const char* prefix, bool direct) {
            QTest::newRow(name) << static_cast<int>(policies) << QString::fromLatin1(prefix) << direct;
        };
        row("disabled, a subnet", P::Disabled, "10.1.5.0/24", true);
        row("disabled, the very address", P::Disabled, "10.1.5.7/32", false);
        row("for security groups only, a subnet", P::NetworkSecurityGroupEnabled, "10.1.5.0/24", true);
        row("for route tables, a subnet", P::RouteTableEnabled, "10.1.5.0/24", false);
        row("for both, a subnet", P::Enabled, "10.1.5.0/24", false);
        row("for route tables, the whole VNet", P::RouteTableEnabled, "10.1.0.0/16", false);
        row("for route tables, wider than the VNet", P::RouteTableEnabled, "10.0.0.0/8", true);
        row("for route tables, everything", P::RouteTableEnabled, "0.0.0.0/0", true);
    }
    void aPrivateEndpointObeysRouteTablesAsItsSubnetSays() {
        QFETCH(int, policies);
        QFETCH(QString, prefix);
        QFETCH(bool, direct);
        lab::Lab lab = hubAndSpoke();
        lab::addEndpoint(lab, "data", "10.1.5.7"_address);
        lab::alter<model::SubnetId>(lab, "data", [&](model::Subnet& row) {
            row.privateEndpointPolicies = static_cast<model::PrivateEndpointPolicies>(policies);
        });
        steer(lab, "client", {toBox("r", *net::Prefix::parse(prefix.toStdString()))});
        QCOMPARE(hasRow(lab, "client", "Default 10.1.5.7/32 InterfaceEndpoint Active"), direct);
        QCOMPARE(hasRow(lab, "client", "Default 10.1.5.7/32 InterfaceEndpoint Invalid"), !direct);
        const auto answer = lab.trace("vm1", "10.1.5.7"_address);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        const auto& hops = answer.branches.front().path.hops;
        const bool throughBox = std::any_of(hops.begin(), hops.end(), [&](const engine::Hop& hop) {
            return hop.guest && lab.analysis().lowered.guestNames[*hop.guest] == lab.entity("box");
        });
        QCOMPARE(throughBox, !direct);
    }

    // --- Tags in user routes: R3.14 ---

    void theMoreExactTagHoldsAPrefixThatSeveralNameAndAnExplicitRouteHoldsItBeforeAll_data() {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("winner");
        QTest::newRow("region before global") << QStringList{"Storage", "Storage.WestEurope"} << "Storage.WestEurope";
        QTest::newRow("service before the cloud's region")
            << QStringList{"AzureCloud.westeurope", "Storage"} << "Storage";
        QTest::newRow("region of the cloud before the cloud")
            << QStringList{"AzureCloud", "AzureCloud.westeurope"} << "AzureCloud.westeurope";
        QTest::newRow("explicit before all") << QStringList{"Storage.WestEurope", "explicit"} << "explicit";
    }
    void theMoreExactTagHoldsAPrefixThatSeveralNameAndAnExplicitRouteHoldsItBeforeAll() {
        QFETCH(QStringList, tags);
        QFETCH(QString, winner);
        lab::Lab lab = hubAndSpoke();
        std::vector<model::UserRoute> routes;
        for (const QString& tag : tags) {
            const std::string name = tag.toStdString();
            if (tag == QStringLiteral("explicit")) {
                routes.push_back({name, "198.51.100.0/24"_prefix, model::UserNextHop::None, std::nullopt});
            } else {
                lab::addService(lab, name, {"198.51.100.0/24"_prefix});
                routes.push_back(byTag(name.c_str(), name.c_str(), model::UserNextHop::Internet));
            }
        }
        steer(lab, "client", routes);
        const auto context = lab.analysis().lowered.contextOf(lab.subnet("client"));
        const auto& plane = dynamic_cast<const azure::EffectivePlane&>(*lab.analysis().atRest().shares.first);
        QCOMPARE(QString::fromStdString(plane.winner(*context, "198.51.100.9"_address)->name), winner);
        int printed = 0;
        for (const auto& row : plane.routes(*context)) {
            printed += row.source == azure::RouteSource::User && row.printed ? 1 : 0;
            QVERIFY(row.source != azure::RouteSource::User || row.printed || row.rule == net::RuleId{"R3.14"});
        }
        QCOMPARE(printed, 1);
    }

    // --- Hidden peerings: R2.15, S21 ---

    void aRouteTableMayHidePeeringRoutesFromItsSubnets_data() {
        QTest::addColumn<bool>("honoured");
        QTest::newRow("the preview is honoured") << true;
        QTest::newRow("it is not") << false;
    }
    void aRouteTableMayHidePeeringRoutesFromItsSubnets() {
        QFETCH(bool, honoured);
        lab::Lab lab = hubAndSpoke();
        lab.network().settings.s21DisablePeeringRoute = honoured;
        steer(lab, "client", {toBox("summary", "10.0.0.0/8"_prefix)});
        lab::alter<model::RouteTableId>(lab, "steer", [](model::RouteTable& row) { row.keepPeeringRoutes = false; });
        QCOMPARE(hasRow(lab, "client", "Default 10.2.0.0/16 VNetPeering Active"), !honoured);
        QVERIFY(hasRow(lab, "fw", "Default 10.2.0.0/16 VNetPeering Active"));
        const auto answer = lab.trace("vm1", "10.2.1.4"_address);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        QCOMPARE(answer.branches.front().path.hops.size() > 3, honoured);
        QCOMPARE(answer.settings == std::vector<std::string>{"S21"}, honoured);
    }

    // --- Peerings: R4.3, R4.11, O4 ---

    void onlyWhatTheOwnHalfHasSyncedIsRouted() {
        lab::Lab lab = hubAndSpoke();
        lab::alter<model::VnetId>(lab, "spoke",
                                  [](model::Vnet& row) { row.addressSpace.push_back("10.22.0.0/16"_prefix); });
        QVERIFY(hasRow(lab, "client", "Default 10.22.0.0/16 VNetPeering Active"));
        lab::alterPeering(lab, [](model::Peering& row) { row.firstHalf->syncedRemoteSpace = {"10.2.0.0/16"_prefix}; });
        QVERIFY(hasRow(lab, "client", "Default 10.2.0.0/16 VNetPeering Active"));
        QVERIFY(!hasRow(lab, "client", "Default 10.22.0.0/16 VNetPeering Active"));
    }
    void aSubnetPeeringShowsTheListedSubnetsEverywhereAndCarriesOnlyBetweenThem() {
        lab::Lab lab = hubAndSpoke();
        lab::alterPeering(lab, [&](model::Peering& row) {
            row.firstSubnets = {lab.subnet("client")};
            row.secondSubnets = {lab.subnet("work")};
        });
        QVERIFY(!hasRow(lab, "client", "Default 10.2.0.0/16 VNetPeering Active"));
        QVERIFY(hasRow(lab, "client", "Default 10.2.1.0/24 VNetPeering Active"));
        QVERIFY(hasRow(lab, "fw", "Default 10.2.1.0/24 VNetPeering Active"));  // O4
        QCOMPARE(lab.trace("vm1", "10.2.1.4"_address).verdict, Verdict::Delivered);
        const auto answer = lab.trace("box", "10.2.1.4"_address);
        QCOMPARE(answer.verdict, Verdict::PeeringBlocked);
        QVERIFY(answer.branches.front().path.rule == net::RuleId{"R4.11"});
        // Longer than a user route for the VNet, so that it bypasses it (O4).
        steer(lab, "client", {toBox("vnet", "10.2.0.0/16"_prefix)});
        QCOMPARE(lab.trace("vm1", "10.2.1.4"_address).branches.front().path.hops.size(), std::size_t{2});
    }
    void whatASettingDecidedIsSaid() {
        lab::Lab lab = hubAndSpoke();
        lab::alterPeering(lab, [](model::Peering& row) { row.firstHalf->allowVirtualNetworkAccess = false; });
        auto answer = lab.trace("vm1", "10.2.1.4"_address);
        QCOMPARE(answer.verdict, Verdict::PeeringBlocked);
        QVERIFY(answer.settings == std::vector<std::string>{"S22"});
        lab.network().settings.s22 = model::Settings::VirtualNetworkAccess::TagOnly;
        answer = lab.trace("vm1", "10.2.1.4"_address);
        QCOMPARE(answer.verdict, Verdict::Delivered);
        QVERIFY(answer.settings == std::vector<std::string>{"S22"});
    }

    // --- GatewaySubnet: R3.17 ---

    void aUserDefaultRouteOnGatewaySubnetIsRefusedAndSaid() {
        lab::Lab lab = lab::drawn(R"(
vnet hub 10.1.0.0/16
  subnet GatewaySubnet 10.1.0.0/24 route-table t
  subnet plain 10.1.1.0/24 route-table t
route-table t
  0.0.0.0/0 -> None
  10.9.0.0/16 -> None
)");
        QVERIFY(hasRow(lab, "GatewaySubnet", "Default 0.0.0.0/0 Internet Active"));
        QVERIFY(!hasRow(lab, "GatewaySubnet", "User 0.0.0.0/0 None Active"));
        QVERIFY(hasRow(lab, "GatewaySubnet", "User 10.9.0.0/16 None Active"));
        QVERIFY(hasRow(lab, "plain", "User 0.0.0.0/0 None Active"));
        const analysis::Finding* finding = lab.finding(model::FindingCode::DefaultRouteOnGatewaySubnet);
        QVERIFY(finding != nullptr && finding->subjects.front() == model::EntityRef(lab.subnet("GatewaySubnet")));
    }

    // --- Platform addresses: R2.13 ---

    void platformAddressesAreServedWhateverTheRoutesSay() {
        lab::Lab lab = hubAndSpoke();
        steer(lab, "client", {{"nothing", "0.0.0.0/0"_prefix, model::UserNextHop::None, std::nullopt}});
        QCOMPARE(lab.trace("vm1", "203.0.113.10"_address).verdict, Verdict::DroppedNoneRoute);
        for (const net::Address address : {"168.63.129.16"_address, "169.254.169.254"_address}) {
            const auto answer = lab.trace("vm1", address, true);
            QCOMPARE(answer.verdict, Verdict::Delivered);
            QVERIFY(answer.branches.front().path.rule == net::RuleId{"R2.13"});
            QCOMPARE(answer.back->verdict, Verdict::Delivered);
        }
    }
};

QTEST_GUILESS_MAIN(SystemRows)
#include "system_rows_test.moc"
