// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/table.h"

#include <numeric>
#include <QSharedData>

namespace chartroom {

using namespace Qt::StringLiterals;

struct TableData : QSharedData {
    QList<Field> fields;
    QList<Column> columns;
    QList<int> rowNumbers;
    bool numbered = false;
};

namespace {

QString csvCell(const Scalar &cell)
{
    QString text = canonicalText(cell);
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

Table::Table()
    : d(new TableData)
{}

Table::Table(QList<Field> fields, QList<Column> columns)
    : d(new TableData)
{
    Q_ASSERT(fields.size() == columns.size());
    d->fields = std::move(fields);
    d->columns = std::move(columns);
}

Table::Table(QList<Field> fields, QList<Column> columns, QList<int> rowNumbers)
    : Table(std::move(fields), std::move(columns))
{
    Q_ASSERT(rowNumbers.size() == rowCount());
    d->rowNumbers = std::move(rowNumbers);
    d->numbered = true;
}

Table Table::numbered(QList<Field> fields, QList<Column> columns)
{
    QList<int> numbers(columns.isEmpty() ? 0 : columns.first().size());
    std::iota(numbers.begin(), numbers.end(), 1);
    return Table(std::move(fields), std::move(columns), std::move(numbers));
}

Table Table::fromRows(QList<Field> fields, const QList<QList<Scalar>> &rows)
{
    QList<Column> columns;
    for (qsizetype column = 0; column < fields.size(); ++column) {
        ColumnBuilder builder(valueType(fields.at(column).type));
        for (const QList<Scalar> &row : rows)
            builder.append(row.at(column));
        columns.append(builder.build());
    }
    return numbered(std::move(fields), std::move(columns));
}

Table::Table(const Table &) = default;
Table::Table(Table &&) noexcept = default;
Table &Table::operator=(const Table &) = default;
Table &Table::operator=(Table &&) noexcept = default;
Table::~Table() = default;

const QList<Field> &Table::fields() const
{
    return d->fields;
}

qsizetype Table::rowCount() const
{
    return d->columns.isEmpty() ? 0 : d->columns.first().size();
}

int Table::columnIndex(QStringView name) const
{
    for (qsizetype i = 0; i < d->fields.size(); ++i) {
        if (d->fields.at(i).name == name)
            return static_cast<int>(i);
    }
    const QString composed = normalized(name.toString());
    return composed == name ? -1 : columnIndex(composed);
}

const Field *Table::findField(QStringView name) const
{
    const int index = columnIndex(name);
    return index < 0 ? nullptr : &d->fields.at(index);
}

const Column &Table::column(int column) const
{
    return d->columns.at(column);
}

bool Table::hasRowNumbers() const
{
    return d->numbered;
}

const QList<int> &Table::rowNumbers() const
{
    return d->rowNumbers;
}

Table Table::withRows(std::span<const int> rows) const
{
    QList<Column> columns;
    columns.reserve(d->columns.size());
    for (const Column &column : d->columns)
        columns.append(column.gathered(rows));
    Table table(d->fields, std::move(columns));
    if (d->numbered) {
        table.d->numbered = true;
        table.d->rowNumbers.reserve(static_cast<qsizetype>(rows.size()));
        for (const int row : rows)
            table.d->rowNumbers.append(d->rowNumbers.at(row));
    }
    return table;
}

Table Table::withColumn(const Field &field, const Column &column) const
{
    Q_ASSERT(d->columns.isEmpty() || column.size() == rowCount());
    Table table = *this;
    table.d->fields.append(field);
    table.d->columns.append(column);
    return table;
}

Table Table::withColumns(std::span<const int> columns) const
{
    QList<Field> fields;
    QList<Column> kept;
    for (const int column : columns) {
        fields.append(d->fields.at(column));
        kept.append(d->columns.at(column));
    }
    Table table(std::move(fields), std::move(kept));
    table.d->numbered = d->numbered;
    table.d->rowNumbers = d->rowNumbers;
    return table;
}

bool Table::operator==(const Table &other) const
{
    return d->fields == other.d->fields && d->numbered == other.d->numbered && d->rowNumbers == other.d->rowNumbers &&
           d->columns == other.d->columns;
}

QString categoryLabel(const Table &table, const Scalar &value, const QString &language)
{
    for (const Field &field : table.fields()) {
        for (const Category &category : field.categories) {
            if (!category.label.isEmpty() && equalScalars(category.value, value))
                return category.label.in(language);
        }
    }
    return displayText(value, language);
}

QByteArray tableCsv(const Table &table)
{
    QStringList line;
    for (const Field &field : table.fields())
        line.append(csvCell(field.name));
    QString out = line.join(u',') + u'\n';
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column)
            out += (column > 0 ? u","_s : QString()) + csvCell(table.at(row, column));
        out += u'\n';
    }
    return out.toUtf8();
}

} // namespace chartroom
