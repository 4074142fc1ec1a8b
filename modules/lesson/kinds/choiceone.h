// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.1
struct ChoiceOne {
    QList<Choice> choices;
    bool shuffle = true;
    ExerciseValue expect;
};

[[nodiscard]] ChoiceOne readChoiceOne(KindReader &reader);

} // namespace chartroom
