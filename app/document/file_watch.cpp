// SPDX-License-Identifier: Apache-2.0
#include "app/document/file_watch.hpp"

#include <QFileInfo>

namespace hopscope::document {

namespace {

constexpr std::chrono::milliseconds settling{200};

}  // namespace

FileWatch::FileWatch(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&m_document, &Document::fileNameChanged, this, &FileWatch::watch);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settling);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::check);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    watch();
}

void FileWatch::watch() {
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty()) {
        m_watcher.removePaths(before);
    }
    if (!m_document.fileName().isEmpty()) {
        // The folder as well: it tells when a file of that name comes back.
        m_watcher.addPath(QFileInfo(m_document.fileName()).absolutePath());
    }
    look();
    Q_EMIT changed();
}

void FileWatch::check() {
    if (look()) {
        Q_EMIT changed();
    }
}

bool FileWatch::look() {
    const QString& fileName = m_document.fileName();
    const FileStamp now = stampOf(fileName);
    if (now.exists && !m_watcher.files().contains(fileName)) {
        m_watcher.addPath(fileName);  // one that was replaced is not watched any more
    }
    const State state = now == m_document.fileStamp() ? State::Same : now.exists ? State::Changed : State::Gone;
    const bool readOnly = document::isReadOnly(fileName);
    const bool isNews = state != m_state || readOnly != m_readOnly || now != m_seen;
    m_state = state;
    m_readOnly = readOnly;
    m_seen = now;
    return isNews;
}

}  // namespace hopscope::document
