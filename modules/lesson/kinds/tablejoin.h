// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.18
struct TableJoin {
    QStringList types;  ///< offered, of joinTypeWords()
    QJsonObject expect; ///< an answer
};

/// "inner", "left", "right", "full": the joins an exercise can offer.
[[nodiscard]] QStringList joinTypeWords();

[[nodiscard]] TableJoin readTableJoin(KindReader &reader);

} // namespace chartroom
