// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace chartroom {

struct GradeCheck;

/// Scoring formulas of exercises.md 3.4. All results are within 0 and 1.

/// set(E, L): how many of the expected things are in the learner's set; one wrong pick cancels one right pick.
/// \a expected, \a common (in both) and \a extra (only the learner's) are counts of different things.
[[nodiscard]] double setScore(qsizetype expected, qsizetype common, qsizetype extra);

/// each: right decisions / number of decisions; 0 decisions score 1.
[[nodiscard]] double eachScore(qsizetype right, qsizetype decisions);

/// tau: max(0, (concordant − discordant) / ordered pairs).
[[nodiscard]] double tauScore(qsizetype concordant, qsizetype discordant, qsizetype orderedPairs);

/// checks: weight of what passed / weight of all; a failing hard check caps the result at 0.5. A check may earn a
/// part of its weight (`earned`, a near value).
[[nodiscard]] double checksScore(const QList<GradeCheck> &checks);

/// Clipped to 0…1 and rounded to 4 decimals, half away from zero (3.2 step 5).
[[nodiscard]] double roundedScore(double score);

} // namespace chartroom
