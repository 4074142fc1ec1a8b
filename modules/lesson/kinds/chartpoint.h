// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.8
struct ChartPoint {
    ChartReference chart;
    bool multiple = false;
    ExerciseValue expect; ///< a table with row numbers, or a list of mark keys
};

[[nodiscard]] ChartPoint readChartPoint(KindReader &reader);

} // namespace chartroom
