// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QStringList>

namespace chartroom {

class KindReader;

/// A field of the left table and the field of the right table it may be compared with.
struct FieldPair {
    QString left;
    QString right;
    Place place;
};

/// exercises.md 4.24
struct Linkage {
    QList<FieldPair> fields;
    QStringList compare;       ///< of linkageComparisons(); never empty
    QList<double> thresholds;  ///< offered
    ExerciseValue truth;       ///< two columns: left id, right id
    QString leftKey;           ///< id field of the left table
    QString rightKey;
    double precision = 1;      ///< to reach, 0 to 1
    double recall = 1;
    QString gapField;          ///< of the left table; empty: no fairness check
    double gapMax = 0;         ///< greatest difference of recall between groups
    bool hasTargets = false;   ///< precision, recall and keys are written
};

/// exact, loose, similar, initial, year.
[[nodiscard]] const QStringList &linkageComparisons();

[[nodiscard]] Linkage readLinkage(KindReader &reader);

} // namespace chartroom
