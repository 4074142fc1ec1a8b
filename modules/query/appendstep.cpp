// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include "dataset/reshape.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Cells that one table has no column for.
qint64 absentCells(const Table &upper, const Table &lower)
{
    const auto absent = [](const Table &from, const Table &in) {
        return std::count_if(from.fields().begin(), from.fields().end(),
                             [&in](const Field &field) { return in.columnIndex(field.name) < 0; });
    };
    return absent(upper, lower) * lower.rowCount() + absent(lower, upper) * upper.rowCount();
}

} // namespace

StepOutcome applyStep(const AppendStep &step, const Table &table, const StepWork &work)
{
    const auto other = tableOf(step.table, work);
    if (!other)
        return other.error();
    const Table &lower = **other;
    for (const Field &field : lower.fields()) {
        const int above = table.columnIndex(field.name);
        const ValueType a = above < 0 ? ValueType::Missing : table.column(above).type();
        const ValueType b = lower.column(lower.columnIndex(field.name)).type();
        if (a != b && a != ValueType::Missing && b != ValueType::Missing)
            return work.problem(u"query.append-type"_s, {{u"name"_s, field.name},
                                                         {u"here"_s, work.typeName(a)},
                                                         {u"there"_s, work.typeName(b)}});
    }
    if (table.rowCount() + lower.rowCount() > mostQueryRows)
        return work.problem(u"query.too-large.rows"_s, {{u"rows"_s, QString::number(mostQueryRows)}});
    StepResult result;
    result.table = stackedTable(table, lower);
    result.report.missingProduced = absentCells(table, lower);
    return result;
}

} // namespace chartroom
