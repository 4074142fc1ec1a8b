// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitefile.h"

#include "storage/storeerror.h"

#include <QUrl>
#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

int openFlags(SqliteFileAccess access)
{
    switch (access) {
    case SqliteFileAccess::ReadOnly: return SQLITE_OPEN_READONLY;
    case SqliteFileAccess::Immutable: return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case SqliteFileAccess::ReadWrite: return SQLITE_OPEN_READWRITE;
    case SqliteFileAccess::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return SQLITE_OPEN_READONLY;
}

QByteArray fileName(const QString &path, SqliteFileAccess access)
{
    if (access != SqliteFileAccess::Immutable)
        return path.toUtf8();
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(u"immutable=1"_s);
    return url.toEncoded(QUrl::FullyEncoded);
}

} // namespace

void SqliteClose::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

Error sqliteFileError(sqlite3 *database)
{
    const char *path = sqlite3_db_filename(database, "main");
    const int code = sqlite3_extended_errcode(database);
    return sqliteError(QString::fromUtf8(path ? path : ""), code,
                       u"%1 (%2)"_s.arg(QString::fromUtf8(sqlite3_errmsg(database))).arg(code));
}

Result<SqliteFile> openSqliteFile(const QString &path, SqliteFileAccess access, int busyMilliseconds)
{
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(fileName(path, access).constData(), &database, openFlags(access), nullptr);
    SqliteFile file(database);
    if (code != SQLITE_OK)
        return sqliteError(path, code, QString::fromUtf8(sqlite3_errstr(code)));
    sqlite3_busy_timeout(database, busyMilliseconds);
    return file;
}

Result<void> runSql(const SqliteFile &file, const QByteArray &sql)
{
    if (sqlite3_exec(file.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteFileError(file.get());
    return {};
}

Result<QString> sqlCell(const SqliteFile &file, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(file.get(), sql.constData(), -1, &statement, nullptr);
    QString cell;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            cell = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    }
    const bool failed = code != SQLITE_ROW && code != SQLITE_DONE;
    Error error = failed ? sqliteFileError(file.get()) : Error();
    sqlite3_finalize(statement);
    if (failed)
        return error;
    return cell;
}

bool isStoreFile(const SqliteFile &file)
{
    const Result<QString> id = sqlCell(file, "PRAGMA application_id");
    return id && id->toInt() == storeApplicationId;
}

} // namespace chartroom
