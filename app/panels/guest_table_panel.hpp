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

/// The table inside the selected machine: what its own routing looks up before the virtual router does.
class GuestTablePanel : public QWidget {
    Q_OBJECT
public:
    explicit GuestTablePanel(QWidget* parent = nullptr);
    ~GuestTablePanel() override;

    /// From then on the tables say when they are of the design before the last change.
    void setDocument(document::Document* document);
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setSelection(std::vector<model::EntityRef> selection);
    void setState(std::size_t state);
    void setTheme(const scene::Theme& theme);

    /// A row that a look-up has just used: a position in the machine's GuestTable.
    struct Highlight {
        model::EntityRef machine{model::NvaId(0)};
        std::size_t row = 0;
        bool guilty = false;
        bool operator==(const Highlight&) const = default;
    };
    /// Shows the machine of the highlight, whatever is selected, until it is taken away.
    void setHighlight(std::optional<Highlight> highlight);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace hopscope::panels
