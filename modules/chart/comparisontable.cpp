// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartstructure.h"
#include "chart/derivedtable.h"

#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const ChannelDef *definitionOf(const ChartLayer &layer, const DerivedTable &derived, const QString &column)
{
    for (auto it = derived.columns.begin(); it != derived.columns.end(); ++it) {
        if (it.value() == column)
            return layer.field(it.key());
    }
    return nullptr;
}

ComparisonTable::Column comparisonColumn(const ChartLayer &layer, const DerivedTable &derived, const QString &name)
{
    const ChannelDef *def = definitionOf(layer, derived, name);
    if (!def) // levels of a treemap and parts of a box plot are named after their field
        return {name, name, QString()};
    return {name, def->field, def->aggregate};
}

ComparisonTable comparisonOf(const ChartSpec &spec, const DerivedTable &derived, int dataLayer)
{
    const ChartLayer &layer = spec.layers.at(dataLayerIndex(spec, dataLayer));
    ComparisonTable result;
    std::vector<int> columns;
    for (const QString &name : derived.keys)
        result.keys.append(comparisonColumn(layer, derived, name));
    for (const QString &name : derived.measures)
        result.measures.append(comparisonColumn(layer, derived, name));
    for (const auto &list : {result.keys, result.measures}) {
        for (const ComparisonTable::Column &column : list) {
            columns.push_back(derived.table.columnIndex(column.name));
            if (!column.field.isEmpty() && !result.sourceFields.contains(column.field))
                result.sourceFields.append(column.field);
        }
    }
    result.table = derived.table.withColumns(columns);
    result.rowNumbers = derived.rowNumbers.allRows();
    std::sort(result.rowNumbers.begin(), result.rowNumbers.end());
    result.rowNumbers.erase(std::unique(result.rowNumbers.begin(), result.rowNumbers.end()), result.rowNumbers.end());
    return result;
}

/// Rows of \a table as lines of \a width cells, each column at its target; the rest is missing.
void appendRows(QList<QList<Scalar>> &cells, const Table &table, const QList<int> &target, qsizetype width)
{
    for (int row = 0; row < table.rowCount(); ++row) {
        QList<Scalar> line(width);
        for (int column = 0; column < table.columnCount(); ++column)
            line[target.at(column)] = table.at(row, column);
        cells.append(line);
    }
}

/// The second layer's columns beside the first one's: rows of one layer miss the measures of the other.
ComparisonTable besideEachOther(const ComparisonTable &first, const ComparisonTable &second)
{
    ComparisonTable both = first;
    QList<Field> fields = first.table.fields();
    QList<QList<Scalar>> cells;
    const auto add = [&](const ComparisonTable::Column &column, bool key) {
        int index = first.table.columnIndex(column.name);
        if (key && index >= 0)
            return index;
        Field field = *second.table.findField(column.name);
        if (index >= 0)
            field.name += u"_2"_s;
        fields.append(field);
        (key ? both.keys : both.measures).append({field.name, column.field, column.aggregate});
        return int(fields.size()) - 1;
    };
    QList<int> target;
    for (const ComparisonTable::Column &column : second.keys)
        target.append(add(column, true));
    for (const ComparisonTable::Column &column : second.measures)
        target.append(add(column, false));
    QList<int> own(first.table.columnCount());
    std::iota(own.begin(), own.end(), 0);
    appendRows(cells, first.table, own, fields.size());
    appendRows(cells, second.table, target, fields.size());
    both.table = Table::fromRows(fields, cells);
    for (const QString &field : second.sourceFields) {
        if (!both.sourceFields.contains(field))
            both.sourceFields.append(field);
    }
    QSet<int> numbers(first.rowNumbers.begin(), first.rowNumbers.end());
    numbers.unite(QSet<int>(second.rowNumbers.begin(), second.rowNumbers.end()));
    both.rowNumbers = QList<int>(numbers.begin(), numbers.end());
    std::sort(both.rowNumbers.begin(), both.rowNumbers.end());
    return both;
}

} // namespace

Result<ComparisonTable, ChartProblem> comparisonTable(const ChartSpec &normalSpec, const TableLookup &tables,
                                                      bool bothLayers, const QString &language)
{
    const auto first = deriveTable(normalSpec, tables, 0, language);
    if (!first)
        return first.error();
    const ComparisonTable one = comparisonOf(normalSpec, *first, 0);
    if (!bothLayers || normalSpec.dataLayerCount() < 2)
        return one;
    const auto second = deriveTable(normalSpec, tables, 1, language);
    if (!second)
        return second.error();
    return besideEachOther(one, comparisonOf(normalSpec, *second, 1));
}

} // namespace chartroom
