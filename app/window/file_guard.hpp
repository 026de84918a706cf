// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "app/document/file_watch.hpp"
#include "app/window/notice_bars.hpp"

namespace hopscope::window {

/// Stands between the design and its file when somebody else has a hand in it: tells what happened in a bar, and asks
/// before anything of theirs is written over.
class FileGuard : public QObject {
    Q_OBJECT

public:
    FileGuard(document::Document& document, NoticeBars& notices, QWidget* window);

    /// Looks at the file now, when the window comes to the front.
    void check() { m_watch.check(); }
    [[nodiscard]] bool isReadOnly() const { return m_watch.isReadOnly(); }

    enum class Way { Write, Elsewhere, Not };
    /// How a save may go on; asks when the file is not the one that was read.
    [[nodiscard]] Way wayToSave();

Q_SIGNALS:
    void saveWanted();
    void saveAsWanted();
    void readOnlyChanged();
    /// The present content of the file is shown.
    void reloaded();
    void refused(const hopscope::io::LoadError& error);

private:
    void follow();
    void reload();
    [[nodiscard]] Notice words();

    document::Document& m_document;
    NoticeBars& m_notices;
    QWidget* m_window;
    document::FileWatch m_watch;
};

}  // namespace hopscope::window
