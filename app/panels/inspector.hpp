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

/// The right dock: what is selected, in a header and as many tabs as apply to it (properties, effective routes, guest
/// table, BGP, findings). With nothing selected it shows the settings of the design.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);
    ~Inspector() override;

    /// The document must outlive the inspector, or be replaced by null before it goes.
    void setDocument(document::Document* document);
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setSelection(std::vector<model::EntityRef> selection);
    /// The moment of the recording that the tables answer for.
    void setState(std::size_t state);
    void setTheme(const scene::Theme& theme);
    /// What was offered does not fit the drawing any more.
    void retryRepairs();
    /// The answer to repairsWanted().
    void setRepairs(std::size_t finding, std::vector<assure::Repair> repairs);
    /// As FindingsPanel::setSettings().
    void setSettings(const std::shared_ptr<const analysis::Analysis>& analysis,
                     std::vector<std::vector<std::string>> settings);
    /// Puts the focus on the first field that can be renamed or edited.
    void focusFirstField();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Somebody followed a reference to another thing of the drawing.
    void entityActivated(const hopscope::model::EntityRef& entity);
    void findingActivated(std::size_t finding);
    /// "Show me": the finding's example flow is wanted on the sheet.
    void traceWanted(std::size_t finding);
    void repairsWanted(std::size_t finding);
    void repairPreviewed(const hopscope::assure::Repair& repair);
    void previewEnded();
    /// The repair is wanted, as one undo step.
    void repairApplied(const hopscope::assure::Repair& repair);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace hopscope::panels
