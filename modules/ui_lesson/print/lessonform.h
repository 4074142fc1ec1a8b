// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

namespace chartroom {

class PrintSheet;

/// Puts a lesson on paper: its text, charts and tables, and each exercise in a form that a pen can answer, in the
/// variants of the host's sitting. What a guess reveals and the answers stand there only \a withSolutions.
void addLessonForm(PrintSheet &sheet, const LessonHost &host, bool withSolutions);

} // namespace chartroom
