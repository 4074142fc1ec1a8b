// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QDate>
#include <QList>
#include <QMap>

#include <optional>

/// A table on its way into a file: every cell is the text that will stand there; empty means missing.
struct Sheet {
    QByteArrayList columns;
    QList<QByteArrayList> rows;

    /// The place of a column. Asking for one that does not exist is a mistake of the program.
    int column(const QByteArray &name) const;
    const QByteArray &at(int row, const QByteArray &name) const { return rows[row][column(name)]; }
    /// The rows with a further column at the end, filled by `cellOf(row)`.
    template<typename CellOf> void addColumn(const QByteArray &name, CellOf cellOf)
    {
        columns.append(name);
        for (int row = 0; row < int(rows.size()); ++row)
            rows[row].append(cellOf(row));
    }
    /// Only these columns, in this order, of only these rows.
    Sheet part(const QByteArrayList &wantedColumns, const QList<int> &wantedRows) const;
};

/// RFC 4180, with line feeds, quotes only where they are needed.
QByteArray csvOf(const Sheet &sheet);

/// @name How values are written
/// @{
inline QByteArray cell(int value)
{
    return QByteArray::number(value);
}
inline QByteArray cell(qint64 value)
{
    return QByteArray::number(value);
}
inline QByteArray cell(bool value)
{
    return value ? "true" : "false";
}
inline QByteArray cell(const QDate &day)
{
    return day.toString(Qt::ISODate).toLatin1();
}
template<typename T> QByteArray cell(const std::optional<T> &value)
{
    return value ? cell(*value) : QByteArray();
}
/// `hundredths` / 100 without needless zeros: 250 gives 2.5.
QByteArray decimalCell(qint64 hundredths);
/// @}

/// The whole of a dataset program: writes `files` (name and content) into the folder that its only argument names.
/// Returns the exit code.
int writeDataset(int argc, char *argv[], const QMap<QByteArray, QByteArray> &files);
