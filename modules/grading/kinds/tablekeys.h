// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/predicate.h"
#include "dataset/expression.h"
#include "grading/kinds/conditionmutants.h"
#include "grading/kinds/pivotquestion.h"
#include "grading/tablecompare.h"
#include "grading/tolerance.h"

#include <QList>
#include <QString>
#include <optional>
#include <tuple>
#include <vector>

namespace chartroom {

/// A table an answer is tried on, by its reference.
struct JudgedTable {
    QString reference;
    Table table;
};

/// Places of rows in a table, from 0 and ascending.
using RowPlaces = std::vector<int>;

/// One thing picked in a table: a row, a column, or a cell.
struct TablePick {
    int row = 0;   ///< number in the shipped table; 0 for a column
    QString field; ///< empty for a row

    bool operator==(const TablePick &) const = default;
};

[[nodiscard]] inline bool operator<(const TablePick &a, const TablePick &b)
{
    return std::tie(a.row, a.field) < std::tie(b.row, b.field);
}

/// table.select: what is to be picked, sorted, each once.
struct TableSelectKey {
    QList<TablePick> picks;
};

/// table.filter: the tables, main first, with the rows to keep, and what mistakes would keep instead.
struct TableFilterKey {
    QList<JudgedTable> tables;
    QList<RowPlaces> rows;                          ///< one a table
    QList<ConditionMutant> mutants;                 ///< in the order in which they are tried
    QList<std::optional<QList<RowPlaces>>> matches; ///< one an anticipation, rows of every table; none: cannot match
};

/// table.pivot: the reference as a table to compare with.
struct TablePivotKey {
    std::optional<PivotQuestion> question; ///< none for `expect.table`
    PivotOutcome outcome;                  ///< for `expect.table` only its table
    Tolerance tolerance;
    QList<std::optional<ComparedTable>> tables; ///< of anticipations that name a table, one an anticipation
};

/// table.join: the pairs of rows.
struct TableJoinKey {
    QStringList on;                         ///< pairs of columns, each as one text
    QString type;
    std::vector<std::pair<int, int>> pairs; ///< places of rows, −1: none; sorted
};

/// formula: the tables, main first, with the column to calculate.
struct FormulaKey {
    Expression expression;
    QList<JudgedTable> tables;
    QList<Column> columns;                       ///< one a table
    QList<std::optional<QList<Column>>> matches; ///< one an anticipation; none: cannot match
    Tolerance tolerance;                         ///< the one that counts
};

} // namespace chartroom
