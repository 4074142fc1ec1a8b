// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/pack.h"
#include "report/reportcard.h"

#include <QHash>
#include <QList>

namespace chartroom {

/// The lessons that carry each competency, best first: those with the most scored exercises of it, then in the order
/// of the packs. Placement and final lessons are tests, not lessons to take.
[[nodiscard]] QHash<QString, QList<NextStep>> lessonsByCompetency(const QList<const Pack *> &packs);

} // namespace chartroom
