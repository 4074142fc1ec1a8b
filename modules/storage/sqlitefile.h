// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqliteconnection.h"

#include <memory>

namespace chartroom {

/// A connection for work on a file as such: backups, looking at them, rescue. Not for the facts of a store in use,
/// which go through ProgressStore. May be used on any one thread.
using SqliteFile = std::unique_ptr<SqliteConnection>;
using SqliteFileAccess = SqliteConnection::Access;

/// Opens a file. Errors: those of sqliteError.
[[nodiscard]] Result<SqliteFile> openSqliteFile(const QString &path, SqliteFileAccess access);

/// The first cell of a query as text; empty for none and for NULL.
[[nodiscard]] Result<QString> sqlCell(const SqliteFile &file, const QByteArray &sql);

/// "Crrm" in the file's header: says whose database this is.
inline constexpr int storeApplicationId = 0x4372726D;

/// True when the header says that this is a store.
[[nodiscard]] bool isStoreFile(const SqliteFile &file);

} // namespace chartroom
