// SPDX-License-Identifier: Apache-2.0
#include "app/engine/analysis_runner.hpp"

#include <QSignalSpy>
#include <QThread>
#include <QtTest>
#include <future>
#include <mutex>

using namespace hopscope;
using runner::AnalysisRunner;
using AnalysisPointer = std::shared_ptr<const analysis::Analysis>;
using NetworkPointer = std::shared_ptr<const model::Network>;

namespace {

NetworkPointer aNetwork() {
    return std::make_shared<const model::Network>();
}

AnalysisPointer answerTo(const NetworkPointer& network) {
    auto analysis = std::make_shared<analysis::Analysis>();
    analysis->network = network;
    analysis->findings.resize(2);
    return analysis;
}

/// Counts and, where a test wants it, holds computations until it lets them go.
struct Engine {
    std::atomic<int> computations = 0;
    std::atomic<bool> sawStop = false;
    std::promise<void> begun;
    std::shared_future<void> mayEnd;
    std::atomic<bool> holdsFirst = false;

    AnalysisRunner::Analyse analyse() {
        return [this](const NetworkPointer& network, const std::stop_token& stop) {
            if (computations++ == 0 && holdsFirst) {
                begun.set_value();
                mayEnd.wait();
            }
            sawStop = sawStop || stop.stop_requested();
            return answerTo(network);
        };
    }
};

std::vector<assure::Repair> noRepairs(const model::Design& /*design*/, const analysis::Analysis& /*analysis*/,
                                      const analysis::Finding& /*finding*/, const std::stop_token& /*stop*/) {
    return {};
}

}  // namespace

class AnalysisRunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersOnTheThreadOfTheRunner() {
        Engine engine;
        AnalysisRunner runner(engine.analyse(), noRepairs);
        QThread* thread = nullptr;
        connect(&runner, &AnalysisRunner::analysed, &runner, [&] { thread = QThread::currentThread(); });
        QSignalSpy computing(&runner, &AnalysisRunner::computing);
        QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
        const NetworkPointer network = aNetwork();
        runner.submit(network);
        QCOMPARE(computing.count(), 1);
        QVERIFY(runner.isComputing());
        QVERIFY(analysed.wait());
        QCOMPARE(thread, QThread::currentThread());
        QCOMPARE(runner.latest()->network, network);
        QVERIFY(!runner.isComputing());
    }

    void submittingNeverWaitsForTheEngine() {
        std::promise<void> letGo;
        Engine engine;
        engine.holdsFirst = true;
        engine.mayEnd = letGo.get_future().share();
        AnalysisRunner runner(engine.analyse(), noRepairs);
        QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
        runner.submit(aNetwork());
        engine.begun.get_future().wait();
        const NetworkPointer last = aNetwork();
        for (int i = 0; i < 100; ++i) {
            runner.submit(aNetwork());
        }
        runner.submit(last);
        QCOMPARE(engine.computations, 1);
        QCOMPARE(analysed.count(), 0);
        letGo.set_value();
        QTRY_COMPARE(analysed.count(), 1);
        QCOMPARE(runner.latest()->network, last);
        QCOMPARE(engine.computations, 2);
    }

    void theNetworkThatIsBeingComputedIsNotSubmittedTwice() {
        std::promise<void> letGo;
        Engine engine;
        engine.holdsFirst = true;
        engine.mayEnd = letGo.get_future().share();
        AnalysisRunner runner(engine.analyse(), noRepairs);
        QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
        const NetworkPointer network = aNetwork();
        runner.submit(network);
        engine.begun.get_future().wait();
        runner.submit(network);
        letGo.set_value();
        QTRY_COMPARE(analysed.count(), 1);
        QCOMPARE(engine.computations, 1);
    }

    void whatWasAnsweredALittleWhileAgoIsAnsweredAtOnce() {
        Engine engine;
        AnalysisRunner runner(engine.analyse(), noRepairs);
        QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
        const NetworkPointer first = aNetwork();
        const NetworkPointer second = aNetwork();
        runner.submit(first);
        QTRY_COMPARE(analysed.count(), 1);
        const AnalysisPointer answer = runner.latest();
        runner.submit(second);
        QTRY_COMPARE(analysed.count(), 2);
        runner.submit(first);
        QCOMPARE(analysed.count(), 3);
        QCOMPARE(runner.latest(), answer);
        QCOMPARE(engine.computations, 2);
    }

    void anAnswerThatNobodyWantsAnyMoreIsKeptButNotShown() {
        std::promise<void> letGo;
        Engine engine;
        AnalysisRunner runner(engine.analyse(), noRepairs);
        QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
        const NetworkPointer first = aNetwork();
        runner.submit(first);
        QTRY_COMPARE(analysed.count(), 1);
        runner.submit(aNetwork());
        runner.submit(first);  // undone before the answer came
        QCOMPARE(analysed.count(), 2);
        QTRY_COMPARE(engine.computations, 2);
        QCoreApplication::processEvents();
        QCOMPARE(runner.latest()->network, first);
        QVERIFY(!runner.isComputing());
    }

    void repairsComeWithTheFindingTheyAreFor() {
        Engine engine;
        AnalysisRunner runner(engine.analyse(),
                              [](const model::Design& design, const analysis::Analysis& /*analysis*/,
                                 const analysis::Finding& /*finding*/, const std::stop_token& /*stop*/) {
                                  assure::Repair repair;
                                  repair.after = design;
                                  return std::vector<assure::Repair>{repair};
                              });
        std::size_t finding = 0;
        std::vector<assure::Repair> repairs;
        connect(&runner, &AnalysisRunner::repairsFound, this,
                [&](const AnalysisPointer&, std::size_t number, const std::vector<assure::Repair>& found) {
                    finding = number;
                    repairs = found;
                });
        runner.findRepairs({}, answerTo(aNetwork()), 1);
        QTRY_COMPARE(repairs.size(), 1U);
        QCOMPARE(finding, 1U);
    }

    void settingsAreFoundOnceForAnAnalysis() {
        AnalysisRunner runner;
        QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
        runner.submit(aNetwork());
        QTRY_COMPARE(analysed.count(), 1);
        QSignalSpy found(&runner, &AnalysisRunner::settingsFound);
        runner.findSettings(runner.latest());
        QTRY_COMPARE(found.count(), 1);
        const auto settings = found.first().at(1).value<std::vector<std::vector<std::string>>>();
        QCOMPARE(settings.size(), runner.latest()->findings.size());
        runner.findSettings(runner.latest());
        runner.submit(aNetwork());
        QTRY_COMPARE(analysed.count(), 2);
        runner.findSettings(runner.latest());
        QTRY_COMPARE(found.count(), 2);  // and not three: the second question was the first one again
        QCOMPARE(found.last().first().value<AnalysisPointer>(), runner.latest());
    }

    void aRunnerThatGoesStopsTheRunningJob() {
        std::atomic<bool> sawStop = false;
        std::promise<void> begun;
        {
            AnalysisRunner runner(
                [&](const NetworkPointer& network, const std::stop_token& stop) {
                    begun.set_value();
                    while (!stop.stop_requested()) {
                        std::this_thread::yield();
                    }
                    sawStop = true;
                    return answerTo(network);
                },
                noRepairs);
            runner.submit(aNetwork());
            begun.get_future().wait();
        }
        QVERIFY(sawStop);
    }

    void theRealEngineAnswersForAnEmptyNetwork() {
        AnalysisRunner runner;
        QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
        runner.submit(aNetwork());
        QVERIFY(analysed.wait());
        QCOMPARE(runner.latest()->recording.outcome, engine::Outcome::Settled);
    }
};

QTEST_GUILESS_MAIN(AnalysisRunnerTest)
#include "analysis_runner_test.moc"
