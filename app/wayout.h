// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/progressstore.h"

#include <QString>

class QWidget;

namespace chartroom {

/// What to do when the learner's own store cannot be used, and the way back to a backup: the steps between dialogs.

/// An error when there is no store although backups of it are there: making an empty one would look like a loss.
[[nodiscard]] Result<void> checkNotLost(const QString &storePath);

/// Looks through a closed or open store. For any thread but the window's. Errors: store.integrity.
[[nodiscard]] Result<void> findDamage(const QString &storePath);

/// Asks what to do about a store that could not be opened, and does it. True: try to open it again; false: leave.
[[nodiscard]] bool findWayOut(const Error &error, const QString &storePath, const Clock &clock);

/// Backs the store up, so that there is something to compare with, and asks to which backup to go back; empty: to none.
[[nodiscard]] QString askForBackup(QWidget *parent, ProgressStore &store, const Clock &clock, const QString &language);

/// Restores a backup of a store that is closed here, and says so when that fails. True: done.
bool restoreOrTell(const QString &storePath, const QString &backup, const Clock &clock);

} // namespace chartroom
