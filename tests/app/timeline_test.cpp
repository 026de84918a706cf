// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/trace/finding_flags.hpp"
#include "app/trace/timeline_dock.hpp"
#include "app/trace/timeline_scale.hpp"
#include "core/io/design_file.hpp"

using namespace hopscope;
using player::TimelineScale;

namespace {

std::shared_ptr<const analysis::Analysis> act(const QString& name) {
    const QString path = QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios/%1.hopscope").arg(name);
    const auto loaded = io::loadFile(path.toStdString());
    return loaded ? analysis::analyse(loaded->design.network) : nullptr;
}

/// Events at these milliseconds, one state each.
engine::Recording recordingAt(const std::vector<int>& times) {
    engine::Recording recording;
    for (const int time : times) {
        recording.events.push_back({.at = engine::Moment(time)});
        recording.states.emplace_back();
    }
    return recording;
}

}  // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingRecordedTakesNoTime() {
        const TimelineScale scale = TimelineScale::of({});
        QCOMPARE(scale.duration(), 0);
        QVERIFY(scale.moments().empty());
        QVERIFY(!scale.period());
        QVERIFY(!scale.momentOf(0));
        QCOMPARE(scale.modelTime(100), engine::Moment(0));
    }

    void idleTimeIsSqueezedButLongerStaysLonger() {
        const TimelineScale scale = TimelineScale::of(recordingAt({0, 0, 1000, 61'000, 3'661'000}));
        const auto& moments = scale.moments();
        QCOMPARE(moments.size(), 5U);
        std::vector<int> gaps;
        for (std::size_t i = 1; i < moments.size(); ++i) {
            gaps.push_back(moments[i].begins - moments[i - 1].begins);
        }
        QVERIFY(gaps[0] > 0);  // even at one moment every event has its beat
        QVERIFY(std::is_sorted(gaps.begin(), gaps.end()));
        QVERIFY(gaps[3] < 60 * gaps[1]);  // an hour is not 3600 seconds
        QVERIFY(gaps[3] < 3000);
        QVERIFY(scale.duration() > moments.back().begins);
    }

    void playTimeAndModelTimeGoOnTogether() {
        const TimelineScale scale = TimelineScale::of(recordingAt({0, 1000, 61'000}));
        engine::Moment before(-1);
        for (int t = 0; t <= scale.duration(); t += 10) {
            QVERIFY(scale.modelTime(t) >= before);
            before = scale.modelTime(t);
        }
        for (std::size_t i = 0; i < scale.moments().size(); ++i) {
            QCOMPARE(scale.momentAt(scale.moments()[i].begins), i);
            QCOMPARE(scale.modelTime(scale.moments()[i].begins), scale.moments()[i].at);
            QCOMPARE(*scale.momentOf(i), i);
        }
        QCOMPARE(scale.momentAt(-5), 0U);
        QCOMPARE(scale.momentAt(scale.duration() * 2), 2U);
        // Half way between two events it is half time in the model.
        const int half = (scale.moments()[1].begins + scale.moments()[2].begins) / 2;
        QVERIFY(std::abs((scale.modelTime(half) - engine::Moment(31'000)).count()) < 100);
    }

    void aCycleIsShownAgainAndItsPeriodIsMeasured() {
        engine::Recording recording = recordingAt({0, 1000, 2000, 5000});
        recording.cycle = engine::Cycle{};
        recording.cycle->firstEvent = 1;
        recording.cycle->lastEvent = 4;
        recording.cycle->period = engine::Moment(10'000);
        const TimelineScale scale = TimelineScale::of(recording, 2);
        QCOMPARE(scale.moments().size(), 4U + 2 * 3U);
        QCOMPARE(scale.moments()[4].state, 1U);
        QCOMPARE(scale.moments()[4].repetition, 1);
        QCOMPARE(scale.moments()[4].at, engine::Moment(11'000));
        QCOMPARE(scale.moments()[9].at, engine::Moment(25'000));
        QVERIFY(scale.period().has_value());
        QCOMPARE(scale.period()->length, engine::Moment(10'000));
        QCOMPARE(scale.period()->from, scale.moments()[4].begins);
        QCOMPARE(scale.period()->to, scale.moments()[7].begins);
    }

    void aFindingIsFlaggedWhereItsEvidenceBegins() {
        const auto looping = act(QStringLiteral("4-default-route-loop"));
        QVERIFY(looping);
        const auto flags = player::findingFlags(*looping);
        const auto loop = std::find_if(flags.begin(), flags.end(), [&](const player::FindingFlag& flag) {
            return looping->findings[flag.finding].code == model::FindingCode::DefaultSelfLoop;
        });
        QVERIFY(loop != flags.end());
        // The default route must have been announced before it can loop, and the row is there from then on.
        QVERIFY(loop->state > 0);
        const model::SubnetId subnet = looping->network->nvas.begin()->nics.front().subnet;
        const auto hasDefault = [&](std::size_t state) {
            const auto routes = analysis::effectiveRoutes(*looping, state, subnet);
            return std::any_of(routes.begin(), routes.end(), [](const azure::EffectiveRoute& route) {
                return route.prefix == net::Prefix::everything() &&
                       route.source == azure::RouteSource::VirtualNetworkGateway;
            });
        };
        QVERIFY(!hasDefault(loop->state - 1) || !hasDefault(0));
        QVERIFY(hasDefault(loop->state));
        QVERIFY(
            std::is_sorted(flags.begin(), flags.end(), [](const auto& a, const auto& b) { return a.state < b.state; }));
    }

    void aSettledDesignWithoutFindingsHasNoFlags() {
        const auto settled = act(QStringLiteral("3-static-route"));
        QVERIFY(settled);
        QCOMPARE(player::findingFlags(*settled).size(), 0U);
    }

    void theSessionsOfTheSecondActFlapAsTheMomentGoesOn() {
        const auto flapping = act(QStringLiteral("2-recursive-next-hop"));
        QVERIFY(flapping);
        player::TimelineDock dock(scene::Theme::of(scene::ThemeName::Light));
        std::vector<std::size_t> states;
        connect(&dock, &player::TimelineDock::stateChanged, &dock, [&](std::size_t state) { states.push_back(state); });
        dock.setAnalysis(flapping);
        dock.first();
        states.clear();
        dock.play();
        QVERIFY(dock.isPlaying());
        for (int i = 0; i < 20'000 && dock.isPlaying(); ++i) {
            dock.advance(16);
        }
        QVERIFY(!dock.isPlaying());
        const auto session = *flapping->lowered.fabric.sessions.indices().begin();
        int turns = 0;
        bool up = false;
        for (const std::size_t state : states) {
            const bool now = flapping->recording.states[state].sessions[session].established();
            turns += now != up ? 1 : 0;
            up = now;
        }
        QVERIFY2(turns >= 4, qPrintable(QString::number(turns)));
    }
};

QTEST_MAIN(TimelineTest)
#include "timeline_test.moc"
