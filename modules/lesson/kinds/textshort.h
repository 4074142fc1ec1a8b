// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.4
struct TextShort {
    int maxLength = 0;      ///< characters offered; 0: as many as an answer may hold
    ExerciseValue expect;   ///< a text or a list of texts, every one accepted
    LocalText translated;   ///< the same as texts, one a line; translations add their own
    bool keepAccents = false;
    bool allowsTypo = true; ///< one wrong letter is accepted where it cannot change the word
};

[[nodiscard]] TextShort readTextShort(KindReader &reader);

} // namespace chartroom
