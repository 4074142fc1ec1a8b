// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/openstore.h"

namespace chartroom {

/// Opens a store in one SQLite file (WAL, synchronous FULL, foreign keys on). \a clock stamps a new store and backups.
/// Errors: store.not-a-store, store.newer, store.integrity, store.unreachable, io.not-found, io.exists, io.write.
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openSqliteStore(const QString &path, StoreMode mode,
                                                                     const Clock &clock = SystemClock(),
                                                                     const StoreOptions &options = {});

} // namespace chartroom
