// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <set>

#include "core/net/literals.hpp"
#include "core/text/errors.hpp"
#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;

namespace {

/// Every enumerator from the first to `last`.
template <typename Enum>
std::vector<Enum> upTo(Enum last) {
    std::vector<Enum> all;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        all.push_back(static_cast<Enum>(i));
    }
    return all;
}

const auto everyVerdict = upTo(engine::Verdict::NotDeterministic);
const auto everyCode = upTo(model::FindingCode::UnknownMember);
const auto everyReason = upTo(engine::GuestRouteReason::ScanSuppressed);
const auto everyDownReason = upTo(engine::DownReason::Damped);
const auto everyEvent = upTo(engine::EventKind::ScanRestored);
const auto everyRepair = upTo(assure::RepairKind::RemoveAnnouncement);
const auto everyEdit = upTo(edit::EditKind::Ungroup);

/// A network of one appliance that peers with one route server, and its fabric with two speakers.
std::shared_ptr<analysis::Analysis> smallAnalysis() {
    model::Network network;
    const model::VnetId vnet(1);
    const model::SubnetId nvaSubnet(2);
    const model::SubnetId serverSubnet(3);
    network.vnets = network.vnets.with({vnet, "hub", "westeurope", {"10.0.0.0/16"_prefix}});
    network.subnets = network.subnets.with({nvaSubnet, vnet, "nva", {"10.0.0.0/24"_prefix}, {}, false});
    network.subnets =
        network.subnets.with({serverSubnet, vnet, "RouteServerSubnet", {"10.0.1.0/26"_prefix}, {}, false});
    model::Nva nva{model::NvaId(4),
                   "",
                   true,
                   {},
                   true,
                   model::SourceNat::Off,
                   {},
                   model::StackProfile::Frr,
                   model::CustomStack::Resolve,
                   {},
                   {},
                   {}};
    nva.name = "fw";
    nva.nics = {{"eth0", nvaSubnet, "10.0.0.4"_address, true, {}}};
    network.nvas = network.nvas.with(nva);
    model::RouteServer server{model::RouteServerId(5), "rs", serverSubnet, {}, {}};
    network.routeServers = network.routeServers.with(server);
    network.bgpConnections =
        network.bgpConnections.with({model::BgpConnectionId(6), nva.id, server.id, "10.0.0.4"_address});

    auto analysis = std::make_shared<analysis::Analysis>();
    analysis->network = std::make_shared<const model::Network>(network);
    engine::Fabric& fabric = analysis->lowered.fabric;
    azure::Context context{nvaSubnet, azure::DomainIndex(0), {}};
    const auto here = analysis->lowered.contexts.add(context);
    context.subnet = serverSubnet;
    const auto there = analysis->lowered.contexts.add(context);
    const engine::NicIndex nic =
        fabric.nics.add({engine::GuestIndex(0), "10.0.0.4"_address, "10.0.0.0/24"_prefix, true, {}});
    const engine::NicIndex instanceNic =
        fabric.nics.add({engine::GuestIndex(1), "10.0.1.4"_address, "10.0.1.0/26"_prefix, false, {}});
    analysis->lowered.contextOfNic.add(here);
    analysis->lowered.contextOfNic.add(there);
    engine::Guest guest;
    guest.nics = {nic};
    fabric.guests.add(guest);
    guest.nics = {instanceNic};
    fabric.guests.add(guest);
    analysis->lowered.guestNames.add(nva.id);
    analysis->lowered.guestNames.add(server.id);
    fabric.speakers.add({engine::GuestIndex(0), net::Asn(64999), "10.0.0.4"_address, {}, false, false, 1, {}});
    fabric.speakers.add({engine::GuestIndex(1), net::Asn(65000), "10.0.1.4"_address, {}, true, true, 1, {}});
    fabric.sessions.add({engine::SpeakerIndex(0), engine::SpeakerIndex(1), "10.0.0.4"_address, "10.0.1.4"_address});
    fabric.groups.add({{"10.9.0.0/16"_prefix}});
    engine::ControlPlane plane;
    plane.sessions.add({});
    analysis->recording.states.push_back(plane);
    return analysis;
}

void checkSentence(const std::string& sentence, const std::string& of) {
    QVERIFY2(!sentence.empty(), of.c_str());
    QVERIFY2(sentence.back() == '.', sentence.c_str());
    QVERIFY2(sentence.find('%') == std::string::npos, sentence.c_str());
    QVERIFY2(sentence.find("  ") == std::string::npos, sentence.c_str());
    QVERIFY2(sentence.find("..") == std::string::npos, sentence.c_str());
}

/// Literals are lower case, or upper case for finding codes, and never twice the same.
template <typename Enum, typename NameOf>
void checkLiterals(const std::vector<Enum>& all, NameOf nameOf) {
    std::set<std::string> seen;
    for (const Enum value : all) {
        const std::string name(nameOf(value));
        QVERIFY2(!name.empty(), std::to_string(static_cast<int>(value)).c_str());
        QVERIFY2(seen.insert(name).second, name.c_str());
    }
}

}  // namespace

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillPutsEachArgumentWhereItBelongs();
    void fillDoesNotLookIntoArguments();
    void translationsGoThroughTheInstalledTranslator();
    void everyLiteralIsThereOnce();
    void literalsAreThoseOfTheContract();
    void everyTitleIsThere();
    void everyFindingHasASentenceAndAnExplanation();
    void findingsWithoutArgumentsStillMakeSentences();
    void findingsNameTheirSubjects();
    void everyEvidenceHasASentence();
    void everyRepairHasATitleAndASentence();
    void repairsNameTheirPrice();
    void everyGuestRouteReasonHasASentence();
    void everyDecisionHasASentence();
    void everySessionStateHasASentence();
    void everyEventHasASentence();
    void everyVerdictHasASentence();
    void everyErrorHasASentence();
    void everyRuleThatTheCoreNamesHasALine();
    void settingsSayWhichReadingTheyTake();
    void durationsReadWell_data();
    void durationsReadWell();
    void listsReadWell();
};

void TextTest::fillPutsEachArgumentWhereItBelongs() {
    QCOMPARE(text::fill("%2 before %1, 100%", {"a", "b"}), std::string("b before a, 100%"));
}

void TextTest::fillDoesNotLookIntoArguments() {
    QCOMPARE(text::fill("%1 and %2", {"%2", "x"}), std::string("%2 and x"));
}

void TextTest::translationsGoThroughTheInstalledTranslator() {
    text::setTranslator([](const char* context, const char* source) { return std::string(context) + '|' + source; });
    const std::string translated = text::severityTitle(model::Severity::Error);
    text::setTranslator({});
    QCOMPARE(translated, std::string("Severity|Error"));
    QCOMPARE(text::severityTitle(model::Severity::Error), std::string("Error"));
}

void TextTest::everyLiteralIsThereOnce() {
    checkLiterals(everyVerdict, text::verdictName);
    checkLiterals(upTo(engine::LoopEnd::GuestOwnSource), text::loopEndName);
    checkLiterals(upTo(engine::HopKind::Drop), text::hopKindName);
    checkLiterals(everyCode, text::codeName);
    checkLiterals(upTo(model::Severity::Note), text::severityName);
    checkLiterals(upTo(model::Confidence::Inferred), text::confidenceName);
    checkLiterals(upTo(model::StackProfile::Custom), text::stackName);
    checkLiterals(upTo(model::CustomStack::Unreachable), text::customStackName);
    checkLiterals(upTo(net::Protocol::Udp), text::protocolName);
    checkLiterals(upTo(engine::GuestProtocol::Bgp), text::guestProtocolName);
    checkLiterals(upTo(engine::GuestRouteState::Received), text::guestStateName);
    checkLiterals(everyReason, text::guestReasonName);
    checkLiterals(upTo(azure::RouteSource::User), text::routeSourceName);
    checkLiterals(upTo(azure::RouteState::Invalid), text::routeStateName);
    checkLiterals(upTo(azure::NextHopType::InterfaceEndpoint), text::nextHopTypeName);
    checkLiterals(upTo(engine::DecisionRule::NoneValid), text::decisionRuleName);
    checkLiterals(everyDownReason, text::downReasonName);
    checkLiterals(upTo(engine::SessionFault::GuestStopped), text::sessionFaultName);
    checkLiterals(everyEvent, text::eventKindName);
    checkLiterals(upTo(engine::Outcome::Stopped), text::outcomeName);
    checkLiterals(upTo(analysis::Evidence::Kind::Text), text::evidenceKindName);
    checkLiterals(everyRepair, text::repairKindName);
}

void TextTest::literalsAreThoseOfTheContract() {
    QCOMPARE(text::verdictName(engine::Verdict::DeliveredToInternet), std::string_view("delivered-to-internet"));
    QCOMPARE(text::verdictName(engine::Verdict::NoGuestForwarding), std::string_view("no-guest-forwarding"));
    QCOMPARE(text::codeName(model::FindingCode::RecursiveNh), std::string_view("RECURSIVE_NH"));
    QCOMPARE(text::codeName(model::FindingCode::PeerIpIllegal), std::string_view("PEER_IP_ILLEGAL"));
    QCOMPARE(text::confidenceName(model::Confidence::Inferred), std::string_view("assumed"));
    QCOMPARE(text::loopEndName(engine::LoopEnd::GuestOwnSource), std::string_view("guest-own-source"));
    QCOMPARE(text::nextHopTypeName(azure::NextHopType::VNetGlobalPeering), std::string_view("VNetGlobalPeering"));
}

void TextTest::everyTitleIsThere() {
    checkLiterals(everyVerdict, text::verdictTitle);
    for (const model::FindingCode code : everyCode) {
        QVERIFY2(!text::codeTitle(code).empty(), std::string(text::codeName(code)).c_str());
    }
    checkLiterals(upTo(model::Severity::Note), text::severityTitle);
    checkLiterals(upTo(model::Confidence::Inferred), text::confidenceTitle);
    checkLiterals(upTo(model::StackProfile::Custom), text::stackTitle);
    checkLiterals(upTo(model::CustomStack::Unreachable), text::customStackTitle);
    checkLiterals(everyEdit, text::editTitle);
}

void TextTest::everyFindingHasASentenceAndAnExplanation() {
    const auto analysis = smallAnalysis();
    for (const model::FindingCode code : everyCode) {
        analysis::Finding finding;
        finding.code = code;
        finding.subjects = {model::NvaId(4), model::RouteServerId(5)};
        finding.arguments.prefixes = {"10.0.0.0/16"_prefix};
        finding.arguments.addresses = {"10.0.1.4"_address};
        finding.arguments.asn = net::Asn(64999);
        finding.arguments.period = engine::Moment(181'000);
        finding.arguments.count = 2;
        finding.arguments.word = "word";
        checkSentence(text::sentence(finding, *analysis->network), std::string(text::codeName(code)));
        checkSentence(text::explanation(code), std::string(text::codeName(code)));
    }
}

void TextTest::findingsWithoutArgumentsStillMakeSentences() {
    const model::Network empty;
    for (const model::FindingCode code : everyCode) {
        analysis::Finding finding;
        finding.code = code;
        QVERIFY2(!text::sentence(finding, empty).empty(), std::string(text::codeName(code)).c_str());
    }
}

void TextTest::findingsNameTheirSubjects() {
    const auto analysis = smallAnalysis();
    analysis::Finding finding;
    finding.code = model::FindingCode::SessionDown;
    finding.subjects = {model::BgpConnectionId(6)};
    QCOMPARE(text::sentence(finding, *analysis->network), std::string("The session fw – rs does not come up."));
}

void TextTest::everyEvidenceHasASentence() {
    const auto analysis = smallAnalysis();
    for (const auto kind : upTo(analysis::Evidence::Kind::Text)) {
        analysis::Evidence evidence{kind, model::SubnetId(2), "0.0.0.0/0"_prefix, {"10.0.0.4"_address}};
        checkSentence(text::sentence(evidence, *analysis->network), std::string(text::evidenceKindName(kind)));
        evidence.addresses.clear();
        checkSentence(text::sentence(evidence, *analysis->network), std::string(text::evidenceKindName(kind)));
    }
}

void TextTest::everyRepairHasATitleAndASentence() {
    const auto analysis = smallAnalysis();
    for (const assure::RepairKind kind : everyRepair) {
        assure::Repair repair;
        repair.kind = kind;
        repair.subject = model::NvaId(4);
        repair.prefix = "10.0.1.0/26"_prefix;
        repair.address = "10.0.0.1"_address;
        const std::string title = text::repairTitle(repair, *analysis->network);
        QVERIFY2(!title.empty() && title.find('%') == std::string::npos, title.c_str());
        checkSentence(text::repairSentence(repair, *analysis->network), title);
    }
}

void TextTest::repairsNameTheirPrice() {
    const auto analysis = smallAnalysis();
    assure::Repair repair;
    repair.kind = assure::RepairKind::DisablePropagation;
    repair.subject = model::SubnetId(2);
    const std::string sentence = text::repairSentence(repair, *analysis->network);
    QVERIFY2(sentence.find("subnet nva also loses all gateway and BGP routes") != std::string::npos, sentence.c_str());
    repair.kind = assure::RepairKind::StopAppliance;
    repair.subject = model::NvaId(4);
    repair.fromOutside = true;
    const std::string emergency = text::repairSentence(repair, *analysis->network);
    QVERIFY2(emergency.find("From outside: the way in is lost") != std::string::npos, emergency.c_str());
}

void TextTest::everyGuestRouteReasonHasASentence() {
    for (const engine::GuestRouteReason reason : everyReason) {
        engine::GuestRoute route{
            "10.0.0.0/16"_prefix, engine::GuestProtocol::Bgp, engine::GuestRouteState::Received, reason, false, {}};
        checkSentence(text::sentence(route), std::to_string(static_cast<int>(reason)));
        route.nextHops = {{"10.0.1.4"_address, "0.0.0.0/0"_prefix, {}, {}}};
        checkSentence(text::sentence(route), std::to_string(static_cast<int>(reason)));
    }
}

void TextTest::everyDecisionHasASentence() {
    for (const auto rule : upTo(engine::DecisionRule::NoneValid)) {
        for (const bool used : {true, false}) {
            engine::Candidate candidate{{}, {"10.0.0.4"_address, {}, {}}};
            candidate.rule = rule;
            candidate.used = used;
            candidate.valid = used;
            checkSentence(text::sentence(candidate), std::string(text::decisionRuleName(rule)));
        }
    }
    for (const auto rule : upTo(engine::ImportRule::Refused)) {
        checkSentence(text::sentence(rule), "import rule");
    }
    for (const auto source : upTo(azure::RouteSource::User)) {
        for (const auto type : upTo(azure::NextHopType::InterfaceEndpoint)) {
            azure::EffectiveRoute route{
                "0.0.0.0/0"_prefix, source, azure::RouteState::Active, type, {}, {}, {}, true, {"R3.1"}, {}, 0};
            checkSentence(text::sentence(route, nullptr), std::string(text::nextHopTypeName(type)));
            checkSentence(text::sentence(route, &route), std::string(text::nextHopTypeName(type)));
        }
    }
}

void TextTest::everySessionStateHasASentence() {
    const auto analysis = smallAnalysis();
    const engine::SessionIndex session(0);
    for (const engine::DownReason reason : everyDownReason) {
        checkSentence(text::sentence(reason), std::string(text::downReasonName(reason)));
        analysis->recording.states[0].sessions[session].b.reason = reason;
        analysis->recording.states[0].sessions[session].a.reason = reason;
        checkSentence(text::sessionSentence(*analysis, 0, session), std::string(text::downReasonName(reason)));
    }
    for (const auto fault : upTo(engine::SessionFault::GuestStopped)) {
        checkSentence(text::sentence(fault), std::string(text::sessionFaultName(fault)));
    }
    analysis->recording.states[0].sessions[session].a.established = true;
    analysis->recording.states[0].sessions[session].b.established = true;
    QCOMPARE(text::sessionSentence(*analysis, 0, session), std::string("fw and rs (10.0.1.4): established."));
}

void TextTest::everyEventHasASentence() {
    const auto analysis = smallAnalysis();
    for (const engine::EventKind kind : everyEvent) {
        for (const engine::DownReason reason : everyDownReason) {
            engine::Event event;
            event.kind = kind;
            event.reason = reason;
            event.session = engine::SessionIndex(0);
            event.speaker = engine::SpeakerIndex(1);
            event.groups = {engine::GroupIndex(0)};
            checkSentence(text::sentence(event, *analysis), std::string(text::eventKindName(kind)));
            event.session.reset();
            event.speaker.reset();
            checkSentence(text::sentence(event, *analysis), std::string(text::eventKindName(kind)));
        }
    }
    engine::Event event;
    event.kind = engine::EventKind::Announce;
    event.session = engine::SessionIndex(0);
    event.speaker = engine::SpeakerIndex(1);
    event.groups = {engine::GroupIndex(0)};
    QCOMPARE(text::sentence(event, *analysis), std::string("rs (10.0.1.4) learns 10.9.0.0/16 from fw."));
}

void TextTest::everyVerdictHasASentence() {
    for (const engine::Verdict verdict : everyVerdict) {
        checkSentence(text::sentence(verdict), std::string(text::verdictName(verdict)));
    }
    for (const auto end : upTo(engine::LoopEnd::GuestOwnSource)) {
        checkSentence(text::sentence(end), std::string(text::loopEndName(end)));
    }
}

void TextTest::everyErrorHasASentence() {
    const auto analysis = smallAnalysis();
    for (const auto reason : upTo(net::ParseReason::NotACommunity)) {
        checkSentence(text::sentence(net::ParseError{reason}), "parse error");
    }
    for (const auto reason : upTo(model::IntegrityError::Reason::PrefixAction)) {
        checkSentence(text::sentence(model::IntegrityError{model::NvaId(4), reason, "nics"}, *analysis->network),
                      "integrity error");
    }
    for (const auto reason : upTo(io::LoadReason::PrefixAction)) {
        io::LoadError error;
        error.reason = reason;
        error.found = "\"x\"";
        error.other = "/vnets/0";
        error.allowed = {"a", "b"};
        checkSentence(text::sentence(error), "load error");
        error.expected = io::JsonKind::Object;
        error.foundKind = io::JsonKind::WholeNumber;
        error.parse = net::ParseError{net::ParseReason::HostBitsSet};
        checkSentence(text::sentence(error), "load error");
    }
    for (const auto step : upTo(io::SaveError::Step::Rename)) {
        checkSentence(text::sentence(io::SaveError{step, 28}), "save error");
    }
    for (const auto reason : upTo(edit::EditReason::BrokenRow)) {
        edit::EditError error{reason, {model::NvaId(4), model::RouteServerId(5)}, "word", {"10.0.0.0/16"_prefix}};
        checkSentence(text::sentence(error, *analysis->network), "edit error");
    }
    for (const auto reason : upTo(script::ScriptReason::TooLong)) {
        script::ScriptError error{3, 5, reason, "ADDRESS", "x"};
        checkSentence(text::sentence(error), "script error");
    }
    io::LoadError load;
    load.reason = io::LoadReason::NotJson;
    load.position = io::TextPosition{4, 7, 90};
    QCOMPARE(text::errorLine("a.hopscope", load), std::string("a.hopscope:4:7: ") + text::sentence(load));
    load.position.reset();
    load.reason = io::LoadReason::MissingMember;
    load.pointer = "/network/vnets/0/name";
    QCOMPARE(text::errorLine("a.hopscope", load),
             std::string("a.hopscope: /network/vnets/0/name: Expected this member; it is missing."));
    QCOMPARE(text::errorLine("a.scn", script::ScriptError{3, 5, script::ScriptReason::Expected, "ADDRESS", ""}),
             std::string("a.scn:3:5: Expected ADDRESS; the line ends here."));
}

void TextTest::everyRuleThatTheCoreNamesHasALine() {
    static const QRegularExpression literal(QStringLiteral("\"(R[0-9]+\\.[0-9]+[a-z]?|O[0-9]+|RFC [^\"]*)\""));
    int seen = 0;
    for (const char* room : {"engine", "azure", "analysis", "assure", "check"}) {
        QDirIterator sources(QStringLiteral(HOPSCOPE_SOURCE_DIR "/core/") + QString::fromUtf8(room),
                             {QStringLiteral("*.cpp"), QStringLiteral("*.hpp")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile source(sources.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            auto matches = literal.globalMatch(QString::fromUtf8(source.readAll()));
            while (matches.hasNext()) {
                const std::string rule = matches.next().captured(1).toStdString();
                checkSentence(text::ruleText({rule}), rule);
                QVERIFY2(text::ruleText({rule}) != "As " + rule + " says.", rule.c_str());
                ++seen;
            }
        }
    }
    QVERIFY(seen > 0);
}

void TextTest::settingsSayWhichReadingTheyTake() {
    model::Settings settings;
    for (const char* setting : {"S1", "S2", "S3", "S5", "S9", "S14", "S15", "S18", "S20", "S22", "S24"}) {
        checkSentence(text::settingSentence(setting, settings), setting);
    }
    const std::string before = text::settingSentence("S1", settings);
    settings.s1 = model::Settings::ForwardedTraffic::Documented;
    QVERIFY(text::settingSentence("S1", settings) != before);
    QVERIFY(text::settingSentence("S99", settings).empty());
}

void TextTest::durationsReadWell_data() {
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0 << QStringLiteral("0 s");
    QTest::newRow("parts of a second") << 1500 << QStringLiteral("1.5 s");
    QTest::newRow("whole minutes") << 180'000 << QStringLiteral("3 min");
    QTest::newRow("minutes and seconds") << 181'000 << QStringLiteral("3 min 1 s");
    QTest::newRow("whole hours") << 3'600'000 << QStringLiteral("1 h");
    QTest::newRow("hours and minutes") << 3'720'000 << QStringLiteral("1 h 2 min");
}

void TextTest::durationsReadWell() {
    QFETCH(int, milliseconds);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(text::durationText(engine::Moment(milliseconds))), expected);
}

void TextTest::listsReadWell() {
    QCOMPARE(text::listText(std::vector<std::string>{}), std::string("nothing"));
    QCOMPARE(text::listText(std::vector<std::string>{"a"}), std::string("a"));
    QCOMPARE(text::listText(std::vector<std::string>{"a", "b"}), std::string("a and b"));
    QCOMPARE(text::listText(std::vector<std::string>{"a", "b", "c"}), std::string("a, b and c"));
    QCOMPARE(text::momentText(engine::Moment(181'500)), std::string("0:03:01.500"));
}

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
