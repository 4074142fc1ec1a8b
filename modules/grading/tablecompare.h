// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "lesson/exerciseparts.h"

#include <QStringList>

namespace chartroom {

/// A table to compare: its key columns and its measure columns, by name (exercises.md 3.5). Other columns are ignored.
struct ComparedTable {
    Table table;
    QStringList keys;
    QStringList measures;

    bool operator==(const ComparedTable &) const = default;
};

/// How an answer's table relates to the expected one.
struct TableComparison {
    bool equal = false;     ///< under some pairing of columns the multisets of rows agree
    bool keysAgree = false; ///< under some pairing of key columns the sets of key tuples agree

    bool operator==(const TableComparison &) const = default;
};

/// Compares by exercises.md 3.5: columns of equal names are paired, the remaining ones in every order (at most 4 of
/// each sort). Keys agree exactly (numbers within 1e-9 relative), measures within the tolerance (not given: rel 1e-6);
/// missing equals missing and nothing else. Row order does not matter.
[[nodiscard]] TableComparison compareTables(const ComparedTable &answer, const ComparedTable &expected,
                                            const Tolerance &tolerance = {});

} // namespace chartroom
