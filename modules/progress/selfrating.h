// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/facts.h"
#include "progress/mastery.h"

#include <QMap>

namespace chartroom {

/// The newest rating of each competency; older ones stay facts. Ratings of one instant: the greater id.
[[nodiscard]] QMap<QString, SelfRating> newestRatings(const QList<SelfRating> &ratings);

/// How many levels a person rates themselves above (positive) or below what the answers show; nothing without enough
/// evidence. "Not yet" counts as 0 on both sides.
[[nodiscard]] std::optional<int> ratingGap(int rated, const CompetencyState &state);

/// The gap in a sentence, without blame, in English or French.
[[nodiscard]] QString ratingSentence(int rated, const CompetencyState &state, const QString &language);

} // namespace chartroom
