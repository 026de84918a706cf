// SPDX-License-Identifier: Apache-2.0
#include "app/tools/rename_editor.hpp"

#include <QKeyEvent>
#include <algorithm>

#include "app/text/convert.hpp"
#include "core/edit/change.hpp"
#include "core/model/names.hpp"
#include "core/text/errors.hpp"

namespace hopscope::tools {

RenameEditor::RenameEditor(document::Document& document, scene::TopologyView& view, const model::EntityRef& entity)
    : QLineEdit(view.viewport()), m_document(document), m_view(view), m_entity(entity) {
    setObjectName(QStringLiteral("rename"));
    setAccessibleName(tr("Name"));
    setFont(scene::font({.face = scene::Face::Sans, .size = 13, .weight = 600}));
    setText(text::toQt(model::nameOf(*document.design().network, entity)));
    const QRect bounds = view.mapFromScene(view.topology()->boundsOf(entity)).boundingRect();
    constexpr int fieldWidth = 180;
    constexpr int fieldHeight = 28;
    const QRect room = view.viewport()->rect().adjusted(0, 0, -fieldWidth, -fieldHeight);
    setGeometry(std::clamp(bounds.left(), room.left(), std::max(room.left(), room.right())),
                std::clamp(bounds.top(), room.top(), std::max(room.top(), room.bottom())), fieldWidth, fieldHeight);
    selectAll();
    show();
    setFocus(Qt::ShortcutFocusReason);
    connect(this, &QLineEdit::returnPressed, this, &RenameEditor::commit);
}

bool RenameEditor::canRename(const model::Design& design, const model::EntityRef& entity) {
    return !model::nameOf(*design.network, entity).empty();
}

void RenameEditor::commit() {
    const edit::Edited<model::Design> renamed =
        edit::rename(m_document.design(), m_entity, text::toCore(this->text().trimmed()));
    m_document.apply(text::toQt(text::editTitle(edit::EditKind::Rename)), renamed);
    if (renamed) {
        m_view.setFocus();  // which ends this field
    }
}

void RenameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        m_view.setFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void RenameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        hide();
        deleteLater();
    }
}

}  // namespace hopscope::tools
