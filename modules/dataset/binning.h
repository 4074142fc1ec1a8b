// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"

#include <optional>
#include <QString>
#include <vector>

namespace chartroom {

/// Equal bins: closed on the left, open on the right, the last one closed on both sides (exercises.md 7.3).
struct BinEdges {
    double first = 0; ///< lower edge of the first bin, a multiple of step
    double step = 1;
    qint64 count = 1;

    /// Lower edge of bin \a index; index = count gives the last upper edge.
    [[nodiscard]] double edge(qint64 index) const;
    /// The bin of a value, 0 … count - 1; values outside go to the nearest bin.
    [[nodiscard]] qint64 binOf(double value) const;
    bool operator==(const BinEdges &) const = default;
};

/// At most \a maxBins bins over [min, max] by Vega's algorithm.
[[nodiscard]] BinEdges binEdges(double min, double max, int maxBins);

/// Bins of a given width, edges at its multiples. \a step > 0; one that is finer than the precision of the greatest
/// value is raised to it.
[[nodiscard]] BinEdges binEdgesByStep(double min, double max, double step);

/// Time units of charts (exercises.md 6.3 and 7.3) and of `period`.
enum class TimeUnit { Year, YearQuarter, YearMonth, YearMonthDate, Quarter, Month, Day, Hours };

/// "year", "yearquarter", …, "day" (weekday), "hours"; a prefix "utc" is allowed. None for other words.
[[nodiscard]] std::optional<TimeUnit> timeUnitFromWord(const QString &word);
[[nodiscard]] QString timeUnitWord(TimeUnit unit);

/// Year, YearQuarter, YearMonth, YearMonthDate give dates (the first day); the others are cyclic and give numbers.
[[nodiscard]] bool isCyclic(TimeUnit unit);

/// The period of a date or datetime: its first day, or its number (quarter 1–4, month 1–12, day 1 = Monday, hours
/// 0–23). Missing for missing and for values that are no time.
[[nodiscard]] Scalar timeUnitValue(TimeUnit unit, const Scalar &time);
/// The same for a column of dates or datetimes.
[[nodiscard]] Column timeUnitColumn(TimeUnit unit, const Column &times);

} // namespace chartroom
