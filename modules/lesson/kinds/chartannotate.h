// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// A note that a chart deserves, and where.
struct ExpectedNote {
    QString id;
    ExerciseValue at;  ///< mark keys: rows of a table, a list of keys, or one key
    LocalJson noteSlots; ///< {"slots": […]}; Values inside
    Place place;
};

/// exercises.md 4.14
struct ChartAnnotate {
    ChartReference chart;
    bool needsTitle = true;
    bool needsAnnotation = true;
    LocalJson titleSlots; ///< {"slots": […]}; empty: the title is not judged
    QList<ExpectedNote> notes;
};

[[nodiscard]] ChartAnnotate readChartAnnotate(KindReader &reader);

} // namespace chartroom
