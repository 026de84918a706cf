// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeWidget>
#include <QWidget>
#include <map>
#include <memory>
#include <vector>

#include "app/scene/theme.hpp"
#include "core/analysis/analysis.hpp"
#include "core/model/design.hpp"

namespace hopscope::window {

/// The drawing as a tree of what contains what, with the worst finding of each thing. It is also the way through the
/// drawing for those who do not see it.
class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void setTheme(const scene::Theme& theme);
    void setDesign(const model::Design& design);
    /// Null takes the marks away.
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setSelection(const std::vector<model::EntityRef>& selection);

Q_SIGNALS:
    void selected(const std::vector<hopscope::model::EntityRef>& entities);
    void activated(const hopscope::model::EntityRef& entity);
    /// Another name was typed for it (F2). The tree shows the old one until the design has the new one.
    void renameWanted(const hopscope::model::EntityRef& entity, const QString& name);

private:
    QTreeWidgetItem* add(QTreeWidgetItem* parent, const model::EntityRef& entity, const QString& name);
    void takeName(const QTreeWidgetItem* item);
    void fill();
    void mark();

    QTreeWidget* m_tree;
    scene::Theme m_theme;
    model::Design m_design;
    std::shared_ptr<const analysis::Analysis> m_analysis;
    std::map<model::EntityRef, QTreeWidgetItem*> m_items;
    bool m_following = false;  ///< the selection comes from outside
};

/// The glyph of an entity's kind.
[[nodiscard]] class QIcon entityIcon(const model::EntityRef& entity, const scene::Theme& theme);

}  // namespace hopscope::window
