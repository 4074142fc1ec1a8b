// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "issuing/cardfiles.h"
#include "issuing/teamreading.h"
#include "sharing/importplan.h"
#include "storage/storeaccess.h"

#include <memory>

namespace chartroom {

/// What the report studio knows of a store once it was read: protected cards only.
struct StudioReading {
    QString organisation;
    bool synthetic = false;
    QDate dataUpTo;
    QList<ReportCard> cards; ///< of every department and unit, in the order of the directory
};

/// Reads a store and builds all its cards; runs on a thread of its own with its own connection.
[[nodiscard]] Result<StudioReading> readStudio(const StoreAccess &access, CardOrder order, const QString &keyPath,
                                               const Progress &progress);

/// What importIntoStudio would do: reads and checks every file, writes nothing.
[[nodiscard]] Result<ImportSummary> planStudioImport(const StoreAccess &access, const QStringList &paths, const Clock &clock,
                                                     const Progress &progress);

/// Takes bundles into a store, after a backup of it; runs on a thread of its own.
[[nodiscard]] Result<ImportSummary> importIntoStudio(const StoreAccess &access, const QStringList &paths, const Clock &clock,
                                                     const Progress &progress);

/// Erases a person, by id or pseudonym, from a store and from the bytes of its file; automatic backups, which hold the
/// person too, are removed and a new one is made. Runs on a thread of its own. Errors: progress.learner-unknown, those of
/// the store.
Result<void> eraseFromStudio(const StoreAccess &access, const QString &person, const Clock &clock, const Progress &progress);

/// Half years, the newest one that is over first, then the running one and earlier ones.
[[nodiscard]] QList<Period> offeredPeriods(const QDate &today);

} // namespace chartroom
