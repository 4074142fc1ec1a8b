// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QStringList>

namespace chartroom {

class KindReader;

/// exercises.md 4.20
struct Clean {
    QStringList tools;           ///< words of cleanOperations() that are offered, never empty
    bool usesDataDefects = false; ///< `defects: data`: those declared with the dataset
    double harmWeight = 1;
};

/// Every `op` of an edit, in the order of exercises.md 4.20.
[[nodiscard]] const QStringList &cleanOperations();

[[nodiscard]] Clean readClean(KindReader &reader);

} // namespace chartroom
