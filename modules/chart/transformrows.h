// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "dataset/aggregate.h"
#include "dataset/table.h"

#include <QList>

namespace chartroom {

/// Rows after transforms, with the row numbers of the dataset behind each (exercises.md 7.1 step 2).
struct TransformedRows {
    Table table;
    QList<QList<int>> numbers; ///< sorted; only when the rows of the table are no longer those of the dataset

    [[nodiscard]] QList<int> numbersOf(int row) const
    {
        return numbers.isEmpty() ? QList<int>{table.rowNumbers().at(row)} : numbers.at(row);
    }
};

/// The rows a spec starts from, with its transforms applied in order; cancelled work leaves out the last of them.
[[nodiscard]] Result<TransformedRows, ChartProblem> transformRows(const ChartSpec &spec, const TableLookup &tables,
                                                                  const QString &language,
                                                                  const Progress &progress = {});

/// The table a spec names or carries, before transforms; chart.data.missing when there is none.
[[nodiscard]] Result<Table, ChartProblem> chartSource(const ChartSpec &spec, const TableLookup &tables,
                                                      const QString &language);

/// A table from rows of JSON objects. Columns of midnights become dates; \a fields holds what the exporter kept about
/// the columns (type, level, unit, role, decimals).
[[nodiscard]] Table tableFromValues(const QJsonArray &values, const QJsonObject &fields);

/// An aggregate of 6.3 over groups. Aggregates that need numbers give missing for other columns, so that nothing is
/// drawn rather than nonsense.
[[nodiscard]] Column chartAggregate(const QString &aggregate, const Column &values, const Grouping &grouping);

/// The field of an aggregated column: unit and decimals of the source, role by what the aggregate makes of it.
[[nodiscard]] Field aggregatedField(const Field &source, const QString &aggregate, const QString &name);

/// "Sum of Permits decided" in both languages.
[[nodiscard]] Wording aggregateTitle(const Wording &title, const QString &aggregate);

} // namespace chartroom
