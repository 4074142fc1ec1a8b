// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// What a trainer looks for, with levels from weak to strong.
struct RubricLine {
    QString id;
    LocalText text;
    QList<LocalText> levels;
};

/// exercises.md 4.27
struct Reflection {
    int minWords = 0;
    int maxWords = 0;     ///< 0: no limit but that of answers
    QList<Choice> points; ///< the learner ticks what the text holds
    QList<RubricLine> rubric;
};

[[nodiscard]] Reflection readReflection(KindReader &reader);

} // namespace chartroom
