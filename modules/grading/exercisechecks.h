// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "grading/exercisetests.h"
#include "grading/gradingcache.h"
#include "lesson/pack.h"

namespace chartroom {

/// Why an exercise cannot be graded, or an anticipation cannot match, in some variant: exercise.key.*, expr.*. Mostly
/// the consequence of something the pack checker found already.
[[nodiscard]] QList<Issue> keyIssues(const Pack &pack, const Exercise &exercise, GradingCache &cache);

/// What only the grader can find in an exercise, in every variant (exercises.md 2.8): exercise.empty-counts,
/// exercise.feedback.leaks-answer, exercise.anticipate.equals-key, .shadowed and .none, and
/// exercise.guess.high (but for choice.one, which needs no key). The tests are run by runExerciseTests.
[[nodiscard]] QList<Issue> checkExercise(const Pack &pack, const Exercise &exercise, GradingCache &cache);

} // namespace chartroom
