// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/result.h"

#include "storage/progressstore.h"
#include "storage/sqlitebackup.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace chartroom {

/// Why a backup was made. The copies that an exchange of the store leaves behind may hold the only trace of an answer:
/// they are never thinned.
enum class BackupReason {
    Use,       ///< every 30 minutes
    Import,    ///< before progress of others comes in
    Merge,     ///< before another store comes in
    Migration, ///< before the tables change; stands beside the store
    Restore,   ///< what was there before a backup was restored
    Damage,    ///< the damaged file itself, kept aside; perhaps not readable
};

/// One backup of a SQLite store as its name and size tell it, unopened.
struct BackupFile {
    QString path;
    QDateTime made; ///< UTC, to the second, by the machine's clock
    BackupReason reason = BackupReason::Use;
    qint64 bytes = 0;

    bool operator==(const BackupFile &) const = default;
};

/// What is inside a backup.
struct BackupContent {
    bool isSound = false; ///< the whole file passes SQLite's check, and this program can use it
    int schema = 0;
    int answers = 0;      ///< attempts
    int people = 0;
    QDateTime lastAnswer; ///< submission or, where it was not shared, day of the newest attempt

    bool operator==(const BackupContent &) const = default;
};

/// The folder `backups` beside a store.
[[nodiscard]] QString backupFolder(const QString &storePath);

/// The name of a new backup: `backups/<file>.<instant>.<reason>.backup`; a number is added where that exists.
[[nodiscard]] QString newBackupPath(const QString &storePath, BackupReason reason, const QDateTime &instant);

/// The backups of a store, newest first; those made before an upgrade, beside the store, are among them.
[[nodiscard]] QList<BackupFile> listBackups(const QString &storePath);

/// Makes a backup of a store in use and thins the older ones. For any thread but the window's. Reports pages. Errors:
/// io.write, store.integrity, store.unreachable (also when another program keeps the file to itself); Cancelled.
[[nodiscard]] Result<BackupFile> backUpStore(const QString &storePath, BackupReason reason, const Clock &clock,
                                             const Progress &progress);

/// Begins a backup in steps through the store's own connection: for a store whose file nobody else can open (a network
/// folder). The steps and `finish` are the caller's. Errors as backUpStore.
[[nodiscard]] Result<std::unique_ptr<SqliteBackup>> beginBackup(ProgressStore &store, BackupReason reason, const Clock &clock);

/// backUpStore for an address of any kind, before something large is written. Nothing happens, and the result is empty,
/// for stores on a server, whose keeper makes its backups, and for stores that do not exist yet or hold nobody.
[[nodiscard]] Result<QString> backUpBefore(const QString &address, BackupReason reason, const Clock &clock);

/// Removes the backups that backupsToRemove names.
void thinBackups(const QString &storePath, const QDateTime &now);

/// Looks into a backup: a full check, in time proportional to its size. A file that cannot be read is not sound.
[[nodiscard]] BackupContent lookIntoBackup(const QString &path);

} // namespace chartroom
