// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartstructure.h"
#include "chart/marklayout.h"

namespace chartroom {

/// The axis of the main measure; internal to layoutMarks. \a extra widens the drawn range (annotations).
[[nodiscard]] AxisLayout layoutValueAxis(const ChartSpec &spec, const DerivedTable &derived,
                                         const ChartStructure &structure, const QString &language);

/// The other axis: places 0, 1, 2, … for discrete keys, days for dates, numbers otherwise. Discrete keys on y run
/// from top to bottom.
[[nodiscard]] AxisLayout layoutKeyAxis(const ChartSpec &spec, const DerivedTable &derived,
                                       const ChartStructure &structure, const QString &language);

/// Ticks over days since 1970: years, quarters, months or days, as the span asks; the year stands under the first tick
/// of each year.
[[nodiscard]] QList<AxisTick> timeTicks(double firstDay, double lastDay, const QString &language);

} // namespace chartroom
