// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.17
struct TablePivot {
    QStringList fields;        ///< offered; empty: all columns
    QStringList aggregates;    ///< offered
    QJsonObject expect;        ///< an answer with Values inside; empty when `expectTable` is given
    ExerciseValue expectTable;
    bool layoutAsAsked = false; ///< rows and columns must not be exchanged
    Tolerance tolerance;        ///< of the measures; not given: the default for tables of 3.5
};

/// The words a pivot knows: the aggregates of 6.3 and "ratio".
[[nodiscard]] QStringList pivotAggregates();

[[nodiscard]] TablePivot readTablePivot(KindReader &reader);

} // namespace chartroom
