// SPDX-License-Identifier: Apache-2.0
#include "app/engine/analysis_runner.hpp"

#include <QMetaObject>
#include <algorithm>
#include <optional>
#include <utility>

#include "core/analysis/rests_on.hpp"
#include "core/work/latest_wins.hpp"

namespace hopscope::runner {

namespace {

constexpr std::size_t historyLimit = 16;

}  // namespace

struct AnalysisRunner::Worker {
    struct RepairQuestion {
        model::Design design;
        std::shared_ptr<const analysis::Analysis> analysis;
        std::size_t finding = 0;
    };
    struct RepairAnswer {
        std::shared_ptr<const analysis::Analysis> analysis;
        std::size_t finding = 0;
        std::vector<assure::Repair> repairs;
    };

    struct SettingsAnswer {
        std::shared_ptr<const analysis::Analysis> analysis;
        std::optional<std::vector<std::vector<std::string>>> settings;  ///< absent when stopped
    };

    struct TreeQuestion {
        std::shared_ptr<const analysis::Analysis> analysis;
        std::size_t state = 0;
        net::Address destination{0};
    };
    struct TreeAnswer {
        std::shared_ptr<const analysis::Analysis> analysis;
        analysis::SinkTree tree;
    };

    work::LatestWins<std::shared_ptr<const model::Network>, std::shared_ptr<const analysis::Analysis>> analyses;
    work::LatestWins<RepairQuestion, RepairAnswer> repairs;
    work::LatestWins<std::shared_ptr<const analysis::Analysis>, SettingsAnswer> settings;
    work::LatestWins<TreeQuestion, TreeAnswer> trees;
};

AnalysisRunner::AnalysisRunner(QObject* parent)
    : AnalysisRunner(
          [](std::shared_ptr<const model::Network> network, std::stop_token stop) {
              return analysis::analyse(std::move(network), std::move(stop));
          },
          [](const model::Design& design, const analysis::Analysis& analysis, const analysis::Finding& finding,
             std::stop_token stop) { return assure::repairsFor(design, analysis, finding, std::move(stop)); },
          parent) {}

// The callbacks run on the worker's threads. Posting to `this` is safe there: the threads are joined in the destructor,
// and what was posted before that is dropped with the object.
AnalysisRunner::AnalysisRunner(Analyse analyse, FindRepairs findRepairs, QObject* parent)
    : QObject(parent),
      m_worker(new Worker{
          .analyses{std::move(analyse),
                    [this](const std::shared_ptr<const analysis::Analysis>& analysis) {
                        QMetaObject::invokeMethod(
                            this, [this, analysis] { receive(analysis); }, Qt::QueuedConnection);
                    }},
          .repairs{[find = std::move(findRepairs)](const Worker::RepairQuestion& question, std::stop_token stop) {
                       return Worker::RepairAnswer{question.analysis, question.finding,
                                                   find(question.design, *question.analysis,
                                                        question.analysis->findings[question.finding],
                                                        std::move(stop))};
                   },
                   [this](const Worker::RepairAnswer& answer) {
                       QMetaObject::invokeMethod(
                           this,
                           [this, answer] { Q_EMIT repairsFound(answer.analysis, answer.finding, answer.repairs); },
                           Qt::QueuedConnection);
                   }},
          .settings{[](const std::shared_ptr<const analysis::Analysis>& analysis, const std::stop_token& stop) {
                        auto found = analysis::restsOn(*analysis, analysis->findings, stop);
                        return stop.stop_requested() ? Worker::SettingsAnswer{}
                                                     : Worker::SettingsAnswer{analysis, std::move(found)};
                    },
                    [this](const Worker::SettingsAnswer& answer) {
                        if (answer.settings) {
                            QMetaObject::invokeMethod(
                                this, [this, answer] { Q_EMIT settingsFound(answer.analysis, *answer.settings); },
                                Qt::QueuedConnection);
                        }
                    }},
          .trees{[](const Worker::TreeQuestion& question, const std::stop_token& stop) {
                     return Worker::TreeAnswer{question.analysis, analysis::sinkTree(*question.analysis, question.state,
                                                                                     question.destination, stop)};
                 },
                 [this](const Worker::TreeAnswer& answer) {
                     QMetaObject::invokeMethod(
                         this, [this, answer] { Q_EMIT sinkTreeFound(answer.analysis, answer.tree); },
                         Qt::QueuedConnection);
                 }}}) {}

AnalysisRunner::~AnalysisRunner() = default;

void AnalysisRunner::submit(const std::shared_ptr<const model::Network>& network) {
    if (m_wanted == network || (m_wanted == nullptr && m_latest != nullptr && m_latest->network == network)) {
        return;
    }
    const auto known = std::find_if(m_history.begin(), m_history.end(),
                                    [&](const auto& analysis) { return analysis->network == network; });
    if (known != m_history.end()) {
        m_wanted.reset();
        const std::shared_ptr<const analysis::Analysis> analysis = *known;
        remember(analysis);
        Q_EMIT analysed(analysis);
        return;
    }
    m_wanted = network;
    m_worker->analyses.submit(network);
    Q_EMIT computing();
}

void AnalysisRunner::findRepairs(const model::Design& design, const std::shared_ptr<const analysis::Analysis>& analysis,
                                 std::size_t finding) {
    m_worker->repairs.submit({design, analysis, finding});
}

void AnalysisRunner::findSettings(const std::shared_ptr<const analysis::Analysis>& analysis) {
    if (m_settingsAsked != analysis) {
        m_settingsAsked = analysis;
        m_worker->settings.stopRunning();
        m_worker->settings.submit(analysis);
    }
}

void AnalysisRunner::findSinkTree(const std::shared_ptr<const analysis::Analysis>& analysis, std::size_t state,
                                  net::Address destination) {
    m_worker->trees.submit({analysis, state, destination});
}

void AnalysisRunner::receive(const std::shared_ptr<const analysis::Analysis>& analysis) {
    if (analysis->network != m_wanted) {
        // Late: the answer to a network that was left meanwhile still serves an undo.
        m_history.insert(m_history.begin(), analysis);
        return;
    }
    m_wanted.reset();
    remember(analysis);
    Q_EMIT analysed(analysis);
}

void AnalysisRunner::remember(const std::shared_ptr<const analysis::Analysis>& analysis) {
    m_latest = analysis;
    std::erase(m_history, analysis);
    m_history.push_back(analysis);
    if (m_history.size() > historyLimit) {
        m_history.erase(m_history.begin());
    }
}

}  // namespace hopscope::runner
