// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/progressstore.h"
#include "storage/tablelines.h"

#include <QList>
#include <QString>
#include <functional>

namespace chartroom {

/// Told now and then during long work: which table, and how many of its rows are done. False stops the work.
using TableProgress = std::function<bool(const QString &table, qint64 rows)>;

/// The names inside a backup file: one zip with all tables, the same for both databases (command-line.md 8.2).
namespace storefile {
inline const QString format = QStringLiteral("chartroom-store/1");
inline const QString headPath = QStringLiteral("store.json"); ///< format, schema, store, created, program, tables
[[nodiscard]] QString tablePath(const QString &table);        ///< "tables/<name>.ndjson"
} // namespace storefile

/// Writes all tables as they are at one moment, while the store is in use, into a file that must not exist. The same
/// content and clock give the same bytes. A few rows are in memory at a time. Errors: io.exists, io.write, store errors;
/// Cancelled. On failure there is no file.
[[nodiscard]] Result<QList<TableDigest>> writeStoreFile(ProgressStore &store, const QString &path, const Clock &clock,
                                                        const TableProgress &progress);

/// Puts a backup file into a store, which must be empty (store.not-empty); its id and organisation become those of the
/// backup. Every hash is compared before the first row goes in, and all rows go in together or not at all. Errors:
/// io.not-found; Refused with zip.*, meta.*, io.format or store.newer as `issues`; store errors; Cancelled.
[[nodiscard]] Result<QList<TableDigest>> restoreStoreFile(const QString &path, ProgressStore &store,
                                                          const TableProgress &progress);

} // namespace chartroom
