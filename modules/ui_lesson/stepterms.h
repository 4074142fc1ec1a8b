// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

#include <QStringList>

namespace chartroom {

/// The ids of the glossary's terms that a step names in its prose and its questions, in the order of their first use.
/// What a reveal hides is left out: its terms could give the answer away.
[[nodiscard]] QStringList termsOfStep(const Lesson &lesson, int step, const QString &language);

} // namespace chartroom
