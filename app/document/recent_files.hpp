// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace hopscope::document {

/// The files opened or saved last, newest first, as the settings of this user hold them. At most ten.
[[nodiscard]] QStringList recentFiles();
/// Puts a file first; an absolute path is kept whatever was given.
void rememberFile(const QString& fileName);
void forgetFile(const QString& fileName);

}  // namespace hopscope::document
