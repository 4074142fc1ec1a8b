// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/reviewitems.h"

#include <QDate>
#include <QString>

namespace chartroom {

/// How sure a learner wants to be: the chance of recall at which an exercise comes back. The one control of review.
inline constexpr double leastRetention = 0.70;
inline constexpr double usualRetention = 0.90;
inline constexpr double greatestRetention = 0.97;

/// The store's setting that keeps it; a store may hold several people.
[[nodiscard]] QString retentionSetting(const LearnerId &learner);
/// As it is kept ("0.9") and read; whatever is no number from 0.70 to 0.97 is read as 0.90.
[[nodiscard]] QString retentionText(double retention);
[[nodiscard]] double retentionFromText(const QString &text);

/// How many reviews a week these items ask for at a retention: the mean of the next four weeks when each is answered
/// right on the day it is due, what is overdue today. Items that rest (`isStuck`) ask for none.
[[nodiscard]] double reviewsPerWeek(const QList<ReviewItem> &items, double retention, QDate today);

/// What the retention means, in two sentences, in English or French.
[[nodiscard]] QString retentionSentence(const QList<ReviewItem> &items, double retention, QDate today,
                                        const QString &language);

} // namespace chartroom
