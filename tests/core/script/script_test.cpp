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
        row("session fw rs\n  first", 3, ScriptReason::BadIndent);
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
    void aWrongExpectationDoesNotHold_data() {
        QTest::addColumn<QString>("expectation");
        const auto row = [](const char* expectation) { QTest::newRow(expectation) << QString(expectation); };
        row("expect route vm 10.9.0.0/16\n  Default None Active");
        row("expect route vm 10.9.0.0/16\n  Default VnetLocal Invalid");
        row("expect route vm 10.9.0.0/16\n  absent");
        row("expect route vm 99.0.0.0/8\n  Default None Active");
        row("expect routes vm\n  10.9.0.0/16 Default VnetLocal Active");
        row("expect rib fw 10.0.0.0/24\n  static installed");
        row("expect rib fw\n  0.0.0.0/0 dhcp installed");
        row("expect bgp rs 172.22.0.0/16\n  via 10.0.0.5 valid");
        row("expect learned rs from fw\n  absent");
        row("expect advertised rs to fw\n  absent");
        row("expect session fw rs flaps");
        row("expect session fw rs first down");
        row("expect trace vm -> fw\n  delivered");
        row("expect traceroute vm -> fw\n  1.2.3.4");
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
