// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlconnection.h"
#include "storage/storetables.h"

#include <QList>
#include <QStringList>

namespace chartroom {

/// As many facts as travel together at most.
inline constexpr qsizetype factsTogether = 200;

/// Rows of one table of facts and what they refer to, ready to be added to another store.
struct FactParcel {
    const StoreTable *table = nullptr;
    QList<SqlValues> rows;
    QList<SqlValues> packs; ///< of attempts: pack_version
    QList<SqlValues> texts; ///< of attempts: exercise_text
};

/// A table by its name. A missing one is our mistake.
[[nodiscard]] const StoreTable &tableNamed(const QString &name);

/// The facts with these keys, at most factsTogether, with what they refer to.
[[nodiscard]] Result<FactParcel> packFacts(SqlConnection &from, const StoreTable &table, const QStringList &ids);

/// Adds them in one transaction; what is known already stays as it is.
[[nodiscard]] Result<void> deliverFacts(SqlConnection &to, const FactParcel &parcel);

} // namespace chartroom
