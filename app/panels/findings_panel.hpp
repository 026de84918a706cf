// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/assure/repair.hpp"
#include "core/model/ids.hpp"

namespace hopscope::document {
class Document;
}
namespace hopscope::scene {
struct Theme;
}

namespace hopscope::panels {

/// What is wrong or worth learning: a list by severity, and for the chosen one its evidence, its rules and the repairs
/// that were tried on the engine. Repairs are asked for when a finding is chosen and may come later, or never.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    enum class Scope {
        Design,     ///< every finding
        Selection,  ///< those that have a selected thing among their subjects
    };
    explicit FindingsPanel(Scope scope = Scope::Design, QWidget* parent = nullptr);
    ~FindingsPanel() override;

    void setDocument(document::Document* document);
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setSelection(std::vector<model::EntityRef> selection);
    void setTheme(const scene::Theme& theme);
    /// The answer to repairsWanted(); ignored when the analysis has changed since or another finding is shown.
    void setRepairs(std::size_t finding, std::vector<assure::Repair> repairs);
    /// On which settings each of the analysis' findings rests, by their S ids. Those of another analysis than the one
    /// that is shown are kept until it is.
    void setSettings(const std::shared_ptr<const analysis::Analysis>& analysis,
                     std::vector<std::vector<std::string>> settings);
    /// What was offered does not fit the drawing any more: asks once more, as soon as the finding is seen.
    void retryRepairs();
    /// Chooses a finding by its position in Analysis::findings, as a click would, without findingActivated().
    void showFinding(std::size_t finding);
    /// How many findings the panel lists, whatever the filter hides; what somebody has suppressed does not count.
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void countChanged(int count);
    /// A position in Analysis::findings.
    void findingActivated(std::size_t finding);
    void traceWanted(std::size_t finding);
    /// A link of the evidence was followed.
    void entityActivated(const hopscope::model::EntityRef& entity);
    void repairsWanted(std::size_t finding);
    void repairPreviewed(const hopscope::assure::Repair& repair);
    void previewEnded();
    /// The repair is wanted, as one undo step.
    void repairApplied(const hopscope::assure::Repair& repair);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace hopscope::panels
