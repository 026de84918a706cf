// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

#include "app/text/convert.hpp"
#include "app/window/acts.hpp"
#include "app/window/main_window.hpp"
#include "core/edit/change.hpp"
#include "core/text/names.hpp"

using namespace hopscope;
using window::MainWindow;

namespace {

constexpr int patience = 20'000;  ///< for the engine under a sanitizer

/// The design's machine and the Internet host that the story sends a packet between.
analysis::TraceQuestion storyQuestion(const model::Network& network, const std::string& machine) {
    analysis::TraceQuestion question;
    for (const model::VirtualMachine& one : network.machines) {
        if (one.name == machine) {
            question.from = {one.id, one.nics.front().address};
        }
    }
    const model::InternetHost& host = network.internets.begin()->hosts.front();
    question.to = {.machine = {}, .address = host.address, .onInternet = true};
    return question;
}

}  // namespace

/// Drives the real window through the story, and asks the document and the player what became of it.
class StoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] player::TracePlayer& player() { return m_window->workbench().player(); }
    [[nodiscard]] bool isAnalysed() {
        const auto& latest = m_window->workbench().runner().latest();
        return latest && latest->network == m_window->document().design().network;
    }
    template <typename Widget>
    [[nodiscard]] Widget* named(const char* name) {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    void open(const QString& act) {
        QVERIFY(m_window->openAct(act));
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
    }
    /// Takes the trace tool and clicks the machine and then the Internet on the sheet.
    void traceByHand(const std::string& machine) {
        scene::TopologyView& view = m_window->workbench().view();
        const analysis::TraceQuestion question = storyQuestion(*m_window->document().design().network, machine);
        const scene::Anchors anchors = m_window->workbench().scene().anchors();
        const model::EntityRef internet = m_window->document().design().network->internets.begin()->id;
        const auto click = [&](const model::EntityRef& entity) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier,
                              view.mapFromScene(anchors.tile(entity)->center()));
        };
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_T);
        QCOMPARE(m_window->workbench().toolBox().held(), tools::ToolKind::Trace);
        click(*question.from.machine);
        click(internet);
        QVERIFY(player().question().has_value());
        QVERIFY(player().question()->from.machine == question.from.machine);
        QVERIFY(player().question()->to.address == question.to.address);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("hopscope-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("story"));
    }

    void init() {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(false);
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void theStartPageShowsSixActsWithTheirOutcome() {
        QCOMPARE(m_window->startPage().cards().size(), 6U);
        QVERIFY(m_window->startPage().isVisible());
        for (window::ActCard* card : m_window->startPage().cards()) {
            const QString promise = card->act().promise();
            QVERIFY(!card->act().title().isEmpty());
            QVERIFY(!promise.isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT(card->accessibleDescription() != promise, patience);
        }
    }

    void aCardOpensItsAct() {
        window::ActCard* card = m_window->startPage().cards()[3];
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QVERIFY(m_window->workbench().isVisible());
        QVERIFY(m_window->document().design() == card->act().design);
        QVERIFY(!m_window->document().isDirty());
    }

    void withoutSourceNatTheLapsAreCountedUntilTheTtlEnds() {
        open(QStringLiteral("4-default-route-loop"));
        document::Document& document = m_window->document();
        model::Nva nva = *document.design().network->nvas.begin();
        nva.sourceNat = model::SourceNat::Off;
        document.apply(QStringLiteral("edit"), edit::setNva(document.design(), nva));
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
        traceByHand("vm1");
        QCOMPARE(player().answer().verdict, engine::Verdict::Loop);
        QCOMPARE(player().answer().branches.front().path.endedBy, engine::LoopEnd::Ttl);
        const player::Ribbon& ribbon = *player().storyboard().stories().front().ribbon;
        QVERIFY(!ribbon.ownSource);
        // Each lap costs one of the 64 that the packet starts with.
        QCOMPARE(ribbon.ttlPerLap, 1);
        QCOMPARE(ribbon.laps, 64);
        int before = 0;
        bool counted = false;
        for (player::Millis t(0); t <= player().storyboard().duration(); t += player::Millis(5)) {
            player().seek(t);
            const player::PacketFrame packet = player().frame().packets.front();
            QVERIFY(packet.lap >= before);
            before = packet.lap;
            if (packet.lap == 17) {
                counted = true;
                const auto captions = m_window->workbench().findChildren<QLabel*>();
                QVERIFY(std::any_of(captions.begin(), captions.end(), [](const QLabel* label) {
                    return label->text() == QStringLiteral("lap 17 of 64 · TTL 47");
                }));
                break;
            }
        }
        QVERIFY(counted);
        player().last();
        QCOMPARE(player().frame().packets.front().lap, 64);
        QCOMPARE(player().frame().packets.front().ttl, 0);
    }

    void theLoopIsSeenRepairedAndSeenAgain() {
        open(QStringLiteral("4-default-route-loop"));
        const model::Design looping = m_window->document().design();

        traceByHand("vm1");
        QCOMPARE(player().answer().verdict, engine::Verdict::Loop);
        QVERIFY(player().storyboard().stories().front().ribbon.has_value());

        // Step into the loop: stepping ends at the look-up that closes it, and the ribbon is there.
        QAction* step = m_window->workbench().actions().step;
        player().first();
        for (int i = 0; i < 20 && player().frame().packets.front().lap == 0; ++i) {
            step->trigger();
        }
        QVERIFY(player().frame().packets.front().lap > 0);
        QVERIFY(player().storyboard().stories().front().ribbon->stops.size() >= 2);

        // The finding names the loop; its first repair was tried on the engine.
        const auto& findings = m_window->workbench().runner().latest()->findings;
        const auto loop = std::find_if(findings.begin(), findings.end(), [](const analysis::Finding& finding) {
            return finding.code == model::FindingCode::DefaultSelfLoop;
        });
        QVERIFY(loop != findings.end());
        panels::FindingsPanel* panel = &m_window->workbench().findings();
        m_window->workbench().showFindings();
        QSignalSpy found(&m_window->workbench().runner(), &runner::AnalysisRunner::repairsFound);
        QSignalSpy applied(panel, &panels::FindingsPanel::repairApplied);
        panel->showFinding(static_cast<std::size_t>(loop - findings.begin()));
        QTRY_VERIFY_WITH_TIMEOUT(found.count() > 0, patience);
        const auto apply = [panel] {
            for (auto* button : panel->findChildren<QAbstractButton*>()) {
                if (button->accessibleName().startsWith(QLatin1String("Apply")) && button->isVisible()) {
                    return button;
                }
            }
            return static_cast<QAbstractButton*>(nullptr);
        };
        QTRY_VERIFY_WITH_TIMEOUT(apply() != nullptr, patience);
        QTest::mouseClick(apply(), Qt::LeftButton);
        QCOMPARE(applied.count(), 1);

        // The packet goes out; the trace was asked again by itself.
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
        QVERIFY(m_window->document().isDirty());
        QVERIFY(m_window->document().design().network->routeTables.size() > looping.network->routeTables.size());
        QTRY_COMPARE_WITH_TIMEOUT(player().answer().verdict, engine::Verdict::DeliveredToInternet, patience);
        QVERIFY(!player().storyboard().stories().front().ribbon.has_value());

        // One undo brings the very design back, and the loop with it.
        m_window->workbench().actions().undo->trigger();
        QCOMPARE(m_window->document().design().network, looping.network);
        QTRY_COMPARE_WITH_TIMEOUT(player().answer().verdict, engine::Verdict::Loop, patience);
        QVERIFY(!m_window->document().isDirty());
    }

    void theStatusBarTellsHowTheControlPlaneFares_data() {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("act 1 settles") << QStringLiteral("1-behind-the-scenes") << QStringLiteral("settled");
        QTest::newRow("act 2 never does") << QStringLiteral("2-recursive-next-hop") << QStringLiteral("oscillating");
        QTest::newRow("act 3 settles") << QStringLiteral("3-static-route") << QStringLiteral("settled");
    }
    void theStatusBarTellsHowTheControlPlaneFares() {
        QFETCH(QString, act);
        QFETCH(QString, beginning);
        open(act);
        QTRY_VERIFY_WITH_TIMEOUT(named<QLabel>("state")->text().startsWith(beginning), patience);
    }

    void toolKeysDoNotFireInTextFields() {
        open(QStringLiteral("1-behind-the-scenes"));
        typeToolLettersIntoTheSearch();
        QTest::keyClick(&m_window->workbench().view(), Qt::Key_N);
        QCOMPARE(m_window->workbench().toolBox().held(), tools::ToolKind::Nva);
        QTest::keyClick(&m_window->workbench().view(), Qt::Key_Escape);
        QCOMPARE(m_window->workbench().toolBox().held(), tools::ToolKind::Select);
    }

    void aRenamedMachineKeepsItsRoutesAndOneUndoStep() {
        open(QStringLiteral("1-behind-the-scenes"));
        const model::EntityRef machine = m_window->document().design().network->machines.begin()->id;
        m_window->workbench().scene().selectEntities({machine});
        m_window->workbench().view().setFocus();
        QTest::keyClick(&m_window->workbench().view(), Qt::Key_F2);
        auto* field = named<QLineEdit>("rename");
        QVERIFY(field != nullptr);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("northern"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_window->document().design().network->machines.begin()->name, std::string("northern"));
        QCOMPARE(m_window->document().undoStack().count(), 1);
        QCOMPARE(m_window->workbench().toolBox().held(), tools::ToolKind::Select);
    }

    void deleteTakesWhatIsSelectedAndUndoSelectsIt() {
        open(QStringLiteral("1-behind-the-scenes"));
        const model::EntityRef machine = m_window->document().design().network->machines.begin()->id;
        m_window->workbench().scene().selectEntities({machine});
        m_window->workbench().view().setFocus();
        QTest::keyClick(&m_window->workbench().view(), Qt::Key_Delete);
        QVERIFY(!m_window->document().design().network->machines.contains(std::get<model::VirtualMachineId>(machine)));
        m_window->workbench().actions().undo->trigger();
        QVERIFY(m_window->workbench().scene().selectedEntities() == std::vector<model::EntityRef>{machine});
    }

    void whatIsPlacedOutsideItsContainerIsRefusedWithAReason() {
        open(QStringLiteral("1-behind-the-scenes"));
        QSignalSpy said(&m_window->workbench(), &window::Workbench::said);
        const QRectF sheet = m_window->workbench().scene().anchors().sheet;
        QVERIFY(!m_window->workbench().toolBox().placeAt(tools::ToolKind::VirtualMachine,
                                                         sheet.bottomRight() + QPointF(400, 400)));
        QVERIFY(!said.last().front().toString().isEmpty());
        QVERIFY(!m_window->document().isDirty());
    }

    void everythingOfTheStoryCanBeDrawnByHand() {
        m_window->newDesign();
        scene::TopologyView& view = m_window->workbench().view();
        tools::ToolBox& box = m_window->workbench().toolBox();
        QVERIFY(box.placeAt(tools::ToolKind::Vnet, {0, 0}));
        QVERIFY(box.placeAt(tools::ToolKind::Subnet, {24, 48}));
        QVERIFY(box.placeAt(tools::ToolKind::Nva, {96, 136}));
        QVERIFY(box.placeAt(tools::ToolKind::RouteServer, {320, 160}));
        QVERIFY(box.placeAt(tools::ToolKind::Internet, {900, 160}));
        const model::Network& network = *m_window->document().design().network;
        QCOMPARE(network.nvas.size(), 1U);
        QCOMPARE(network.routeServers.size(), 1U);

        // BGP by dragging from the appliance to an instance.
        m_window->workbench().view().fitAll();
        const scene::Anchors anchors = m_window->workbench().scene().anchors();
        const QPoint from = view.mapFromScene(anchors.tile(network.nvas.begin()->id)->center());
        const QPoint to = view.mapFromScene(anchors.tile(network.routeServers.begin()->id)->center());
        box.take(tools::ToolKind::Connect);
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier, to);
        QCOMPARE(m_window->document().design().network->bgpConnections.size(), 1U);
        QCOMPARE(box.held(), tools::ToolKind::Select);
    }

private:
    /// Types tool letters into the search field of the palette.
    void typeToolLettersIntoTheSearch() {
        auto* search = m_window->findChild<window::PalettePanel*>()->findChild<QLineEdit*>();
        QVERIFY(search != nullptr);
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("nsrt"));
        QCOMPARE(search->text(), QStringLiteral("nsrt"));
        QCOMPARE(m_window->workbench().toolBox().held(), tools::ToolKind::Select);
        search->clear();
        m_window->workbench().view().setFocus();
    }
};

QTEST_MAIN(StoryTest)
#include "story_test.moc"
