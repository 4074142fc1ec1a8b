// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/preparedchart.h"

#include "chart/chartwords.h"

namespace chartroom {

ChartTables::ChartTables(const ChartSpec &spec, const TableLookup &lookup)
{
    QStringList names{spec.dataName};
    for (const Transform &transform : spec.transforms) {
        if (const auto *other = std::get_if<LookupTransform>(&transform))
            names.append(other->dataName);
    }
    for (const QString &name : std::as_const(names)) {
        const Table *table = lookup ? lookup(name) : nullptr;
        if (table)
            m_tables.insert(name, *table);
    }
}

TableLookup ChartTables::lookup() const
{
    // The lookup owns its tables: it may outlive this object.
    return [tables = m_tables](const QString &name) -> const Table * {
        const auto known = tables.constFind(name);
        return known == tables.constEnd() ? nullptr : &known.value();
    };
}

qsizetype ChartTables::rowCount() const
{
    qsizetype rows = 0;
    for (const Table &table : m_tables)
        rows += table.rowCount();
    return rows;
}

PreparedChart prepareChart(const ChartSpec &spec, const ChartTables &tables, const QString &language)
{
    PreparedChart chart;
    const TableLookup lookup = tables.lookup();
    const auto normal = normalizeChart(spec, lookup, language);
    const auto derived = normal ? deriveTable(*normal, lookup, 0, language) : Result<DerivedTable, ChartProblem>(normal.error());
    if (!derived) {
        chart.problem = derived.error();
        return chart;
    }
    chart.spec = *normal;
    chart.derived = *derived;
    chart.layout = layoutMarks(chart.spec, chart.derived, language);
    chart.words = describeChart(chart.spec, chart.derived, language);
    return chart;
}

} // namespace chartroom
