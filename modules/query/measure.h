// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/quantile.h"

#include <QString>

namespace chartroom {

/// What a measure says of the rows of a group. Missing cells are skipped; what remains empty gives missing, the counts
/// give 0 (exercises.md 5.6).
enum class MeasureFunction {
    Count,        ///< rows; needs no column
    CountPresent, ///< present cells
    MissingCount, ///< missing cells
    Distinct,     ///< different present values
    Sum,
    Mean,
    Median,   ///< by the definition of the measure
    Quantile, ///< at `percent`, by the definition of the measure
    Min,      ///< also of texts and dates
    Max,
    Stdev,        ///< sample standard deviation (n - 1); missing for n < 2
    Ratio,        ///< sum of column / sum of `second`, over rows that have both; missing when the divisor is 0
    WeightedMean, ///< mean of column, weighted by `second`, over rows that have both
    ShareTrue,    ///< of a yes/no column: yes / (yes + no)
    ShareOfTotal, ///< sum of column in the group / sum over all rows; without a column: of rows
    OnlyValue     ///< the one present value; the query stops when a group has several
};

/// A column of results: one value a group.
struct Measure {
    MeasureFunction function = MeasureFunction::Count;
    QString column{}; ///< empty for Count, and for ShareOfTotal of rows
    QString second{}; ///< of Ratio and WeightedMean
    double percent = 50; ///< 0…100, of Quantile
    QuantileDefinition definition = QuantileDefinition::Linear; ///< of Median and Quantile
    QString as{};     ///< name of the column; empty: measureName
    bool operator==(const Measure &) const = default;
};

/// Works on numbers only: its columns must be numeric.
[[nodiscard]] bool needsNumbers(MeasureFunction function);

/// The name of a measure that names itself not: `count`, `sum_cost`, `p90_days`, `ratio_cost_area`.
[[nodiscard]] QString measureName(const Measure &measure);

} // namespace chartroom
