// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUndoCommand>

#include "app/document/document.hpp"

namespace hopscope::document {

/// The only undo command: the design before and after. Designs share what did not change, so a step costs the rows that
/// it touched.
class EditCommand : public QUndoCommand {
public:
    EditCommand(Document& document, const QString& label, model::Design after, MergeKey key);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_key.empty() ? -1 : 1; }
    /// Takes over the end of a later step with the same key; obsolete when that leads back to the start.
    [[nodiscard]] bool mergeWith(const QUndoCommand* other) override;

private:
    Document& m_document;
    model::Design m_before;
    model::Design m_after;
    MergeKey m_key;
    bool m_done = false;  ///< the first redo is the edit itself, later ones are history
};

}  // namespace hopscope::document
