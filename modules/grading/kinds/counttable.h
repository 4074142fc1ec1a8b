// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QSet>
#include <QStringList>
#include <optional>

namespace chartroom {

/// One side of a table of counts: a key field and its values, some of them merged.
struct CountKey {
    struct Value {
        QString name;    ///< canonical text, as answers write it; of merged values joined with " + "
        QStringList of;  ///< canonical texts of the values it stands for, in the table's order
    };

    Field field;
    QList<Value> values;

    /// The place of a name; merged values are also found when their parts are named in another order. −1: none.
    [[nodiscard]] int indexOf(const QString &name) const;
    /// As a reader sees it: labels of categories, merged ones joined with " + ".
    [[nodiscard]] QString label(int index, const QString &language) const;
};

/// The place of a cell; the row after the last is the row of totals, and likewise for columns.
struct CountPlace {
    int row = 0;
    int column = 0;
    bool operator==(const CountPlace &) const = default;
    friend size_t qHash(const CountPlace &place, size_t seed = 0) { return qHashMulti(seed, place.row, place.column); }
};

/// A table of counts with two keys, as disclosure control looks at it (exercises.md 4.23).
struct CountTable {
    CountKey rows;
    CountKey columns;
    QList<QList<double>> counts; ///< by row, then column

    [[nodiscard]] int rowCount() const { return static_cast<int>(rows.values.size()); }
    [[nodiscard]] int columnCount() const { return static_cast<int>(columns.values.size()); }
    /// A count or, at the places after the last, a total.
    [[nodiscard]] double at(const CountPlace &place) const;
    [[nodiscard]] bool isTotal(const CountPlace &place) const
    {
        return place.row == rowCount() || place.column == columnCount();
    }
    /// Every place, row by row; with \a totals those of the totals too.
    [[nodiscard]] QList<CountPlace> places(bool totals) const;
};

/// A table with exactly two key columns and one column of whole or other non-negative numbers, the last numeric one.
/// Combinations that do not occur count 0. Nothing when it is no such table or a combination occurs twice.
[[nodiscard]] std::optional<CountTable> countTable(const Table &table);

/// The table with values of one side merged: their counts are added, and they stand where the first of them stood.
/// \a groups: places of the values; each value in at most one group.
[[nodiscard]] CountTable mergedRows(const CountTable &table, const QList<QList<int>> &groups);
[[nodiscard]] CountTable mergedColumns(const CountTable &table, const QList<QList<int>> &groups);

} // namespace chartroom
