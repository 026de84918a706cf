// SPDX-License-Identifier: Apache-2.0
#include "app/document/lost_design.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>
#include <algorithm>
#include <cerrno>

namespace hopscope::document {

namespace {

const auto fileMember = QStringLiteral("file");
const auto titleMember = QStringLiteral("title");
const auto existsMember = QStringLiteral("exists");
const auto modifiedMember = QStringLiteral("modified");
const auto sizeMember = QStringLiteral("size");

Origin readOrigin(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    return {.fileName = content[fileMember].toString(),
            .title = content[titleMember].toString(),
            .stamp = {.exists = content[existsMember].toBool(),
                      .modified = content[modifiedMember].toInteger(),
                      .size = content[sizeMember].toInteger()}};
}

io::SaveError errorOf(io::SaveError::Step step, const QFileDevice& file) {
    const QFileDevice::FileError error = file.error();
    return {.step = step,
            .systemError = error == QFileDevice::PermissionsError                                    ? EACCES
                           : error == QFileDevice::ResourceError || error == QFileDevice::WriteError ? ENOSPC
                                                                                                     : EIO};
}

}  // namespace

QString recoveryFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

CopyFolder::CopyFolder(const QString& path)
    : m_path(path), m_lock(std::make_unique<QLockFile>(path + QStringLiteral("/lock"))) {
    // A session may live for weeks: its lock is stale when its process is gone, not when it is old.
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

CopyFolder CopyFolder::make(const QString& recoveryFolder) {
    const QString path = recoveryFolder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDir().mkpath(path);
    // What was drawn concerns nobody else on this computer.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return CopyFolder(path);
}

CopyFolder::CopyFolder(CopyFolder&& other) noexcept = default;
CopyFolder& CopyFolder::operator=(CopyFolder&& other) noexcept = default;
CopyFolder::~CopyFolder() = default;

bool CopyFolder::isLocked() const {
    return m_lock != nullptr && m_lock->isLocked();
}

int CopyFolder::systemError() const {
    return m_lock != nullptr && m_lock->error() == QLockFile::PermissionError ? EACCES : EIO;
}

void CopyFolder::remove() {
    if (isLocked()) {
        QFile::remove(designFile());
        QFile::remove(originFile());
        m_lock->unlock();
        QDir().rmdir(m_path);
    }
}

Expected<void, io::SaveError> writeCopy(const QString& designFile, const QString& originFile,
                                        const model::Design& design, const Origin& origin) {
    QSaveFile file(originFile);
    const QByteArray content = QJsonDocument(QJsonObject{{fileMember, origin.fileName},
                                                         {titleMember, origin.title},
                                                         {existsMember, origin.stamp.exists},
                                                         {modifiedMember, origin.stamp.modified},
                                                         {sizeMember, origin.stamp.size}})
                                   .toJson();
    if (!file.open(QIODevice::WriteOnly)) {
        return unexpected(errorOf(io::SaveError::Step::Create, file));
    }
    if (file.write(content) != content.size() || !file.commit()) {
        return unexpected(errorOf(io::SaveError::Step::Write, file));
    }
    return io::saveFile(design, QFile::encodeName(designFile).toStdString());
}

std::vector<LostDesign> lostDesigns(const QString& recoveryFolder) {
    std::vector<LostDesign> lost;
    for (const QFileInfo& entry : QDir(recoveryFolder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        CopyFolder folder(entry.absoluteFilePath());
        if (!folder.isLocked()) {
            continue;
        }
        const QFileInfo design(folder.designFile());
        if (!design.exists()) {
            folder.remove();
            continue;
        }
        const Origin origin = readOrigin(folder.originFile());
        lost.push_back({.folder = std::move(folder), .origin = origin, .copied = design.lastModified()});
    }
    std::sort(lost.begin(), lost.end(), [](const LostDesign& a, const LostDesign& b) { return a.copied > b.copied; });
    return lost;
}

}  // namespace hopscope::document
