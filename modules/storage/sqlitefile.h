// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>

struct sqlite3;

namespace chartroom {

struct SqliteClose {
    void operator()(sqlite3 *database) const;
};
/// A bare connection to a SQLite file, for work on files as such: backups, looking at them, rescue. Not for the facts
/// of a store in use, which go through ProgressStore. May be used on any one thread.
using SqliteFile = std::unique_ptr<sqlite3, SqliteClose>;

enum class SqliteFileAccess {
    ReadOnly,  ///< beside whoever else uses it
    Immutable, ///< a file that nobody changes: no lock, no shared memory, also in a read-only folder
    ReadWrite, ///< must exist
    Create,
};

/// Opens a file. Errors: those of sqliteError.
[[nodiscard]] Result<SqliteFile> openSqliteFile(const QString &path, SqliteFileAccess access, int busyMilliseconds = 3000);

/// Runs statements that give no rows.
Result<void> runSql(const SqliteFile &file, const QByteArray &sql);

/// The first cell of a query as text; empty for none and for NULL.
[[nodiscard]] Result<QString> sqlCell(const SqliteFile &file, const QByteArray &sql);

/// "Crrm" in the file's header: says whose database this is.
inline constexpr int storeApplicationId = 0x4372726D;

/// True when the header says that this is a store.
[[nodiscard]] bool isStoreFile(const SqliteFile &file);

/// What the last failing call means, for people.
[[nodiscard]] Error sqliteFileError(sqlite3 *database);

} // namespace chartroom
