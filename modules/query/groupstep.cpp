// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measurecolumn.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Rows with a missing key: all rows of a group share its keys, so most tables need no look at the rows.
qint64 rowsWithoutKey(const QList<Column> &keys, const Grouping &grouping)
{
    std::vector<char> without(static_cast<size_t>(grouping.count()), 0);
    for (size_t group = 0; group < without.size(); ++group)
        without[group] = std::any_of(keys.begin(), keys.end(), [&](const Column &key) { return key.isMissing(grouping.firstRow[group]); });
    if (std::find(without.begin(), without.end(), 1) == without.end())
        return 0;
    return std::count_if(grouping.groupOfRow.begin(), grouping.groupOfRow.end(),
                         [&without](int group) { return without[static_cast<size_t>(group)] != 0; });
}

} // namespace

StepOutcome applyStep(const GroupStep &step, const Table &table, const StepWork &work)
{
    if (step.keys.isEmpty() && step.measures.isEmpty())
        return work.problem(u"query.no-columns"_s);
    const auto places = columnsOf(step.keys, table, work);
    if (!places)
        return places.error();
    const QList<Column> keys = columnsAt(*places, table);
    const Grouping grouping = groupRows(keys, table.rowCount(), work.progress);
    QList<Field> fields;
    QList<Column> columns;
    QList<SortKey> order;
    StepReport report;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        fields.append(table.field((*places)[static_cast<size_t>(i)]));
        columns.append(keys.at(i).gathered(grouping.firstRow));
        order.append({columns.last(), false});
    }
    const auto groupName = [&](int group) {
        return groupWords(keys, grouping.firstRow[static_cast<size_t>(group)], work.language);
    };
    for (const Measure &measure : step.measures) {
        if (work.isCancelled())
            return work.cancelled();
        const auto column = measureColumn(measure, table, grouping, groupName, work, report.notFinite);
        if (!column)
            return column.error();
        Field field = measureField(measure, table, column->type());
        if (const auto problem = nameProblem(field.name, fields, work))
            return *problem;
        fields.append(field);
        columns.append(*column);
        report.missingProduced += missingCells(*column);
        work.report(columns.size(), step.keys.size() + step.measures.size() + 1);
    }
    const std::vector<int> rows = sortedRows(order, grouping.count(), work.progress);
    StepOutcome outcome = withRowsOf(Table(fields, columns), rows, work);
    if (outcome) {
        report.keyMissing = rowsWithoutKey(keys, grouping);
        outcome->report = report;
    }
    return outcome;
}

} // namespace chartroom
