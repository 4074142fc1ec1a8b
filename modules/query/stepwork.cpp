// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

void StepWork::report(qsizetype done, qsizetype total) const
{
    constexpr int partsPerStep = 100;
    const auto part = total > 0 ? static_cast<int>(partsPerStep * done / total) : partsPerStep;
    progress.report(step * partsPerStep + part, steps * partsPerStep);
}

QueryProblem StepWork::problem(const QString &id, const Phrases::Values &values) const
{
    return {step, id.section(u'.', 0, 1), queryPhrase(id, language, values)};
}

QueryProblem StepWork::problem(const ExpressionError &error) const
{
    return {step, error.id, error.message, error.line, error.column};
}

QString StepWork::typeName(ValueType type) const
{
    return queryPhrase(u"type."_s + typeWord(type), language);
}

Result<int, QueryProblem> columnOf(const QString &name, const Table &table, const StepWork &work)
{
    const int column = table.columnIndex(name);
    if (column < 0)
        return work.problem(u"query.column"_s, {{u"name"_s, name}});
    return column;
}

Result<std::vector<int>, QueryProblem> columnsOf(const QStringList &names, const Table &table, const StepWork &work)
{
    std::vector<int> columns;
    for (const QString &name : names) {
        const auto column = columnOf(name, table, work);
        if (!column)
            return column.error();
        columns.push_back(*column);
    }
    return columns;
}

Result<int, QueryProblem> numberColumnOf(const QString &name, const Table &table, const StepWork &work)
{
    const auto column = columnOf(name, table, work);
    if (!column)
        return column.error();
    const ValueType type = table.column(*column).type();
    if (type != ValueType::Number && type != ValueType::Missing)
        return work.problem(u"query.type"_s, {{u"name"_s, name},
                                              {u"found"_s, work.typeName(type)},
                                              {u"wanted"_s, work.typeName(ValueType::Number)}});
    return column;
}

Result<const Table *, QueryProblem> tableOf(const QString &reference, const StepWork &work)
{
    const Table *table = work.tables ? work.tables(reference) : nullptr;
    if (!table)
        return work.problem(u"query.table"_s, {{u"name"_s, reference}});
    return table;
}

QList<Column> columnsAt(std::span<const int> places, const Table &table)
{
    QList<Column> columns;
    for (const int place : places)
        columns.append(table.column(place));
    return columns;
}

namespace {

/// Marks the rows whose cell is missing; straight over the cells, because it runs after every step.
void markMissing(const Column &column, std::vector<char> &rows)
{
    const std::span<const int> codes = column.codes();
    for (size_t row = 0; row < codes.size(); ++row)
        rows[row] = rows[row] != 0 || codes[row] < 0;
    const std::span<const double> values = column.values();
    for (size_t row = 0; row < values.size(); ++row)
        rows[row] = rows[row] != 0 || std::isnan(values[row]);
}

} // namespace

qint64 rowsWithMissing(const QList<Column> &columns, qsizetype rows)
{
    std::vector<char> marked(static_cast<size_t>(rows), 0);
    for (const Column &column : columns)
        markMissing(column, marked);
    return std::count(marked.begin(), marked.end(), 1);
}

qint64 missingCells(const Column &column)
{
    const std::span<const int> codes = column.codes();
    const std::span<const double> values = column.values();
    return std::count_if(codes.begin(), codes.end(), [](int code) { return code < 0; })
           + std::count_if(values.begin(), values.end(), [](double value) { return std::isnan(value); });
}

std::optional<QueryProblem> nameProblem(const QString &name, const QList<Field> &fields, const StepWork &work)
{
    if (name.trimmed().isEmpty())
        return work.problem(u"query.name.empty"_s);
    const auto taken = [&name](const Field &field) { return field.name == normalized(name); };
    if (std::any_of(fields.begin(), fields.end(), taken))
        return work.problem(u"query.name.taken"_s, {{u"name"_s, name}});
    return std::nullopt;
}

StepOutcome withNewColumn(const Table &table, Field field, const Column &column, const StepWork &work)
{
    if (const auto problem = nameProblem(field.name, table.fields(), work))
        return *problem;
    field.name = normalized(field.name);
    StepResult result;
    result.table = table.withColumn(field, column);
    result.report.missingProduced = missingCells(column);
    return result;
}

StepOutcome withRowsOf(const Table &table, std::span<const int> rows, const StepWork &work)
{
    QList<Column> columns;
    for (int i = 0; i < table.columnCount(); ++i) {
        if (work.isCancelled())
            return work.cancelled();
        columns.append(table.column(i).gathered(rows));
        work.report(i + 1, table.columnCount());
    }
    StepResult result;
    if (!table.hasRowNumbers()) {
        result.table = Table(table.fields(), columns);
        return result;
    }
    QList<int> numbers;
    numbers.reserve(static_cast<qsizetype>(rows.size()));
    for (const int row : rows)
        numbers.append(table.rowNumbers().at(row));
    result.table = Table(table.fields(), columns, numbers);
    return result;
}

Result<QList<SortKey>, QueryProblem> sortKeysOf(const QList<SortBy> &by, const QStringList &within, const Table &table,
                                                const StepWork &work)
{
    QList<SortBy> all;
    for (const QString &column : within)
        all.append({column, false});
    all += by;
    QList<SortKey> keys;
    for (const SortBy &key : std::as_const(all)) {
        const auto column = columnOf(key.column, table, work);
        if (!column)
            return column.error();
        keys.append({table.column(*column), key.descending});
    }
    return keys;
}

} // namespace chartroom
