// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hopscope::document {

/// What tells one state of a file from another without reading it.
struct FileStamp {
    bool exists = false;
    qint64 modified = 0;  ///< milliseconds since the epoch
    qint64 size = 0;      ///< bytes
    bool operator==(const FileStamp&) const = default;
};

/// The stamp of a file as it is now; an empty name is no file.
[[nodiscard]] FileStamp stampOf(const QString& fileName);

/// Whether a file is not meant to be written, or cannot be: by its permissions (of nobody, so that it holds for an
/// administrator too) or by its folder, which takes the new file before the old one goes.
[[nodiscard]] bool isReadOnly(const QString& fileName);

}  // namespace hopscope::document
