// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A year is a number in tables; time units need its first day.
Column firstDays(const Column &years)
{
    ColumnBuilder days(ValueType::Date);
    days.reserve(years.size());
    for (const double year : years.values()) {
        const QDate day = std::isnan(year) ? QDate() : QDate(static_cast<int>(year), 1, 1);
        if (day.isValid())
            days.appendValue(static_cast<double>(day.toJulianDay()));
        else
            days.appendMissing();
    }
    return days.build();
}

bool isTime(ValueType type)
{
    return type == ValueType::Date || type == ValueType::DateTime || type == ValueType::Missing;
}

} // namespace

StepOutcome applyStep(const TimeUnitStep &step, const Table &table, const StepWork &work)
{
    const auto column = columnOf(step.column, table, work);
    if (!column)
        return column.error();
    const Field &source = table.field(*column);
    const Column times = source.type == FieldType::Year ? firstDays(table.column(*column)) : table.column(*column);
    if (!isTime(times.type()))
        return work.problem(u"query.type"_s, {{u"name"_s, step.column},
                                              {u"found"_s, work.typeName(times.type())},
                                              {u"wanted"_s, work.typeName(ValueType::Date)}});
    const bool cyclic = isCyclic(step.unit);
    Field field = plainField(step.as.isEmpty() ? timeUnitWord(step.unit) + u'_' + step.column : step.as,
                             cyclic ? ValueType::Number : ValueType::Date);
    if (cyclic) {
        field.type = FieldType::Integer;
        field.level = Level::Ordinal;
        field.role = FieldRole::None;
    }
    return withNewColumn(table, field, timeUnitColumn(step.unit, times), work);
}

} // namespace chartroom
