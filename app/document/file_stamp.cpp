// SPDX-License-Identifier: Apache-2.0
#include "app/document/file_stamp.hpp"

#include <QDateTime>
#include <QFileInfo>

namespace hopscope::document {

FileStamp stampOf(const QString& fileName) {
    const QFileInfo info(fileName);
    if (fileName.isEmpty() || !info.exists()) {
        return {};
    }
    return {.exists = true, .modified = info.lastModified().toMSecsSinceEpoch(), .size = info.size()};
}

bool isReadOnly(const QString& fileName) {
    const QFileInfo info(fileName);
    constexpr auto anybody = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return !fileName.isEmpty() && info.exists() &&
           (!info.isWritable() || !(info.permissions() & anybody) || !QFileInfo(info.canonicalPath()).isWritable());
}

}  // namespace hopscope::document
