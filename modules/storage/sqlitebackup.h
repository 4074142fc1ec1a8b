// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/sqlitefile.h"

#include <QString>
#include <memory>

struct sqlite3_backup;

namespace chartroom {

/// A consistent copy of a database that may be in use, made in steps (SQLite's backup interface). The copy stands
/// under a temporary name beside the target until `finish` renames it: a target exists whole or not at all. What is
/// written through the same connection meanwhile goes into the copy; what others write makes it start anew.
class SqliteBackup
{
public:
    /// \a source must outlive the backup. The target must not exist. Errors: io.write.
    [[nodiscard]] static Result<std::unique_ptr<SqliteBackup>> begin(sqlite3 *source, const QString &target);
    SqliteBackup(const SqliteBackup &) = delete;
    SqliteBackup &operator=(const SqliteBackup &) = delete;
    /// Without `finish` nothing remains.
    ~SqliteBackup();

    /// Copies at most \a pages pages (4 KiB each): true when all are copied. A source that is locked at the moment
    /// costs a step, nothing else. Errors: io.write (disk full), store.integrity.
    Result<bool> step(int pages);
    [[nodiscard]] int pagesLeft() const;
    [[nodiscard]] int pagesInAll() const;

    /// Makes the copy a file of its own, brings it to the disk and renames it. May run on another thread than the
    /// steps, after them. Errors: io.write.
    Result<void> finish();

private:
    SqliteBackup(SqliteFile copy, QString target, QString temporary);
    Error lastError() const;

    SqliteFile m_copy;
    QString m_target;
    QString m_temporary;
    sqlite3_backup *m_backup = nullptr;
};

} // namespace chartroom
