// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measurecolumn.h"

#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

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
        report.keyMissing = rowsWithMissing(keys, table.rowCount());
        outcome->report = report;
    }
    return outcome;
}

} // namespace chartroom
