// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/prepared.h"

#include <optional>

namespace chartroom {

/// Values of a drawing or of the truth by place; none: no value.
using PlaceValues = QList<std::optional<double>>;

/// Does a drawing have a feature (exercises.md 4.13)? \a target comes from drawTarget, the tolerance is the one that
/// counts.
[[nodiscard]] bool hasFeature(const DrawFeature &feature, const DrawTarget &target, const Tolerance &tolerance,
                              const ChartDrawKey &key, const PlaceValues &values);

/// What the truth itself has: the default of `is`.
[[nodiscard]] DrawTarget drawTarget(DrawUse use, const ChartDrawKey &key);

/// total, mean, median, max or min of the values that are there; none when there are none.
[[nodiscard]] std::optional<double> drawStatistic(DrawUse use, const PlaceValues &values);

/// "up", "down" or "flat": least-squares slope over the places, from the first to the last value, against 5 % of the
/// axis; empty for fewer than 2 values.
[[nodiscard]] QString trendOf(const PlaceValues &values, double axisLength);

} // namespace chartroom
