// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "app/document/document.hpp"
#include "app/panels/bgp_panel.hpp"
#include "app/panels/effective_routes_panel.hpp"
#include "app/panels/findings_panel.hpp"
#include "app/panels/guest_table_panel.hpp"
#include "app/panels/repair_card.hpp"
#include "core/io/design_file.hpp"
#include "core/model/names.hpp"
#include "core/text/names.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;

namespace {

using Line = QStringList;

/// An act with its answer.
struct Act {
    document::Document document;
    std::shared_ptr<const analysis::Analysis> analysis;

    explicit Act(const char* name) {
        const auto loaded = io::loadFile(std::string(HOPSCOPE_SOURCE_DIR "/resources/scenarios/") + name + ".hopscope");
        document.replace(loaded->design);
        analysis = analysis::analyse(document.design().network);
    }
    [[nodiscard]] std::vector<model::EntityRef> at(const char* path) const {
        const auto found = model::findByPath(*analysis->network, path);
        return found.empty() ? std::vector<model::EntityRef>() : std::vector{found.front().entity};
    }
    [[nodiscard]] std::size_t findingOf(model::FindingCode code) const {
        const auto& all = analysis->findings;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const analysis::Finding& each) { return each.code == code; });
        return static_cast<std::size_t>(found - all.begin());
    }
};

/// The rows of a table as it is shown, without the notes below them.
QList<Line> linesOf(const QTableView& view) {
    QList<Line> lines;
    const QAbstractItemModel& model = *view.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        Line line;
        for (int column = 0; column < model.columnCount(); ++column) {
            line << model.index(row, column).data().toString();
        }
        lines << line;
    }
    return lines;
}
Line headsOf(const QTableView& view) {
    Line heads;
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        heads << view.model()->headerData(column, Qt::Horizontal).toString();
    }
    return heads;
}
/// What is said of the row, below it or as its tool tip.
QString saidOf(const QTableView& view, const Line& line) {
    const qsizetype row = linesOf(view).indexOf(line);
    return row < 0 ? QString()
                   : view.model()->index(static_cast<int>(row), 0).data(Qt::AccessibleDescriptionRole).toString();
}

template <typename Panel>
struct Shown {
    Panel panel;
    Shown(Act& act, const char* path) {
        panel.resize(1100, 900);
        panel.setDocument(&act.document);
        panel.setAnalysis(act.analysis);
        panel.setSelection(act.at(path));
        panel.show();
    }
    ~Shown() { panel.setDocument(nullptr); }
    [[nodiscard]] QTableView& table(int which = 0) { return *panel.template findChildren<QTableView*>()[which]; }
    [[nodiscard]] QString words() {
        QString all;
        for (const auto* label : panel.template findChildren<QLabel*>()) {
            if (label->isVisible()) {
                all += label->text() + u'\n';
            }
        }
        return all;
    }
};

}  // namespace

/// What the docks say of the bundled acts: the contents of their tables, and the signals of their lists.
class PanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- Effective routes ---

    void act4HandsTheDefaultRouteOfTheAppliancesSubnetToTheAppliance() {
        Act act("4-default-route-loop");
        Shown<panels::EffectiveRoutesPanel> routes(act, "hub/nva");
        const Line heads{u"Source"_s, u"State"_s, u"Address Prefix"_s, u"Next Hop Type"_s, u"Next Hop IP"_s};
        QCOMPARE(headsOf(routes.table()), heads);
        const Line loop{u"VirtualNetworkGateway"_s, u"Active"_s, u"0.0.0.0/0"_s, u"VirtualNetworkGateway"_s,
                        u"10.0.0.4"_s};
        QCOMPARE(linesOf(routes.table()).count(loop), 1);
        const QString said = saidOf(routes.table(), loop);
        QVERIFY2(said.contains(u"Announced by nva1, programmed by rs"_s), qPrintable(said));
        const Line systems{u"Default"_s, u"Beaten"_s, u"0.0.0.0/0"_s, u"Internet"_s, QString()};
        QVERIFY(linesOf(routes.table()).contains(systems));
        QVERIFY(saidOf(routes.table(), systems).contains(u"VirtualNetworkGateway 0.0.0.0/0"_s));
    }

    void act5ShowsTheBgpDefaultInvalidBesideTheUserRoute() {
        Act act("5-internet-route-table");
        Shown<panels::EffectiveRoutesPanel> routes(act, "nva1");
        const QList<Line> lines = linesOf(routes.table());
        const Line user{u"User"_s, u"Active"_s, u"0.0.0.0/0"_s, u"Internet"_s, QString()};
        const Line bgp{u"VirtualNetworkGateway"_s, u"Invalid"_s, u"0.0.0.0/0"_s, u"VirtualNetworkGateway"_s,
                       u"10.0.0.4"_s};
        QVERIFY(lines.contains(user));
        QVERIFY(lines.contains(bgp));
        QVERIFY(saidOf(routes.table(), bgp).contains(u"User 0.0.0.0/0"_s));
    }

    void act6HasBothAppliancesInOneRow() {
        Act act("6-active-active");
        Shown<panels::EffectiveRoutesPanel> routes(act, "backend");
        const Line both{u"VirtualNetworkGateway"_s, u"Active"_s, u"172.22.2.0/24"_s, u"VirtualNetworkGateway"_s,
                        u"172.16.1.4\n172.16.1.5"_s};
        QVERIFY(linesOf(routes.table()).contains(both));
    }

    void noneRowsStandBehindOneRowThatOpens() {
        Act act("1-behind-the-scenes");
        Shown<panels::EffectiveRoutesPanel> routes(act, "hub/workload");
        QTableView& table = routes.table();
        const auto nones = [&] {
            const QList<Line> lines = linesOf(table);
            return std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line[3] == u"None"_s; });
        };
        QCOMPARE(nones(), 1);
        const qsizetype closed = linesOf(table).size();
        const Line head{u"Default"_s, u"Active"_s, u"4 prefixes"_s, u"None"_s, QString()};
        const qsizetype row = linesOf(table).indexOf(head);
        QVERIFY(row >= 0);
        const QModelIndex index = table.model()->index(static_cast<int>(row), 2);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
        QCOMPARE(nones(), 5);
        QCOMPARE(linesOf(table).size(), closed + 4);
        const Line one{u"Default"_s, u"Active"_s, u"192.168.0.0/16"_s, u"None"_s, QString()};
        QVERIFY(linesOf(table).contains(one));
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(nones(), 1);
    }

    void asAzPrintsThemNothingIsFoldedOrAdded() {
        Act act("4-default-route-loop");
        Shown<panels::EffectiveRoutesPanel> routes(act, "hub/nva");
        auto* asAz = routes.panel.findChild<QToolButton*>();
        QVERIFY(asAz != nullptr);
        asAz->click();
        for (const Line& line : linesOf(routes.table())) {
            QVERIFY(line[1] == u"Active"_s || line[1] == u"Invalid"_s);
        }
        QCOMPARE(linesOf(routes.table()).size(), 4);  // what is beaten is not printed (R3.6)
        Act quiet("1-behind-the-scenes");
        routes.panel.setAnalysis(quiet.analysis);
        routes.panel.setSelection(quiet.at("hub/workload"));
        const Line none{u"Default"_s, u"Active"_s, u"192.168.0.0/16"_s, u"None"_s, QString()};
        QVERIFY(linesOf(routes.table()).contains(none));
    }

    void aLookUpShowsItsOwnSubnetAndRow() {
        Act act("4-default-route-loop");
        Shown<panels::EffectiveRoutesPanel> routes(act, "hub/workload");
        const auto subnet = std::get<model::SubnetId>(act.at("hub/nva").front());
        const std::size_t state = act.analysis->phases.front();
        for (const azure::EffectiveRoute& route : analysis::effectiveRoutes(*act.analysis, state, subnet)) {
            if (route.wins() && route.prefix == net::Prefix::everything()) {
                routes.panel.setHighlight(
                    panels::EffectiveRoutesPanel::Highlight{.subnet = subnet, .row = route.id, .guilty = true});
            }
        }
        auto* choice = routes.panel.findChild<QComboBox*>();
        QVERIFY(choice->currentText().contains(u"nva"_s));
        routes.panel.setHighlight({});
        QVERIFY(choice->currentText().contains(u"workload"_s));
    }

    // --- Guest table ---

    void act2HasUnreachableRowsInTheGuestTable() {
        Act act("2-recursive-next-hop");
        Shown<panels::GuestTablePanel> guest(act, "nva1");
        const QList<Line> lines = linesOf(guest.table());
        const auto recursive =
            std::find_if(lines.begin(), lines.end(), [](const Line& line) { return line.front() == u"10.0.0.0/16"_s; });
        QVERIFY(recursive != lines.end());
        QCOMPARE(recursive->last(), u"unreachable"_s);
        QVERIFY(recursive->contains(u"10.0.1.4"_s));
        QVERIFY(saidOf(guest.table(), *recursive).contains(u"this very route"_s));
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const Line& line) {
            return line.front() == u"0.0.0.0/0"_s && line.last() == u"installed"_s;
        }));
    }

    void act3ResolvesTheNextHopThroughTheStaticRoute() {
        Act act("3-static-route");
        Shown<panels::GuestTablePanel> guest(act, "nva1");
        const QList<Line> lines = linesOf(guest.table());
        QVERIFY(
            std::none_of(lines.begin(), lines.end(), [](const Line& line) { return line.last() == u"unreachable"_s; }));
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const Line& line) {
            return line.front() == u"10.0.1.0/26"_s && line.contains(u"static"_s);
        }));
    }

    void theTableOfTheMomentIsShown() {
        Act act("2-recursive-next-hop");
        Shown<panels::GuestTablePanel> guest(act, "nva1");
        const QList<Line> atRest = linesOf(guest.table());
        guest.panel.setState(0);
        QVERIFY(linesOf(guest.table()) != atRest);  // nothing has been learned yet
        guest.panel.setState(act.analysis->phases.front());
        QCOMPARE(linesOf(guest.table()), atRest);
    }

    // --- BGP ---

    void sessionsAreUpInAct3AndFlapInAct2() {
        Act settled("3-static-route");
        Shown<panels::BgpPanel> up(settled, "nva1");
        const QList<Line> sessions = linesOf(up.table());
        QCOMPARE(sessions.size(), 2);
        for (const Line& session : sessions) {
            QCOMPARE(session[2], u"up"_s);
            QCOMPARE(session[4], u"0"_s);
        }
        Act flapping("2-recursive-next-hop");
        Shown<panels::BgpPanel> flaps(flapping, "nva1");
        const QList<Line> members = linesOf(flaps.table());
        QCOMPARE(members.size(), 2);
        for (const Line& session : members) {
            QVERIFY(session[2] != u"up"_s && session[2] != u"down"_s);
        }
    }

    void anInstanceTellsWhatItLearned() {
        Act act("4-default-route-loop");
        Shown<panels::BgpPanel> bgp(act, "rs");
        const QList<Line> learned = linesOf(bgp.table(1));
        QCOMPARE(learned.size(), 2);
        QCOMPARE(learned[0].mid(0, 3), (Line{u"0.0.0.0/0"_s, u"10.0.0.4"_s, u"65001"_s}));
        QCOMPARE(learned[1].mid(0, 3), (Line{u"172.22.2.0/24"_s, u"10.0.0.4"_s, u"65001"_s}));
    }

    void aSessionThatIsOpenedIsThatOfItsRowEvenWhenSorted() {
        Act act("6-active-active");
        Shown<panels::BgpPanel> bgp(act, "rs");
        std::vector<model::EntityRef> opened;
        connect(&bgp.panel, &panels::BgpPanel::entityActivated, this,
                [&](const model::EntityRef& entity) { opened.push_back(entity); });
        QTableView& sessions = bgp.table();
        QVERIFY(linesOf(sessions).first()[0] != linesOf(sessions).last()[0]);
        const auto openFirst = [&] {
            const QString appliance = linesOf(sessions).first()[0];
            Q_EMIT sessions.activated(sessions.model()->index(0, 0));
            const auto& connection =
                act.analysis->network->bgpConnections.at(std::get<model::BgpConnectionId>(opened.back()));
            QCOMPARE(QString::fromStdString(act.analysis->network->nvas.at(connection.nva).name), appliance);
        };
        openFirst();
        sessions.model()->sort(0, Qt::DescendingOrder);
        openFirst();
    }

    // --- Findings ---

    void aClickOnAFindingActivatesItAndShowsItsEvidence() {
        Act act("4-default-route-loop");
        Shown<panels::FindingsPanel> findings(act, "");
        QSignalSpy activated(&findings.panel, &panels::FindingsPanel::findingActivated);
        auto* list = findings.panel.findChild<QListView*>();
        QCOMPARE(list->model()->rowCount(), static_cast<int>(act.analysis->findings.size()));
        for (int row = list->model()->rowCount() - 1; row >= 0; --row) {
            const QModelIndex index = list->model()->index(row, 0);
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            QCOMPARE(activated.last().first().toULongLong(), static_cast<qulonglong>(row));
            const auto& finding = act.analysis->findings[static_cast<std::size_t>(row)];
            QVERIFY(findings.words().contains(QString::fromStdString(std::string(text::codeTitle(finding.code)))));
        }
        // Once more on the one that is chosen jumps there again.
        const auto before = activated.count();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(activated.count(), before + 1);
    }

    void theGuiltyRowSaysWhereItComesFrom() {
        Act act("4-default-route-loop");
        Shown<panels::FindingsPanel> findings(act, "");
        findings.panel.showFinding(act.findingOf(model::FindingCode::DefaultSelfLoop));
        auto* origin = findings.panel.findChild<QLabel*>(u"origin"_s);
        QVERIFY(origin->isVisible());
        QVERIFY(origin->text().contains(u"Announced by nva1, programmed by rs"_s));
        std::vector<model::EntityRef> followed;
        connect(&findings.panel, &panels::FindingsPanel::entityActivated, this,
                [&](const model::EntityRef& entity) { followed.push_back(entity); });
        const model::EntityRef announcer = act.at("nva1").front();
        QVERIFY(origin->text().contains(u"href=\"%1\""_s.arg(model::numberOf(announcer))));
        Q_EMIT origin->linkActivated(QString::number(model::numberOf(announcer)));
        QVERIFY(followed == std::vector{announcer});
    }

    void aFindingWithoutARowFromBgpHasNoOrigin() {
        Act act("2-recursive-next-hop");
        Shown<panels::FindingsPanel> findings(act, "");
        findings.panel.showFinding(act.findingOf(model::FindingCode::RecursiveNh));
        QVERIFY(!findings.panel.findChild<QLabel*>(u"origin"_s)->isVisible());
    }

    void showMeAsksForTheTrace() {
        Act act("4-default-route-loop");
        Shown<panels::FindingsPanel> findings(act, "");
        const std::size_t loop = act.findingOf(model::FindingCode::DefaultSelfLoop);
        findings.panel.showFinding(loop);
        QSignalSpy wanted(&findings.panel, &panels::FindingsPanel::traceWanted);
        QTest::keyClick(findings.panel.findChild<QListView*>(), Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toULongLong(), static_cast<qulonglong>(loop));
    }

    void repairsAreAskedForPreviewedAndApplied() {
        Act act("4-default-route-loop");
        Shown<panels::FindingsPanel> findings(act, "");
        QSignalSpy wanted(&findings.panel, &panels::FindingsPanel::repairsWanted);
        const std::size_t loop = act.findingOf(model::FindingCode::DefaultSelfLoop);
        findings.panel.showFinding(act.findingOf(model::FindingCode::NvaMgmtLost));
        findings.panel.showFinding(loop);
        QCOMPARE(wanted.last().first().toULongLong(), static_cast<qulonglong>(loop));
        const auto repairs = assure::repairsFor(act.document.design(), *act.analysis, act.analysis->findings[loop], {});
        QVERIFY(repairs.size() >= 2);
        findings.panel.setRepairs(loop, repairs);

        auto* card = findings.panel.findChild<panels::RepairCard*>();
        QVERIFY(card->isVisible());
        QPushButton* preview = nullptr;
        QPushButton* apply = nullptr;
        QPushButton* other = nullptr;
        for (auto* button : card->findChildren<QPushButton*>()) {
            (button->isCheckable()                             ? preview
             : button->accessibleName().startsWith(u"Apply"_s) ? apply
                                                               : other) = button;
        }
        QSignalSpy previewed(&findings.panel, &panels::FindingsPanel::repairPreviewed);
        QSignalSpy ended(&findings.panel, &panels::FindingsPanel::previewEnded);
        QSignalSpy applied(&findings.panel, &panels::FindingsPanel::repairApplied);
        preview->click();
        QCOMPARE(previewed.count(), 1);
        QVERIFY(previewed.last().first().value<assure::Repair>().after == repairs[0].after);
        other->click();  // the preview goes with it
        QVERIFY(previewed.last().first().value<assure::Repair>().after == repairs[1].after);
        const auto endings = ended.count();
        apply->click();
        QCOMPARE(ended.count(), endings + 1);
        QCOMPARE(applied.count(), 1);
        QVERIFY(applied.last().first().value<assure::Repair>().after == repairs[1].after);
    }

    void settingsStandWithTheRulesOnceTheyAreKnown() {
        Act act("4-default-route-loop");
        Shown<panels::FindingsPanel> findings(act, "");
        const std::size_t loop = act.findingOf(model::FindingCode::DefaultSelfLoop);
        findings.panel.showFinding(loop);
        const auto says = [&](QStringView words) {
            const auto labels = findings.panel.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QVERIFY(says(u"99.9 % of all addresses"));
        QVERIFY(!says(u"S7"));
        std::vector<std::vector<std::string>> settings(act.analysis->findings.size());
        settings[loop] = {"S7"};
        findings.panel.setSettings(analysis::analyse(act.document.design().network), settings);
        QVERIFY(!says(u"S7"));  // they are another analysis'
        findings.panel.setSettings(act.analysis, settings);
        QVERIFY(says(u"S7"));
        findings.panel.setAnalysis(analysis::analyse(act.document.design().network));
        QVERIFY(!says(u"S7"));
        findings.panel.setAnalysis(act.analysis);  // as an undo does, with nothing asked in between
        findings.panel.showFinding(loop);
        QVERIFY(says(u"S7"));
    }

    void repairsOfAnotherFindingAreNotShown() {
        Act act("4-default-route-loop");
        Shown<panels::FindingsPanel> findings(act, "");
        const std::size_t loop = act.findingOf(model::FindingCode::DefaultSelfLoop);
        findings.panel.showFinding(act.findingOf(model::FindingCode::NvaMgmtLost));
        findings.panel.setRepairs(
            loop, assure::repairsFor(act.document.design(), *act.analysis, act.analysis->findings[loop], {}));
        QVERIFY(!findings.panel.findChild<panels::RepairCard*>()->isVisible());
    }
};

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
