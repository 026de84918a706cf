// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <array>

#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/io/design_file.hpp"
#include "core/io/file_kind.hpp"
#include "core/io/migrate.hpp"
#include "core/model/integrity.hpp"
#include "core/net/literals.hpp"
#include "tests/support/rich_design.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;

namespace {

const QString releasedFile = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/files/v1/all-kinds.hopscope");

/// The text without the line that names the version of the application.
QString withoutApplication(QByteArray text) {
    const auto start = text.indexOf("  \"application\"");
    return QString::fromUtf8(start < 0 ? text : text.remove(start, text.indexOf('\n', start) + 1 - start));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

model::Design releasedDesign() {
    const auto loaded = io::loadFile(releasedFile.toStdString());
    return loaded ? loaded->design : model::Design();
}

}  // namespace

class DesignFileTest : public QObject {
    Q_OBJECT
private slots:
    void savingAndLoadingGivesAnEqualDesign() {
        for (std::uint32_t seed = 0; seed < 100; ++seed) {
            const model::Design design = testing::richDesign(seed);
            QVERIFY2(!model::integrityError(design), qPrintable(QString::number(seed)));
            const std::string text = io::save(design);
            const auto loaded = io::load(text);
            QVERIFY2(loaded.has_value(), qPrintable(QString::number(seed)));
            QVERIFY2(loaded->design == design, qPrintable(QString::number(seed)));
            QVERIFY(loaded->unknown.empty());
            QCOMPARE(QString::fromStdString(io::save(loaded->design)), QString::fromStdString(text));
        }
    }
    /// azure-routing section 11, the column of recommended values.
    void everySettingHasItsRecommendedDefault() {
        using S = model::Settings;
        const S standard;
        QCOMPARE(standard.s1, S::ForwardedTraffic::Lenient);
        QCOMPARE(standard.s2, S::NoneAfterBgpDefault::Remove);
        QCOMPARE(standard.s3, S::BeatenSystemDefault::Omit);
        QCOMPARE(standard.s4FirstInstance, 4);
        QCOMPARE(standard.s5, S::EqualOrLonger::ListNotProgrammed);
        QCOMPARE(standard.s6NvaRoutesToExpressRoute, false);
        QCOMPARE(standard.s7SpokesWithoutTransit, false);
        QCOMPARE(standard.s8UserRoutes, 400);
        QCOMPARE(standard.s9NewAppliance, model::StackProfile::Frr);
        QCOMPARE(standard.s10GatewayTtl, 0);
        QCOMPARE(standard.s10FirewallIcmpTtl, 0);
        QCOMPARE(standard.s10FirewallTtl, 1);
        QCOMPARE(standard.s11SmallestRouteServerSubnet, 27);
        QCOMPARE(standard.s12RoutesPerPeer, 4'000);
        QCOMPARE(standard.s12StrictCounting, false);
        QCOMPARE(standard.s13, S::GatewayAsn::Warning);
        QCOMPARE(standard.s14FlapDamping, true);
        QCOMPARE(standard.s15PrivateSubnets, true);
        QCOMPARE(standard.s16, S::RemotePeer::Relaxed);
        QCOMPARE(standard.s17Vnet2VnetExports, true);
        QCOMPARE(standard.s18EcmpMaximum, 8);
        QCOMPARE(standard.s19UserOverServiceEndpoint, false);
        QCOMPARE(standard.s20, S::BeatenBgpRow::ShowInvalid);
        QCOMPARE(standard.s21DisablePeeringRoute, true);
        QCOMPARE(standard.s22, S::VirtualNetworkAccess::Block);
        QCOMPARE(standard.s23HonourNoExport, false);
        QCOMPARE(standard.s24, S::Reflection::WithBranchToBranch);
        QCOMPARE(standard.strictAsn, false);
    }
    void everySettingComesBackFromAFileAtAnotherValue() {
        using S = model::Settings;
        const S other{.s1 = S::ForwardedTraffic::Documented,
                      .s2 = S::NoneAfterBgpDefault::KeepOnBgp,
                      .s3 = S::BeatenSystemDefault::ShowInvalid,
                      .s4FirstInstance = 5,
                      .s5 = S::EqualOrLonger::Drop,
                      .s6NvaRoutesToExpressRoute = true,
                      .s7SpokesWithoutTransit = true,
                      .s8UserRoutes = 600,
                      .s9NewAppliance = model::StackProfile::Bird,
                      .s10GatewayTtl = 1,
                      .s10FirewallIcmpTtl = 1,
                      .s10FirewallTtl = 0,
                      .s11SmallestRouteServerSubnet = 26,
                      .s12RoutesPerPeer = 1'000,
                      .s12StrictCounting = true,
                      .s13 = S::GatewayAsn::Error,
                      .s14FlapDamping = false,
                      .s15PrivateSubnets = false,
                      .s16 = S::RemotePeer::Strict,
                      .s17Vnet2VnetExports = false,
                      .s18EcmpMaximum = 4,
                      .s19UserOverServiceEndpoint = true,
                      .s20 = S::BeatenBgpRow::Omit,
                      .s21DisablePeeringRoute = false,
                      .s22 = S::VirtualNetworkAccess::TagOnly,
                      .s23HonourNoExport = true,
                      .s24 = S::Reflection::Always,
                      .strictAsn = true};
        model::Design design;
        auto network = std::make_shared<model::Network>();
        network->settings = other;
        design.network = network;
        const std::string text = io::save(design);
        for (int number = 1; number <= 24; ++number) {
            const std::string member = "\"S" + std::to_string(number) + (number == 10 ? "Gateway\"" : "\"");
            QVERIFY2(text.find(member) != std::string::npos, member.c_str());
        }
        const auto loaded = io::load(text);
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->design.network->settings == other);
    }
    void theEndingOfAFileCountsInAnyCase() {
        using io::FileKind;
        for (const char* name : {"a.hopscope", "A.HOPSCOPE", "/tmp/x.scn/b.Hopscope"}) {
            QCOMPARE(io::fileKind(name), FileKind::Design);
        }
        for (const char* name : {"a.scn", "A.SCN", "/tmp/b.Scn", ".scn"}) {
            QCOMPARE(io::fileKind(name), FileKind::ScenarioText);
        }
        for (const char* name : {"", "scn", "a.scn.txt", "a.odt", "hopscope"}) {
            QCOMPARE(io::fileKind(name), FileKind::Other);
        }
    }
    void anEmptyDesignIsAFileToo() {
        const auto loaded = io::load(io::save(model::Design()));
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->design == model::Design());
    }
    void theReleasedFileOfVersionOneLoads() {
        const auto loaded = io::loadFile(releasedFile.toStdString());
        QVERIFY(loaded.has_value());
        const model::Network& network = *loaded->design.network;
        const model::Nva& nva = network.nvas.at(model::NvaId(7));
        QCOMPARE(nva.stack, model::StackProfile::Custom);
        QCOMPARE(nva.customStack, model::CustomStack::Oscillate);
        QVERIFY(!nva.guestForwarding);
        QCOMPARE(nva.announcements.front().prepend, 2);
        QVERIFY(nva.announcements.front().nextHop == "10.0.0.9"_address);
        QVERIFY(nva.announcements.front().communities.front() == net::noAdvertise);
        QCOMPARE(nva.announcements.front().asPath.text('-'), std::string("65010-4200000000"));
        QVERIFY(nva.staticRoutes.front() == (model::GuestStaticRoute{"10.0.1.0/26"_prefix, "10.0.0.1"_address}));
        QVERIFY(network.routeTables.at(model::RouteTableId(12)).propagateGatewayRoutes == false);
        QVERIFY(network.routeServers.at(model::RouteServerId(9)).secondInstance == "10.0.1.7"_address);
        QCOMPARE(network.bgpConnections.at(model::BgpConnectionId(10)).holdSeconds, 9);
        QVERIFY(network.peerings.at(model::PeeringId(11)).firstHalf->disconnected);
        QVERIFY(!network.peerings.at(model::PeeringId(11)).secondHalf);
        QCOMPARE(network.settings.s18EcmpMaximum, 4);
        QCOMPARE(network.settings.s24, model::Settings::Reflection::Always);
        const model::Layout& layout = *loaded->design.layout;
        QVERIFY(layout.showVirtualRouters);
        QVERIFY(layout.places.at(model::NvaId(7)) == (model::Place{96.5, -144, 0, 0}));
        QVERIFY(layout.secondInstances.at(model::RouteServerId(9)) == (model::Place{664, 520, 0, 0}));
        QCOMPARE(loaded->design.nextId, 40U);
    }
    void absentMembersHaveTheirDefaults() {
        const auto loaded = io::load(
            R"({"format":"hopscope","version":1,"nextId":9,
                "virtualNetworks":[{"id":1,"name":"hub","addressSpace":["10.0.0.0/16"]}],
                "subnets":[{"id":2,"virtualNetwork":1,"name":"nva","addressPrefixes":["10.0.0.0/24"]}],
                "networkVirtualAppliances":[{"id":3,"name":"nva1",
                    "networkInterfaces":[{"name":"eth0","subnet":2,"privateIPAddress":"10.0.0.4"}]}]})");
        QVERIFY(loaded.has_value());
        const model::Nva expected{
            .id = model::NvaId(3),
            .name = "nva1",
            .nics = {{"eth0", model::SubnetId(2), "10.0.0.4"_address, false, {}}},
            .asn = {},
            .staticRoutes = {},
            .localPrefixes = {},
            .announcements = {},
        };
        QVERIFY(loaded->design.network->nvas.at(model::NvaId(3)) == expected);
    }
    void aCanonicalFileIsSavedAsItWas() {
        QCOMPARE(withoutApplication(QByteArray::fromStdString(io::save(releasedDesign()))),
                 withoutApplication(contentOf(releasedFile)));
    }
    void unknownMembersAreReportedAndKept() {
        const auto loaded = io::loadFile(releasedFile.toStdString());
        QVERIFY(loaded.has_value());
        const std::vector<io::UnknownMember> expected{
            {0, "/settings/S99"},
            {7, "/networkVirtualAppliances/0/networkInterfaces/0/ddosProtection"},
            {0, "/layout/places/16/colour"},
        };
        std::vector<io::UnknownMember> found = loaded->unknown;
        QCOMPARE(found.size(), expected.size());
        for (const io::UnknownMember& member : expected) {
            QVERIFY2(std::ranges::find(found, member) != found.end(), member.pointer.c_str());
        }
        QVERIFY(contentOf(releasedFile).contains("\"ddosProtection\""));
    }
    void unknownMembersFollowTheirEntity() {
        model::Design design = releasedDesign();
        auto network = std::make_shared<model::Network>(*design.network);
        model::Nva first = network->nvas.at(model::NvaId(7));
        first.id = model::NvaId(5'000);
        first.name = "put in";
        network->nvas = network->nvas.with(first).without(model::NvaId(8));
        design.network = network;
        design.nextId = 5'001;
        const auto loaded = io::load(io::save(design));
        QVERIFY(loaded.has_value());
        QVERIFY(*loaded->design.kept == *design.kept);
        network->nvas = network->nvas.without(model::NvaId(7));
        network->bgpConnections = {};
        auto layout = std::make_shared<model::Layout>(*design.layout);
        layout->places.erase(model::NvaId(7));
        design.layout = layout;
        const std::string text = io::save(design);
        QVERIFY(io::load(text).has_value());
        QVERIFY(text.find("ddosProtection") == std::string::npos);
    }
    void membersWithDifficultNamesAreKept() {
        const std::string text = R"({"format":"hopscope","version":1,"nextId":1,"a/b~c":{"~1":[1,{"":2.5}]},"":[]})";
        const auto loaded = io::load(text);
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->unknown.size(), std::size_t{2});
        const auto again = io::load(io::save(loaded->design));
        QVERIFY(again.has_value());
        QVERIFY(again->design == loaded->design);
        QCOMPARE(*again->design.kept->find({0, "/a~1b~0c"}), *loaded->design.kept->find({0, "/a~1b~0c"}));
    }
    void olderFilesClimbEveryStep() {
        static constexpr std::array<io::MigrationStep, 2> steps{
            [](nlohmann::json& file) { file["title"] = file.value("name", "") + "!"; },
            [](nlohmann::json& file) { file.erase("name"); },
        };
        nlohmann::json oldest{{"version", 1}, {"name", "hub"}};
        io::migrate(oldest, 1, steps);
        QVERIFY(oldest == nlohmann::json({{"version", 3}, {"title", "hub!"}}));
        nlohmann::json middle{{"version", 2}, {"name", "hub"}};
        io::migrate(middle, 2, steps);
        QVERIFY(middle == nlohmann::json({{"version", 3}}));
        nlohmann::json newest{{"version", 3}, {"name", "hub"}};
        io::migrate(newest, 3, steps);
        QVERIFY(newest == nlohmann::json({{"version", 3}, {"name", "hub"}}));
    }
    void everyVersionHasItsStep() {
        QCOMPARE(io::migrationSteps().size(), static_cast<std::size_t>(io::formatVersion - 1));
    }
    void aSavedFileKeepsItsPermissionsAndItsLink() {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.hopscope")).toStdString();
        const std::string link = folder.filePath(QStringLiteral("link.hopscope")).toStdString();
        QVERIFY(io::saveFile(testing::richDesign(1), path).has_value());
        QCOMPARE(::chmod(path.c_str(), 0640), 0);
        QCOMPARE(::symlink(path.c_str(), link.c_str()), 0);
        QVERIFY(io::saveFile(testing::richDesign(2), link).has_value());
        struct stat status {};
        QCOMPARE(::lstat(link.c_str(), &status), 0);
        QVERIFY(S_ISLNK(status.st_mode));
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0640U);
        QVERIFY(io::loadFile(path)->design == testing::richDesign(2));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }
    void whatCannotBeSavedLeavesNothingBehind() {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("d.hopscope")));
        const auto onDirectory =
            io::saveFile(testing::richDesign(1), folder.filePath(QStringLiteral("d.hopscope")).toStdString());
        QVERIFY(!onDirectory);
        QCOMPARE(onDirectory.error().step, io::SaveError::Step::Rename);
        const auto nowhere =
            io::saveFile(testing::richDesign(1), folder.filePath(QStringLiteral("none/a.hopscope")).toStdString());
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().step, io::SaveError::Step::Create);
        QCOMPARE(nowhere.error().systemError, ENOENT);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
    }
    void aBigDesignIsReadWhole() {
        const model::Design design =
            testing::richDesign(3, {.vnets = 50, .subnets = 10, .machines = 50, .appliances = 10});
        const std::string text = io::save(design);
        const auto loaded = io::load(text);
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->design == design);
    }
};

QTEST_GUILESS_MAIN(DesignFileTest)
#include "design_file_test.moc"
