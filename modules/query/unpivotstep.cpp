// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include "dataset/reshape.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The columns become one, so they must hold the same kind of value.
std::optional<QueryProblem> mixedTypes(const std::vector<int> &columns, const Table &table, const StepWork &work)
{
    int first = -1;
    for (const int column : columns) {
        const ValueType type = table.column(column).type();
        if (type == ValueType::Missing)
            continue;
        if (first >= 0 && table.column(first).type() != type)
            return work.problem(u"query.mixed"_s, {{u"first"_s, table.field(first).name},
                                                   {u"firstType"_s, work.typeName(table.column(first).type())},
                                                   {u"second"_s, table.field(column).name},
                                                   {u"secondType"_s, work.typeName(type)}});
        first = first < 0 ? column : first;
    }
    return std::nullopt;
}

} // namespace

StepOutcome applyStep(const UnpivotStep &step, const Table &table, const StepWork &work)
{
    const auto columns = columnsOf(step.columns, table, work);
    if (!columns)
        return columns.error();
    if (columns->empty())
        return work.problem(u"query.no-columns"_s);
    if (const auto problem = mixedTypes(*columns, table, work))
        return *problem;
    QList<Field> fields = table.withColumns(otherColumns(table, *columns)).fields();
    for (const QString &name : {step.names, step.values}) {
        if (const auto problem = nameProblem(name, fields, work))
            return *problem;
        fields.append(plainField(normalized(name), ValueType::Text));
    }
    if (table.rowCount() > mostQueryRows / std::ssize(*columns))
        return work.problem(u"query.too-large.rows"_s, {{u"rows"_s, QString::number(mostQueryRows)}});
    StepResult result;
    result.table = longTable(table, *columns, normalized(step.names), normalized(step.values));
    return result;
}

} // namespace chartroom
