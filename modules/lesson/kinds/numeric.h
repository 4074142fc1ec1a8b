// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.3
struct Numeric {
    std::optional<int> decimals;
    QList<UnitFactor> units;
    QList<UnitFactor> otherUnits; ///< understood but wrong
    bool unitRequired = false;
    ExerciseValue rangeLow;       ///< plausibility; both or none given
    ExerciseValue rangeHigh;
    bool whole = false;
    bool isDate = false; ///< `as: date`
    ExerciseValue expect;
    Tolerance tolerance; ///< as written; the default of 3.5 is applied by grading
    Tolerance near;      ///< second ring; not given: none
    double nearScore = 0;
};

[[nodiscard]] Numeric readNumeric(KindReader &reader);

/// What a typed number may be (`decimals`, `units`, `otherUnits`, `unitRequired`, `whole`); chart.read asks the same.
void readNumberOffer(KindReader &reader, Numeric &body);
/// `tolerance` and `near` of grading.
void readNumberRings(KindReader &reader, Numeric &body);

} // namespace chartroom
