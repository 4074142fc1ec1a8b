// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/grade.h"
#include "lesson/pack.h"
#include "progress/attempt.h"
#include "progress/facts.h"

namespace chartroom {

// What an attempt and a new grade of it share: how the exercise and its grade stand in the fact.

/// Exercise, pack, revision, variant, competencies and difficulty.
void describeExercise(Attempt &attempt, const Pack &pack, const Exercise &exercise, const Grade &grade);

/// Outcome, score, feedback, checks, and the program that judged.
void describeGrade(Attempt &attempt, const Grade &grade);

/// The exercise as it was asked, kept beside the answers to it.
[[nodiscard]] ExerciseText askedText(const Pack &pack, const Exercise &exercise, const Grade &grade);

} // namespace chartroom
