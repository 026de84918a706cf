// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/net/asn.hpp"
#include "core/net/literals.hpp"

using namespace hopscope::net;
using namespace hopscope::net::literals;

class NetTest : public QObject {
    Q_OBJECT
private slots:
    void addressesReadAndPrintAlike_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");  // -1: readable
        QTest::newRow("plain") << "10.0.0.4" << -1;
        QTest::newRow("highest") << "255.255.255.255" << -1;
        QTest::newRow("part too big") << "10.0.256.1" << 5;
        QTest::newRow("leading zero") << "10.00.0.1" << 3;
        QTest::newRow("three parts") << "10.0.0" << 6;
        QTest::newRow("text after") << "10.0.0.4x" << 8;
        QTest::newRow("empty") << "" << 0;
    }
    void addressesReadAndPrintAlike() {
        QFETCH(QString, text);
        QFETCH(int, offset);
        const auto read = Address::parse(text.toStdString());
        if (offset < 0) {
            QVERIFY(read.has_value());
            QCOMPARE(QString::fromStdString(read->text()), text);
        } else {
            QVERIFY(!read.has_value());
            QCOMPARE(static_cast<int>(read.error().offset), offset);
        }
    }
    void prefixesRefuseHostBits() {
        QCOMPARE(Prefix::parse("10.0.0.4/24").error().reason, ParseReason::HostBitsSet);
        QCOMPARE(Prefix::parse("10.0.0.0/33").error().reason, ParseReason::LengthTooLong);
        QCOMPARE(Prefix::parse("10.0.0.0").error().reason, ParseReason::NotAPrefix);
        QCOMPARE(Prefix::parse("10.0.0.0/-1").error().reason, ParseReason::NotAPrefix);
        QCOMPARE(Prefix::parse("10.0.0.0/024").error().reason, ParseReason::NotAPrefix);
        QVERIFY(parseLenientPrefix("10.0.0.4/24")->hostBitsSet);
        QVERIFY(parseLenientPrefix("10.0.0.4/24")->prefix == "10.0.0.0/24"_prefix);
    }
    void prefixesCoverWhatLiesInside() {
        QVERIFY("0.0.0.0/0"_prefix.covers("10.0.0.0/8"_prefix));
        QVERIFY(!"10.0.0.0/24"_prefix.covers("10.0.0.0/16"_prefix));
        QVERIFY("10.0.0.0/24"_prefix.overlaps("10.0.0.0/16"_prefix));
        QVERIFY("10.0.0.0/24"_prefix.last() == "10.0.0.255"_address);
        QVERIFY("0.0.0.0/0"_prefix.last() == "255.255.255.255"_address);
    }
    void asPathsReadBothSeparators() {
        QVERIFY(AsPath::parse("65515-65001")->text(' ') == "65515 65001");
        QVERIFY(AsPath::parse("65515 65001")->text('-') == "65515-65001");
        QVERIFY(AsPath::parse("")->length() == 0);
        QVERIFY(!AsPath::parse("65515-"));
        QVERIFY(!AsPath::parse("65515--1"));
        QVERIFY(AsPath().prepended(Asn(65001), 3).length() == 3);
    }
    void communitiesReadTwoHalves() {
        QVERIFY(Community::parse("65535:65282") == noAdvertise);
        QVERIFY(!Community::parse("65536:1"));
        QVERIFY(!Community::parse("1"));
    }
};

QTEST_GUILESS_MAIN(NetTest)
#include "net_test.moc"
