// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measurecolumn.h"

#include "dataset/reshape.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The groups of a key in natural order; missing last.
std::vector<int> groupsInOrder(const QList<Column> &keys, const Grouping &grouping, const Progress &progress)
{
    QList<SortKey> order;
    for (const Column &key : keys)
        order.append({key.gathered(grouping.firstRow), false});
    return sortedRows(order, grouping.count(), progress);
}

QString headingOf(const Scalar &value, const QString &language)
{
    if (isMissing(value))
        return queryPhrase(u"value.missing"_s, language);
    const bool *truth = std::get_if<bool>(&value);
    return truth ? displayText(*truth, language) : canonicalText(value);
}

/// Where rows and headings meet: for each heading and row the group of the cell, or -1.
std::vector<std::vector<int>> cellGroups(const Grouping &rows, const Grouping &names, const Grouping &cells)
{
    std::vector<std::vector<int>> groups(static_cast<size_t>(names.count()),
                                         std::vector<int>(static_cast<size_t>(rows.count()), -1));
    for (int cell = 0; cell < cells.count(); ++cell) {
        const auto row = static_cast<size_t>(cells.firstRow[static_cast<size_t>(cell)]);
        groups[static_cast<size_t>(names.groupOfRow[row])][static_cast<size_t>(rows.groupOfRow[row])] = cell;
    }
    return groups;
}

std::vector<int> permuted(const std::vector<int> &values, const std::vector<int> &order)
{
    std::vector<int> found(order.size());
    std::transform(order.begin(), order.end(), found.begin(), [&](int i) { return values[static_cast<size_t>(i)]; });
    return found;
}

} // namespace

StepOutcome applyStep(const PivotStep &step, const Table &table, const StepWork &work)
{
    const auto rowPlaces = columnsOf(step.rows, table, work);
    const auto namePlace = columnOf(step.names, table, work);
    if (!rowPlaces || !namePlace)
        return rowPlaces ? namePlace.error() : rowPlaces.error();
    if (table.rowCount() == 0)
        return withRowsOf(table.withColumns(*rowPlaces), {}, work);
    const QList<Column> rowKeys = columnsAt(*rowPlaces, table);
    const Column names = table.column(*namePlace);
    const Grouping rows = groupRows(rowKeys, table.rowCount(), work.progress);
    const Grouping headings = groupRows({names}, table.rowCount(), work.progress);
    const qsizetype width = headings.count() + step.rows.size();
    if (width > mostQueryColumns)
        return work.problem(u"query.too-large.columns"_s, {{u"name"_s, step.names},
                                                           {u"columns"_s, QString::number(headings.count())},
                                                           {u"limit"_s, QString::number(mostQueryColumns)}});
    if (width * rows.count() > mostQueryRows)
        return work.problem(u"query.too-large.rows"_s, {{u"rows"_s, QString::number(mostQueryRows)}});
    const QList<Column> cellKeys = rowKeys + QList<Column>{names};
    const Grouping cells = groupRows(cellKeys, table.rowCount(), work.progress);
    if (work.isCancelled())
        return work.cancelled();
    const auto cellName = [&](int cell) {
        return groupWords(cellKeys, cells.firstRow[static_cast<size_t>(cell)], work.language);
    };
    StepResult result;
    const auto values = measureColumn(step.value, table, cells, cellName, work, result.report.notFinite);
    if (!values)
        return values.error();
    const std::vector<int> rowOrder = groupsInOrder(rowKeys, rows, work.progress);
    const std::vector<std::vector<int>> groups = cellGroups(rows, headings, cells);
    QList<Field> fields;
    QList<Column> columns;
    for (qsizetype i = 0; i < rowKeys.size(); ++i) {
        fields.append(table.field((*rowPlaces)[static_cast<size_t>(i)]));
        columns.append(rowKeys.at(i).gathered(permuted(rows.firstRow, rowOrder)));
    }
    for (const int heading : groupsInOrder({names}, headings, work.progress)) {
        if (work.isCancelled())
            return work.cancelled();
        Field field = measureField(step.value, table, values->type());
        const Scalar name = names.at(headings.firstRow[static_cast<size_t>(heading)]);
        field.name = freeName(fields, headingOf(name, work.language));
        fields.append(field);
        columns.append(values->gathered(permuted(groups[static_cast<size_t>(heading)], rowOrder)));
        result.report.missingProduced += missingCells(columns.last());
        work.report(columns.size(), width);
    }
    result.report.keyMissing = rowsWithMissing(cellKeys, table.rowCount());
    result.table = Table(fields, columns);
    return result;
}

} // namespace chartroom
