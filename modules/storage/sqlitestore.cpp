// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitestore.h"

#include "storage/migrations.h"
#include "storage/sqliteopening.h"

namespace chartroom {

Result<std::unique_ptr<ProgressStore>> openSqliteStore(const QString &path, StoreMode mode, const Clock &clock,
                                                       const StoreOptions &options)
{
    return openSqliteStoreWith(path, mode, clock, options, sqliteMigrations());
}

} // namespace chartroom
