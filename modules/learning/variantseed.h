// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QtGlobal>

namespace chartroom {

/// The seed with which a learner meets an exercise in one sitting (1 = first time through the lesson): the same on
/// every device, and of the sitting before only if there is a single variant. Seeds lie in 0 … 2^31 − 1.
[[nodiscard]] qint64 exerciseSeed(const LearnerId &learner, const ExerciseId &exercise, int sitting, int variantCount);

/// The seed with which a learner meets an exercise in review after \a answers counted answers to it: the same on every
/// device until the next answer, and of another variant than \a lastVariant (−1: none) where there are several. It is no
/// seed of a sitting, so that a review never counts as a step of a lesson.
[[nodiscard]] qint64 reviewSeed(const LearnerId &learner, const ExerciseId &exercise, int answers, int lastVariant,
                                int variantCount);

} // namespace chartroom
