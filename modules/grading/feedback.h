// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// What the learner is told (exercises.md 3.7): at most two messages, and the id of the one that asks for more work.
struct Feedback {
    QList<GradeMessage> messages;
    QString feedback;      ///< id of the `next` or `missing` message; empty when full
    QString misconception; ///< of the anticipation or option behind it
};

[[nodiscard]] Feedback invalidFeedback(const AnswerScene &scene, const Invalid &invalid);
[[nodiscard]] Feedback fullFeedback(const AnswerScene &scene, const Judgement &judgement);
/// \a anticipation: index of the one that matched, −1 for none.
[[nodiscard]] Feedback partialFeedback(const AnswerScene &scene, const Judgement &judgement, qsizetype anticipation);

} // namespace chartroom
