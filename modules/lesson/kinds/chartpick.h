// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// A chart to choose. Its text for people is the name sentence of the chart (exercises.md 9).
struct ChartOption {
    Choice choice;                ///< without text
    std::optional<double> stated; ///< the score as written; that of the key is 1 in any case
    ChartReference chart;
};

/// exercises.md 4.10
struct ChartPick {
    QList<ChartOption> options;
    bool rank = false;    ///< the charts are put into an order instead
    ExerciseValue expect; ///< an id; with `rank` a list of ids and lists of ids
};

[[nodiscard]] ChartPick readChartPick(KindReader &reader);

} // namespace chartroom
