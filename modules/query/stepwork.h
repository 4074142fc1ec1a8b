// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/sorting.h"
#include "query/query.h"
#include "query/queryphrases.h"

#include <span>
#include <vector>

namespace chartroom {

/// What a step sees beside its table. Internal to this module.
struct StepWork {
    const TableLookup &tables;
    const Progress &progress;
    QString language;
    int step = 0; ///< of `steps`; for the progress
    int steps = 1;

    [[nodiscard]] bool isCancelled() const { return progress.isCancelled(); }
    /// \a done of \a total parts of this step are done.
    void report(qsizetype done, qsizetype total) const;
    [[nodiscard]] QueryProblem problem(const QString &id, const Phrases::Values &values = {}) const;
    [[nodiscard]] QueryProblem cancelled() const { return problem(QStringLiteral("query.cancelled")); }
    [[nodiscard]] QueryProblem problem(const ExpressionError &error) const;
    /// The word of a type in the language.
    [[nodiscard]] QString typeName(ValueType type) const;
};

using StepOutcome = Result<StepResult, QueryProblem>;

/// A table of at most this size comes out of a step.
constexpr qsizetype mostQueryRows = 20'000'000;
constexpr qsizetype mostQueryColumns = 2'000;

/// The verbs, one file each. They fill the counts that are theirs; runStep fills the rest.
[[nodiscard]] StepOutcome applyStep(const FilterStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const DeriveStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const GroupStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const BinStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const TimeUnitStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const SortStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const TopStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const JoinStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const PivotStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const UnpivotStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const WindowStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const PickStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const AppendStep &step, const Table &table, const StepWork &work);
[[nodiscard]] StepOutcome applyStep(const UniqueStep &step, const Table &table, const StepWork &work);

/// A column of the table; query.column when there is none.
[[nodiscard]] Result<int, QueryProblem> columnOf(const QString &name, const Table &table, const StepWork &work);
[[nodiscard]] Result<std::vector<int>, QueryProblem> columnsOf(const QStringList &names, const Table &table,
                                                               const StepWork &work);
/// A column of numbers; query.type when it holds something else.
[[nodiscard]] Result<int, QueryProblem> numberColumnOf(const QString &name, const Table &table, const StepWork &work);
/// Another table; query.table when there is none.
[[nodiscard]] Result<const Table *, QueryProblem> tableOf(const QString &reference, const StepWork &work);

/// The columns at these places.
[[nodiscard]] QList<Column> columnsAt(std::span<const int> places, const Table &table);
/// Rows with a missing cell in one of the columns.
[[nodiscard]] qint64 rowsWithMissing(const QList<Column> &columns, qsizetype rows);
[[nodiscard]] qint64 missingCells(const Column &column);

/// query.name for an empty name or one that the fields have already.
[[nodiscard]] std::optional<QueryProblem> nameProblem(const QString &name, const QList<Field> &fields,
                                                      const StepWork &work);
/// The table with one column more, which is counted in the report.
[[nodiscard]] StepOutcome withNewColumn(const Table &table, Field field, const Column &column, const StepWork &work);
/// These rows of the table, column by column, so that a cancel is seen between.
[[nodiscard]] StepOutcome withRowsOf(const Table &table, std::span<const int> rows, const StepWork &work);

/// The keys to sort by; \a within comes first, ascending.
[[nodiscard]] Result<QList<SortKey>, QueryProblem> sortKeysOf(const QList<SortBy> &by, const QStringList &within,
                                                              const Table &table, const StepWork &work);

} // namespace chartroom
