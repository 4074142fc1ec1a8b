// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitebackup.h"

#include "base/filesync.h"
#include "storage/storeerror.h"

#include <QCoreApplication>
#include <QFile>
#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

SqliteBackup::SqliteBackup(SqliteFile copy, QString target, QString temporary)
    : m_copy(std::move(copy)), m_target(std::move(target)), m_temporary(std::move(temporary))
{
}

Result<std::unique_ptr<SqliteBackup>> SqliteBackup::begin(sqlite3 *source, const QString &target)
{
    const QString temporary = target + u".new-%1"_s.arg(QCoreApplication::applicationPid());
    QFile::remove(temporary);
    Result<SqliteFile> copy = openSqliteFile(temporary, SqliteFileAccess::Create);
    if (!copy)
        return copy.error();
    // Nobody sees the copy before `finish` has brought it to the disk: until then nothing has to be durable.
    Result<void> done = (*copy)->runScript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    std::unique_ptr<SqliteBackup> backup(new SqliteBackup(std::move(*copy), target, temporary));
    if (done) {
        backup->m_backup = sqlite3_backup_init(backup->m_copy->handle(), "main", source, "main");
        if (!backup->m_backup)
            done = backup->lastError();
    }
    if (!done)
        return done.error();
    return backup;
}

SqliteBackup::~SqliteBackup()
{
    sqlite3_backup_finish(m_backup);
    m_copy.reset();
    QFile::remove(m_temporary);
}

Error SqliteBackup::lastError() const
{
    Error error = m_copy->lastError();
    error.message.replace(m_temporary, m_target);
    return error;
}

Result<bool> SqliteBackup::step(int pages)
{
    const int code = sqlite3_backup_step(m_backup, pages);
    if (code == SQLITE_DONE)
        return true;
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return false;
    return sqliteError(m_target, code, QString::fromUtf8(sqlite3_errstr(code)));
}

int SqliteBackup::pagesLeft() const
{
    return sqlite3_backup_remaining(m_backup);
}

int SqliteBackup::pagesInAll() const
{
    return sqlite3_backup_pagecount(m_backup);
}

Result<void> SqliteBackup::finish()
{
    const int code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (code != SQLITE_OK)
        return sqliteError(m_target, code, QString::fromUtf8(sqlite3_errstr(code)));
    // The copy says it is in WAL mode like its source; a file of its own needs no files beside it.
    if (const Result<void> single = m_copy->runScript("PRAGMA journal_mode = DELETE"); !single)
        return lastError();
    m_copy.reset();
    if (!syncFile(m_temporary) || !QFile::rename(m_temporary, m_target))
        return sqliteError(m_target, SQLITE_FULL, u"sync or rename"_s);
    syncFolderOf(m_target);
    return {};
}

} // namespace chartroom
