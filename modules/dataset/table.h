// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"
#include "dataset/field.h"

#include <QList>
#include <QSharedDataPointer>

namespace chartroom {

struct TableData;

/// Rows and typed columns: datasets, filtered rows, query results and the data behind a chart. A value: implicitly
/// shared, never changed once built. Rows may carry the numbers they have in the shipped table (1 = first row after
/// the header); computed tables have none.
class Table
{
public:
    Table();
    /// A table whose rows have no numbers. All columns have the same size.
    Table(QList<Field> fields, QList<Column> columns);
    Table(QList<Field> fields, QList<Column> columns, QList<int> rowNumbers);
    /// A shipped table: rows are numbered from 1.
    [[nodiscard]] static Table numbered(QList<Field> fields, QList<Column> columns);
    /// From rows of scalars; for tests and small tables. Numbered.
    [[nodiscard]] static Table fromRows(QList<Field> fields, const QList<QList<Scalar>> &rows);

    Table(const Table &);
    Table(Table &&) noexcept;
    Table &operator=(const Table &);
    Table &operator=(Table &&) noexcept;
    ~Table();

    [[nodiscard]] const QList<Field> &fields() const;
    [[nodiscard]] const Field &field(int column) const { return fields().at(column); }
    [[nodiscard]] qsizetype rowCount() const;
    [[nodiscard]] int columnCount() const { return static_cast<int>(fields().size()); }
    /// Exact after NFC; -1 when there is none.
    [[nodiscard]] int columnIndex(QStringView name) const;
    /// nullptr when there is none.
    [[nodiscard]] const Field *findField(QStringView name) const;
    [[nodiscard]] const Column &column(int column) const;
    [[nodiscard]] Scalar at(qsizetype row, int column) const { return this->column(column).at(row); }
    /// The doubles of a column that is no text (dates and booleans as in Column); NaN is missing.
    [[nodiscard]] std::span<const double> numbers(int column) const { return this->column(column).values(); }

    [[nodiscard]] bool hasRowNumbers() const;
    /// One number a row; empty when they are lost (or when there are no rows).
    [[nodiscard]] const QList<int> &rowNumbers() const;

    /// These rows (places from 0) in this order, with their numbers.
    [[nodiscard]] Table withRows(std::span<const int> rows) const;
    /// The same rows with one column more.
    [[nodiscard]] Table withColumn(const Field &field, const Column &column) const;
    /// Only these columns, in this order, with the row numbers.
    [[nodiscard]] Table withColumns(std::span<const int> columns) const;

    bool operator==(const Table &other) const;

private:
    QSharedDataPointer<TableData> d;
};

/// The label in the language of a category with this value in any field of the table; the value itself when no field
/// declares it.
[[nodiscard]] QString categoryLabel(const Table &table, const Scalar &value, const QString &language);

/// As CSV (exercises.md 7.7): UTF-8, LF, header, comma, quotes only where needed, canonical texts.
[[nodiscard]] QByteArray tableCsv(const Table &table);

} // namespace chartroom
