// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/find.hpp"

#include <QtTest>

#include "core/model/names.hpp"
#include "core/script/scenario.hpp"
#include "core/support/ensure.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"
#include "tests/support/rich_design.hpp"

using namespace hopscope;

namespace {

constexpr const char* drawing = R"(
vnet hub 10.0.0.0/16
  subnet nva 10.0.0.0/24
  subnet RouteServerSubnet 10.0.1.0/26
  subnet workload 10.0.2.0/24
vnet spoke 10.9.0.0/16
  subnet default 10.9.0.0/24  route-table rt
peer hub spoke
internet Internet
  host web 203.0.113.10
route-server rs in hub
nva fw1 at 10.0.0.4 in nva  asn 65001
  static 10.0.1.0/26 via 10.0.0.1
  local 172.22.2.0/24
vm vm1 at 10.0.2.4 in workload
vm vm14 at 10.0.2.40 in workload
session fw1 rs
advertise fw1 172.22.2.0/24
route-table rt
  10.0.0.0/8 -> 10.0.0.4  named inside
  0.0.0.0/0 -> Internet  named away
)";

model::Design drawn() {
    auto scenario = script::parse(drawing);
    ensure(scenario.has_value(), "the text of a test is a scenario");
    return scenario->base;
}

/// "name: what fits" of each match.
QStringList found(const model::Design& design, const char* query) {
    QStringList lines;
    for (const analysis::Match& match : analysis::find(design, query)) {
        lines << QString::fromStdString(text::subjectName(*design.network, match.entity) + ": " +
                                        text::matchText(match));
    }
    return lines;
}

}  // namespace

/// What a search over a design answers.
class FindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingThatHasToDoWithTheQueryIsFoundTheBestFirst_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("an address, and what it lies in")
            << QByteArray("10.0.2.4")
            << QStringList{"vm1: address 10.0.2.4 (eth0)", "workload: prefix 10.0.2.0/24",
                           "hub: address space 10.0.0.0/16", "rt: user route to 10.0.0.0/8 (inside)",
                           "rt: user route to 0.0.0.0/0 (away)"};
        QTest::newRow("an address that is only announced")
            << QByteArray("172.22.2.9")
            << QStringList{"fw1: has 172.22.2.0/24 behind it", "fw1: announces 172.22.2.0/24",
                           "rt: user route to 0.0.0.0/0 (away)"};
        QTest::newRow("an instance that has its usual address")
            << QByteArray(" 10.0.1.5 ") << QStringList{"rs: address 10.0.1.5",
                                                       "RouteServerSubnet: prefix 10.0.1.0/26",
                                                       "fw1: static route to 10.0.1.0/26",
                                                       "hub: address space 10.0.0.0/16",
                                                       "rt: user route to 10.0.0.0/8 (inside)",
                                                       "rt: user route to 0.0.0.0/0 (away)"};
        QTest::newRow("a prefix, what lies inside and what it lies in")
            << QByteArray("10.9.0.0/16")
            << QStringList{"spoke: address space 10.9.0.0/16", "default: prefix 10.9.0.0/24",
                           "rt: user route to 10.0.0.0/8 (inside)", "rt: user route to 0.0.0.0/0 (away)"};
        QTest::newRow("the default route alone")
            << QByteArray("0.0.0.0/0") << QStringList{"rt: user route to 0.0.0.0/0 (away)"};
        QTest::newRow("an ASN") << QByteArray("65001") << QStringList{"fw1: AS 65001"};
        QTest::newRow("an ASN by its sign") << QByteArray("AS 65001") << QStringList{"fw1: AS 65001"};
        QTest::newRow("a name before those that begin like it")
            << QByteArray("VM1") << QStringList{"vm1: vm1", "vm14: vm14"};
        QTest::newRow("a part of a name") << QByteArray("ork") << QStringList{"workload: workload"};
        QTest::newRow("in capitals, between blanks") << QByteArray("\t ORK \n") << QStringList{"workload: workload"};
        QTest::newRow("a host") << QByteArray("web") << QStringList{"Internet: host web"};
        QTest::newRow("the beginning of an address")
            << QByteArray("10.0.2.")
            << QStringList{"workload: prefix 10.0.2.0/24", "vm1: address 10.0.2.4 (eth0)",
                           "vm14: address 10.0.2.40 (eth0)"};
        QTest::newRow("nothing") << QByteArray("no such thing") << QStringList();
        QTest::newRow("blanks") << QByteArray("  ") << QStringList();
    }
    void everythingThatHasToDoWithTheQueryIsFoundTheBestFirst() {
        QFETCH(QByteArray, query);
        QFETCH(QStringList, expected);
        QCOMPARE(found(drawn(), query.constData()), expected);
    }

    void everyNameOfADesignIsFoundByItself() {
        const model::Design design = testing::richDesign(7);
        model::forEachTable(*design.network, [&](const auto& table) {
            for (const auto& row : table) {
                const std::string name = model::nameOf(*design.network, row.id);
                const auto matches = analysis::find(design, name);
                const bool isThere =
                    name.empty() || std::any_of(matches.begin(), matches.end(), [&](const auto& match) {
                        return match.entity == model::EntityRef(row.id) && match.value == name;
                    });
                QVERIFY2(isThere, name.c_str());
            }
        });
    }
};

QTEST_APPLESS_MAIN(FindTest)
#include "find_test.moc"
