// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/joinrows.h"
#include "dataset/table.h"

namespace chartroom {

/// The name, with the suffix as often as it takes until no field has it.
[[nodiscard]] QString freeName(const QList<Field> &fields, QString name, const QString &suffix = QStringLiteral("_2"));

/// The columns of both tables beside each other for joined rows; right ones under free names, or none of them.
[[nodiscard]] Table joinedTable(const Table &left, const Table &right, const JoinedRows &rows, bool withRight,
                                const QString &suffix = QStringLiteral("_2"));

/// The rows of both tables below each other; columns by name, absent ones missing. Columns of one name have one type.
[[nodiscard]] Table stackedTable(const Table &upper, const Table &lower);

/// For each row one row per folded column, in the order listed: the other columns, then its name and its value. The
/// folded columns have one type; the names are new.
[[nodiscard]] Table longTable(const Table &table, const std::vector<int> &folded, const QString &nameColumn,
                              const QString &valueColumn);

/// The columns that are not listed.
[[nodiscard]] std::vector<int> otherColumns(const Table &table, const std::vector<int> &listed);

} // namespace chartroom
