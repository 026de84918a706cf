// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <memory>
#include <vector>

#include "app/document/file_stamp.hpp"
#include "core/io/design_file.hpp"

class QLockFile;

namespace hopscope::document {

/// The folder of this user where copies of unsaved designs are kept.
[[nodiscard]] QString recoveryFolder();

/// Where a copy comes from, as it stands beside the copy.
struct Origin {
    QString fileName;  ///< empty for a design that was never saved
    QString title;
    FileStamp stamp;  ///< of the file that the changes were made from
};

/// A folder for the copy of one session, below the folder of them all. Its lock says whether the session lives: it
/// goes with the process, however that ends.
class CopyFolder {
public:
    /// Makes a new folder and locks it; not locked when that is not possible.
    [[nodiscard]] static CopyFolder make(const QString& recoveryFolder);
    /// Locks one that is there; not locked while its session lives.
    explicit CopyFolder(const QString& path);
    CopyFolder(CopyFolder&& other) noexcept;
    CopyFolder& operator=(CopyFolder&& other) noexcept;
    ~CopyFolder();

    [[nodiscard]] bool isLocked() const;
    /// Why it is not locked, as an errno.
    [[nodiscard]] int systemError() const;
    [[nodiscard]] QString designFile() const { return m_path + QStringLiteral("/design.hopscope"); }
    [[nodiscard]] QString originFile() const { return m_path + QStringLiteral("/origin.json"); }
    /// Removes the folder and what is in it; only while it is locked.
    void remove();

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

/// Writes the copy, each file whole or not at all. Any thread.
[[nodiscard]] Expected<void, io::SaveError> writeCopy(const QString& designFile, const QString& originFile,
                                                      const model::Design& design, const Origin& origin);

/// The copy of a session that did not end properly. As long as this lives no other session is offered it.
struct LostDesign {
    CopyFolder folder;
    Origin origin;
    QDateTime copied;
};

/// What sessions have left behind, the newest first; what is empty is cleared away. Costs a look into each folder.
[[nodiscard]] std::vector<LostDesign> lostDesigns(const QString& recoveryFolder);

}  // namespace hopscope::document
