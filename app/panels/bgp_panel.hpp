// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <cstddef>
#include <memory>
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

/// BGP of the selection: its sessions and why they are up or down, an appliance's table with the rule that decided, and
/// what each instance of a route server has learned and announces. With nothing selected: the sessions of the design.
class BgpPanel : public QWidget {
    Q_OBJECT
public:
    explicit BgpPanel(QWidget* parent = nullptr);
    ~BgpPanel() override;

    /// From then on the tables say when they are of the design before the last change.
    void setDocument(document::Document* document);
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setSelection(std::vector<model::EntityRef> selection);
    void setState(std::size_t state);
    void setTheme(const scene::Theme& theme);

Q_SIGNALS:
    void entityActivated(const hopscope::model::EntityRef& entity);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace hopscope::panels
