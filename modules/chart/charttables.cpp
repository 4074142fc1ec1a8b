// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/charttables.h"

namespace chartroom {

ChartTables::ChartTables(const ChartSpec &spec, const TableLookup &lookup)
    : m_inlineRows(spec.dataValues ? spec.dataValues->size() : 0)
{
    QStringList names{spec.dataName};
    for (const Transform &transform : spec.transforms) {
        if (const auto *other = std::get_if<LookupTransform>(&transform))
            names.append(other->dataName);
    }
    for (const QString &name : std::as_const(names)) {
        if (const Table *table = lookup ? lookup(name) : nullptr)
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
    qsizetype rows = m_inlineRows;
    for (const Table &table : m_tables)
        rows += table.rowCount();
    return rows;
}

} // namespace chartroom
