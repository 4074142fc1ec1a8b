// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/migrations.h"
#include "storage/openstore.h"
#include "storage/postgresconnection.h"

#include <QString>
#include <memory>

namespace chartroom {

/// Opens the store of a department in a PostgreSQL database. StoreMode::Create fills an empty schema with tables,
/// protection, roles and row-level security in one transaction; an older store is upgraded under a lock, so that two
/// programs that open it at once upgrade it once. A manager's session sees the shared views instead of the tables.
/// Errors: usage.value (readPostgresAddress), store.unreachable, store.not-a-store, store.not-empty, store.newer,
/// store.older (the login may not upgrade), store.refused (the login may not do this).
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openPostgresStore(const QString &address, StoreMode mode,
                                                                       const Clock &clock, const StoreOptions &options);

/// The same with the migrations to use, so that tests can stand in an older or newer program's place.
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openPostgresStoreWith(const QString &address, StoreMode mode,
                                                                           const Clock &clock,
                                                                           const StoreOptions &options,
                                                                           const QList<Migration> &migrations);

/// A connection with the session of the store: its own search path, the manager's views, no writing when \a mode is
/// ReadOnly. Errors: as openPostgresStore, without the versions.
[[nodiscard]] Result<std::unique_ptr<PostgresConnection>> connectToPostgresStore(const QString &address, StoreMode mode,
                                                                                 const StoreOptions &options);

} // namespace chartroom
