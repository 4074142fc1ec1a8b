// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filesync.h"

#include <QFile>
#include <QFileInfo>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace chartroom {

namespace {

#ifdef Q_OS_UNIX
bool syncPath(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    return synced;
}
#endif

} // namespace

bool syncFile(const QString &path)
{
#ifdef Q_OS_UNIX
    return syncPath(path, O_RDONLY);
#else
    return QFileInfo::exists(path);
#endif
}

void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    (void)syncPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
#else
    Q_UNUSED(path)
#endif
}

bool replaceFile(const QString &newPath, const QString &path)
{
    std::error_code problem;
    std::filesystem::rename(newPath.toStdU16String(), path.toStdU16String(), problem);
    if (!problem)
        syncFolderOf(path);
    return !problem;
}

} // namespace chartroom
