// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "app/trace/trace_player.hpp"
#include "tests/app/trace_stage.hpp"

using namespace hopscope;
using namespace hopscope::player;
using test::Stage;

class TracePlayerTest : public QObject {
    Q_OBJECT

    Stage m_stage;
    analysis::TraceAnswer m_answer;

    std::unique_ptr<TracePlayer> player() {
        auto made = std::make_unique<TracePlayer>(
            [this](const analysis::Analysis&, const analysis::TraceQuestion&) { return m_answer; });
        made->setAnchors(m_stage.anchors);
        made->setAnalysis(m_stage.analysis);
        analysis::TraceQuestion question;
        question.from.machine = m_stage.vm;
        question.to.address = m_stage.packet.destination;
        made->ask(question);
        return made;
    }

private Q_SLOTS:
    void init() { m_answer = m_stage.loop(); }

    void asksAndStandsAtTheBeginning() {
        const auto made = player();
        QVERIFY(!made->storyboard().empty());
        QVERIFY(!made->isPlaying());
        QCOMPARE(made->position(), Millis(0));
    }

    void followsTheClockAtItsSpeed() {
        const auto made = player();
        made->play();
        made->advance(Millis(100));
        QCOMPARE(made->position(), Millis(100));
        made->setSpeed(0.25);
        for (int i = 0; i < 10; ++i) {
            made->advance(Millis(10));
        }
        QCOMPARE(made->position(), Millis(125));
        made->setSpeed(100);
        QCOMPARE(made->speed(), 4.0);
    }

    void standsStillWhilePaused() {
        const auto made = player();
        made->advance(Millis(100));
        QCOMPARE(made->position(), Millis(0));
    }

    void finishesOnceAndStartsOver() {
        const auto made = player();
        QSignalSpy finished(made.get(), &TracePlayer::finished);
        made->play();
        made->advance(Millis(1'000'000));
        QCOMPARE(finished.count(), 1);
        QVERIFY(!made->isPlaying());
        QCOMPARE(made->position(), made->storyboard().duration());
        made->play();
        QCOMPARE(made->position(), Millis(0));
    }

    void stepsFromLookUpToLookUpAndBack() {
        const auto made = player();
        QSignalSpy hops(made.get(), &TracePlayer::hopChanged);
        made->play();
        made->step();
        QVERIFY(!made->isPlaying());
        made->step();
        made->step();
        QCOMPARE(made->frame().hop, 2U);
        QCOMPARE(hops.count(), 2);
        made->stepBack();
        QCOMPARE(made->frame().hop, 1U);
        made->first();
        QCOMPARE(made->position(), Millis(0));
        made->stepBack();
        QCOMPARE(made->position(), Millis(0));
        made->last();
        QVERIFY(made->frame().packets.front().ended);
    }

    void seeksTheMomentOfAHop() {
        const auto made = player();
        made->seekHop(0, 2);
        QCOMPARE(made->frame().hop, 2U);
        QVERIFY(made->frame().packets.front().lookUp.has_value());
        made->seek(Millis(-5));
        QCOMPARE(made->position(), Millis(0));
    }

    void holdsTheLapsWhileNobodyLooks() {
        const auto made = player();
        made->play();
        made->setWindowActive(false);
        made->advance(Millis(100));
        QCOMPARE(made->position(), Millis(100));
        const Millis laps = made->storyboard().stories().front().ribbon->growsFrom + Millis(10);
        made->seek(laps);
        made->advance(Millis(100));
        QCOMPARE(made->position(), laps);
        made->setWindowActive(true);
        made->advance(Millis(100));
        QCOMPARE(made->position(), laps + Millis(100));
    }

    void goesOnWhenTheWayIsTheSame() {
        const auto made = player();
        made->seek(Millis(700));
        made->setAnalysis(m_stage.analysis);
        QCOMPARE(made->position(), Millis(700));
        QVERIFY(!made->former().has_value());
    }

    void startsAnewAndKeepsTheFormerWayWhenItDiffers() {
        const auto made = player();
        made->seek(Millis(700));
        m_answer = m_stage.delivered();
        made->setAnalysis(m_stage.analysis);
        QCOMPARE(made->position(), Millis(0));
        QVERIFY(made->former().has_value());
        QVERIFY(made->storyboard().forkFrom(*made->former()).has_value());
    }

    void isDismissedWhenAnEndIsGone() {
        const auto made = player();
        auto without = std::make_shared<model::Network>(*m_stage.analysis->network);
        without->machines = without->machines.without(m_stage.vm);
        auto fresh = std::make_shared<analysis::Analysis>();
        fresh->network = without;
        fresh->lowered = m_stage.analysis->lowered;
        made->setAnalysis(fresh);
        QVERIFY(!made->question().has_value());
        QVERIFY(made->storyboard().empty());
    }

    void reducedMotionStandsAtItsStops() {
        const auto made = player();
        made->setReducedMotion(true);
        const Millis onLeg = made->storyboard().timeOf(0, 0) + lookUpTime;
        made->seek(onLeg);
        const QPointF before = made->frame().packets.front().at;
        made->seek(onLeg + Millis(50));
        QCOMPARE(made->frame().packets.front().at, before);
    }
};

QTEST_MAIN(TracePlayerTest)
#include "trace_player_test.moc"
