// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <sstream>

#include "core/assure/repair.hpp"
#include "core/script/scenario.hpp"
#include "core/text/names.hpp"
#include "tests/support/lab.hpp"

using namespace hopscope;
using model::Confidence;
using model::FindingCode;
using model::Severity;

/// azure-routing section 6, line by line: some scenario shows the pitfall, weighs it, says how sure its rule is, proves
/// it with a row or a flow, names the rule, and offers a repair that was tried.
class Pitfalls : public QObject {
    Q_OBJECT
private:
    /// What the scenario draws, and what each change makes of it.
    static std::vector<model::Design> designsOf(const QString& file) {
        std::ifstream in((QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/scenarios/") + file).toStdString());
        std::ostringstream text;
        text << in.rdbuf();
        auto scenario = script::parse(text.str());
        std::vector<model::Design> designs;
        if (scenario) {
            designs.push_back(scenario->base);
            for (const auto& step : scenario->steps) {
                if (const auto* change = std::get_if<script::Change>(&step)) {
                    designs.push_back(change->after);
                }
            }
        }
        return designs;
    }

    struct Line {
        const char* rule;
        FindingCode code;
        Severity severity;      ///< the worst that the scenario shows
        Confidence confidence;  ///< the first letter behind the rule; what a laboratory measured goes before
        const char* file;       ///< in tests/scenarios, without its ending
    };
    static constexpr Line lines[] = {
        {"R6.1", FindingCode::RecursiveNh, Severity::Error, Confidence::Measured, "story/recursive-next-hop"},
        {"R6.2", FindingCode::DefaultSelfLoop, Severity::Error, Confidence::Documented, "story/default-route-loop"},
        {"R6.3", FindingCode::SelfLoopSpecific, Severity::Error, Confidence::Observed, "story/half-defaults"},
        {"R6.4", FindingCode::Pingpong, Severity::Error, Confidence::Observed,
         "azure/two-appliances-point-at-each-other"},
        {"R6.5", FindingCode::NhUnreachable, Severity::Error, Confidence::Documented, "azure/next-hop-kept"},
        {"R6.5", FindingCode::NhUnreachable, Severity::Error, Confidence::Documented, "azure/none-and-no-health-check"},
        {"R6.6", FindingCode::NoIpForwarding, Severity::Error, Confidence::Documented, "azure/ip-forwarding"},
        {"R6.7", FindingCode::NvaLostToArs, Severity::Error, Confidence::Documented, "azure/way-to-the-instances-lost"},
        {"R6.8", FindingCode::GwsubnetHijack, Severity::Error, Confidence::Observed,
         "azure/firewall-on-the-gateway-subnet"},
        {"R6.9", FindingCode::PropagationOff, Severity::Hint, Confidence::Documented,
         "azure/propagation-off-hides-routes"},
        {"R6.10", FindingCode::EqualOrLonger, Severity::Warning, Confidence::Documented,
         "azure/bgp-inside-the-address-space"},
        {"R6.11", FindingCode::SummaryVsPeering, Severity::Warning, Confidence::Documented,
         "azure/summary-beside-a-peering"},
        {"R6.12", FindingCode::AsymmetricEcmp, Severity::Error, Confidence::Documented,
         "azure/equal-paths-through-devices-that-remember"},
        {"R6.13", FindingCode::BgpFeedback, Severity::Warning, Confidence::Observed, "azure/fed-back-routes"},
        {"R6.14", FindingCode::Loop65515, Severity::Error, Confidence::Documented,
         "azure/two-regions-without-override"},
        {"R6.15", FindingCode::SingleInstance, Severity::Error, Confidence::Documented, "azure/single-instance"},
        {"R6.16", FindingCode::InconsistentInstances, Severity::Error, Confidence::Documented,
         "azure/inconsistent-instances"},
        {"R6.17", FindingCode::AsnRefused, Severity::Error, Confidence::Documented, "azure/sessions-refused"},
        {"R6.17", FindingCode::PeerIpIllegal, Severity::Error, Confidence::Documented, "azure/sessions-refused"},
        {"R6.17", FindingCode::NotMultihop, Severity::Error, Confidence::Documented, "azure/sessions-refused"},
        {"R6.18", FindingCode::LimitFlap, Severity::Error, Confidence::Documented,
         "azure/more-routes-than-a-session-takes"},
        {"R6.19", FindingCode::OnPremMissing, Severity::Warning, Confidence::Documented, "azure/missing-on-premises"},
        {"R6.20", FindingCode::SpokeMissing, Severity::Warning, Confidence::Documented, "azure/spoke-is-missing"},
        {"R6.21", FindingCode::NoSnat, Severity::Error, Confidence::Inferred, "azure/ways-out"},
        {"R6.22", FindingCode::InboundAsym, Severity::Error, Confidence::Documented, "azure/inbound-asymmetry"},
        {"R6.23", FindingCode::NvaMgmtLost, Severity::Error, Confidence::Documented, "story/default-route-loop"},
        {"R6.24", FindingCode::ForwardedBlocked, Severity::Error, Confidence::Documented,
         "azure/forwarded-traffic-not-allowed"},
        {"R6.25", FindingCode::NsgDropTransit, Severity::Error, Confidence::Documented, "azure/security-groups"},
        {"R6.26", FindingCode::BothHalvesHit, Severity::Hint, Confidence::Observed, "azure/two-halves-and-none-routes"},
        {"R6.27", FindingCode::PrivateEndpointBypass, Severity::Warning, Confidence::Documented,
         "azure/private-endpoint-and-route-table"},
        {"R6.28", FindingCode::ErEcmpLost, Severity::Hint, Confidence::Observed,
         "azure/equal-circuits-beside-a-route-server"},
        {"R6.29", FindingCode::RsSubnetAnnounced, Severity::Warning, Confidence::Observed,
         "azure/route-server-subnet-announced"},
        {"R6.30", FindingCode::PeeredNvaFlap, Severity::Warning, Confidence::Observed,
         "azure/appliance-in-a-peered-vnet-flaps"},
    };

    static QString named(std::string_view name) {
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    /// Nothing is known that would cure these; they give advice.
    static bool isAdvice(FindingCode code) {
        return code == FindingCode::ErEcmpLost || code == FindingCode::PeeredNvaFlap;
    }

private slots:
    void everyLineOfTheSectionIsFoundProvedAndCured_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<FindingCode>("code");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<Confidence>("confidence");
        QTest::addColumn<QString>("file");
        for (const Line& line : lines) {
            QTest::addRow("%s %s, %s", line.rule, text::codeName(line.code).data(), line.file)
                << QString::fromLatin1(line.rule) << line.code << line.severity << line.confidence
                << QString::fromLatin1(line.file) + QLatin1String(".scn");
        }
    }
    void everyLineOfTheSectionIsFoundProvedAndCured() {
        QFETCH(QString, rule);
        QFETCH(FindingCode, code);
        QFETCH(Severity, severity);
        QFETCH(Confidence, confidence);
        QFETCH(QString, file);
        int found = 0;
        Severity worst = Severity::Note;
        QStringList repairs;
        for (const model::Design& design : designsOf(file)) {
            const auto analysis = analysis::analyse(design.network);
            for (const analysis::Finding& finding : analysis->findings) {
                if (finding.code != code) {
                    continue;
                }
                ++found;
                QVERIFY(!finding.subjects.empty());
                worst = std::min(worst, finding.severity);
                QCOMPARE(finding.confidence, confidence);
                QVERIFY2(!finding.evidence.empty() || finding.example, "a row or a flow shows it");
                QVERIFY(std::any_of(finding.rules.begin(), finding.rules.end(),
                                    [&](net::RuleId id) { return named(id.text) == rule; }));
                for (const assure::Repair& repair : assure::repairsFor(design, *analysis, finding)) {
                    QVERIFY2(repair.effect.findingGone, "only what helps is offered");
                    repairs << named(text::repairKindName(repair.kind));
                }
            }
        }
        QVERIFY2(found > 0, "the scenario shows it");
        QCOMPARE(worst, severity);
        QCOMPARE(repairs.isEmpty(), isAdvice(code));
    }

    void theTableLeavesNoLineOut() {
        QSet<QString> rules;
        for (int number = 1; number <= 30; ++number) {
            rules.insert(QStringLiteral("R6.%1").arg(number));
        }
        for (const Line& line : lines) {
            rules.remove(QString::fromLatin1(line.rule));
        }
        QVERIFY2(rules.isEmpty(), qPrintable(rules.values().join(u' ')));
    }
};

QTEST_GUILESS_MAIN(Pitfalls)
#include "pitfalls_test.moc"
