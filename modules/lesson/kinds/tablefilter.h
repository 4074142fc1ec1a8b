// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.16
struct TableFilter {
    QStringList fields;  ///< offered; empty: all columns
    bool groups = false; ///< groups of conditions are offered
    ExerciseValue where; ///< the row condition, a plain expression
    QStringList probes;  ///< references of hidden tables with the same columns
};

[[nodiscard]] TableFilter readTableFilter(KindReader &reader);

} // namespace chartroom
