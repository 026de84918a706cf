// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/analysis/sink_tree.hpp"
#include "core/assure/repair.hpp"
#include "core/model/design.hpp"

namespace hopscope::runner {

/// Hands networks to a worker thread and its answers to the thread that it lives in. Nothing here waits, except the
/// destructor, which asks the running job to stop first.
class AnalysisRunner : public QObject {
    Q_OBJECT

public:
    using Analyse = std::function<std::shared_ptr<const analysis::Analysis>(std::shared_ptr<const model::Network>,
                                                                            std::stop_token)>;
    using FindRepairs = std::function<std::vector<assure::Repair>(const model::Design&, const analysis::Analysis&,
                                                                  const analysis::Finding&, std::stop_token)>;

    explicit AnalysisRunner(QObject* parent = nullptr);
    /// With other computations, for tests.
    AnalysisRunner(Analyse analyse, FindRepairs findRepairs, QObject* parent = nullptr);
    ~AnalysisRunner() override;

    /// Asks for the analysis of `network`. A network that was answered a short while ago is answered at once (undo);
    /// for the one that is being computed nothing new is started.
    void submit(const std::shared_ptr<const model::Network>& network);

    /// Tries the repairs for `analysis->findings[finding]` in the background; a later call replaces one that waits.
    void findRepairs(const model::Design& design, const std::shared_ptr<const analysis::Analysis>& analysis,
                     std::size_t finding);

    /// Asks on which settings each finding of `analysis` rests, unless that was the last question. What runs for an
    /// older analysis is stopped.
    void findSettings(const std::shared_ptr<const analysis::Analysis>& analysis);

    /// Asks for the next hops towards one destination; a later call replaces one that waits.
    void findSinkTree(const std::shared_ptr<const analysis::Analysis>& analysis, std::size_t state,
                      net::Address destination);

    /// The newest answer, which may be of an older network than the one submitted last; empty before the first.
    [[nodiscard]] const std::shared_ptr<const analysis::Analysis>& latest() const { return m_latest; }
    [[nodiscard]] bool isComputing() const { return m_wanted != nullptr; }

Q_SIGNALS:
    void computing();
    /// An answer for the network submitted last.
    void analysed(std::shared_ptr<const hopscope::analysis::Analysis> analysis);
    void repairsFound(std::shared_ptr<const hopscope::analysis::Analysis> analysis, std::size_t finding,
                      std::vector<hopscope::assure::Repair> repairs);
    /// S ids for each of the analysis' findings, in their order.
    void settingsFound(std::shared_ptr<const hopscope::analysis::Analysis> analysis,
                       std::vector<std::vector<std::string>> settings);
    void sinkTreeFound(std::shared_ptr<const hopscope::analysis::Analysis> analysis, hopscope::analysis::SinkTree tree);

private:
    struct Worker;
    void receive(const std::shared_ptr<const analysis::Analysis>& analysis);
    void remember(const std::shared_ptr<const analysis::Analysis>& analysis);

    std::shared_ptr<const model::Network> m_wanted;  ///< submitted and not answered yet
    std::shared_ptr<const analysis::Analysis> m_latest;
    std::vector<std::shared_ptr<const analysis::Analysis>> m_history;  ///< newest last
    std::shared_ptr<const analysis::Analysis> m_settingsAsked;
    std::unique_ptr<Worker> m_worker;  ///< last: its threads call back into what stands above
};

}  // namespace hopscope::runner
