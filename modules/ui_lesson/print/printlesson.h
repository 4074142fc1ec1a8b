// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

class QPrinter;
class QWidget;

namespace chartroom {

/// Puts a lesson on the pages of a printer or PDF, as its paper is.
void paintLesson(const LessonHost &host, bool withSolutions, QPrinter &printer);

/// Shows the pages and lets the person print them or keep them as PDF.
void printLesson(QWidget *parent, const LessonHost &host, bool withSolutions);

} // namespace chartroom
