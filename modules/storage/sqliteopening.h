// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/migrations.h"
#include "storage/progressstore.h"
#include "storage/sqlitestore.h"

#include <QString>
#include <memory>

namespace chartroom {

/// openSqliteStore with the migrations to use, so that tests can stand in an older or newer program's place.
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openSqliteStoreWith(const QString &path, StoreMode mode,
                                                                         const Clock &clock,
                                                                         const StoreOptions &options,
                                                                         const QList<Migration> &migrations);

/// Name of the backup that is made beside the file before its tables change from a version.
[[nodiscard]] QString migrationBackupPath(const QString &path, int schema, const QDateTime &instant);

} // namespace chartroom
