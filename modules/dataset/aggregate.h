// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/column.h"
#include "dataset/sorting.h"

#include <limits>
#include <optional>
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

/// Groups rows by columns of equal size. Without columns: one group, even for no rows (then firstRow is -1). Stops
/// early when cancelled; the groups are then incomplete.
[[nodiscard]] Grouping groupRows(const QList<Column> &keys, qsizetype rowCount, const Progress &progress = {});

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
/// When cancelled, what is left undone is missing.
[[nodiscard]] Column aggregateGroups(Aggregate function, const Column &x, const Grouping &grouping,
                                     const Column &y = {}, double percent = 0, const Progress &progress = {});

/// One statistic of the cells of each group, in row order, missing ones included. The function gets the cells as
/// std::span<double>, which it may reorder, and gives an optional number.
template<typename Statistic>
[[nodiscard]] Column statisticPerGroup(const Column &x, const Grouping &grouping, Statistic statistic,
                                       const Progress &progress = {});

/// The same over all rows.
[[nodiscard]] Scalar aggregateAll(Aggregate function, const Column &x, const Column &y = {}, double percent = 0);

/// The rows sorted by group, in row order inside each: rows[start[g]] … rows[start[g + 1] - 1].
struct GroupedRows {
    std::vector<size_t> start;
    std::vector<int> rows;
};
[[nodiscard]] GroupedRows groupedRows(const Grouping &grouping);

/// The values of rows in this order.
[[nodiscard]] std::vector<double> valuesOfRows(std::span<const double> values, std::span<const int> rows);

template<typename Statistic>
Column statisticPerGroup(const Column &x, const Grouping &grouping, Statistic statistic, const Progress &progress)
{
    const GroupedRows groups = groupedRows(grouping);
    std::vector<double> values = valuesOfRows(x.values(), groups.rows);
    std::vector<double> results(static_cast<size_t>(grouping.count()), std::numeric_limits<double>::quiet_NaN());
    for (size_t group = 0; group < results.size() && !progress.isCancelled(); ++group) {
        const size_t start = groups.start[group];
        const std::span<double> part(values.data() + start, groups.start[group + 1] - start);
        if (const std::optional<double> result = statistic(part))
            results[group] = *result;
    }
    return Column(ValueType::Number, std::move(results));
}

} // namespace chartroom
