// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/reshape.h"

#include "dataset/cells.h"

#include <algorithm>
#include <numeric>

namespace chartroom {

namespace {

/// The rows of both tables below each other; a side without the column is missing there.
Column stackedCells(const Column *upper, qsizetype upperRows, const Column *lower, qsizetype lowerRows)
{
    std::vector<int> first(static_cast<size_t>(upperRows));
    std::iota(first.begin(), first.end(), 0);
    std::vector<int> second(static_cast<size_t>(lowerRows));
    std::iota(second.begin(), second.end(), static_cast<int>(upperRows));
    std::vector<CellsPart> parts;
    ValueType type = ValueType::Missing;
    for (const auto &[column, rows] : {std::pair{upper, &first}, std::pair{lower, &second}}) {
        if (!column || column->type() == ValueType::Missing)
            continue;
        parts.push_back({*rows, rowCells(*column)});
        type = column->type();
    }
    return assembled(type, upperRows + lowerRows, parts);
}

} // namespace

QString freeName(const QList<Field> &fields, QString name, const QString &suffix)
{
    const auto taken = [&fields](const QString &wanted) {
        return std::any_of(fields.begin(), fields.end(), [&](const Field &field) { return field.name == wanted; });
    };
    while (taken(name))
        name += suffix;
    return name;
}

Table joinedTable(const Table &left, const Table &right, const JoinedRows &rows, bool withRight, const QString &suffix)
{
    QList<Field> fields = left.fields();
    QList<Column> columns;
    for (int column = 0; column < left.columnCount(); ++column)
        columns.append(left.column(column).gathered(rows.left));
    for (int column = 0; withRight && column < right.columnCount(); ++column) {
        Field field = right.field(column);
        field.name = freeName(fields, field.name, suffix);
        fields.append(field);
        columns.append(right.column(column).gathered(rows.right));
    }
    return Table(fields, columns);
}

Table stackedTable(const Table &upper, const Table &lower)
{
    QList<Field> fields = upper.fields();
    for (const Field &field : lower.fields()) {
        if (upper.columnIndex(field.name) < 0)
            fields.append(field);
    }
    QList<Column> columns;
    for (const Field &field : std::as_const(fields)) {
        const int above = upper.columnIndex(field.name);
        const int below = lower.columnIndex(field.name);
        columns.append(stackedCells(above < 0 ? nullptr : &upper.column(above), upper.rowCount(),
                                    below < 0 ? nullptr : &lower.column(below), lower.rowCount()));
    }
    return Table(fields, columns);
}

Table longTable(const Table &table, const std::vector<int> &folded, const QString &nameColumn,
                const QString &valueColumn)
{
    const Table sides = table.withColumns(otherColumns(table, folded));
    const auto width = folded.size();
    const size_t size = static_cast<size_t>(table.rowCount()) * width;
    std::vector<int> source(size);
    std::vector<int> codes(size);
    std::vector<std::vector<int>> places(width);
    for (size_t i = 0; i < size; ++i) {
        source[i] = static_cast<int>(i / width);
        codes[i] = static_cast<int>(i % width);
        places[i % width].push_back(static_cast<int>(i));
    }
    QStringList names;
    std::vector<CellsPart> parts;
    ValueType type = ValueType::Missing;
    for (size_t i = 0; i < width; ++i) {
        names.append(table.field(folded[i]).name);
        parts.push_back({places[i], rowCells(table.column(folded[i]))});
        type = type == ValueType::Missing ? parts.back().cells.type() : type;
    }
    QList<Field> fields = sides.fields();
    QList<Column> columns;
    for (int column = 0; column < sides.columnCount(); ++column)
        columns.append(sides.column(column).gathered(source));
    Field value = table.field(folded.front());
    value.name = valueColumn;
    value.title = {};
    fields << plainField(nameColumn, ValueType::Text) << value;
    columns << Column(names, codes) << assembled(type, static_cast<qsizetype>(size), parts);
    return Table(fields, columns);
}

std::vector<int> otherColumns(const Table &table, const std::vector<int> &listed)
{
    std::vector<int> others;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (std::find(listed.begin(), listed.end(), column) == listed.end())
            others.push_back(column);
    }
    return others;
}

} // namespace chartroom
