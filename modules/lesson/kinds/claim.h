// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.22
struct Claim {
    bool picksRows = false;        ///< the evidence is rows of the main table, not statements
    QList<Choice> statements;      ///< none when rows are picked
    QStringList verdicts;          ///< offered, of "supported", "contradicted" and "cannot-tell"
    ExerciseValue verdict;         ///< the right one
    QList<ExerciseValue> accepted; ///< sets of evidence, any of which is right: lists of ids, or rows
};

[[nodiscard]] Claim readClaim(KindReader &reader);

} // namespace chartroom
