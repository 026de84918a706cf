// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include "app/document/document.hpp"
#include "app/scene/topology_view.hpp"

namespace hopscope::tools {

/// A field over the name on the sheet. Return takes the name, Escape and leaving the field give it up. Deletes itself.
class RenameEditor : public QLineEdit {
    Q_OBJECT

public:
    RenameEditor(document::Document& document, scene::TopologyView& view, const model::EntityRef& entity);

    /// False for what has no name on the sheet.
    [[nodiscard]] static bool canRename(const model::Design& design, const model::EntityRef& entity);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void commit();

    document::Document& m_document;
    scene::TopologyView& m_view;
    model::EntityRef m_entity;
};

}  // namespace hopscope::tools
