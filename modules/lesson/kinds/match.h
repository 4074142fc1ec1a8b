// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QMap>

namespace chartroom {

class KindReader;

/// exercises.md 4.7
struct Match {
    QList<Choice> left;
    QList<Choice> right;
    bool once = false;                   ///< each target at most once
    QMap<QString, ExerciseValue> expect; ///< left id → target, or a list of targets any of which is right
};

[[nodiscard]] Match readMatch(KindReader &reader);

} // namespace chartroom
