// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

namespace chartroom {

using namespace Qt::StringLiterals;

StepOutcome applyStep(const PickStep &step, const Table &table, const StepWork &work)
{
    if (step.columns.isEmpty())
        return work.problem(u"query.no-columns"_s);
    QList<Field> fields;
    QList<Column> columns;
    for (const PickColumn &picked : step.columns) {
        const auto column = columnOf(picked.column, table, work);
        if (!column)
            return column.error();
        Field field = table.field(*column);
        if (!picked.as.isEmpty() && picked.as != field.name) {
            field.name = normalized(picked.as);
            field.title = {};
        }
        if (const auto problem = nameProblem(field.name, fields, work))
            return *problem;
        fields.append(field);
        columns.append(table.column(*column));
    }
    StepResult result;
    result.table = table.hasRowNumbers() ? Table(fields, columns, table.rowNumbers()) : Table(fields, columns);
    return result;
}

} // namespace chartroom
