// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "app/document/document.hpp"

namespace hopscope::document {

/// Sees that somebody else has written, removed or protected the file of the open design. The system tells of most
/// changes; `check` looks for itself, because some file systems tell of none.
class FileWatch : public QObject {
    Q_OBJECT

public:
    enum class State { Same, Changed, Gone };

    explicit FileWatch(Document& document, QObject* parent = nullptr);

    /// As `check` has found it last, against what the document has read or written.
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    void check();

Q_SIGNALS:
    /// Something of the file is not as it was found last; a further change of a changed file counts too.
    void changed();

private:
    void watch();
    /// Whether anything was found that was not known.
    bool look();

    Document& m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;  ///< a program that writes is given the time to finish
    FileStamp m_seen;
    State m_state = State::Same;
    bool m_readOnly = false;
};

}  // namespace hopscope::document
