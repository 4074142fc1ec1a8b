// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.19
struct Formula {
    QStringList columns;   ///< offered; empty: all
    QStringList functions; ///< offered
    QString name;          ///< of the column that is calculated; may be empty
    ExerciseValue expect;  ///< a row expression, written plainly
    QStringList probes;    ///< references of hidden tables with the same columns
    Tolerance tolerance;   ///< as written; the default of 3.5 is applied by grading
};

[[nodiscard]] Formula readFormula(KindReader &reader);

} // namespace chartroom
