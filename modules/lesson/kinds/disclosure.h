// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QStringList>

namespace chartroom {

class KindReader;

/// exercises.md 4.23
struct Disclosure {
    ExerciseValue table;   ///< two keys and one count
    bool totals = false;   ///< row, column and grand totals are published too
    QStringList actions;   ///< of "suppress" and "merge"; never empty
    std::optional<qint64> threshold;
    qint64 width = 0;      ///< the threshold when not written
    bool zerosSafe = true;
};

[[nodiscard]] Disclosure readDisclosure(KindReader &reader);

} // namespace chartroom
