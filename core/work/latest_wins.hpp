// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace hopscope::work {

/// One thread that computes; at most one job waits, and a newer one takes its place. The running job is not stopped
/// merely because a newer one waits, or the view would starve; it is stopped by `stopRunning` and by the destructor.
///
///     submit(1)  submit(2)  submit(3)
///     | runs 1 ............| 2 was replaced | runs 3 ....|
///                          deliver(1)                    deliver(3)      on the worker's thread
template <typename Input, typename Output>
class LatestWins {
public:
    using Compute = std::function<Output(const Input&, std::stop_token)>;
    using Deliver = std::function<void(Output)>;

    LatestWins(Compute compute, Deliver deliver)
        : m_compute(std::move(compute)), m_deliver(std::move(deliver)),
          m_thread([this](const std::stop_token& stop) { work(stop); }) {}

    ~LatestWins() {
        m_thread.request_stop();
        stopRunning();
    }
    LatestWins(const LatestWins&) = delete;
    LatestWins& operator=(const LatestWins&) = delete;

    /// Replaces the waiting job. Returns at once.
    void submit(Input input) {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting = std::move(input);
        }
        m_wake.notify_one();
    }

    /// Asks the running job to stop; its result is still delivered.
    void stopRunning() {
        const std::lock_guard lock(m_mutex);
        m_running.request_stop();
    }

private:
    void work(const std::stop_token& stop) {
        while (true) {
            std::optional<Input> job;
            std::stop_token jobStop;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); });
                if (stop.stop_requested()) {
                    return;
                }
                job.swap(m_waiting);
                m_running = std::stop_source();
                jobStop = m_running.get_token();
            }
            Output output = m_compute(*job, jobStop);
            if (!stop.stop_requested()) {
                m_deliver(std::move(output));
            }
        }
    }

    Compute m_compute;
    Deliver m_deliver;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Input> m_waiting;
    std::stop_source m_running;
    std::jthread m_thread;  // last: it starts when everything else stands
};

}  // namespace hopscope::work
