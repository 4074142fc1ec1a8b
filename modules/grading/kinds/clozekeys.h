// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/choicekeys.h"
#include "grading/kinds/numberkeys.h"

#include <QJsonObject>
#include <QList>
#include <variant>

namespace chartroom {

/// The evaluated key of a gap.
struct GapKey {
    std::variant<ChoiceOneKey, NumericKey, TextShortKey> key;
    QList<QJsonObject> matches; ///< of the gap's own anticipations, then those of the exercise that name the gap
    QList<qsizetype> ofWhole;   ///< one an anticipation of the exercise: its place in `matches`; −1: the gap is not named
};

/// cloze: one key a gap, in the order of the body.
struct ClozeKey {
    QList<GapKey> gaps;
};

} // namespace chartroom
