// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/counttable.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString mergeMark = u" + "_s;

/// The values of a key column: categories in their declared order, others as they first occur.
CountKey countKeyOf(const Table &table, int column)
{
    CountKey key;
    key.field = table.field(column);
    QStringList names;
    for (const Category &category : key.field.categories)
        names.append(canonicalText(category.value));
    QStringList occurring;
    for (int row = 0; row < table.rowCount(); ++row)
        occurring.append(canonicalText(table.at(row, column)));
    occurring.removeDuplicates();
    names.removeIf([&occurring](const QString &name) { return !occurring.contains(name); });
    for (const QString &name : std::as_const(occurring)) {
        if (!names.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names))
        key.values.append({name, {name}});
    return key;
}

int lastNumberColumn(const Table &table)
{
    for (int column = table.columnCount() - 1; column >= 0; --column) {
        if (table.column(column).type() == ValueType::Number)
            return column;
    }
    return -1;
}

/// The members of each value after merging: those of a group stand together at the place of its first.
QList<QList<int>> mergedPlaces(int count, const QList<QList<int>> &groups)
{
    QList<QList<int>> places;
    for (int value = 0; value < count; ++value) {
        const auto group = std::find_if(groups.begin(), groups.end(), [value](const QList<int> &g) { return g.contains(value); });
        if (group == groups.end())
            places.append(QList<int>{value});
        else if (*std::min_element(group->begin(), group->end()) == value)
            places.append(*group);
    }
    return places;
}

CountKey mergedKey(const CountKey &key, const QList<QList<int>> &places)
{
    CountKey merged;
    merged.field = key.field;
    for (const QList<int> &members : places) {
        CountKey::Value value;
        QStringList names;
        for (const int member : members) {
            names.append(key.values.at(member).name);
            value.of += key.values.at(member).of;
        }
        value.name = names.join(mergeMark);
        merged.values.append(value);
    }
    return merged;
}

} // namespace

int CountKey::indexOf(const QString &name) const
{
    for (int i = 0; i < values.size(); ++i) {
        if (values.at(i).name == name)
            return i;
    }
    QStringList parts = name.split(mergeMark);
    parts.sort();
    for (int i = 0; i < values.size() && parts.size() > 1; ++i) {
        QStringList own = values.at(i).of;
        own.sort();
        if (own == parts)
            return i;
    }
    return -1;
}

QString CountKey::label(int index, const QString &language) const
{
    QStringList labels;
    for (const QString &name : values.at(index).of) {
        const auto category = std::find_if(field.categories.begin(), field.categories.end(),
                                           [&name](const Category &c) { return canonicalText(c.value) == name; });
        const bool hasLabel = category != field.categories.end() && !category->label.isEmpty();
        labels.append(hasLabel ? category->label.in(language) : name);
    }
    return labels.join(mergeMark);
}

double CountTable::at(const CountPlace &place) const
{
    const int firstRow = place.row == rowCount() ? 0 : place.row;
    const int lastRow = place.row == rowCount() ? rowCount() - 1 : place.row;
    const int firstColumn = place.column == columnCount() ? 0 : place.column;
    const int lastColumn = place.column == columnCount() ? columnCount() - 1 : place.column;
    double sum = 0;
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column)
            sum += counts.at(row).at(column);
    }
    return sum;
}

QList<CountPlace> CountTable::places(bool totals) const
{
    const int extra = totals ? 1 : 0;
    QList<CountPlace> all;
    for (int row = 0; row < rowCount() + extra; ++row) {
        for (int column = 0; column < columnCount() + extra; ++column)
            all.append({row, column});
    }
    return all;
}

std::optional<CountTable> countTable(const Table &table)
{
    const int count = lastNumberColumn(table);
    if (table.columnCount() != 3 || count < 0 || table.rowCount() == 0)
        return std::nullopt;
    const int first = count == 0 ? 1 : 0;
    const int second = count == 2 ? 1 : 2;
    CountTable counts{countKeyOf(table, first), countKeyOf(table, second), {}};
    counts.counts.fill(QList<double>(counts.columnCount(), 0.0), counts.rowCount());
    QSet<CountPlace> seen;
    for (int row = 0; row < table.rowCount(); ++row) {
        const CountPlace place{counts.rows.indexOf(canonicalText(table.at(row, first))),
                               counts.columns.indexOf(canonicalText(table.at(row, second)))};
        const Scalar cell = table.at(row, count);
        const auto *number = std::get_if<double>(&cell);
        if (!number || *number < 0 || seen.contains(place))
            return std::nullopt;
        seen.insert(place);
        counts.counts[place.row][place.column] = *number;
    }
    return counts;
}

CountTable mergedRows(const CountTable &table, const QList<QList<int>> &groups)
{
    const QList<QList<int>> places = mergedPlaces(table.rowCount(), groups);
    CountTable merged{mergedKey(table.rows, places), table.columns, {}};
    for (const QList<int> &members : places) {
        QList<double> sums(table.columnCount(), 0.0);
        for (const int row : members) {
            for (int column = 0; column < table.columnCount(); ++column)
                sums[column] += table.counts.at(row).at(column);
        }
        merged.counts.append(sums);
    }
    return merged;
}

CountTable mergedColumns(const CountTable &table, const QList<QList<int>> &groups)
{
    const QList<QList<int>> places = mergedPlaces(table.columnCount(), groups);
    CountTable merged{table.rows, mergedKey(table.columns, places), {}};
    for (const QList<double> &row : table.counts) {
        QList<double> sums;
        for (const QList<int> &members : places) {
            double sum = 0;
            for (const int column : members)
                sum += row.at(column);
            sums.append(sum);
        }
        merged.counts.append(sums);
    }
    return merged;
}

} // namespace chartroom
