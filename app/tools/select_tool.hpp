// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <vector>

#include "app/document/document.hpp"
#include "app/scene/topology_view.hpp"

namespace hopscope::tools {

/// What the hand does to the selection. The view itself picks and previews; this turns its requests and the keys of the
/// window into edits.
class SelectTool : public QObject {
    Q_OBJECT

public:
    SelectTool(document::Document& document, scene::TopologyView& view);

    void removeSelection();
    void selectAll();
    /// Places what is selected anew, or everything when nothing is.
    void layOut();
    void selectNone();

private:
    void move(const std::vector<model::EntityRef>& entities, double dx, double dy);
    /// Nudges of the same things that follow each other are one step.
    void nudge(const std::vector<model::EntityRef>& entities, double dx, double dy);
    void moveAs(const document::MergeKey& key, const std::vector<model::EntityRef>& entities, double dx, double dy);
    void resize(const model::EntityRef& container, const QRectF& frame);

    document::Document& m_document;
    scene::TopologyView& m_view;
};

}  // namespace hopscope::tools
