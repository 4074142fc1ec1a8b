// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/column.h"

#include <QList>
#include <utility>
#include <vector>

namespace chartroom {

enum class JoinType {
    Left,  ///< every left row, with its matches or alone
    Inner, ///< pairs only
    Full,  ///< pairs, and the rows of both sides that have none
    Anti,  ///< left rows without a match
    Right, ///< pairs, and right rows without a match
    Semi,  ///< left rows with a match, each once
    Cross  ///< every left row with every right row; keys are not asked
};

/// Which rows stand beside each other: places from 0; -1 where a side has no row (the right one of Anti and Semi always). Left rows keep their order, matches
/// of one row stand in the order of the right table, unmatched right rows come last.
struct JoinedRows {
    std::vector<int> left;
    std::vector<int> right;
    bool tooMany = false; ///< stopped above the limit
    // What the keys alone say, whatever the type; 0 for Cross.
    qint64 matchedLeft = 0;    ///< left rows with a match
    qint64 multipliedLeft = 0; ///< left rows with more than one
    qint64 matchedRight = 0;   ///< right rows with a match
    qint64 pairs = 0;

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(left.size()); }
};

/// Joins by pairs of key columns (left, right) of equal types. Missing keys match nothing. Numbers match exactly.
/// Stops early when cancelled.
[[nodiscard]] JoinedRows joinRows(JoinType type, const QList<std::pair<Column, Column>> &keys, qsizetype leftRows,
                                  qsizetype rightRows, qsizetype limit, const Progress &progress = {});

/// The number of rows that joinRows would give without a limit; nothing is built. Not for Cross.
[[nodiscard]] qint64 joinedRowCount(JoinType type, const QList<std::pair<Column, Column>> &keys, qsizetype leftRows,
                                    qsizetype rightRows);

} // namespace chartroom
