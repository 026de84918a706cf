// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/model/ids.hpp"

namespace hopscope::document {
class Document;
}
namespace hopscope::scene {
struct Theme;
}

namespace hopscope::panels {

/// The effective routes of the selection's subnet or interface, in the columns of `az network nic
/// show-effective-route-table`, with the losers and what beat them.
class EffectiveRoutesPanel : public QWidget {
    Q_OBJECT
public:
    explicit EffectiveRoutesPanel(QWidget* parent = nullptr);
    ~EffectiveRoutesPanel() override;

    /// From then on the tables say when they are of the design before the last change.
    void setDocument(document::Document* document);
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setSelection(std::vector<model::EntityRef> selection);
    void setState(std::size_t state);
    void setTheme(const scene::Theme& theme);

    /// A row that a look-up has just used.
    struct Highlight {
        model::SubnetId subnet{0};
        engine::RowId row = 0;
        bool guilty = false;
        bool operator==(const Highlight&) const = default;
    };
    /// Shows the subnet of the highlight, whatever is selected, until it is taken away.
    void setHighlight(std::optional<Highlight> highlight);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace hopscope::panels
