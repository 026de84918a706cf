// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QMenu>
#include <vector>

#include "app/document/document.hpp"
#include "app/scene/topology_view.hpp"

namespace hopscope::window {

/// Aligning, distributing, equal sizes, groups and locks: the actions for them, each one step of the selection and
/// enabled where it fits.
class ArrangeActions : public QObject {
    Q_OBJECT

public:
    ArrangeActions(document::Document& document, scene::TopologyView& view, QObject* parent);

    /// Everything, for the menu bar.
    void fill(QMenu& menu) const;
    /// What the selection can take, for its context menu.
    void addFitting(QMenu& menu) const;

private:
    using Edit = edit::Edited<model::Design> (*)(const model::Design& design,
                                                 const std::vector<model::EntityRef>& selected);
    struct Entry {
        QAction* action;
        std::size_t fewest;  ///< that must be chosen
        bool sized;          ///< of those that have a size
    };

    QAction* make(const QString& name, edit::EditKind kind, const QString& tip, const QKeySequence& key);
    QAction* make(const QString& name, edit::EditKind kind, const QString& tip, const QKeySequence& key, Edit edit);
    void makeOrder();
    void makeTies();
    void update();
    [[nodiscard]] std::vector<model::EntityRef> selected() const;

    document::Document& m_document;
    scene::TopologyView& m_view;
    std::vector<Entry> m_edges;  ///< align
    std::vector<Entry> m_gaps;
    std::vector<Entry> m_sizes;
    QAction* m_group = nullptr;
    QAction* m_ungroup = nullptr;
    QAction* m_locked = nullptr;
};

}  // namespace hopscope::window
