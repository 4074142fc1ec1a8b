// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storerestore.h"

#include "base/files.h"
#include "base/filesync.h"
#include "storage/sqlitebackup.h"
#include "storage/storeerror.h"
#include "storage/tr.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesPerRestoreStep = 256; // 1 MiB

Error unsoundBackupError(const QString &path)
{
    return {ErrorKind::Malformed, u"store.integrity"_s,
            StorageTr::tr("The backup %1 is damaged or from a newer program. Choose another one; nothing was changed.").arg(path),
            {}, {}};
}

Error keptNothingError(const QString &path)
{
    return {ErrorKind::Unwritable, u"io.write"_s,
            StorageTr::tr("The old store %1 cannot be kept aside: the disk is full or the folder is read-only. Nothing was "
                          "changed.").arg(path),
            {}, {}};
}

Result<void> runToEnd(SqliteBackup &copy, const Progress &progress)
{
    while (true) {
        const Result<bool> isDone = copy.step(pagesPerRestoreStep);
        if (!isDone)
            return isDone.error();
        if (*isDone)
            return copy.finish();
        progress.report(copy.pagesInAll() - copy.pagesLeft(), copy.pagesInAll());
    }
}

/// A finished file of its own, made from a backup, ready to be renamed.
Result<void> copyFile(const QString &from, const QString &to, const Progress &progress)
{
    const Result<SqliteFile> source = openSqliteFile(from, SqliteFileAccess::Immutable);
    if (!source)
        return source.error();
    const auto copy = SqliteBackup::begin((*source)->handle(), to);
    return copy ? runToEnd(**copy, progress) : copy.error();
}

/// True when the file can be read from end to end and others may have it open with a right to go on.
bool isReadableStore(const QString &path)
{
    const Result<SqliteFile> file = openSqliteFile(path, SqliteFileAccess::ReadWrite);
    if (!file)
        return false;
    const Result<QString> check = sqlCell(*file, "PRAGMA quick_check(1)");
    return check && *check == u"ok" && QFileInfo(path).size() > 0;
}

/// Copies the pages of the backup over those of the store, in one transaction of SQLite.
Result<void> overwrite(const QString &storePath, const QString &backupPath, const Progress &progress)
{
    const Result<SqliteFile> store = openSqliteFile(storePath, SqliteFileAccess::ReadWrite);
    const Result<SqliteFile> source = openSqliteFile(backupPath, SqliteFileAccess::Immutable);
    if (!store || !source)
        return store ? source.error() : store.error();
    if (const Result<void> safe = (*store)->runScript("PRAGMA synchronous = FULL"); !safe)
        return safe;
    sqlite3_backup *copy = sqlite3_backup_init((*store)->handle(), "main", (*source)->handle(), "main");
    if (!copy)
        return (*store)->lastError();
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(copy, pagesPerRestoreStep);
        progress.report(sqlite3_backup_pagecount(copy) - sqlite3_backup_remaining(copy), sqlite3_backup_pagecount(copy));
    }
    // Without the last step SQLite takes everything back.
    const int finished = sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        return sqliteError(storePath, code == SQLITE_DONE ? finished : code, u"restore"_s);
    return {};
}

Result<QString> replaceReadable(const QString &storePath, const QString &backupPath, const Clock &clock,
                                const Progress &progress)
{
    const Result<BackupFile> kept = backUpStore(storePath, BackupReason::Restore, clock, Progress());
    if (!kept)
        return kept.error();
    if (const Result<void> done = overwrite(storePath, backupPath, progress); !done)
        return done.error();
    return kept->path;
}

/// A second name for a file, or a copy where the file system has no such thing.
bool keepUnderSecondName(const QString &path, const QString &second)
{
#ifdef Q_OS_UNIX
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(second).constData()) == 0)
        return true;
#endif
    return QFile::copy(path, second) && syncFile(second);
}

/// The log belongs to the damaged file and would be taken for that of a new one: it goes first.
bool moveLogs(const QString &storePath, const QString &kept)
{
    for (const QString &ending : {u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo::exists(storePath + ending) && !QFile::rename(storePath + ending, kept + ending))
            return false;
    }
    QFile::remove(storePath + u"-shm"_s);
    return true;
}

} // namespace

Result<RestorePreview> previewRestore(const QString &presentCopy, const QString &backupPath)
{
    const Result<SqliteFile> file = openSqliteFile(presentCopy, SqliteFileAccess::Immutable);
    if (!file)
        return file.error();
    QUrl backup = QUrl::fromLocalFile(backupPath);
    backup.setQuery(u"immutable=1"_s);
    QByteArray name = backup.toEncoded(QUrl::FullyEncoded);
    Result<void> done = (*file)->runScript("ATTACH '" + name.replace('\'', "''") + "' AS backup");
    const auto number = [&](const QByteArray &sql) {
        const Result<QString> cell = done ? sqlCell(*file, sql) : done.error();
        if (!cell)
            done = cell.error();
        return cell ? cell->toInt() : 0;
    };
    RestorePreview preview;
    preview.answersNow = number("SELECT count(*) FROM main.attempt");
    preview.answersThen = number("SELECT count(*) FROM backup.attempt");
    preview.onlyNow = number("SELECT count(*) FROM main.attempt WHERE id NOT IN (SELECT id FROM backup.attempt)");
    preview.onlyThen = number("SELECT count(*) FROM backup.attempt WHERE id NOT IN (SELECT id FROM main.attempt)");
    if (!done)
        return done.error();
    return preview;
}

Result<QString> setStoreAside(const QString &storePath, const Clock &clock)
{
    if (const Result<void> folder = makeFolder(backupFolder(storePath)); !folder)
        return folder.error();
    const QString kept = newBackupPath(storePath, BackupReason::Damage, clock.now());
    if (!moveLogs(storePath, kept) || !replaceFile(storePath, kept))
        return keptNothingError(storePath);
    syncFolderOf(storePath);
    return kept;
}

Result<QString> exchangeStore(const QString &newPath, const QString &storePath, const Clock &clock)
{
    if (const Result<void> folder = makeFolder(backupFolder(storePath)); !folder)
        return folder.error();
    QString kept;
    if (QFileInfo::exists(storePath)) {
        kept = newBackupPath(storePath, BackupReason::Damage, clock.now());
        if (!keepUnderSecondName(storePath, kept) || !moveLogs(storePath, kept))
            return keptNothingError(storePath);
        syncFolderOf(kept);
    }
    if (!replaceFile(newPath, storePath))
        return keptNothingError(storePath);
    return kept;
}

Result<QString> restoreBackup(const QString &storePath, const QString &backupPath, const Clock &clock,
                              const Progress &progress)
{
    if (!lookIntoBackup(backupPath).isSound)
        return unsoundBackupError(backupPath);
    if (isReadableStore(storePath))
        return replaceReadable(storePath, backupPath, clock, progress);
    const QString newPath = storePath + u".restoring-%1"_s.arg(QCoreApplication::applicationPid());
    const Result<void> copied = copyFile(backupPath, newPath, progress);
    if (!copied)
        return copied.error();
    const Result<QString> kept = exchangeStore(newPath, storePath, clock);
    QFile::remove(newPath);
    return kept;
}

std::optional<BackupFile> newestSoundBackup(const QString &storePath, const Progress &progress)
{
    for (const BackupFile &backup : listBackups(storePath)) {
        if (progress.isCancelled())
            break;
        if (lookIntoBackup(backup.path).isSound)
            return backup;
    }
    return std::nullopt;
}

} // namespace chartroom
