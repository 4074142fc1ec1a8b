// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.11
struct ChartBuild {
    QStringList marks;      ///< offered
    QStringList channels;   ///< offered
    QStringList transforms; ///< offered
    QStringList texts;      ///< offered
    bool autoTitles = true;
    LocalJson start;                ///< partial spec, may be empty
    LocalJson expectSpec;           ///< the reference chart; empty when `expectTable` is given
    ExerciseValue expectTable;
    QStringList expectMarks;        ///< empty: the mark of the reference
    bool orientationAsAsked = false;
    QList<RuleUse> rules;
};

[[nodiscard]] ChartBuild readChartBuild(KindReader &reader);

} // namespace chartroom
