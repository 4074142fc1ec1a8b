// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"

#include <QList>
#include <utility>
#include <vector>

namespace chartroom {

enum class JoinType { Left, Inner, Full, Anti };

/// Which rows stand beside each other: places from 0; -1 where a side has no row. Left rows keep their order, matches
/// of one row stand in the order of the right table, unmatched right rows come last.
struct JoinedRows {
    std::vector<int> left;
    std::vector<int> right;
    bool tooMany = false; ///< stopped above the limit

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(left.size()); }
};

/// Joins by pairs of key columns (left, right) of equal types. Missing keys match nothing. Numbers match exactly.
[[nodiscard]] JoinedRows joinRows(JoinType type, const QList<std::pair<Column, Column>> &keys, qsizetype leftRows,
                                  qsizetype rightRows, qsizetype limit);

} // namespace chartroom
