// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/scoring.h"

#include "base/numberformat.h"
#include "grading/grade.h"

#include <algorithm>

namespace chartroom {

double setScore(qsizetype expected, qsizetype common, qsizetype extra)
{
    if (expected == 0)
        return extra == 0 ? 1.0 : 0.0;
    return std::max(0.0, static_cast<double>(common - extra) / static_cast<double>(expected));
}

double eachScore(qsizetype right, qsizetype decisions)
{
    return decisions == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(decisions);
}

double tauScore(qsizetype concordant, qsizetype discordant, qsizetype orderedPairs)
{
    if (orderedPairs == 0)
        return 1.0;
    return std::max(0.0, static_cast<double>(concordant - discordant) / static_cast<double>(orderedPairs));
}

double checksScore(const QList<GradeCheck> &checks)
{
    double earned = 0.0;
    double possible = 0.0;
    bool hardFails = false;
    for (const GradeCheck &check : checks) {
        earned += check.weight * check.earned.value_or(check.passed ? 1.0 : 0.0);
        possible += check.weight;
        hardFails = hardFails || (check.hard && !check.passed);
    }
    const double score = possible > 0.0 ? earned / possible : 0.0;
    return hardFails ? std::min(score, 0.5) : score;
}

double roundedScore(double score)
{
    return roundHalfAway(std::clamp(score, 0.0, 1.0), 4);
}

} // namespace chartroom
