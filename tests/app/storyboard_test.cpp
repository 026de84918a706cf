// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "app/trace/storyboard.hpp"
#include "app/trace/ways.hpp"
#include "tests/app/trace_stage.hpp"

using namespace hopscope;
using namespace hopscope::player;
using engine::HopKind;
using test::Stage;

bool touches(const Way& way, const QRectF& rect) {
    for (int step = 0; step <= 1000; ++step) {
        if (rect.contains(way.path.pointAtPercent(step / 1000.0))) {
            return true;
        }
    }
    return false;
}

class StoryboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversInTheTempoOfTheBook() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.delivered(), *stage.analysis, stage.anchors);
        QCOMPARE(board.stories().size(), 1U);
        const Story& story = board.stories().front();
        QCOMPARE(story.stops.size(), 5U);
        // Three look-ups, four legs and the tick.
        QCOMPARE(board.duration(), 3 * lookUpTime + 4 * legTime + dropTime);
        QVERIFY(!story.ribbon);
        QVERIFY(story.neverReached.isEmpty());
        const Frame end = board.at(board.duration());
        QVERIFY(end.packets.front().ended);
        QVERIFY(QRectF(stage.internetTile).adjusted(-8, -8, 8, 8).contains(end.packets.front().at));
    }

    void numbersEveryLookUpOnce() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        std::vector<int> numbers;
        for (const Stop& stop : board.stories().front().stops) {
            numbers.push_back(stop.number);
        }
        QCOMPARE(numbers, (std::vector<int>{0, 1, 2, 3}));
    }

    void showsTheRowBeforeThePause() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        const Millis begin = board.timeOf(0, 1) - riseTime;
        QVERIFY(board.at(begin).packets.front().lookUp.has_value());
        QCOMPARE(board.at(begin).packets.front().rise, 0.0);
        QCOMPARE(board.at(begin + riseTime / 2).packets.front().rise, 0.5);
        QCOMPARE(board.at(begin + riseTime).packets.front().rise, 1.0);
        QVERIFY(!board.at(begin + lookUpTime).packets.front().lookUp.has_value());
    }

    void thePacketNeverJumps() {
        const Stage stage;
        for (const analysis::TraceAnswer& answer : {stage.loop(), stage.delivered(), stage.dropped()}) {
            const Storyboard board = Storyboard::from(answer, *stage.analysis, stage.anchors);
            QPointF before = board.at(Millis(0)).packets.front().at;
            for (Millis t{0}; t <= board.duration(); t += Millis(10)) {
                const QPointF now = board.at(t).packets.front().at;
                QVERIFY2(QLineF(before, now).length() < 25, qPrintable(QString::number(t.count())));
                before = now;
            }
        }
    }

    void theRibbonEnclosesTheApplianceAndTheVirtualRouter() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        const Story& story = board.stories().front();
        QVERIFY(story.ribbon.has_value());
        QVERIFY(story.ribbon->path.contains(stage.nvaTile));
        QVERIFY(story.ribbon->path.contains(stage.anchors.virtualRouters.at(stage.nvaSubnet).rect()));
    }

    void theRibbonGrowsWithTheSecondLapAndStays() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        const Ribbon& ribbon = *board.stories().front().ribbon;
        QCOMPARE(board.at(ribbon.growsFrom - Millis(1)).packets.front().ribbon, 0.0);
        QCOMPARE(board.at(ribbon.growsFrom - Millis(1)).packets.front().lap, 1);
        QCOMPARE(board.at(ribbon.growsFrom).packets.front().lap, 2);
        QCOMPARE(ribbon.grown - ribbon.growsFrom, 2 * legTime);
        QCOMPARE(board.at(ribbon.grown).packets.front().ribbon, 1.0);
        QCOMPARE(board.at(board.duration()).packets.front().ribbon, 1.0);
    }

    void lapsAndTtlRunOutTogether() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        QCOMPARE(board.stories().front().ribbon->laps, 64);
        int lap = 0;
        int ttl = 65;
        for (Millis t{0}; t <= board.duration(); t += Millis(20)) {
            const PacketFrame packet = board.at(t).packets.front();
            QVERIFY(packet.lap >= lap);
            QVERIFY(packet.ttl <= ttl);
            lap = packet.lap;
            ttl = packet.ttl;
        }
        QCOMPARE(lap, 64);
        QCOMPARE(ttl, 0);
    }

    void lapsThreeToSixAreTwiceAsFast() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        std::vector<Millis> durations;
        for (const Beat& beat : board.stories().front().beats) {
            if (beat.kind == Beat::Kind::Run && beat.counted == 1) {
                durations.push_back(beat.duration);
            }
        }
        QCOMPARE(durations, (std::vector<Millis>{2 * legTime, legTime, legTime, legTime, legTime}));
    }

    void aGuestThatDropsItsOwnSourceEndsTheFirstLap() {
        const Stage stage;
        analysis::TraceAnswer answer = stage.loop();
        answer.branches.front().path.endedBy = engine::LoopEnd::GuestOwnSource;
        const Storyboard board = Storyboard::from(answer, *stage.analysis, stage.anchors);
        const Story& story = board.stories().front();
        QCOMPARE(story.ribbon->laps, 1);
        QCOMPARE(board.at(board.duration()).packets.front().ribbon, 1.0);
        QCOMPARE(board.at(board.duration()).packets.front().lap, 1);
        QCOMPARE(story.beats.back().kind, Beat::Kind::Drop);
    }

    void aDropIsThrownTowardsWhatItNeverReaches() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.dropped(), *stage.analysis, stage.anchors);
        const Story& story = board.stories().front();
        QCOMPARE(story.beats.back().kind, Beat::Kind::Drop);
        QCOMPARE(story.beats.back().duration, dropTime);
        QVERIFY(!story.neverReached.isEmpty());
        QVERIFY(QRectF(stage.internetTile).adjusted(-8, -8, 8, 8).contains(story.neverReached.pointAtPercent(1)));
    }

    void aPacketThatDiesArrivingGoesThereFirst() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.notForwarded(), *stage.analysis, stage.anchors);
        const Story& story = board.stories().front();
        QCOMPARE(story.beats.back().kind, Beat::Kind::Drop);
        QCOMPARE(story.stops[story.beats.back().stop].entity, std::optional<model::EntityRef>(stage.nva));
    }

    void theArrowToTheNextHopHesitatesAndCurlsBack() {
        const Stage stage;
        for (const Storyboard& board : {Storyboard::from(stage.unreachable(), *stage.analysis, stage.anchors),
                                        Storyboard::ofRecursion(stage.nva, stage.anchors)}) {
            const auto& beats = board.stories().front().beats;
            const auto curl =
                std::find_if(beats.begin(), beats.end(), [](const Beat& b) { return b.kind == Beat::Kind::Curl; });
            QVERIFY(curl != beats.end());
            QCOMPARE(board.at(curl->start).packets.front().curlOut, 0.0);
            QCOMPARE(board.at(curl->start + curlOutTime).packets.front().curlOut, 1.0);
            QCOMPARE(board.at(curl->start + curlOutTime + curlPauseTime).packets.front().curlBack, 0.0);
            QCOMPARE(board.at(board.duration()).packets.front().curlBack, 1.0);
        }
        QVERIFY(Storyboard::ofRecursion(model::NvaId(99), stage.anchors).empty());
    }

    void steppingStopsAtEveryLookUpBothWays() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        std::vector<std::size_t> hops;
        Millis t{0};
        while (const auto next = board.nextMark(t)) {
            t = *next;
            hops.push_back(board.at(t).hop);
        }
        QCOMPARE(t, board.duration());
        QCOMPARE(std::vector<std::size_t>(hops.begin(), hops.begin() + 3), (std::vector<std::size_t>{0, 1, 2}));
        std::size_t back = 0;
        while (const auto previous = board.previousMark(t)) {
            t = *previous;
            ++back;
        }
        QCOMPARE(back, board.marks().size() - 1);
    }

    void reducedMotionKnowsNoInBetween() {
        const Stage stage;
        const Storyboard board = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        const Story& story = board.stories().front();
        for (const Beat& beat : story.beats) {
            const QPointF begin = board.steppedAt(beat.start).packets.front().at;
            const QPointF middle = board.steppedAt(beat.start + beat.duration / 2).packets.front().at;
            QCOMPARE(begin, middle);
        }
        QCOMPARE(board.steppedAt(story.ribbon->growsFrom + Millis(10)).packets.front().ribbon, 1.0);
    }

    void equalBranchesAreOnePacketAndTheWorstIsTold() {
        const Stage stage;
        analysis::TraceAnswer answer = stage.delivered();
        answer.branches.front().path.share = 0.25;
        answer.branches.push_back(answer.branches.front());
        answer.branches.push_back(stage.loop().branches.front());
        answer.branches.back().path.share = 0.5;
        const Storyboard board = Storyboard::from(answer, *stage.analysis, stage.anchors);
        QCOMPARE(board.stories().size(), 2U);
        QCOMPARE(board.stories()[0].verdict, engine::Verdict::Loop);
        QCOMPARE(board.stories()[1].share, 0.5);
    }

    void neverMoreThanFivePackets() {
        const Stage stage;
        analysis::TraceAnswer answer;
        for (int i = 0; i < 8; ++i) {
            answer.branches.push_back(stage.delivered().branches.front());
            answer.branches.back().path.verdict = static_cast<engine::Verdict>(i);
        }
        QCOMPARE(Storyboard::from(answer, *stage.analysis, stage.anchors).stories().size(), movingMaximum);
    }

    void theWayBackFollowsTheWayOut() {
        const Stage stage;
        analysis::TraceAnswer answer = stage.delivered();
        answer.back = std::make_shared<analysis::TraceAnswer>(stage.delivered());
        const Storyboard board = Storyboard::from(answer, *stage.analysis, stage.anchors);
        QCOMPARE(board.stories().size(), 2U);
        QVERIFY(board.stories()[1].back);
        QCOMPARE(board.stories()[1].start(), board.stories()[0].end());
        QCOMPARE(board.at(board.stories()[0].end() + Millis(1)).told, 1U);
        QCOMPARE(board.stories()[1].stops[1].number, 4);
    }

    void namesTheForkOfTwoWays() {
        const Stage stage;
        const Storyboard loop = Storyboard::from(stage.loop(), *stage.analysis, stage.anchors);
        const Storyboard out = Storyboard::from(stage.delivered(), *stage.analysis, stage.anchors);
        QVERIFY(loop.sameWay(loop));
        QVERIFY(!loop.forkFrom(loop).has_value());
        QVERIFY(!out.sameWay(loop));
        QCOMPARE(*out.forkFrom(loop), stage.anchors.virtualRouters.at(stage.nvaSubnet).centre);
    }

    void nothingToTellIsEmpty() {
        const Stage stage;
        const Storyboard board = Storyboard::from({}, *stage.analysis, stage.anchors);
        QVERIFY(board.empty());
        QCOMPARE(board.duration(), Millis(0));
        QVERIFY(board.at(Millis(500)).packets.empty());
    }

    void waysGoAroundTilesAndNamesInRightAngles() {
        const QRectF a(0, 0, 56, 56);
        const QRectF b(400, 0, 56, 56);
        QCOMPARE(wayBetween(a, b, {}, 0).path.length(), 400.0 - 56);
        QCOMPARE(wayBetween(a, b, {}, 0).leaves, 3.0);
        const QRectF between(200, 0, 56, 56);
        const QRectF name(200, 60, 56, 14);
        scene::Terrain terrain;
        terrain.walls = {between};
        terrain.words = {name};
        const Way around = wayBetween(a, b, terrain, 0);
        QVERIFY(!touches(around, between));
        QVERIFY(!touches(around, name));
        QVERIFY(around.path.length() > 400 - 56);
    }

    void waysOfDifferentLanesStayApart() {
        const QRectF a(0, 0, 56, 56);
        const QRectF b(400, 0, 56, 56);
        const Way first = wayBetween(a, b, {}, 0);
        const Way second = wayBetween(a, b, {}, 1);
        QVERIFY(second.path.pointAtPercent(0.5).y() - first.path.pointAtPercent(0.5).y() >= 8);
    }

    void beltsPassTheirStopsInOrder_data() {
        QTest::addColumn<QList<QPointF>>("centres");
        QTest::newRow("one") << QList<QPointF>{{0, 0}};
        QTest::newRow("two") << QList<QPointF>{{0, 0}, {300, 0}};
        QTest::newRow("two, upright") << QList<QPointF>{{0, 0}, {0, 300}};
        QTest::newRow("clockwise") << QList<QPointF>{{0, 0}, {300, 0}, {300, 300}};
        QTest::newRow("counter-clockwise") << QList<QPointF>{{0, 0}, {0, 300}, {300, 300}, {300, 0}};
    }
    void beltsPassTheirStopsInOrder() {
        QFETCH(QList<QPointF>, centres);
        const Belt belt = beltAround({centres.begin(), centres.end()}, 44);
        QCOMPARE(static_cast<qsizetype>(belt.passes.size()), centres.size());
        for (std::size_t i = 0; i < belt.passes.size(); ++i) {
            const QPointF at = belt.path.pointAtPercent(belt.path.percentAtLength(belt.passes[i]));
            QVERIFY(std::abs(QLineF(at, centres[static_cast<qsizetype>(i)]).length() - 44) < 1);
            QVERIFY(i == 0 || belt.passes[i] > belt.passes[i - 1]);
            QVERIFY(belt.path.contains(centres[static_cast<qsizetype>(i)]));
        }
    }
};

QTEST_MAIN(StoryboardTest)
#include "storyboard_test.moc"
