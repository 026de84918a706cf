// SPDX-License-Identifier: Apache-2.0
#include "app/document/edit_command.hpp"

#include <utility>

namespace hopscope::document {

EditCommand::EditCommand(Document& document, const QString& label, model::Design after, MergeKey key)
    : QUndoCommand(label), m_document(document), m_before(document.design()), m_after(std::move(after)),
      m_key(std::move(key)) {}

void EditCommand::undo() {
    m_document.show(m_before, Document::Cause::History);
}

void EditCommand::redo() {
    m_document.show(m_after, m_done ? Document::Cause::History : Document::Cause::Edit);
    m_done = true;
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* later = static_cast<const EditCommand*>(other);  // the stack only offers commands of the same id
    if (later->m_key != m_key) {
        return false;
    }
    m_after = later->m_after;
    setObsolete(m_after == m_before);
    return true;
}

}  // namespace hopscope::document
