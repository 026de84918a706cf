// SPDX-License-Identifier: Apache-2.0
#include "app/document/recent_files.hpp"

#include <QFileInfo>
#include <QSettings>

namespace hopscope::document {

namespace {

constexpr qsizetype limit = 10;
const auto key = QStringLiteral("recentFiles");

}  // namespace

QStringList recentFiles() {
    return QSettings().value(key).toStringList();
}

void rememberFile(const QString& fileName) {
    const QString path = QFileInfo(fileName).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(key, files.mid(0, limit));
}

void forgetFile(const QString& fileName) {
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(fileName).absoluteFilePath());
    QSettings().setValue(key, files);
}

}  // namespace hopscope::document
