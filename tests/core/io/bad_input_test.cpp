// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <random>

#include "core/io/design_file.hpp"

using namespace hopscope;
using io::LoadError;
using io::LoadReason;

Q_DECLARE_METATYPE(hopscope::io::LoadReason)

namespace {

const QString badFolder = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/files/bad/");

LoadError errorOfFile(const QString& name) {
    const auto loaded = io::loadFile((badFolder + name + QStringLiteral(".hopscope")).toStdString());
    return loaded ? LoadError() : loaded.error();
}

LoadError errorOfText(const std::string& text) {
    const auto loaded = io::load(text);
    return loaded ? LoadError() : loaded.error();
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

}  // namespace

class BadInputTest : public QObject {
    Q_OBJECT
private slots:
    void badFilesAreRefusedWithTheirPlace_data() {
        QTest::addColumn<LoadReason>("reason");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, LoadReason reason, const char* pointer = "") {
            QTest::newRow(name) << reason << QString::fromUtf8(pointer);
        };
        row("empty", LoadReason::Empty);
        row("blank", LoadReason::Empty);
        row("truncated", LoadReason::NotJson);
        row("comma-at-the-end", LoadReason::NotJson);
        row("text-after-the-end", LoadReason::NotJson);
        row("not-json", LoadReason::NotJson);
        row("not-utf-8", LoadReason::NotJson);
        row("number-too-big", LoadReason::NotJson);
        row("a-list", LoadReason::NotADesign);
        row("another-format", LoadReason::NotADesign);
        row("no-format", LoadReason::NotADesign);
        row("no-version", LoadReason::MissingMember, "/version");
        row("version-zero", LoadReason::OutOfRange, "/version");
        row("version-as-text", LoadReason::WrongKind, "/version");
        row("newer-version", LoadReason::NewerVersion, "/version");
        row("huge-version", LoadReason::NewerVersion, "/version");
        row("member-twice", LoadReason::MemberTwice, "/virtualNetworks/0/name");
        row("title-is-a-number", LoadReason::WrongKind, "/title");
        row("table-is-an-object", LoadReason::WrongKind, "/subnets");
        row("row-is-a-number", LoadReason::WrongKind, "/subnets/1");
        row("flag-is-text", LoadReason::WrongKind, "/networkVirtualAppliances/0/running");
        row("asn-is-text", LoadReason::WrongKind, "/networkVirtualAppliances/0/asn");
        row("asn-too-big", LoadReason::OutOfRange, "/networkVirtualAppliances/0/asn");
        row("asn-negative", LoadReason::OutOfRange, "/networkVirtualAppliances/0/asn");
        row("asn-is-fractional", LoadReason::WrongKind, "/networkVirtualAppliances/0/asn");
        row("null-for-absent", LoadReason::WrongKind, "/networkVirtualAppliances/0/asn");
        row("prepend-too-often", LoadReason::OutOfRange, "/networkVirtualAppliances/0/announcements/0/prepend");
        row("unknown-stack", LoadReason::UnknownLiteral, "/networkVirtualAppliances/0/stack");
        row("unknown-next-hop-type", LoadReason::UnknownLiteral, "/routeTables/0/routes/0/nextHopType");
        row("unknown-setting-value", LoadReason::UnknownLiteral, "/settings/S1");
        row("no-name", LoadReason::MissingMember, "/subnets/0/name");
        row("no-id", LoadReason::MissingMember, "/virtualNetworks/1/id");
        row("no-next-id", LoadReason::MissingMember, "/nextId");
        row("bad-address", LoadReason::BadText, "/networkVirtualAppliances/0/networkInterfaces/0/privateIPAddress");
        row("bad-prefix", LoadReason::BadText, "/virtualNetworks/0/addressSpace/0");
        row("prefix-too-long", LoadReason::BadText, "/virtualNetworks/0/addressSpace/0");
        row("host-bits-set", LoadReason::BadText, "/subnets/0/addressPrefixes/0");
        row("bad-community", LoadReason::BadText, "/networkVirtualAppliances/0/announcements/0/communities/0");
        row("no-prefix", LoadReason::TooFew, "/subnets/0/addressPrefixes");
        row("no-network-interface", LoadReason::TooFew, "/networkVirtualAppliances/0/networkInterfaces");
        row("id-zero", LoadReason::OutOfRange, "/subnets/0/id");
        row("id-twice", LoadReason::IdTwice, "/subnets/1/id");
        row("id-beyond-next", LoadReason::IdBeyondNext, "/routeTables/0/id");
        row("dangling-vnet", LoadReason::DanglingReference, "/subnets/0/virtualNetwork");
        row("reference-to-another-kind", LoadReason::DanglingReference,
            "/networkVirtualAppliances/0/networkInterfaces/0/subnet");
        row("connection-to-nothing", LoadReason::DanglingReference, "/connections/0/second/at");
        row("connection-to-a-subnet", LoadReason::DanglingReference, "/connections/0/second/at");
        row("connection-to-itself", LoadReason::SelfPeering, "/connections/0/second/at");
        row("third-gateway-instance", LoadReason::OutOfRange, "/connections/0/first/instance");
        row("unknown-gateway-type", LoadReason::UnknownLiteral, "/virtualNetworkGateways/0/gatewayType");
        row("priority-too-high", LoadReason::OutOfRange, "/networkSecurityGroups/0/securityRules/0/priority");
        row("backend-is-a-site", LoadReason::DanglingReference, "/loadBalancers/0/backends/0/machine");
        row("dangling-place", LoadReason::DanglingReference, "/layout/places/99");
        row("place-without-id", LoadReason::DanglingReference, "/layout/places/nva1");
        row("second-instance-of-an-appliance", LoadReason::DanglingReference, "/layout/secondInstances/4");
        row("coordinate-too-far", LoadReason::OutOfRange, "/layout/places/4/x");
        row("negative-width", LoadReason::OutOfRange, "/layout/places/4/width");
        row("self-peering", LoadReason::SelfPeering, "/virtualNetworkPeerings/0/secondVirtualNetwork");
        row("route-map-changes-prefixes", LoadReason::PrefixAction,
            "/routeServers/0/routeMaps/0/rules/0/actions/0/subject");
        row("appliance-without-address", LoadReason::MissingMember, "/routeTables/0/routes/0/nextHopIpAddress");
        row("address-without-appliance", LoadReason::UnexpectedMember, "/routeTables/0/routes/0/nextHopIpAddress");
    }
    void badFilesAreRefusedWithTheirPlace() {
        QFETCH(LoadReason, reason);
        QFETCH(QString, pointer);
        const LoadError error = errorOfFile(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(static_cast<int>(error.reason), static_cast<int>(reason));
        QCOMPARE(QString::fromStdString(error.pointer), pointer);
    }
    void everyBadFileIsExpected() {
        const QString source = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/core/io/bad_input_test.cpp");
        QFile file(source);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const QFileInfo& info : QDir(badFolder).entryInfoList(QDir::Files)) {
            const QByteArray wanted = "row(\"" + info.completeBaseName().toUtf8() + '"';
            QVERIFY2(text.contains(wanted), wanted.constData());
        }
    }
    void aSyntaxErrorHasItsLineAndColumn() {
        const LoadError error = errorOfFile(QStringLiteral("comma-at-the-end"));
        QVERIFY(error.position.has_value());
        QCOMPARE(error.position->line, std::size_t{3});
        QCOMPARE(error.position->column, std::size_t{1});
        QCOMPARE(error.position->byte, std::size_t{38});
    }
    void errorsSayWhatWasExpected() {
        const LoadError kind = errorOfFile(QStringLiteral("asn-is-text"));
        QCOMPARE(kind.expected, io::JsonKind::WholeNumber);
        QCOMPARE(kind.foundKind, io::JsonKind::String);
        const LoadError literal = errorOfFile(QStringLiteral("unknown-stack"));
        QCOMPARE(literal.found, std::string("cisco"));
        QCOMPARE(literal.allowed.size(), std::size_t{8});
        const LoadError range = errorOfFile(QStringLiteral("asn-too-big"));
        QCOMPARE(range.found, std::string("4294967296"));
        QCOMPARE(range.highest, std::int64_t{4294967295});
        const LoadError newer = errorOfFile(QStringLiteral("newer-version"));
        QCOMPARE(newer.found, std::string("7"));
        QCOMPARE(newer.limit, std::int64_t{io::formatVersion});
        QCOMPARE(newer.application, std::string("4.2.0"));
        const LoadError twice = errorOfFile(QStringLiteral("id-twice"));
        QCOMPARE(twice.other, std::string("/virtualNetworks/0"));
        const LoadError beyond = errorOfFile(QStringLiteral("id-beyond-next"));
        QCOMPARE(beyond.found, std::string("6"));
        QCOMPARE(beyond.limit, std::int64_t{6});
        const LoadError dangling = errorOfFile(QStringLiteral("dangling-vnet"));
        QCOMPARE(dangling.found, std::string("99"));
        const LoadError zero = errorOfFile(QStringLiteral("id-zero"));
        QCOMPARE(zero.lowest, std::int64_t{1});
    }
    void addressErrorsKeepTheReasonOfTheParser_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("offset");
        QTest::newRow("bad-address") << static_cast<int>(net::ParseReason::NotAnAddress) << 7;
        QTest::newRow("bad-prefix") << static_cast<int>(net::ParseReason::NotAPrefix) << 8;
        QTest::newRow("prefix-too-long") << static_cast<int>(net::ParseReason::LengthTooLong) << 9;
        QTest::newRow("host-bits-set") << static_cast<int>(net::ParseReason::HostBitsSet) << 0;
    }
    void addressErrorsKeepTheReasonOfTheParser() {
        QFETCH(int, reason);
        QFETCH(int, offset);
        const LoadError error = errorOfFile(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(error.parse.has_value());
        QCOMPARE(static_cast<int>(error.parse->reason), reason);
        QCOMPARE(static_cast<int>(error.parse->offset), offset);
    }
    void aMissingFileAndADirectoryAreTold() {
        QCOMPARE(errorOfFile(QStringLiteral("no such file")).reason, LoadReason::Missing);
        QCOMPARE(errorOfFile(QStringLiteral("empty")).reason, LoadReason::Empty);
        const auto directory = io::loadFile(badFolder.toStdString());
        QVERIFY(!directory);
        QCOMPARE(directory.error().reason, LoadReason::Directory);
        const auto below = io::loadFile(badFolder.toStdString() + "empty.hopscope/x");
        QVERIFY(!below);
        QCOMPARE(below.error().reason, LoadReason::Missing);
    }
    void deepNestingIsRefusedWhereItBecomesTooDeep_data() {
        QTest::addColumn<QByteArray>("opening");
        QTest::newRow("lists") << QByteArray("[");
        QTest::newRow("objects") << QByteArray("{\"a\":");
    }
    void deepNestingIsRefusedWhereItBecomesTooDeep() {
        QFETCH(QByteArray, opening);
        const std::string head = "{\"format\": \"hopscope\", \"version\": 1, \"a\": ";
        const LoadError error = errorOfText(head + repeated(opening.toStdString(), 100'000));
        QCOMPARE(error.reason, LoadReason::TooDeep);
        QCOMPARE(error.limit, std::int64_t{64});
        QVERIFY(error.position.has_value());
        QCOMPARE(error.position->byte, head.size() + 63 * static_cast<std::size_t>(opening.size()));
    }
    void megabytesOfNoiseAreRefused_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<LoadReason>("reason");
        QTest::newRow("bytes") << 0 << LoadReason::NotJson;
        QTest::newRow("a list of numbers") << 1 << LoadReason::NotADesign;
        QTest::newRow("one endless string") << 2 << LoadReason::NotJson;
        QTest::newRow("an object full of numbers") << 3 << LoadReason::TooManyValues;
        QTest::newRow("blanks") << 4 << LoadReason::Empty;
    }
    void megabytesOfNoiseAreRefused() {
        QFETCH(int, kind);
        QFETCH(LoadReason, reason);
        constexpr std::size_t size = 50'000'000;
        std::string text;
        switch (kind) {
        case 0: {
            std::mt19937 random(1);
            text.resize(size);
            for (char& byte : text) {
                byte = static_cast<char>(random());
            }
            break;
        }
        case 1: text = '[' + repeated("1,", size / 2) + "1]"; break;
        case 2: text = "{\"format\": \"" + std::string(size / 8, 'x'); break;
        case 3: text = "{\"a\": [" + repeated("1,", 8'000'001) + "1]}"; break;
        default: text = std::string(size, ' ');
        }
        QCOMPARE(static_cast<int>(errorOfText(text).reason), static_cast<int>(reason));
    }
    void moreThanSixtyFourMegabytesAreNotRead() {
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.resize(qint64{64} * 1024 * 1024 + 1));
        const auto loaded = io::loadFile(file.fileName().toStdString());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().reason, LoadReason::TooLarge);
        QCOMPARE(loaded.error().limit, std::int64_t{64} * 1024 * 1024);
        const auto endless = io::loadFile("/dev/zero");
        QVERIFY(!endless);
        QCOMPARE(endless.error().reason, LoadReason::TooLarge);
    }
    void noPrefixOfAFileIsReadAsADesign() {
        QFile file(QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/files/v1/all-kinds.hopscope"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().trimmed().toStdString();
        for (std::size_t length = 0; length < text.size(); length += 37) {
            QVERIFY(!io::load(std::string_view(text).substr(0, length)));
        }
    }
    void noChangedByteCrashesTheReader() {
        QFile file(QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/files/v1/all-kinds.hopscope"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().toStdString();
        std::mt19937 random(7);
        int refused = 0;
        for (int i = 0; i < 400; ++i) {
            std::string changed = text;
            changed[random() % changed.size()] = "0\"{}[],:-x\xff"[random() % 12];
            refused += io::load(changed) ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
