// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlconnection.h"

namespace chartroom {

Result<void> SqlConnection::run(const QString &name, const SqlValues &values)
{
    return runText(sqlStatement(name), values);
}

Result<void> SqlConnection::runText(const QString &sql, const SqlValues &values)
{
    return readRows(sql, values, [](const SqlRow &) { return true; });
}

Result<void> SqlConnection::runAll(const QString &name, qsizetype count,
                                   const std::function<SqlValues(qsizetype)> &valuesOf)
{
    return runAllText(sqlStatement(name), count, valuesOf);
}

Result<void> SqlConnection::runAllText(const QString &sql, qsizetype count,
                                       const std::function<SqlValues(qsizetype)> &valuesOf)
{
    Q_ASSERT_X(isInTransaction(), "runAll", "many rows are stored together or not at all");
    return executeAll(sql, count, valuesOf);
}

Result<void> SqlConnection::readRows(const QString &sql, const SqlValues &values, const Receiver &receive)
{
    Q_ASSERT_X(!m_isReading, "read", "the connection is used while it hands out rows");
    m_isReading = true;
    Result<void> done = execute(sql, values, receive);
    m_isReading = false;
    return done;
}

Result<QVariant> SqlConnection::scalar(const QString &sql)
{
    QVariant cell;
    const Result<void> done = readRows(sql, {}, [&](const SqlRow &row) {
        cell = row.value(0);
        return false;
    });
    if (!done)
        return done.error();
    return cell;
}

} // namespace chartroom
