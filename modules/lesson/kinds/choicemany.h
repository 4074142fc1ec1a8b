// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.2
struct ChoiceMany {
    enum class Scoring { Set, Each, One };

    QList<Choice> choices;
    bool allowNone = false; ///< ticking nothing is an answer
    ExerciseValue expect;   ///< a list of ids, or an expression list compared with the values of the options
    Scoring scoring = Scoring::Set;
};

[[nodiscard]] ChoiceMany readChoiceMany(KindReader &reader);

} // namespace chartroom
