// SPDX-License-Identifier: Apache-2.0
#include "app/window/file_guard.hpp"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace hopscope::window {

namespace {

const auto noticeName = QStringLiteral("fileChanged");

}  // namespace

using State = document::FileWatch::State;

FileGuard::FileGuard(document::Document& document, NoticeBars& notices, QWidget* window)
    : m_document(document), m_notices(notices), m_window(window), m_watch(document) {
    connect(&m_watch, &document::FileWatch::changed, this, &FileGuard::follow);
    // The sentence says whether there is something to lose.
    connect(&m_document, &document::Document::dirtyChanged, this, [this] {
        if (m_notices.isTold(noticeName)) {
            m_notices.tell(noticeName, [this] { return words(); });
        }
    });
}

void FileGuard::follow() {
    if (m_watch.state() == State::Gone) {
        m_document.markUnsaved();  // the design is the last of it
    }
    if (m_watch.state() == State::Same) {
        m_notices.dismiss(noticeName);
    } else {
        m_notices.tell(noticeName, [this] { return words(); });
    }
    Q_EMIT readOnlyChanged();
}

Notice FileGuard::words() {
    const QString name = QFileInfo(m_document.fileName()).fileName();
    Notice notice;
    if (m_watch.state() == State::Gone) {
        notice.sentence = tr("%1 is no longer where it was. Saving writes it anew.").arg(name);
        notice.choices = {
            {tr("Save"), tr("Write the design under the name that it had"), [this] { Q_EMIT saveWanted(); }},
            {tr("Save as…"), {}, [this] { Q_EMIT saveAsWanted(); }}};
        notice.close = [this] { m_notices.dismiss(noticeName); };
        return notice;
    }
    notice.sentence = m_document.isDirty()
                          ? tr("Another program has changed %1, and so have you since it was opened.").arg(name)
                          : tr("Another program has changed %1 since it was opened.").arg(name);
    notice.choices = {
        {tr("Reload"), tr("Show what the file holds now; Undo comes back to your design"), [this] { reload(); }},
        {tr("Keep mine"), tr("Stay with your design; saving replaces what the file holds now"),
         [this] {
             m_document.markUnsaved();
             m_document.acceptFile();
         }},
        {tr("Save as…"), tr("Keep both: your design goes to another file"), [this] { Q_EMIT saveAsWanted(); }}};
    return notice;
}

void FileGuard::reload() {
    const auto loaded = m_document.reload(tr("Reload"));
    if (!loaded) {
        Q_EMIT refused(loaded.error());
        return;
    }
    Q_EMIT reloaded();
}

FileGuard::Way FileGuard::wayToSave() {
    m_watch.check();
    if (m_watch.isReadOnly()) {
        return Way::Elsewhere;
    }
    if (m_watch.state() != State::Changed) {
        return Way::Write;
    }
    QMessageBox question(QMessageBox::Warning, tr("hopscope"),
                         tr("Another program has changed %1.").arg(QFileInfo(m_document.fileName()).fileName()),
                         QMessageBox::Cancel, m_window);
    question.setInformativeText(tr("Saving replaces what it has written."));
    const QAbstractButton* replace = question.addButton(tr("Replace"), QMessageBox::DestructiveRole);
    const QPushButton* elsewhere = question.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    return question.clickedButton() == replace     ? Way::Write
           : question.clickedButton() == elsewhere ? Way::Elsewhere
                                                   : Way::Not;
}

}  // namespace hopscope::window
