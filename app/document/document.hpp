// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QObject>
#include <QString>
#include <QUndoStack>
#include <string>
#include <vector>

#include "app/document/file_stamp.hpp"
#include "core/edit/edited.hpp"
#include "core/io/design_file.hpp"
#include "core/model/design.hpp"
#include "core/model/diff.hpp"

namespace hopscope::document {

/// Edits that follow each other with the same key become one undo step: repeated keys, a spin box that is held down.
/// An empty key never merges.
using MergeKey = std::string;

/// The open design: what it is, how it came to be (undo), where it is kept (file name, dirty or not). The design is an
/// immutable value; every change goes through `apply` and leaves by `changed`.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    /// Emits nothing: whoever listens may be half gone.
    ~Document() override;

    [[nodiscard]] const model::Design& design() const { return m_design; }

    /// Makes `after` the design, as one undo step called `label`. A design that shares everything with the present one
    /// is not pushed. Returns whether the design changed.
    bool apply(const QString& label, const model::Design& after, const MergeKey& key = {});
    /// The same for what a function of the room edit answers; its error leaves by `refused` and nothing changes.
    bool apply(const QString& label, const edit::Edited<model::Design>& edited, const MergeKey& key = {});

    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }
    /// Actions whose words name the step, such as "Undo Move".
    [[nodiscard]] QAction* createUndoAction(QObject* parent);
    [[nodiscard]] QAction* createRedoAction(QObject* parent);
    [[nodiscard]] bool isDirty() const { return !m_undoStack.isClean(); }

    /// Empty for a design that was never saved.
    [[nodiscard]] const QString& fileName() const { return m_fileName; }

    /// The state of the file that the design was read from or written to last.
    [[nodiscard]] const FileStamp& fileStamp() const { return m_fileStamp; }
    /// Takes the file as it is now for known, so that a save replaces it. `fileNameChanged` is emitted.
    void acceptFile();
    /// The design is not what the file holds any more, although nobody has changed it.
    void markUnsaved() { m_undoStack.resetClean(); }

    /// Starts over with another design: no undo, clean.
    void replace(const model::Design& design, const QString& fileName = {});
    /// The same for a design whose changes were never saved to the file: no undo, and dirty until it is saved. The
    /// stamp is that of the file which the changes were made from.
    void recover(const model::Design& design, const QString& fileName, const FileStamp& stamp);

    /// Opens a file. On error the present design stays. The members that this version does not know are kept for the
    /// next save; they are named so that somebody can be told.
    [[nodiscard]] Expected<std::vector<io::UnknownMember>, io::LoadError> load(const QString& fileName);
    /// Shows what the file holds now, as one undo step; the design is clean after it.
    [[nodiscard]] Expected<std::vector<io::UnknownMember>, io::LoadError> reload(const QString& label);
    /// Writes the design and takes the name over. On error what stood in the file still stands there.
    [[nodiscard]] Expected<void, io::SaveError> save(const QString& fileName);

Q_SIGNALS:
    /// One edit, undo or redo happened.
    void changed(const hopscope::model::Design& before, const hopscope::model::Design& after,
                 const hopscope::model::ChangeSet& changes);
    /// Another design was opened; nothing that was known of the old one holds. `changed` is not emitted.
    void replaced(const hopscope::model::Design& design);
    /// After undo and redo: the entities that came or changed, to be selected.
    void revisited(const std::vector<hopscope::model::EntityRef>& entities);
    void refused(const hopscope::edit::EditError& error);
    void dirtyChanged(bool dirty);
    /// The file is another one, or another state of it is known.
    void fileNameChanged(const QString& fileName);

private:
    friend class EditCommand;
    enum class Cause { Edit, History };
    void show(const model::Design& design, Cause cause);
    void startOver(const model::Design& design, const QString& fileName, const FileStamp& stamp);

    model::Design m_design;
    QString m_fileName;
    FileStamp m_fileStamp;
    QUndoStack m_undoStack;
};

}  // namespace hopscope::document
