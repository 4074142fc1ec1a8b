// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/kinds/choiceone.h"
#include "lesson/kinds/numeric.h"
#include "lesson/kinds/textshort.h"

#include <variant>

namespace chartroom {

class KindReader;

/// What a gap may be.
using GapBody = std::variant<ChoiceOne, Numeric, TextShort>;

/// One gap: a small exercise with its own key and its own anticipations.
struct ClozeGap {
    QString id;
    QString kind; ///< word of the body
    GapBody body;
    double weight = 1; ///< its share in the score
    QList<Anticipation> anticipate;
    Place place;
};

/// exercises.md 4.5
struct Cloze {
    QList<ClozeGap> gaps; ///< in the order of the prompt in the pack's own language
};

/// Reports exercise.cloze.gap-mismatch when prompt, response and grading do not hold the same gaps.
[[nodiscard]] Cloze readCloze(KindReader &reader);

} // namespace chartroom
