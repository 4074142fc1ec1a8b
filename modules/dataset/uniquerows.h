// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QStringList>

namespace chartroom {

/// Rows that equal an earlier one in all these columns; missing equals missing. Columns with many distinct values
/// should come first: after each column only the rows that still have a double are looked at.
[[nodiscard]] qint64 duplicateRowCount(const QList<Column> &columns, qsizetype rows);

/// Pairs of these columns (by place in the table) that have no two equal rows; at most \a most pairs. The columns have
/// no missing cells. Of very wide tables only the first 20,000 pairs are tried.
[[nodiscard]] QList<QStringList> uniquePairs(const Table &table, const std::vector<int> &columns,
                                             const std::vector<qint64> &distinct, qsizetype most);

} // namespace chartroom
