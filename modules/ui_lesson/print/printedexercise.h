// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisecontent.h"

namespace chartroom {

class PrintSheet;

/// One exercise on paper, in the part that has begun: number, prompt and the form of its kind; with solutions also the model
/// answer in words and the explanation.
void addPrintedExercise(PrintSheet &sheet, const ExerciseContent &content, int number, bool withSolution);

} // namespace chartroom
