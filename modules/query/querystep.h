// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/binning.h"
#include "dataset/joinrows.h"
#include "query/comparison.h"
#include "query/measure.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <variant>

namespace chartroom {

/// Rows for which the condition is true.
struct FilterStep {
    RowCondition condition;
    bool operator==(const FilterStep &) const = default;
};

/// One column more, calculated row by row (exercises.md 5).
struct DeriveStep {
    QString expression;
    QString as;
    bool operator==(const DeriveStep &) const = default;
};

/// One row per combination of keys that occurs, sorted by the keys; a missing key is a group of its own. Without
/// keys: one row.
struct GroupStep {
    QStringList keys;
    QList<Measure> measures{};
    bool operator==(const GroupStep &) const = default;
};

/// Two columns more: lower and upper edge of each number's bin (exercises.md 7.3).
struct BinStep {
    QString column;
    double step = 0; ///< width of the bins; 0: at most `maxBins` of a round width
    int maxBins = 10;
    QString as{}; ///< empty: bin_<column>; the upper edge gets `_end`
    bool operator==(const BinStep &) const = default;
};

/// One column more: the period of a date, or its cyclic number (exercises.md 7.3).
struct TimeUnitStep {
    QString column;
    TimeUnit unit = TimeUnit::YearMonth;
    QString as{}; ///< empty: <unit>_<column>
    bool operator==(const TimeUnitStep &) const = default;
};

struct SortBy {
    QString column;
    bool descending = false;
    bool operator==(const SortBy &) const = default;
};

/// Stable; missing last in both directions.
struct SortStep {
    QList<SortBy> by;
    bool operator==(const SortStep &) const = default;
};

/// The first rows in an order, of the whole table or of each group. Rows that tie with the last one stay too, unless
/// they are cut; the report tells how many.
struct TopStep {
    int count = 10;
    QList<SortBy> by{};   ///< empty: the order the rows have
    QStringList within{}; ///< the first `count` of each group; empty: of the table
    bool cutTies = false;
    bool operator==(const TopStep &) const = default;
};

struct JoinOn {
    QString left;
    QString right;
    bool operator==(const JoinOn &) const = default;
};

/// Rows of this table beside rows of another one. Missing keys match nothing. Left rows keep their order, unmatched
/// right rows come last; Semi and Anti keep left columns only. Right columns whose name exists get the suffix.
struct JoinStep {
    JoinType type = JoinType::Left;
    QString table;    ///< the other table's reference
    QList<JoinOn> on{}; ///< none only for Cross
    QString suffix = QStringLiteral("_2");
    bool operator==(const JoinStep &) const = default;
};

/// Wider: a row per combination of `rows`, a column per value of `names`. Several rows per cell need a measure other
/// than OnlyValue. Combinations without rows are missing, not zero.
struct PivotStep {
    QStringList rows;
    QString names;
    Measure value{MeasureFunction::OnlyValue};
    bool operator==(const PivotStep &) const = default;
};

/// Longer: for each row one row per listed column, in the order listed. The columns have one type.
struct UnpivotStep {
    QStringList columns;
    QString names = QStringLiteral("name");
    QString values = QStringLiteral("value");
    bool operator==(const UnpivotStep &) const = default;
};

enum class WindowFunction {
    RowNumber,     ///< 1, 2, 3 … in the order
    RunningTotal,  ///< sum up to this row; missing where the cell is
    ShareOfTotal,  ///< cell / sum of its group
    Rank,          ///< of the cell among its group, 1 = greatest; equal values share the least rank
    DenseRank,     ///< the same without gaps after ties
    Lag,           ///< the cell `offset` rows before
    Lead,          ///< the cell `offset` rows after
    Change,        ///< cell - lag
    PercentChange, ///< (cell - lag) / |lag| · 100
};

/// One column more, from the rows around. Rows keep their places.
struct WindowStep {
    WindowFunction function = WindowFunction::RunningTotal;
    QString column{};     ///< empty for RowNumber
    QStringList within{}; ///< groups; empty: the whole table
    QList<SortBy> order{}; ///< the order to go through the rows; empty: the order they have. Not of ShareOfTotal, Rank
    int offset = 1;        ///< of Lag, Lead, Change, PercentChange; at least 1
    bool smallestFirst = false; ///< of Rank and DenseRank: 1 = least
    QString as{};          ///< empty: <function>_<column>
    bool operator==(const WindowStep &) const = default;
};

struct PickColumn {
    QString column;
    QString as{}; ///< empty: its own name
    bool operator==(const PickColumn &) const = default;
};

/// Only these columns, in this order, under these names.
struct PickStep {
    QList<PickColumn> columns;
    bool operator==(const PickStep &) const = default;
};

/// The rows of another table below; columns by name, absent ones missing.
struct AppendStep {
    QString table;
    bool operator==(const AppendStep &) const = default;
};

/// The first row of each combination of the columns; none: of all columns.
struct UniqueStep {
    QStringList columns;
    bool operator==(const UniqueStep &) const = default;
};

/// Every verb of a query. A closed set: `std::visit` names each place that a new verb touches.
using QueryStep = std::variant<FilterStep, DeriveStep, GroupStep, BinStep, TimeUnitStep, SortStep, TopStep, JoinStep,
                               PivotStep, UnpivotStep, WindowStep, PickStep, AppendStep, UniqueStep>;

} // namespace chartroom
