// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/networkfolder.h"
#include "storage/progressstore.h"

#include <QString>
#include <functional>
#include <memory>

namespace chartroom {

/// How to open a store.
enum class StoreMode {
    ReadOnly,     ///< must exist; nothing is written, an older store is read as it is
    ReadWrite,    ///< must exist; an older store is upgraded (SQLite: after a backup beside the file)
    Create,       ///< SQLite: must not exist (io.exists); PostgreSQL: the schema must be empty (store.not-empty)
    OpenOrCreate, ///< the learner's own file at the program's start; a PostgreSQL store must exist
};

/// Choices that only some callers need.
struct StoreOptions {
    QString organisation;        ///< written when the store is made
    int busyMilliseconds = 3000; ///< SQLite: how long a write waits for another program
    bool quickCheck = true;      ///< SQLite: look for damage at the start, in files up to 64 MiB
    /// SQLite: whether a path leads to another machine: no write-ahead log there, one program at a time.
    std::function<bool(const QString &path)> isOnNetwork = chartroom::isOnNetwork;
    bool roles = true;           ///< PostgreSQL: a new store gets its roles, grants and row-level security
    /// PostgreSQL: gives the password for an address when the server asks for one and no password file has it; an empty
    /// text means there is none. Without it only the password file is used.
    std::function<QString(const QString &address)> password;
};

/// Opens a store by its address (command-line.md 8.1): "sqlite:PATH", a plain path or "postgresql://…". \a clock stamps
/// a new store and backups. Errors: usage.value for what is no address (":memory:", a password, a TLS mode that is too
/// weak), and those of openSqliteStore and openPostgresStore.
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openStore(const QString &address, StoreMode mode,
                                                               const Clock &clock = SystemClock(),
                                                               const StoreOptions &options = {});

/// The version of the tables that this program writes.
[[nodiscard]] int currentSchema();

} // namespace chartroom
