// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/cli/run_command.hpp"

using namespace hopscope;

namespace {

/// Two hubs, each with a subnet and a machine of the same name.
const char* const twoHubs = "vnet one 10.0.0.0/16\n"
                            "  subnet work 10.0.0.0/24\n"
                            "vnet two 10.1.0.0/16\n"
                            "  subnet work 10.1.0.0/24\n"
                            "vm a at 10.0.0.4 in one/work\n"
                            "vm b at 10.1.0.4 in two/work\n";

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& content) {
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("a test file cannot be written");
    }
    return path;
}

QJsonObject jsonOf(const test::Ran& ran) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
}

}  // namespace

class CliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandsAreKnownByTheirFirstWord_data();
    void commandsAreKnownByTheirFirstWord();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void versionAndOverallHelpArePrinted();
    void badCallsSayWhatWasExpected_data();
    void badCallsSayWhatWasExpected();
    void badFilesSayWhatWasExpected_data();
    void badFilesSayWhatWasExpected();
    void exitStatusTellsWhetherSomethingIsWrong_data();
    void exitStatusTellsWhetherSomethingIsWrong();
    void whatTheFileHoldsBeyondUsIsReported();
    void namesThatAreNotUniqueListWhatTheyMayMean();
    void pathsTellNamesApart();
    void anInterfaceNamesItsSubnet();
    void hostsOnTheInternetHaveNames();
    void everyCommandReadsScenarioTexts_data();
    void everyCommandReadsScenarioTexts();
    void instanceZeroHasTheLowerAddress();
    void aGatewayListsWhatItLearned();
    void routesPrintOnlyWhatAzurePrints();
    void whyAddsTheRowsThatLost();
    void verifyTellsWhatHoldsAndWhatDoesNot();
    void verifyWritesJUnit();
    void aFullDiskIsBadInputAndNoCrash();
    void namesDoNotReachTheTerminalAsCommands();
    void everyJsonAnswerFitsItsSchema_data();
    void everyJsonAnswerFitsItsSchema();
};

void CliTest::commandsAreKnownByTheirFirstWord_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("command");
    QTest::newRow("nothing") << QStringList() << false;
    QTest::newRow("a file") << QStringList{QStringLiteral("design.hopscope")} << false;
    QTest::newRow("check") << QStringList{QStringLiteral("check")} << true;
    QTest::newRow("export") << QStringList{QStringLiteral("export")} << true;
    QTest::newRow("help") << QStringList{QStringLiteral("--help")} << true;
    QTest::newRow("version") << QStringList{QStringLiteral("--version")} << true;
    QTest::newRow("a command with a slip") << QStringList{QStringLiteral("chekc")} << true;
    QTest::newRow("an option of the window") << QStringList{QStringLiteral("-platform")} << false;
}

void CliTest::commandsAreKnownByTheirFirstWord() {
    QFETCH(QStringList, arguments);
    QFETCH(bool, command);
    std::vector<std::string> words;
    for (const QString& argument : arguments) {
        words.push_back(argument.toStdString());
    }
    QCOMPARE(cli::isCommand(words), command);
}

void CliTest::everyCommandHasHelp_data() {
    QTest::addColumn<QString>("command");
    for (const char* command : {"check", "routes", "rib", "bgp", "trace", "timeline", "verify", "config"}) {
        QTest::newRow(command) << QString::fromUtf8(command);
    }
}

void CliTest::everyCommandHasHelp() {
    QFETCH(QString, command);
    const test::Ran ran = test::runCommand({command.toStdString(), "--help"});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.empty());
    QVERIFY2(ran.out.find("Usage: hopscope " + command.toStdString() + " FILE") != std::string::npos, ran.out.c_str());
    QVERIFY2(ran.out.find("--json") != std::string::npos, ran.out.c_str());
}

void CliTest::versionAndOverallHelpArePrinted() {
    QVERIFY(test::runCommand({"--version"}).out.starts_with("hopscope "));
    const test::Ran help = test::runCommand({"--help"});
    QCOMPARE(help.status, 0);
    for (const char* command : {"check", "routes", "rib", "bgp", "trace", "timeline", "verify", "config", "export"}) {
        QVERIFY2(help.out.find(std::string("\n  ") + command) != std::string::npos, command);
    }
}

void CliTest::badCallsSayWhatWasExpected_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* arguments, const char* says) {
        QTest::newRow(name) << QString::fromUtf8(arguments) << QString::fromUtf8(says);
    };
    row("unknown command", "frobnicate FILE", "unknown command frobnicate");
    row("slip in a command", "trcae FILE", "did you mean trace?");
    row("unknown option", "trace FILE --form vm1 --to vm2", "unknown option --form; did you mean --from?");
    row("option of another command", "check FILE --why", "unknown option --why");
    row("no file", "check", "no file is given: expected a design");
    row("two files", "check FILE FILE", "expected one file");
    row("missing option", "routes FILE", "option --at NODE is missing");
    row("missing value", "routes FILE --at", "option --at needs a value: expected NODE");
    row("option for a value", "trace FILE --from --to vm2", "option --from needs a value");
    row("empty value", "routes FILE --at=", "option --at needs a value");
    row("option twice", "routes FILE --at nva --at nva", "option --at is given twice");
    row("value for a switch", "check FILE --json=yes", "option --json takes no value");
    row("unknown node", "routes FILE --at nvaa", "nothing is called \"nvaa\"; did you mean \"nva\"?");
    row("routes of a VNet", "routes FILE --at hub", "\"hub\" is a VNet; expected a subnet or a network interface");
    row("table of a subnet", "rib FILE --at nva", "expected an appliance or a virtual machine");
    row("BGP of a machine", "bgp FILE --at vm1 --table", "expected a route server, a gateway or an appliance");
    row("BGP without a view", "bgp FILE --at rs", "expected one of --learned");
    row("BGP with two views", "bgp FILE --at rs --learned --table", "exclude each other");
    row("an appliance as a resource", "bgp FILE --at nva1 --show", "expected a route server");
    row("trace from an address", "trace FILE --from 10.0.2.4 --to vm2", "nothing is called \"10.0.2.4\"");
    row("trace to a VNet", "trace FILE --from vm1 --to hub", "expected a machine, an interface");
    row("trace to half an address", "trace FILE --from vm1 --to 203.0.113", "nothing is called \"203.0.113\"");
    row("unknown protocol", "trace FILE --from vm1 --to vm2 --protocol sctp", "expected icmp, tcp, udp, esp");
    row("port of ICMP", "trace FILE --from vm1 --to vm2 --port 80", "icmp has no ports");
    row("port out of range", "trace FILE --from vm1 --to vm2 --protocol tcp --port 65536", "from 1 to 65535");
    row("port that is none", "trace FILE --from vm1 --to vm2 --protocol tcp --port 8o", "from 1 to 65535");
    row("expectations of a design", "verify FILE", "expected a scenario text (.scn)");
    row("pictures without the window", "export FILE --to a.svg", "this build has no pictures");
}

void CliTest::badCallsSayWhatWasExpected() {
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    std::vector<std::string> words;
    for (const QString& word : arguments.split(QLatin1Char(' '))) {
        words.push_back(word == QLatin1String("FILE") ? test::actFile("1-behind-the-scenes") : word.toStdString());
    }
    const test::Ran ran = test::runCommand(words);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.out.empty(), ran.out.c_str());
    QVERIFY2(QString::fromStdString(ran.err).contains(says), ran.err.c_str());
}

void CliTest::badFilesSayWhatWasExpected_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* test, const char* name, const QByteArray& content, const char* says) {
        QTest::newRow(test) << QString::fromUtf8(name) << content << QString::fromUtf8(says);
    };
    row("empty design", "a.hopscope", "", "The file is empty");
    row("truncated design", "a.hopscope", "{\"format\": \"hopscope\", \"vers", ":1:");
    row("another kind of JSON", "a.hopscope", "{}", "expected \"format\": \"hopscope\"");
    row("a list", "a.hopscope", "[1, 2]", "xpected");
    row("noise", "a.hopscope", QByteArray(100'000, '\x01'), ":1:1: Expected JSON");
    row("deep nesting", "a.hopscope", "{\"format\": \"hopscope\", \"version\": 1, \"a\": " + QByteArray(100'000, '['),
        "nested too deeply");
    row("scenario with a slip", "a.scn", "vnet hub 10.0.0.0/16\nvnte spoke 10.1.0.0/16\n", "a.scn:2:1: ");
    row("scenario with host bits", "a.scn", "vnet hub 10.0.0.1/16\n", "no bits beyond its length");
    row("scenario of noise", "a.scn", QByteArray(1000, '\xff'), "a.scn:1:1: ");
}

void CliTest::badFilesSayWhatWasExpected() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    const std::string path = written(folder, name.toUtf8().constData(), content).toStdString();
    const test::Ran ran = test::runCommand({"check", path, "--json"});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.out.empty(), ran.out.c_str());
    QVERIFY2(ran.err.find(path) != std::string::npos, ran.err.c_str());
    QVERIFY2(QString::fromStdString(ran.err).contains(says), ran.err.c_str());
    for (const char* ending : {".hopscope", ".scn"}) {
        const test::Ran missing =
            test::runCommand({"check", folder.filePath(QStringLiteral("no")).toStdString() + ending});
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.err.find("There is no such file.") != std::string::npos, missing.err.c_str());
        const std::string directory = folder.filePath(QStringLiteral("d")).toStdString() + ending;
        QVERIFY(QDir().mkpath(QString::fromStdString(directory)));
        const test::Ran asDirectory = test::runCommand({"check", directory});
        QCOMPARE(asDirectory.status, 2);
        QVERIFY2(asDirectory.err.find("This is a directory") != std::string::npos, asDirectory.err.c_str());
    }
}

void CliTest::exitStatusTellsWhetherSomethingIsWrong_data() {
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* act, const char* arguments, int status) {
        QTest::newRow(name) << QString::fromUtf8(act) << QString::fromUtf8(arguments) << status;
    };
    row("a clean design", "1-behind-the-scenes", "check", 0);
    row("an error", "4-default-route-loop", "check", 1);
    row("warnings only", "6-active-active", "check", 0);
    row("a packet that arrives", "5-internet-route-table", "trace --from vm1 --to 203.0.113.10", 0);
    row("a loop", "4-default-route-loop", "trace --from vm1 --to 203.0.113.10", 1);
    row("an answer that does not arrive", "4-default-route-loop",
        "trace --from 203.0.113.10 --to 198.51.100.4 --both-ways", 1);
    row("one that settles", "3-static-route", "timeline", 0);
    row("one that never does", "2-recursive-next-hop", "timeline", 0);
    row("routes in a design with errors", "4-default-route-loop", "routes --at nva", 0);
}

void CliTest::exitStatusTellsWhetherSomethingIsWrong() {
    QFETCH(QString, act);
    QFETCH(QString, arguments);
    QFETCH(int, status);
    std::vector<std::string> words;
    for (const QString& word : arguments.split(QLatin1Char(' '))) {
        words.push_back(word.toStdString());
    }
    words.insert(words.begin() + 1, test::actFile(act.toStdString()));
    QCOMPARE(test::runCommand(words).status, status);
    words.emplace_back("--json");
    QCOMPARE(test::runCommand(words).status, status);
}

void CliTest::whatTheFileHoldsBeyondUsIsReported() {
    QFile act(QString::fromStdString(test::actFile("1-behind-the-scenes")));
    QVERIFY(act.open(QIODevice::ReadOnly));
    QByteArray text = act.readAll();
    const auto at = text.indexOf("\"name\": \"vm1\"");
    QVERIFY(at > 0);
    text.insert(at, "\"colour\": \"blue\",\n      ");
    const QTemporaryDir folder;
    const test::Ran ran = test::runCommand({"check", written(folder, "more.hopscope", text).toStdString()});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.find("note  UNKNOWN_MEMBER  vm1") != std::string::npos, ran.out.c_str());
    QVERIFY2(ran.out.find("/colour") != std::string::npos, ran.out.c_str());
}

void CliTest::namesThatAreNotUniqueListWhatTheyMayMean() {
    const QTemporaryDir folder;
    const std::string path = written(folder, "two.scn", twoHubs).toStdString();
    const test::Ran ran = test::runCommand({"routes", path, "--at", "work"});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.find("names several things; expected one of one/work, two/work") != std::string::npos,
             ran.err.c_str());
}

void CliTest::pathsTellNamesApart() {
    const QTemporaryDir folder;
    const std::string path = written(folder, "two.scn", twoHubs).toStdString();
    const test::Ran ran = test::runCommand({"routes", path, "--at", "two/work"});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.find("10.1.0.0/16") != std::string::npos, ran.out.c_str());
    QVERIFY2(ran.out.find("10.0.0.0/16") == std::string::npos, ran.out.c_str());
}

void CliTest::anInterfaceNamesItsSubnet() {
    const std::string file = test::actFile("5-internet-route-table");
    const test::Ran subnet = test::runCommand({"routes", file, "--at", "nva"});
    QCOMPARE(test::runCommand({"routes", file, "--at", "nva1"}).out, subnet.out);
    QCOMPARE(test::runCommand({"routes", file, "--at", "nva1/eth0"}).out, subnet.out);
    QCOMPARE(test::runCommand({"routes", file, "--at", "hub/nva"}).out, subnet.out);
}

void CliTest::hostsOnTheInternetHaveNames() {
    const std::string file = test::actFile("5-internet-route-table");
    const test::Ran byHost = test::runCommand({"trace", file, "--from", "vm1", "--to", "203.0.113.10", "--json"});
    const test::Ran byEntity = test::runCommand({"trace", file, "--from", "vm1", "--to", "Internet", "--json"});
    QCOMPARE(byEntity.out, byHost.out);
    QCOMPARE(jsonOf(byHost).value(QStringLiteral("verdict")).toString(), QStringLiteral("delivered-to-internet"));
}

void CliTest::everyCommandReadsScenarioTexts_data() {
    QTest::addColumn<QString>("arguments");
    for (const char* arguments :
         {"check", "routes --at one/work", "rib --at a", "trace --from a --to b", "timeline", "verify"}) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments);
    }
}

void CliTest::everyCommandReadsScenarioTexts() {
    QFETCH(QString, arguments);
    const QTemporaryDir folder;
    std::vector<std::string> words;
    for (const QString& word : arguments.split(QLatin1Char(' '))) {
        words.push_back(word.toStdString());
    }
    words.insert(words.begin() + 1, written(folder, "two.scn", twoHubs).toStdString());
    const test::Ran ran = test::runCommand(words);
    QVERIFY2(ran.status != 2, ran.err.c_str());
    QVERIFY(!ran.out.empty());
}

void CliTest::instanceZeroHasTheLowerAddress() {
    const QJsonObject learned =
        jsonOf(test::runCommand({"bgp", test::actFile("1-behind-the-scenes"), "--at", "rs", "--learned", "--json"}));
    const auto first = learned.value(QStringLiteral("RouteServiceRole_IN_0")).toArray().at(0).toObject();
    QCOMPARE(first.value(QStringLiteral("localAddress")).toString(), QStringLiteral("10.0.1.4"));
    QCOMPARE(first.value(QStringLiteral("asPath")).toString(), QStringLiteral("65001"));
    QCOMPARE(first.value(QStringLiteral("origin")).toString(), QStringLiteral("EBgp"));
    QCOMPARE(first.value(QStringLiteral("weight")).toInt(), 32768);
    QCOMPARE(first.value(QStringLiteral("sourcePeer")).toString(), QStringLiteral("10.0.0.4"));
    QVERIFY(learned.value(QStringLiteral("value")).isNull());
    const QJsonObject advertised =
        jsonOf(test::runCommand({"bgp", test::actFile("1-behind-the-scenes"), "--at", "rs", "--advertised", "--json"}));
    const auto second = advertised.value(QStringLiteral("RouteServiceRole_IN_1")).toArray().at(0).toObject();
    QCOMPARE(second.value(QStringLiteral("nextHop")).toString(),
             second.value(QStringLiteral("localAddress")).toString());
    QCOMPARE(second.value(QStringLiteral("weight")).toInt(), 0);
    QVERIFY(!second.contains(QStringLiteral("sourcePeer")));
}

/// R9.8: what a gateway brings in itself, what it learned from outside and from its other instance.
void CliTest::aGatewayListsWhatItLearned() {
    const std::string lab = HOPSCOPE_SOURCE_DIR "/tests/scenarios/oracle/20-appliance-tunnel-and-gateway-asn.scn";
    const QJsonArray rows = jsonOf(test::runCommand({"bgp", lab, "--at", "HubVPNGW", "--learned", "--json"}))
                                .value(QStringLiteral("value"))
                                .toArray();
    QStringList first;
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        if (row.value(QStringLiteral("localAddress")) == QStringLiteral("10.0.254.4")) {
            first << row.value(QStringLiteral("network")).toString() + QLatin1Char(' ') +
                         row.value(QStringLiteral("nextHop")).toString(QStringLiteral("null")) + QLatin1Char(' ') +
                         row.value(QStringLiteral("origin")).toString();
        }
    }
    QCOMPARE(first, (QStringList{"10.0.0.0/16 null Network", "10.2.254.4/32 null Network", "10.2.254.5/32 null Network",
                                 "10.3.0.0/16 null Network", "10.1.0.0/16 10.0.254.5 IBgp", "10.1.0.0/16 10.0.0.4 EBgp",
                                 "10.1.0.0/16 10.0.0.5 EBgp", "10.2.0.0/16 10.0.254.5 IBgp",
                                 "10.2.0.0/16 10.2.254.4 EBgp", "10.2.0.0/16 10.2.254.5 EBgp",
                                 "10.2.254.4/32 10.0.254.5 IBgp", "10.2.254.5/32 10.0.254.5 IBgp"}));
    const test::Ran table = test::runCommand({"bgp", lab, "--at", "HubVPNGW", "--table"});
    QCOMPARE(table.status, 2);
    QVERIFY(table.err.find("a gateway answers --learned") != std::string::npos);
}

void CliTest::routesPrintOnlyWhatAzurePrints() {
    const QJsonObject routes =
        jsonOf(test::runCommand({"routes", test::actFile("4-default-route-loop"), "--at", "nva", "--json"}));
    const QJsonArray rows = routes.value(QStringLiteral("value")).toArray();
    QCOMPARE(routes.value(QStringLiteral("schema")).toInt(), 1);
    QCOMPARE(rows.size(), 4);
    const QJsonObject first = rows.at(0).toObject();
    QCOMPARE(first.value(QStringLiteral("addressPrefix")).toArray().at(0).toString(), QStringLiteral("0.0.0.0/0"));
    QCOMPARE(first.value(QStringLiteral("source")).toString(), QStringLiteral("VirtualNetworkGateway"));
    QVERIFY(!first.contains(QStringLiteral("name")));
    QVERIFY(!first.contains(QStringLiteral("losers")));
}

void CliTest::whyAddsTheRowsThatLost() {
    const QJsonObject routes =
        jsonOf(test::runCommand({"routes", test::actFile("4-default-route-loop"), "--at", "nva", "--why", "--json"}));
    const QJsonObject winner = routes.value(QStringLiteral("value")).toArray().at(0).toObject();
    const QJsonArray losers = winner.value(QStringLiteral("losers")).toArray();
    QVERIFY(!losers.isEmpty());
    const QJsonObject loser = losers.at(0).toObject();
    QCOMPARE(loser.value(QStringLiteral("nextHopType")).toString(), QStringLiteral("Internet"));
    QCOMPARE(loser.value(QStringLiteral("shown")).toBool(true), false);
    QVERIFY(!loser.value(QStringLiteral("rule")).toString().isEmpty());
}

void CliTest::verifyTellsWhatHoldsAndWhatDoesNot() {
    const QTemporaryDir folder;
    const QByteArray holds = QByteArray(twoHubs) + "expect trace a -> b\n  dropped-none-route: a\n";
    const test::Ran good = test::runCommand({"verify", written(folder, "good.scn", holds).toStdString()});
    QCOMPARE(good.status, 0);
    QCOMPARE(good.out, std::string("1 of 1 expectation holds.\n"));
    const QByteArray fails = QByteArray(twoHubs) + "expect trace a -> b\n  delivered: a, b\n";
    const std::string path = written(folder, "bad.scn", fails).toStdString();
    const test::Ran bad = test::runCommand({"verify", path});
    QCOMPARE(bad.status, 1);
    QVERIFY2(bad.out.find("Line 7 does not hold:") != std::string::npos, bad.out.c_str());
    QVERIFY2(bad.out.find("dropped-none-route") != std::string::npos, bad.out.c_str());
    const QJsonObject result = jsonOf(test::runCommand({"verify", path, "--json"}))
                                   .value(QStringLiteral("results"))
                                   .toArray()
                                   .at(0)
                                   .toObject();
    QCOMPARE(result.value(QStringLiteral("line")).toInt(), 7);
    QCOMPARE(result.value(QStringLiteral("held")).toBool(true), false);
}

void CliTest::verifyWritesJUnit() {
    const QTemporaryDir folder;
    const QByteArray fails = QByteArray(twoHubs) + "expect trace a -> b\n  delivered: a, b\n";
    const std::string path = written(folder, "bad.scn", fails).toStdString();
    const QString report = folder.filePath(QStringLiteral("report.xml"));
    QCOMPARE(test::runCommand({"verify", path, "--junit", report.toStdString()}).status, 1);
    QFile file(report);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray xml = file.readAll();
    QVERIFY2(xml.contains("<testsuites tests=\"1\" failures=\"1\" errors=\"0\">"), xml.constData());
    QVERIFY2(xml.contains("a -&gt; b"), xml.constData());
    const QString nowhere = folder.filePath(QStringLiteral("no/such/folder.xml"));
    const test::Ran refused = test::runCommand({"verify", path, "--junit", nowhere.toStdString()});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.find("cannot be written") != std::string::npos, refused.err.c_str());
}

void CliTest::aFullDiskIsBadInputAndNoCrash() {
    std::ofstream full("/dev/full");
    if (!full.is_open()) {
        QSKIP("this system has no /dev/full");
    }
    std::ostringstream err;
    const auto status = cli::run({"timeline", test::actFile("2-recursive-next-hop")}, full, err, {});
    QCOMPARE(static_cast<int>(status), 2);
    QVERIFY2(err.str().find("cannot be written") != std::string::npos, err.str().c_str());
}

void CliTest::namesDoNotReachTheTerminalAsCommands() {
    QFile act(QString::fromStdString(test::actFile("4-default-route-loop")));
    QVERIFY(act.open(QIODevice::ReadOnly));
    const QByteArray renamed = act.readAll().replace("\"nva1\"", "\"nva\\u001b[31m\"");
    const QTemporaryDir folder;
    const test::Ran ran = test::runCommand({"check", written(folder, "evil.hopscope", renamed).toStdString()});
    QVERIFY(ran.out.find('\033') == std::string::npos);
    QVERIFY(ran.err.find('\033') == std::string::npos);
}

void CliTest::everyJsonAnswerFitsItsSchema_data() {
    QTest::addColumn<QString>("command");
    for (const char* command : {"check", "routes", "rib", "bgp", "trace", "timeline", "verify", "config"}) {
        QTest::newRow(command) << QString::fromUtf8(command);
    }
}

void CliTest::everyJsonAnswerFitsItsSchema() {
    QFETCH(QString, command);
    const QString validator = QStandardPaths::findExecutable(QStringLiteral("jsonschema"));
    if (validator.isEmpty()) {
        QSKIP("the validator jsonschema is not installed");
    }
    const QTemporaryDir folder;
    QStringList instances;
    const auto keep = [&](const test::Ran& ran) {
        QVERIFY2(ran.status != 2, ran.err.c_str());
        const QByteArray name = QByteArray::number(instances.size()) + ".json";
        instances << QStringLiteral("-i") << written(folder, name.constData(), QByteArray::fromStdString(ran.out));
    };
    for (const std::string& act : test::acts()) {
        for (const test::Question& question : test::questionsFor(act)) {
            if (question.command == command.toStdString()) {
                keep(test::ask(act, question, true));
            }
        }
    }
    // Literals that only designs with gateways, tunnels and services have.
    const std::string lab = HOPSCOPE_SOURCE_DIR "/tests/scenarios/oracle/20-appliance-tunnel-and-gateway-asn.scn";
    const std::map<std::string, std::vector<std::vector<std::string>>> more{
        {"check", {{}}},
        {"timeline", {{}}},
        {"verify", {{}}},
        {"routes", {{"--at", "Branch1VM", "--why"}}},
        {"rib", {{"--at", "csr"}}},
        {"bgp",
         {{"--at", "HubVPNGW", "--learned"},
          {"--at", "HubVPNGW", "--advertised"},
          {"--at", "HubVPNGW", "--sessions"},
          {"--at", "HubVPNGW", "--peers"},
          {"--at", "RouteServer", "--table"},
          {"--at", "csr", "--table"}}},
        {"trace", {{"--from", "Spoke1VM", "--to", "Branch1VM", "--both-ways", "--seed", "7"}}},
    };
    for (const auto& [asked, calls] : more) {
        for (std::vector<std::string> call : calls) {
            if (asked == command.toStdString()) {
                call.insert(call.begin(), {asked, lab});
                call.emplace_back("--json");
                keep(test::runCommand(call));
            }
        }
    }
    if (command == QLatin1String("verify")) {
        const QByteArray fails = QByteArray(twoHubs) + "expect trace a -> b\n  delivered: a, b\n";
        keep(test::runCommand({"verify", written(folder, "a.scn", fails).toStdString(), "--json"}));
    }
    QVERIFY(!instances.isEmpty());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(validator,
                  instances << QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/schema/%1.schema.json").arg(command));
    QVERIFY(process.waitForFinished(-1));
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0, said.constData());
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
