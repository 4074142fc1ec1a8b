// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitefile.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Result<SqliteFile> openSqliteFile(const QString &path, SqliteFileAccess access)
{
    constexpr int busyMilliseconds = 3000;
    return SqliteConnection::open(path, access, busyMilliseconds);
}

Result<QString> sqlCell(const SqliteFile &file, const QByteArray &sql)
{
    const Result<QVariant> cell = file->scalar(QString::fromUtf8(sql));
    if (!cell)
        return cell.error();
    return cell->toString();
}

bool isStoreFile(const SqliteFile &file)
{
    const Result<QVariant> id = file->scalar(u"PRAGMA application_id"_s);
    return id && id->toInt() == storeApplicationId;
}

} // namespace chartroom
