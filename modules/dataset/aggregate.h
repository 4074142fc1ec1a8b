// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"
#include "dataset/table.h"

#include <QList>
#include <span>
#include <vector>

namespace chartroom {

/// Rows that agree in some columns. Groups are in order of first appearance; missing is a group of its own.
struct Grouping {
    std::vector<int> groupOfRow; ///< one group a row, from 0
    std::vector<int> firstRow;   ///< a row of each group: its first
    [[nodiscard]] int count() const { return static_cast<int>(firstRow.size()); }
};

/// Groups rows by columns of equal size. Without columns: one group, even for no rows (then firstRow is -1).
[[nodiscard]] Grouping groupRows(const QList<Column> &keys, qsizetype rowCount);

/// The aggregate functions of exercises.md 5.6.
enum class Aggregate {
    Count,
    CountPresent,
    MissingCount,
    Distinct,
    Sum,
    Mean,
    Min,
    Max,
    Median,
    Q1,
    Q3,
    Percentile,
    Stdev,
    WeightedMean,
    Share,
    Correlation
};

/// One value a group, in the order of the groups. \a x: the values (any column for Count); \a y: weights or second
/// variable; \a percent: of Percentile. Types: Sum … Correlation need numbers, Share booleans, Min and Max any order.
[[nodiscard]] Column aggregateGroups(Aggregate function, const Column &x, const Grouping &grouping,
                                     const Column &y = {}, double percent = 0);

/// The same over all rows.
[[nodiscard]] Scalar aggregateAll(Aggregate function, const Column &x, const Column &y = {}, double percent = 0);

/// Places of rows in the order of keys; stable; missing last in both directions.
struct SortKey {
    Column column;
    bool descending = false;
};
[[nodiscard]] std::vector<int> sortedRows(const QList<SortKey> &keys, qsizetype rowCount);

} // namespace chartroom
