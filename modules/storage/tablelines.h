// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlconnection.h"
#include "storage/storetables.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <functional>

namespace chartroom {

/// The content of a table in one figure, the same for both databases: rows as canonical JSON lines ordered by primary
/// key (command-line.md 8.2).
struct TableDigest {
    QString table;
    qint64 rows = 0;
    QString sha256; ///< 64 lower-case hexadecimal digits

    bool operator==(const TableDigest &) const = default;
};

/// Makes a digest from lines as they come.
class DigestMaker
{
public:
    void add(const QByteArray &line)
    {
        m_hash.addData(line);
        ++m_rows;
    }
    [[nodiscard]] TableDigest digest(const QString &table)
    {
        return {table, m_rows, QString::fromLatin1(m_hash.result().toHex())};
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_rows = 0;
};

/// One row as canonical JSON (RFC 8785) with a line feed: keys sorted, NULL as null. Whole numbers are written with all
/// their digits, also beyond 2^53.
[[nodiscard]] QByteArray rowLine(const StoreTable &table, const SqlRow &row);

/// The values of a row for insertStatement.
[[nodiscard]] SqlValues rowValues(const StoreTable &table, const SqlRow &row);

/// The same from a line; exactly the columns of the table, in their types, else io.format.
[[nodiscard]] Result<SqlValues> lineValues(const StoreTable &table, const QByteArray &line);

/// Inserts one row; \a ending may add what happens on a conflict.
[[nodiscard]] QString insertStatement(const StoreTable &table, const QString &ending = {});

/// Hands out the rows in the order of the primary key, until the receiver says false.
Result<void> readTable(SqlConnection &connection, const StoreTable &table, const std::function<bool(const SqlRow &)> &receive);

[[nodiscard]] Result<TableDigest> digestOf(SqlConnection &connection, const StoreTable &table);

/// Gathers rows and inserts them a few hundred at a time. Units are held back until their parents are in.
class RowInserter
{
public:
    RowInserter(SqlConnection &connection, const StoreTable &table, const QString &ending = {});

    Result<void> add(SqlValues values);
    /// Inserts the rest.
    Result<void> finish();

private:
    Result<void> flush();

    SqlConnection &m_connection;
    QString m_statement;
    qsizetype m_orderedBy = -1; ///< the column that brings parents before children
    QList<SqlValues> m_rows;
};

} // namespace chartroom
