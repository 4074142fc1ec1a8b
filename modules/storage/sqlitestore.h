// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/progressstore.h"

#include <QString>
#include <memory>

namespace chartroom {

/// How to open a store.
enum class StoreMode {
    ReadOnly,     ///< must exist; nothing is written, an older store is read as it is
    ReadWrite,    ///< must exist; an older store is upgraded after a backup beside the file
    Create,       ///< must not exist (io.exists)
    OpenOrCreate, ///< the learner's own store at the program's start
};

/// Choices that only some callers need.
struct SqliteOptions {
    QString organisation;        ///< written when the store is made
    int busyMilliseconds = 3000; ///< how long a write waits for another program
    bool quickCheck = true;      ///< look for damage at the start, in files up to 64 MiB
};

/// Opens a store in one SQLite file (WAL, synchronous FULL, foreign keys on). \a clock stamps a new store and backups.
/// Errors: store.not-a-store, store.newer, store.integrity, store.unreachable, io.not-found, io.exists, io.write.
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openSqliteStore(const QString &path, StoreMode mode,
                                                                     const Clock &clock = SystemClock(),
                                                                     const SqliteOptions &options = {});

/// Opens a store by its address (command-line.md 8.1): "sqlite:PATH" or a plain path. ":memory:" is refused
/// (usage.value); "postgresql://…" is store.unreachable in this build.
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openStore(const QString &address, StoreMode mode,
                                                               const Clock &clock = SystemClock(),
                                                               const SqliteOptions &options = {});

/// The version of the tables that this program writes.
[[nodiscard]] int currentSchema();

} // namespace chartroom
