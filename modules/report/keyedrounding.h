// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace chartroom {

/// Repeatable, unbiased rounding (report-card.md, disclosure rule 8). The draw depends on the organisation's key, the
/// people and the statistic alone: the same question always gets the same answer, so that it cannot be averaged away.

/// A number in [0, 1): the first 53 bits of HMAC-SHA-256 with the organisation's key over the statistic's id and the
/// sorted ids of the people.
[[nodiscard]] double keyedDraw(const QByteArray &organisationKey, const QString &statistic,
                               const QList<LearnerId> &sortedPeople);

/// Percentages of \a parts of their sum, each a multiple of 5 and all together 100 (controlled rounding by systematic
/// sampling, Cox 1987, "A constructive procedure for unbiased controlled rounding"): the expectation over \a draw of
/// each is its exact percentage, and each is less than 5 points from it. The sum must be positive.
[[nodiscard]] QList<int> roundedPercentages(const QList<qsizetype> &parts, double draw);

inline constexpr int roundingBase = 5;

} // namespace chartroom
