// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tablelines.h"

#include "base/canonicaljson.h"
#include "storage/tr.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsTogether = 500;

/// A JSON text as RFC 8785 section 3.2.2.2 wants it; what is not escaped stays as it is.
void appendText(QByteArray &line, QByteArrayView text)
{
    line += '"';
    for (const char character : text) {
        switch (character) {
        case '"': line += "\\\""; break;
        case '\\': line += "\\\\"; break;
        case '\b': line += "\\b"; break;
        case '\t': line += "\\t"; break;
        case '\n': line += "\\n"; break;
        case '\f': line += "\\f"; break;
        case '\r': line += "\\r"; break;
        default:
            if (static_cast<unsigned char>(character) < 0x20)
                line += "\\u00" + QByteArray(1, character).toHex();
            else
                line += character;
        }
    }
    line += '"';
}

void appendCell(QByteArray &line, SqlType kind, const SqlRow &row, int column)
{
    if (row.isNull(column))
        line += "null";
    else if (kind == SqlType::Text)
        appendText(line, row.bytes(column));
    else if (kind == SqlType::Whole)
        line += QByteArray::number(row.big(column));
    else
        line += shortestNumber(row.real(column)).toLatin1();
}

Error notALineError(const StoreTable &table)
{
    return {ErrorKind::Malformed, u"io.format"_s,
            StorageTr::tr("A line of table %1 is not a record of that table.").arg(table.name), {}, {}};
}

/// Invalid for null; nothing when the value does not fit the column.
std::optional<QVariant> cellOf(const QJsonValue &value, SqlType kind)
{
    if (value.isNull())
        return QVariant();
    if (kind == SqlType::Text)
        return value.isString() ? std::optional(QVariant(value.toString())) : std::nullopt;
    if (!value.isDouble())
        return std::nullopt;
    if (kind == SqlType::Real)
        return QVariant(value.toDouble());
    // A number that is no whole one gives both defaults.
    const bool isWhole = value.toInteger(1) == value.toInteger(2);
    return isWhole ? std::optional(QVariant::fromValue(value.toInteger())) : std::nullopt;
}

} // namespace

QByteArray rowLine(const StoreTable &table, const SqlRow &row)
{
    QByteArray line = "{";
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        line += (i > 0 ? ",\"" : "\"") + table.columns.at(i).name.toLatin1() + "\":";
        appendCell(line, table.columns.at(i).kind, row, static_cast<int>(i));
    }
    return line + "}\n";
}

SqlValues rowValues(const StoreTable &table, const SqlRow &row)
{
    SqlValues values;
    values.reserve(table.columns.size());
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        values.append({table.columns.at(i).name, row.value(static_cast<int>(i))});
    return values;
}

Result<SqlValues> lineValues(const StoreTable &table, const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.size() != table.columns.size())
        return notALineError(table);
    SqlValues values;
    values.reserve(table.columns.size());
    for (const StoreColumn &column : table.columns) {
        const auto cell = cellOf(object.value(column.name), column.kind);
        if (!cell || !object.contains(column.name))
            return notALineError(table);
        values.append({column.name, *cell});
    }
    return values;
}

QString insertStatement(const StoreTable &table, const QString &ending)
{
    QStringList places;
    for (const StoreColumn &column : table.columns)
        places.append(u':' + column.name);
    return u"INSERT INTO "_s + table.name + u" ("_s + columnList(table) + u") VALUES ("_s + places.join(u", "_s) + u") "_s + ending;
}

Result<void> readTable(SqlConnection &connection, const StoreTable &table, const std::function<bool(const SqlRow &)> &receive)
{
    return connection.readText(u"SELECT "_s + columnList(table) + u" FROM "_s + table.name + u" ORDER BY "_s
                                   + table.key.join(u", "_s),
                               {}, receive);
}

Result<TableDigest> digestOf(SqlConnection &connection, const StoreTable &table)
{
    DigestMaker maker;
    const Result<void> done = readTable(connection, table, [&](const SqlRow &row) {
        maker.add(rowLine(table, row));
        return true;
    });
    if (!done)
        return done.error();
    return maker.digest(table.name);
}

RowInserter::RowInserter(SqlConnection &connection, const StoreTable &table, const QString &ending)
    : m_connection(connection), m_statement(insertStatement(table, ending))
{
    // The one table that refers to itself. A path begins with that of the parent and so sorts behind it.
    if (table.name == u"unit")
        m_orderedBy = table.columns.indexOf(StoreColumn{u"path"_s, SqlType::Text});
}

Result<void> RowInserter::add(SqlValues values)
{
    m_rows.append(std::move(values));
    return m_rows.size() < rowsTogether || m_orderedBy >= 0 ? Result<void>() : flush();
}

Result<void> RowInserter::finish()
{
    if (m_orderedBy >= 0) {
        std::sort(m_rows.begin(), m_rows.end(), [this](const SqlValues &a, const SqlValues &b) {
            return a.at(m_orderedBy).second.toString() < b.at(m_orderedBy).second.toString();
        });
    }
    return flush();
}

Result<void> RowInserter::flush()
{
    const Result<void> done = m_connection.runAllText(m_statement, m_rows.size(), [this](qsizetype i) { return m_rows.at(i); });
    m_rows.clear();
    return done;
}

} // namespace chartroom
