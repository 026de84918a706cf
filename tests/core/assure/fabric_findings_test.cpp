// SPDX-License-Identifier: Apache-2.0
#include "core/assure/repair.hpp"
#include "tests/support/drawn.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using assure::RepairKind;
using model::FindingCode;

/// The pitfalls of section 6 that effective routes, peerings and appliances make: each is found where it is, is not
/// found where it is not, and goes with a repair that was tried.
class FabricFindings : public QObject {
    Q_OBJECT
private:
    static constexpr const char* base = R"(
vnet hub 10.1.0.0/16
  subnet client 10.1.1.0/24
  subnet fw 10.1.2.0/24  route-table out
  subnet RouteServerSubnet 10.1.0.0/26
vnet spoke 10.2.0.0/16
  subnet server 10.2.1.0/24
vnet third 10.3.0.0/16
  subnet far 10.3.1.0/24
internet Internet
  host web 203.0.113.10
route-table out
  0.0.0.0/0 -> Internet
route-table summary
  10.0.0.0/8 -> 10.1.2.4
route-server rs in hub
vm vm1 at 10.1.1.4 in client
vm vm2 at 10.2.1.4 in server
vm vm3 at 10.3.1.4 in far
nva n1 at 10.1.2.4 in fw asn 65001 snat
  static 10.1.0.0/26 via 10.1.2.1
nva n2 at 10.1.2.5 in fw asn 65002 snat
  static 10.1.0.0/26 via 10.1.2.1
session n1 rs
session n2 rs
)";
    static lab::Lab with(const QString& more) { return lab::drawn((QString::fromLatin1(base) + more).toStdString()); }

    static QStringList repairsOf(lab::Lab& lab, FindingCode code) {
        model::Design design;
        design.network = std::make_shared<const model::Network>(lab.network());
        design.nextId = 20'000;
        QStringList kinds;
        for (const assure::Repair& repair : assure::repairsFor(design, lab.analysis(), *lab.finding(code))) {
            kinds << QString::number(static_cast<int>(repair.kind));
        }
        return kinds;
    }
    static QString kind(RepairKind repair) { return QString::number(static_cast<int>(repair)); }
    static void bothRemember(lab::Lab& lab) {
        for (const char* name : {"n1", "n2"}) {
            lab.nva(name, [](model::Nva& row) {
                row.stateful = true;
                row.sourceNat = model::SourceNat::Off;
            });
        }
    }

private slots:
    void pitfallsAreFoundWithARepairThatWasTried_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FindingCode>("code");
        QTest::addColumn<QString>("repair");
        const auto row = [](const char* name, const char* text, FindingCode code, RepairKind repair) {
            QTest::newRow(name) << QString::fromLatin1(text) << code << kind(repair);
        };
        row("R6.7 a prefix of the guest takes the way to the instances", R"(
change n1 no-static 10.1.0.0/26  local 10.1.0.0/25
)",
            FindingCode::NvaLostToArs, RepairKind::AddStaticRoute);
        row("R6.9 propagation off",
            "route-table shut propagation off\nadvertise n1 172.22.0.0/16\n"
            "subnet quiet 10.1.9.0/24 in hub  route-table shut\n",
            FindingCode::PropagationOff, RepairKind::EnablePropagation);
        row("R6.10 a prefix inside the VNet", "advertise n1 10.1.1.0/24\n", FindingCode::EqualOrLonger,
            RepairKind::RemoveAnnouncement);
        row("R6.11 a user summary over a peering", "subnet s 10.1.9.0/24 in hub  route-table summary\npeer hub spoke\n",
            FindingCode::SummaryVsPeering, RepairKind::AddExactRoute);
        row("R6.11 a learned summary over a peering", "advertise n1 10.0.0.0/8\npeer hub spoke\n",
            FindingCode::SummaryVsPeering, RepairKind::AddExactRoute);
        row("R6.20 the spoke does not use what the hub lends", "peer hub spoke\n  hub: gateway-transit\n",
            FindingCode::SpokeMissing, RepairKind::UseRemoteGateways);
        row("R6.20 the hub does not lend what the spoke asks for", "peer hub spoke\n  spoke: use-remote-gateways\n",
            FindingCode::SpokeMissing, RepairKind::UseRemoteGateways);
        row("R6.24 forwarded traffic",
            "peer hub spoke use-remote-gateways\npeer hub third use-remote-gateways\nadvertise n1 10.0.0.0/8\n",
            FindingCode::ForwardedBlocked, RepairKind::AllowForwardedTraffic);
        row("R6.26 two halves", "advertise n1 0.0.0.0/1\nadvertise n1 128.0.0.0/1\n", FindingCode::BothHalvesHit,
            RepairKind::AnnounceDefault);
        row("R6.29 the route server's own subnet", "advertise n1 10.1.0.0/26\n", FindingCode::RsSubnetAnnounced,
            RepairKind::RemoveAnnouncement);
    }
    void pitfallsAreFoundWithARepairThatWasTried() {
        QFETCH(QString, text);
        QFETCH(FindingCode, code);
        QFETCH(QString, repair);
        lab::Lab plain = with(QString());
        QVERIFY(!plain.has(code));
        auto scenario = script::parse((QString::fromLatin1(base) + text).toStdString());
        QVERIFY(scenario.has_value());
        const bool changes = !scenario->steps.empty();
        lab::Lab lab(changes ? std::get<script::Change>(scenario->steps.back()).after : scenario->base);
        const analysis::Finding* finding = lab.finding(code);
        QVERIFY(finding != nullptr);
        QVERIFY(!finding->subjects.empty() && !finding->rules.empty());
        QVERIFY(repairsOf(lab, code).contains(repair));
    }

    void sharedFlowsThroughDevicesThatRememberAreFoundWithAFlowThatBreaks() {
        lab::Lab lab = with(QStringLiteral("peer hub spoke use-remote-gateways forwarded-traffic\n"
                                           "peer hub third use-remote-gateways forwarded-traffic\n"
                                           "advertise n1 10.0.0.0/8\nadvertise n2 10.0.0.0/8\n"));
        QVERIFY(!lab.has(FindingCode::AsymmetricEcmp));
        bothRemember(lab);
        const analysis::Finding* finding = lab.finding(FindingCode::AsymmetricEcmp);
        QVERIFY(finding != nullptr && finding->example.has_value());
        QVERIFY(finding->severity == model::Severity::Error);
        QCOMPARE(finding->subjects.size(), std::size_t{2});
        const QStringList repairs = repairsOf(lab, FindingCode::AsymmetricEcmp);
        QVERIFY(repairs.contains(kind(RepairKind::PrependOthers)));
        QVERIFY(repairs.contains(kind(RepairKind::EnableSourceNat)));
    }
    void aSpokeWhoseSpaceIsNotSyncedIsMissing() {
        lab::Lab lab = with(QStringLiteral("peer hub spoke use-remote-gateways\n"));
        QVERIFY(!lab.has(FindingCode::SpokeMissing));
        lab::alterPeering(lab, [](model::Peering& row) { row.firstHalf->syncedRemoteSpace = {"10.99.0.0/16"_prefix}; });
        QVERIFY(lab.has(FindingCode::SpokeMissing));
        QCOMPARE(repairsOf(lab, FindingCode::SpokeMissing), QStringList{kind(RepairKind::SyncPeering)});
    }
    void forwardedTrafficIsAnErrorWhereTheDocumentationIsBelieved() {
        lab::Lab lab = with(QStringLiteral("peer hub spoke use-remote-gateways\npeer hub third use-remote-gateways\n"
                                           "advertise n1 10.0.0.0/8\n"));
        QVERIFY(lab.finding(FindingCode::ForwardedBlocked)->severity == model::Severity::Warning);
        QVERIFY(lab.finding(FindingCode::ForwardedBlocked)->settings == std::vector<std::string>{"S1"});
        lab.network().settings.s1 = model::Settings::ForwardedTraffic::Documented;
        QVERIFY(lab.finding(FindingCode::ForwardedBlocked)->severity == model::Severity::Error);
    }
    void defaultRulesAtAnApplianceStopTransit() {
        lab::Lab lab = with(QStringLiteral("advertise n1 172.22.0.0/16\nvm vm9 in client\n"));
        lab.nva("n1", [](model::Nva& row) { row.sourceNat = model::SourceNat::Everything; });
        const auto table = lab.entity("out");
        lab::alter<model::SubnetId>(lab, "client",
                                    [&](model::Subnet& row) { row.routeTable = std::get<model::RouteTableId>(table); });
        lab::alter<model::RouteTableId>(lab, "out", [](model::RouteTable& row) {
            row.routes = {{"r", "203.0.113.0/24"_prefix, model::UserNextHop::VirtualAppliance, "10.1.2.4"_address}};
        });
        lab::alter<model::SubnetId>(lab, "fw", [](model::Subnet& row) { row.routeTable.reset(); });
        QVERIFY(!lab.has(FindingCode::NsgDropTransit));
        lab.network().securityGroups = lab.network().securityGroups.with({model::SecurityGroupId(9'300), "nsg", {}});
        lab::alter<model::SubnetId>(lab, "fw",
                                    [](model::Subnet& row) { row.securityGroup = model::SecurityGroupId(9'300); });
        const analysis::Finding* finding = lab.finding(FindingCode::NsgDropTransit);
        QVERIFY(finding != nullptr);
        QVERIFY(finding->subjects.front() == lab.entity("n1"));
        QCOMPARE(QString::fromStdString(finding->arguments.word), QStringLiteral("DenyAllInBound"));
        QCOMPARE(repairsOf(lab, FindingCode::NsgDropTransit), QStringList{kind(RepairKind::AllowTransit)});
    }
    void aPrivateEndpointThatPassesAnApplianceByIsFound() {
        lab::Lab lab = with(QStringLiteral("route-table detour\n  10.1.1.0/24 -> 10.1.2.4\n"
                                           "subnet user 10.1.9.0/24 in hub  route-table detour\nvm vm9 in user\n"));
        QVERIFY(!lab.has(FindingCode::PrivateEndpointBypass));
        lab::addEndpoint(lab, "client", "10.1.1.7"_address);
        QVERIFY(lab.has(FindingCode::PrivateEndpointBypass));
        QCOMPARE(repairsOf(lab, FindingCode::PrivateEndpointBypass), QStringList{kind(RepairKind::ObeyRouteTables)});
    }
    void aSessionOverABrokenPeeringIsAdvisedUpon() {
        lab::Lab lab = with(QStringLiteral("peer hub spoke\nnva n3 at 10.2.1.9 in server asn 65003\n"
                                           "  static 10.1.0.0/26 via 10.2.1.1\nsession n3 rs\n"));
        QVERIFY(!lab.has(FindingCode::PeeredNvaFlap));
        lab::alterPeering(lab, [](model::Peering& row) { row.firstHalf->allowVirtualNetworkAccess = false; });
        QVERIFY(lab.has(FindingCode::PeeredNvaFlap));
        QVERIFY(repairsOf(lab, FindingCode::PeeredNvaFlap).isEmpty());
    }
    void whatAPeeringHasNotSyncedIsSaid() {
        lab::Lab lab = with(QStringLiteral("peer hub spoke\n"));
        QVERIFY(!lab.has(FindingCode::PeeringNotSynced));
        lab::alterPeering(lab, [](model::Peering& row) { row.firstHalf->syncedRemoteSpace = {"10.99.0.0/16"_prefix}; });
        const analysis::Finding* finding = lab.finding(FindingCode::PeeringNotSynced);
        QVERIFY(finding != nullptr && finding->arguments.prefixes == std::vector{"10.2.0.0/16"_prefix});
        QCOMPARE(repairsOf(lab, FindingCode::PeeringNotSynced), QStringList{kind(RepairKind::SyncPeering)});
    }
    void aSecurityGroupOnASpecialSubnetIsRefusedAndFiltersNothing() {
        lab::Lab lab = with(QString());
        model::SecurityGroup group{model::SecurityGroupId(9'300), "nsg", {}};
        group.rules.push_back({"none",
                               100,
                               model::SecurityRule::Direction::Inbound,
                               model::SecurityRule::Access::Deny,
                               std::nullopt,
                               {},
                               {}});
        lab.network().securityGroups = lab.network().securityGroups.with(group);
        lab::alter<model::SubnetId>(lab, "RouteServerSubnet",
                                    [&](model::Subnet& row) { row.securityGroup = group.id; });
        QVERIFY(lab.has(FindingCode::SecurityGroupRefused));
        QCOMPARE(lab.sessionsThatStayUp(), std::size_t{4});
        QCOMPARE(repairsOf(lab, FindingCode::SecurityGroupRefused), QStringList{kind(RepairKind::DetachSecurityGroup)});
    }
    void propagationOffOnGatewaySubnetIsAnError() {
        lab::Lab lab = lab::drawn(R"(
vnet hub 10.1.0.0/16
  subnet GatewaySubnet 10.1.0.0/26 route-table t
  subnet plain 10.1.1.0/24 route-table t
route-table t propagation off
)");
        QVERIFY(lab.finding(FindingCode::PropagationOff)->severity == model::Severity::Error);
        QCOMPARE(lab.errors(), std::size_t{1});
        QCOMPARE(repairsOf(lab, FindingCode::PropagationOff), QStringList{kind(RepairKind::EnablePropagation)});
    }
};

QTEST_GUILESS_MAIN(FabricFindings)
#include "fabric_findings_test.moc"
