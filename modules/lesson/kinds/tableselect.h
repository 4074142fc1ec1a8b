// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// exercises.md 4.15
struct TableSelect {
    enum class Select { Rows, Cells, Columns };

    Select select = Select::Rows;
    QStringList columns;    ///< shown; empty: all
    bool multiple = true;   ///< false: one pick only
    bool allowNone = false; ///< picking nothing is an answer, and may be the right one
    ExerciseValue expect;   ///< rows: a table with row numbers or a list of them; cells: a list of {row, field}; columns: a list of names
    ExerciseValue expectRows; ///< cells written as {rows, field} instead
    QString expectField;
};

[[nodiscard]] TableSelect readTableSelect(KindReader &reader);

} // namespace chartroom
