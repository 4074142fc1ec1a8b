// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace chartroom {

/// Where a function may stand.
enum class FunctionKind {
    Aggregate, ///< over rows: as a step, in a row context, in a measure of `group`
    Row,       ///< from the values of one row
    Window,    ///< from the rows in their order
    Step,      ///< table to table, after `|`
    End        ///< table to value or list, after `|`
};

/// Every function of exercises.md 5.5 to 5.7. Aggregates stand in the order of enum Aggregate.
enum class FunctionId {
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
    Correlation,
    If,
    Coalesce,
    Abs,
    Round,
    Floor,
    Ceil,
    Sqrt,
    Ln,
    Log10,
    Exp,
    Power,
    Mod,
    Least,
    Greatest,
    Bin,
    Lower,
    Upper,
    Trim,
    Length,
    Left,
    Right,
    Contains,
    StartsWith,
    EndsWith,
    Replace,
    Concat,
    Date,
    Year,
    Quarter,
    Month,
    Day,
    Weekday,
    Hour,
    Period,
    AddDays,
    AddMonths,
    DaysBetween,
    WeekdaysBetween,
    ToNumber,
    ToText,
    Fixed,
    RowNumber,
    Previous,
    RunningSum,
    Rank,
    Where,
    Add,
    Pick,
    Group,
    Sort,
    Limit,
    Unique,
    LeftJoin,
    InnerJoin,
    FullJoin,
    AntiJoin,
    Append,
    ToLong,
    Value,
    First,
    Last,
    List,
    By
};

struct FunctionSpec {
    FunctionId id;
    const char *name;
    FunctionKind kind;
    int leastArguments;
    int mostArguments;    ///< -1: any number
    const char *vegaName; ///< nullptr: not part of the Vega spelling
};

/// The function of a name; nullptr when there is none. In the Vega spelling only its few names are known.
[[nodiscard]] const FunctionSpec *findFunction(QStringView name, bool vegaSpelling = false);

/// The names of all functions that stand in one place, in the order of the document.
[[nodiscard]] QStringList functionNames(FunctionKind kind);

} // namespace chartroom
