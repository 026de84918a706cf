// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/rests_on.hpp"
#include "core/text/names.hpp"
#include "tests/support/drawn.hpp"

using namespace hopscope;

/// azure-routing section 11: a drawing in which each setting matters gives another answer when it is decided otherwise,
/// and says on which setting it rests.
class SettingsTest : public QObject {
    Q_OBJECT
private:
    static constexpr const char* hub = R"(
vnet hub 10.1.0.0/16
  subnet RouteServerSubnet 10.1.0.0/26
  subnet fw 10.1.2.0/24
  subnet work 10.1.1.0/24
  subnet GatewaySubnet 10.1.3.0/26
vnet left 10.2.0.0/16
  subnet one 10.2.1.0/24
vnet right 10.3.0.0/16
  subnet two 10.3.1.0/24
internet Internet
  host web 203.0.113.10
  service Storage 20.60.0.0/16
route-server rs in hub
nva n1 at 10.1.2.4 in fw  asn 65001
  static 10.1.0.0/26 via 10.1.2.1
session n1 rs
vm a at 10.1.1.4 in work
vm b at 10.2.1.4 in one
vm c at 10.3.1.4 in two
)";
    static constexpr const char* second = R"(
nva n2 at 10.1.2.5 in fw  asn 65002
  static 10.1.0.0/26 via 10.1.2.1
session n2 rs
)";
    static constexpr const char* office = R"(
vnet office 10.9.0.0/16
  subnet GatewaySubnet 10.9.0.0/26
  subnet desk 10.9.1.0/24
vpn-gateway gw in hub  asn 65004  active-active  at 10.1.3.4, 10.1.3.5  public 20.0.0.1, 20.0.0.2
vpn-gateway home in office  asn 65010  active-active  at 10.9.0.4, 10.9.0.5  public 20.0.0.3, 20.0.0.4
vm pc at 10.9.1.4 in desk
)";
    enum class Kind { Trace, Rows, Table, Finding };
    struct Line {
        const char* setting;
        QString drawing;
        const char* otherwise;  ///< the settings of the other decision
        Kind kind;
        const char* from;  ///< a machine, a subnet, a router, or the code of a finding
        const char* to = "";
    };
    static std::vector<Line> lines() {
        const QString base = QString::fromLatin1(hub);
        const QString two = base + QLatin1String(second);
        const QString branch = base + QLatin1String(office);
        return {
            {"S1",
             base + QLatin1String("peer hub left use-remote-gateways\npeer hub right use-remote-gateways\n"
                                  "advertise n1 10.0.0.0/8\n"),
             "S1 documented", Kind::Trace, "b", "10.3.1.4"},
            {"S2", base + QLatin1String("advertise n1 0.0.0.0/0\n"), "S2 keep-on-bgp", Kind::Trace, "a", "10.99.0.1"},
            {"S3", base + QLatin1String("advertise n1 0.0.0.0/0\n"), "S3 show-invalid", Kind::Rows, "work"},
            {"S4", base + QLatin1String("vm thief at 10.1.0.4 in RouteServerSubnet\n"), "S4 8", Kind::Finding,
             "DUPLICATE_ADDRESS"},
            {"S5", base + QLatin1String("advertise n1 10.1.1.0/25\n"), "S5 drop", Kind::Finding, "EQUAL_OR_LONGER"},
            {"S6",
             base + QLatin1String("advertise n1 172.22.0.0/16\nexpressroute-gateway er in hub\ncircuit line\n"
                                  "site onprem asn 65020 router 10.200.0.1 prefixes 10.200.0.0/16\n"
                                  "connection er line\nconnection line onprem\n"),
             "S6 on", Kind::Finding, "ON_PREM_MISSING"},
            {"S7", branch + QLatin1String("connection gw home ipsec bgp\npeer hub left forwarded-traffic\n"), "S7 on",
             Kind::Trace, "pc", "10.2.1.4"},
            {"S8", base + QLatin1String("route-table two-routes\n  172.22.0.0/16 -> None\n  172.23.0.0/16 -> None\n"),
             "S8 1", Kind::Finding, "LIMIT_EXCEEDED"},
            {"S9",
             QLatin1String("vnet v 10.1.0.0/16\n  subnet RouteServerSubnet 10.1.0.0/26\n  subnet fw 10.1.2.0/24\n"
                           "route-server rs in v\nnva n1 at 10.1.2.4 in fw asn 65001\nsession n1 rs\n"),
             "S9 bird-kernel-export", Kind::Finding, "RECURSIVE_NH"},
            {"S10", branch + QLatin1String("connection gw home ipsec bgp\n"), "S10 1 0 1", Kind::Trace, "pc",
             "10.1.1.4"},
            {"S11", QLatin1String("vnet v 10.1.0.0/16\n  subnet RouteServerSubnet 10.1.0.0/27\nroute-server rs in v\n"),
             "S11 26", Kind::Finding, "SPECIAL_SUBNET"},
            {"S12", base + QLatin1String("advertise n1 172.22.0.0/16\nadvertise n1 172.23.0.0/16\n"), "S12 1",
             Kind::Finding, "LIMIT_FLAP"},
            {"S13", branch, "S13 error", Kind::Finding, "GATEWAY_ASN"},
            {"S14",
             QLatin1String("vnet v 10.1.0.0/16\n  subnet RouteServerSubnet 10.1.0.0/26\n  subnet fw 10.1.2.0/24\n"
                           "route-server rs in v\nnva n1 at 10.1.2.4 in fw asn 65001 stack bird-kernel-export\n"
                           "session n1 rs keepalive 3 hold 9\n"),
             "S14 off", Kind::Finding, "NOT_DETERMINISTIC"},
            {"S15", base, "S15 off", Kind::Trace, "a", "203.0.113.10"},
            {"S16",
             base + QLatin1String("peer hub left\nnva n3 at 10.2.1.5 in one asn 65003\n"
                                  "  static 10.1.0.0/26 via 10.2.1.1\nsession n3 rs\nadvertise n3 172.22.0.0/16\n"),
             "S16 strict", Kind::Trace, "a", "172.22.0.1"},
            {"S17",
             QString(branch).replace(QLatin1String("rs in hub"), QLatin1String("rs in hub branch-to-branch")) +
                 QLatin1String("connection gw home vnet2vnet bgp\nadvertise n1 172.22.0.0/16\n"),
             "S17 off", Kind::Table, "home"},
            {"S18", two + QLatin1String("advertise n1 172.22.0.0/16\nadvertise n2 172.22.0.0/16\n"), "S18 1",
             Kind::Rows, "work"},
            {"S19",
             base + QLatin1String("route-table direct\n  20.60.0.0/16 -> None\n"
                                  "subnet quiet 10.1.9.0/24 in hub service-endpoints Storage route-table direct\n"
                                  "vm q at 10.1.9.4 in quiet\n"),
             "S19 on", Kind::Trace, "q", "20.60.0.1"},
            {"S20",
             base + QLatin1String("advertise n1 172.22.0.0/16\nroute-table direct\n  172.22.0.0/16 -> None\n"
                                  "subnet quiet 10.1.9.0/24 in hub route-table direct\n"),
             "S20 omit", Kind::Rows, "quiet"},
            {"S21",
             base + QLatin1String("peer hub left\nroute-table direct peering-routes off\n"
                                  "subnet quiet 10.1.9.0/24 in hub route-table direct\n"),
             "S21 off", Kind::Rows, "quiet"},
            {"S22", base + QLatin1String("peer hub left no-access\n"), "S22 tag-only", Kind::Trace, "a", "10.2.1.4"},
            {"S23", two + QLatin1String("settings S24 always\nadvertise n1 172.22.0.0/16 community 65535:65281\n"),
             "S23 on", Kind::Table, "n2"},
            {"S24", two + QLatin1String("advertise n1 172.22.0.0/16\n"), "S24 always", Kind::Table, "n2"},
        };
    }

    struct Answer {
        QString text;
        std::vector<std::string> settings;
    };
    static Answer ask(lab::Lab& lab, const Line& line) {
        const analysis::Analysis& analysis = lab.analysis();
        switch (line.kind) {
        case Kind::Trace: {
            analysis::TraceQuestion question;
            question.from.machine = lab.entity(line.from);
            question.to.address = *net::Address::parse(line.to);
            const analysis::TraceAnswer answer = analysis::trace(analysis, question);
            QString text = QString::fromStdString(std::string(text::verdictName(answer.verdict)));
            for (const analysis::TraceBranch& branch : answer.branches) {
                text += QStringLiteral(" %1 hops, ttl %2")
                            .arg(branch.path.hops.size())
                            .arg(branch.path.hops.empty() ? 0 : branch.path.hops.back().packet.ttl);
            }
            return {text, analysis::restsOn(analysis, question, answer)};
        }
        case Kind::Rows:
            return {lab.printedRoutes(line.from).join(u'\n'), analysis::restsOn(analysis, lab.subnet(line.from))};
        case Kind::Table: {
            QString text;
            std::vector<engine::SpeakerIndex> speakers = analysis.lowered.instancesOf(lab.entity(line.from));
            if (speakers.empty()) {
                const auto guest = analysis.lowered.guestOf(lab.entity(line.from));
                speakers.push_back(*analysis.lowered.fabric.guests[*guest].speaker);
            }
            for (const analysis::BgpRow& row : analysis::bgpTable(analysis, lab.atRest(), speakers.front())) {
                text += QString::fromStdString(row.prefix.text()) + QStringLiteral(" x %1\n").arg(row.paths.size());
            }
            return {text, analysis::restsOn(analysis, speakers)};
        }
        case Kind::Finding: {
            const auto settings = analysis::restsOn(analysis, analysis.findings);
            for (std::size_t i = 0; i < settings.size(); ++i) {
                const analysis::Finding& finding = analysis.findings[i];
                if (text::codeName(finding.code) == line.from) {
                    return {QStringLiteral("severity %1, period %2, %3 subjects")
                                .arg(static_cast<int>(finding.severity))
                                .arg(finding.arguments.period ? finding.arguments.period->count() : 0)
                                .arg(analysis.recording.outcome == engine::Outcome::Settled ? 0 : 1),
                            settings[i]};
                }
            }
            return {QStringLiteral("none"), {}};
        }
        }
        return {};
    }

private slots:
    void everySettingChangesAnAnswerThatNamesIt_data() {
        QTest::addColumn<int>("line");
        const auto all = lines();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::newRow(all[i].setting) << static_cast<int>(i);
        }
    }
    void everySettingChangesAnAnswerThatNamesIt() {
        QFETCH(int, line);
        const Line asked = lines()[static_cast<std::size_t>(line)];
        lab::Lab first = lab::drawn(asked.drawing.toStdString());
        // In front: what is drawn may follow a setting (S9, S15).
        const QString otherwise = QLatin1String("settings ") + QLatin1String(asked.otherwise) + u'\n';
        lab::Lab other = lab::drawn((otherwise + asked.drawing).toStdString());
        const Answer here = ask(first, asked);
        const Answer there = ask(other, asked);
        QVERIFY2(here.text != there.text, qPrintable(here.text));
        const auto names = [&](const Answer& answer) {
            return std::find(answer.settings.begin(), answer.settings.end(), asked.setting) != answer.settings.end();
        };
        QVERIFY2(names(here) || names(there), qPrintable(here.text + u'\n' + there.text));
    }
    void noSettingIsLeftOut() {
        QStringList named;
        for (const Line& line : lines()) {
            named << QString::fromLatin1(line.setting);
        }
        for (int number = 1; number <= 24; ++number) {
            QVERIFY2(named.contains(QStringLiteral("S%1").arg(number)), qPrintable(QString::number(number)));
        }
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
