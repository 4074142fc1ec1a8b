// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <optional>

namespace chartroom {

/// What came out of one table of a damaged store.
struct RescuedTable {
    QString table;
    int rescued = 0;
    std::optional<int> lost; ///< rows that are known to have been there; nothing where that cannot be told

    bool operator==(const RescuedTable &) const = default;
};

struct RescueReport {
    QList<RescuedTable> tables; ///< those that held or may have held rows
    int answers = 0;            ///< attempts rescued
    QString keptAside;          ///< the damaged file

    bool operator==(const RescueReport &) const = default;
};

/// Reads what can be read of a damaged store, table by table and row by row, into a new store, and puts that in its
/// place; the damaged file is kept among the backups. Rows on pages that cannot be read are left out. People whose
/// record is lost come back under a new pseudonym with the same id, so that their answers stay theirs. Reports tables.
/// Errors: store.not-a-store when not one row can be read (the file is left as it is); io.write; Cancelled.
[[nodiscard]] Result<RescueReport> rescueStore(const QString &storePath, const Clock &clock, const Progress &progress);

} // namespace chartroom
