// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "progress/attempt.h"
#include "progress/facts.h"

#include <QList>
#include <optional>

namespace chartroom {

/// A step is done when it was seen and each of its exercises has a counted answer (a prediction for predict blocks).
enum class StepState { NotSeen, Seen, Done };

/// How far a learner is in one lesson, in the newest sitting.
struct LessonProgress {
    int sitting = 1;
    int currentStep = 0;     ///< the one seen last
    QList<StepState> steps;  ///< step 0 is left out of the counts below when it has no blocks
    int stepCount = 0;
    int stepsDone = 0;
    bool isStarted = false;
    bool isDone = false;     ///< every step is done in this sitting
    bool wasEverDone = false; ///< in this or an earlier sitting
    QDateTime lastSeen;

    bool operator==(const LessonProgress &) const = default;
};

/// Pure: from the facts of one learner. Facts about other lessons are left out.
[[nodiscard]] LessonProgress lessonProgress(const Lesson &lesson, const LearnerId &learner,
                                            const QList<StepSeen> &seen, const QList<Attempt> &attempts);

/// When the learner first finished the lesson: the last step seen or answer given that a sitting needed. Nothing when no
/// sitting is done. Pure, as above.
[[nodiscard]] std::optional<QDateTime> lessonFinishedAt(const Lesson &lesson, const LearnerId &learner,
                                                        const QList<StepSeen> &seen, const QList<Attempt> &attempts);

} // namespace chartroom
