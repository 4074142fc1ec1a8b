// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/sessionhost.h"

namespace chartroom {

/// One exercise of a session as a step of its own: what its lesson shows before it asks, in the same step (the chart or
/// table it is about, the story), then the exercise. Other questions and what opens after them stay out. The title is
/// that of the exercise.
[[nodiscard]] Step questionStep(const SessionHost &host, const ExerciseId &exercise);

} // namespace chartroom
