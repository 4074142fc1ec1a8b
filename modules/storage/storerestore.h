// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/result.h"
#include "storage/storebackups.h"

#include <QString>
#include <optional>

namespace chartroom {

/// What a backup would change. Counts of attempts.
struct RestorePreview {
    int answersNow = 0;
    int answersThen = 0;
    int onlyNow = 0;  ///< in the store, not in the backup: out of sight after restoring
    int onlyThen = 0; ///< in the backup alone: back after restoring

    bool operator==(const RestorePreview &) const = default;
};

/// Compares two files that nobody changes: a fresh copy of the store and the backup. Errors: store.integrity.
[[nodiscard]] Result<RestorePreview> previewRestore(const QString &presentCopy, const QString &backupPath);

/// Puts a backup in the place of a store, which may be absent or damaged. What was there is kept first: as a backup
/// `before-restore`, or, where it cannot be read, the files themselves as `damaged`. The result is where it was kept;
/// empty when there was nothing. A store that can be read is replaced inside its file, in one transaction, so that
/// other windows see the change; a damaged file is exchanged by renaming. This process must not have the store open.
/// Errors: store.integrity (the backup is not sound), store.unreachable (somebody is writing), io.write; then the
/// store is as before.
[[nodiscard]] Result<QString> restoreBackup(const QString &storePath, const QString &backupPath, const Clock &clock,
                                            const Progress &progress);

/// Moves a store that cannot be used, with all that belongs to it, to the backups as `damaged`, and gives its new
/// place. Errors: io.write; then it is where it was.
[[nodiscard]] Result<QString> setStoreAside(const QString &storePath, const Clock &clock);

/// Puts a finished store file in the place of one that cannot be used, which is kept as setStoreAside keeps it. In one
/// step: there is never a moment without a store file. Errors: io.write.
[[nodiscard]] Result<QString> exchangeStore(const QString &newPath, const QString &storePath, const Clock &clock);

/// The newest backup that is sound; looks into one after the other.
[[nodiscard]] std::optional<BackupFile> newestSoundBackup(const QString &storePath, const Progress &progress);

} // namespace chartroom
