// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "chart/chartspec.h"
#include "chart/rowlists.h"
#include "dataset/table.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace chartroom {

/// What the marks of one data layer stand for (exercises.md 7): one row per mark. It is the basis of grading, of the
/// table twin, of the words and of the CSV. Rows stand in domain order.
struct DerivedTable {
    Table table;          ///< keys, measures (with bin ends and stack columns beside theirs), n_rows, n_missing
    QStringList keys;     ///< key columns; a binned key is its lower edge (its `_end` is not a key)
    QStringList measures; ///< measure columns, without stack columns
    QMap<Channel, QString> columns; ///< the column that a channel shows
    QMap<Channel, QList<Scalar>> domains; ///< values of each discrete channel in the order drawn (missing last)
    QMap<QString, QString> stackStart;    ///< measure → its `_start` column, when stacked
    QMap<QString, QString> stackEnd;
    QMap<QString, QString> stackShare;    ///< only for normalize
    QList<bool> drawn;    ///< per row: does a mark result (a missing measure or position draws none)?

    Table source;                 ///< the rows after the transforms, before grouping
    RowLists members;             ///< per row: indexes of its rows in \a source
    RowLists rowNumbers;          ///< per row: the sorted row numbers of the dataset behind the mark

    [[nodiscard]] int markCount() const;
    [[nodiscard]] int missingCount() const; ///< rows of the table that draw no mark
};

/// Derives the table of data layer \a layer of a normal form. Fails with chart.field.missing, chart.nothing-drawn
/// (no mark results) and the problems of transforms. Cancelled work ends with chart.nothing-drawn.
[[nodiscard]] Result<DerivedTable, ChartProblem> deriveTable(const ChartSpec &normalSpec, const TableLookup &tables,
                                                             int layer = 0,
                                                             const QString &language = QStringLiteral("en"),
                                                             const Progress &progress = {});

/// The mark key of a row (exercises.md 4.8): the object of the key columns, or {"#": row number} without keys.
[[nodiscard]] QJsonObject markKey(const DerivedTable &derived, int row);

/// The row of a mark key; −1 when there is none. Numbers within the tolerance of 5.4.
[[nodiscard]] int rowOfMarkKey(const DerivedTable &derived, const QJsonObject &key);

/// The keys and measures for grading (7.6), with the field and aggregate behind each column.
struct ComparisonTable {
    struct Column {
        QString name;
        QString field;     ///< source field; empty for count
        QString aggregate; ///< empty for keys and raw measures
        bool operator==(const Column &) const = default;
    };
    QList<Column> keys;
    QList<Column> measures;
    Table table;               ///< keys, then measures
    QList<int> rowNumbers;     ///< sorted, without repeats: all rows of the dataset behind all marks
    QStringList sourceFields;  ///< source fields of keys and measures, without repeats
};

/// Comparison table of data layer 1, or of both data layers side by side below each other when \a bothLayers.
[[nodiscard]] Result<ComparisonTable, ChartProblem> comparisonTable(const ChartSpec &normalSpec,
                                                                    const TableLookup &tables, bool bothLayers = false,
                                                                    const QString &language = QStringLiteral("en"));

/// The table as CSV, exactly exercises.md 7.7.
[[nodiscard]] QByteArray derivedCsv(const DerivedTable &derived);

} // namespace chartroom
