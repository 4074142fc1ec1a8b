// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QList>
#include <QString>

namespace chartroom {

/// The order in which an attempt shows n options: shown place → place in the record (exercises.md 12). The same
/// exercise and seed always give the same order; ids and answers are unaffected.
[[nodiscard]] QList<int> shuffledOrder(const ExerciseId &uuid, qint64 seed, int count,
                                       const QString &salt = QStringLiteral("shuffle"));

} // namespace chartroom
