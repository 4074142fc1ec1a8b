// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.6
struct Order {
    QList<Choice> items;
    ExerciseValue expect; ///< a list of ids and lists of ids (any order inside), or an expression list of item values
};

[[nodiscard]] Order readOrder(KindReader &reader);

} // namespace chartroom
