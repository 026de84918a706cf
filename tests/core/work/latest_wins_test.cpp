// SPDX-License-Identifier: Apache-2.0
#include "core/work/latest_wins.hpp"

#include <QtTest>
#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using hopscope::work::LatestWins;

namespace {

/// Jobs that wait until the test lets them go, so that the test decides what runs when.
class Workshop {
public:
    /// The next job has begun when this returns; its input comes back.
    int awaitBegin() { return m_begun.take(); }
    void finishOne() { m_finish.put(0); }
    int awaitResult() { return m_results.take(); }
    [[nodiscard]] bool sawStop() const { return m_sawStop; }

    int compute(int input, const std::stop_token& stop) {
        m_begun.put(input);
        m_finish.take(stop);
        m_sawStop = m_sawStop || stop.stop_requested();
        return input * 10;
    }
    void deliver(int output) { m_results.put(output); }

private:
    /// A queue whose reader waits.
    class Channel {
    public:
        void put(int value) {
            {
                const std::lock_guard lock(m_mutex);
                m_values.push_back(value);
            }
            m_wake.notify_one();
        }
        int take(const std::stop_token& stop = {}) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_values.empty(); })) {
                return -1;
            }
            const int value = m_values.front();
            m_values.erase(m_values.begin());
            return value;
        }

    private:
        std::mutex m_mutex;
        std::condition_variable_any m_wake;
        std::vector<int> m_values;
    };

    Channel m_begun;
    Channel m_finish;
    Channel m_results;
    std::atomic<bool> m_sawStop = false;
};

std::unique_ptr<LatestWins<int, int>> startedIn(Workshop& workshop) {
    return std::make_unique<LatestWins<int, int>>(
        [&workshop](int input, const std::stop_token& stop) { return workshop.compute(input, stop); },
        [&workshop](int output) { workshop.deliver(output); });
}

}  // namespace

class LatestWinsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversTheResultOfAJob() {
        Workshop workshop;
        const auto work = startedIn(workshop);
        work->submit(1);
        QCOMPARE(workshop.awaitBegin(), 1);
        workshop.finishOne();
        QCOMPARE(workshop.awaitResult(), 10);
    }

    void aNewerJobReplacesTheOneThatWaits() {
        Workshop workshop;
        const auto work = startedIn(workshop);
        work->submit(1);
        QCOMPARE(workshop.awaitBegin(), 1);
        work->submit(2);
        work->submit(3);
        workshop.finishOne();
        QCOMPARE(workshop.awaitResult(), 10);
        QCOMPARE(workshop.awaitBegin(), 3);
        workshop.finishOne();
        QCOMPARE(workshop.awaitResult(), 30);
    }

    void theRunningJobIsNotStoppedBecauseANewerOneWaits() {
        Workshop workshop;
        const auto work = startedIn(workshop);
        work->submit(1);
        QCOMPARE(workshop.awaitBegin(), 1);
        work->submit(2);
        workshop.finishOne();
        QCOMPARE(workshop.awaitResult(), 10);
        QVERIFY(!workshop.sawStop());
    }

    void stopRunningStopsTheRunningJobAndStillDelivers() {
        Workshop workshop;
        const auto work = startedIn(workshop);
        work->submit(1);
        QCOMPARE(workshop.awaitBegin(), 1);
        work->stopRunning();
        QCOMPARE(workshop.awaitResult(), 10);
        QVERIFY(workshop.sawStop());
        work->submit(2);
        QCOMPARE(workshop.awaitBegin(), 2);
        workshop.finishOne();
        QCOMPARE(workshop.awaitResult(), 20);
    }

    void theDestructorStopsTheRunningJobAndDropsTheWaitingOne() {
        Workshop workshop;
        auto work = startedIn(workshop);
        work->submit(1);
        QCOMPARE(workshop.awaitBegin(), 1);
        work->submit(2);
        work.reset();  // returns only because the job is asked to stop
        QVERIFY(workshop.sawStop());
    }

    void theDestructorOfAnIdleWorkerReturns() {
        Workshop workshop;
        startedIn(workshop).reset();
    }

    void submitsFromSeveralThreadsEndWithOneOfTheirLast() {
        std::promise<int> last;
        std::atomic<int> deliveries = 0;
        constexpr int count = 200;
        {
            LatestWins<int, int> work([](int input, const std::stop_token&) { return input; },
                                      [&](int output) {
                                          ++deliveries;
                                          if (output == -1) {
                                              last.set_value(output);
                                          }
                                      });
            std::thread one([&] {
                for (int i = 0; i < count; ++i) {
                    work.submit(i);
                }
            });
            std::thread two([&] {
                for (int i = 0; i < count; ++i) {
                    work.submit(i);
                }
            });
            one.join();
            two.join();
            work.submit(-1);
            QCOMPARE(last.get_future().get(), -1);
        }
        QVERIFY(deliveries <= 2 * count + 1);
    }
};

QTEST_GUILESS_MAIN(LatestWinsTest)
#include "latest_wins_test.moc"
