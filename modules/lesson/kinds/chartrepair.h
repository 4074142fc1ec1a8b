// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.12
struct ChartRepair {
    ChartReference start;   ///< the chart with its flaws
    QStringList editable;   ///< what the panel offers to change; grading looks at the chart only
    QStringList flaws;      ///< rule ids, in the order of their feedback
    QList<Place> flawPlaces;
    bool keepData = true;   ///< as written, else: no flaw is of layer data
    QList<RuleUse> rules;   ///< further checks
};

[[nodiscard]] ChartRepair readChartRepair(KindReader &reader);

} // namespace chartroom
