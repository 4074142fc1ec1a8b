// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteconnection.h"

#include "storage/sqlstatement.h"
#include "storage/storeerror.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString connectOptions(SqliteConnection::Access access, int busyMilliseconds)
{
    const QString busy = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds);
    switch (access) {
    case SqliteConnection::Access::ReadOnly: return busy + u";QSQLITE_OPEN_READONLY"_s;
    case SqliteConnection::Access::Immutable: return busy + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    case SqliteConnection::Access::ReadWrite:
    case SqliteConnection::Access::Create: return busy;
    }
    return busy;
}

QString databaseName(const QString &path, SqliteConnection::Access access)
{
    if (access != SqliteConnection::Access::Immutable)
        return path;
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(u"immutable=1"_s);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

SqliteConnection::SqliteConnection(QString path, QString name) : m_path(std::move(path)), m_name(std::move(name)) {}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Access access,
                                                                 int busyMilliseconds)
{
    const QString name = u"chartroom-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, name));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(databaseName(path, access));
    database.setConnectOptions(connectOptions(access, busyMilliseconds));
    if (!database.open())
        return sqliteError(path, SQLITE_CANTOPEN, database.lastError().text());
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    m_queries.clear();
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

sqlite3 *SqliteConnection::handle() const
{
    const QVariant handle = QSqlDatabase::database(m_name, false).driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Error SqliteConnection::lastError() const
{
    const int code = sqlite3_extended_errcode(handle());
    return sqliteError(m_path, code, u"%1 (%2)"_s.arg(QString::fromUtf8(sqlite3_errmsg(handle()))).arg(code));
}

Result<void> SqliteConnection::runScript(const QByteArray &script)
{
    if (sqlite3_exec(handle(), script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Result<QSqlQuery *> SqliteConnection::execute(const QString &name, const SqlValues &values)
{
    auto found = m_queries.find(name);
    if (found == m_queries.end()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        if (!query.prepare(sqlStatement(name)))
            return lastError();
        found = m_queries.emplace(name, std::move(query)).first;
    }
    for (const auto &[place, value] : values)
        found->second.bindValue(u':' + place, value);
    if (!found->second.exec()) {
        Error error = lastError();
        found->second.finish();
        return error;
    }
    return &found->second;
}

Result<void> SqliteConnection::finish(QSqlQuery &query)
{
    const bool failed = query.lastError().isValid();
    Error error = failed ? lastError() : Error();
    // An unfinished query would keep its read lock.
    query.finish();
    if (failed)
        return error;
    return {};
}

Result<void> SqliteConnection::run(const QString &name, const SqlValues &values)
{
    const Result<QSqlQuery *> query = execute(name, values);
    if (!query)
        return query.error();
    return finish(**query);
}

Result<QVariant> SqliteConnection::scalar(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return lastError();
    const bool hasRow = query.next();
    if (query.lastError().isValid())
        return lastError();
    return hasRow ? query.value(0) : QVariant();
}

Result<void> SqliteConnection::begin()
{
    // Immediate: a transaction that starts as a reader can lose its turn when it wants to write.
    return runScript("BEGIN IMMEDIATE");
}

Result<void> SqliteConnection::commit()
{
    const Result<void> done = runScript("COMMIT");
    if (!done)
        rollBack();
    return done;
}

void SqliteConnection::rollBack()
{
    // After some errors SQLite has rolled back by itself.
    if (isInTransaction())
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool SqliteConnection::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

} // namespace chartroom
