// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/sqlstatement.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A script of tables as PostgreSQL wants it: every text ordered by its bytes, whatever the database's own language would
/// do, and without what only SQLite knows.
QByteArray forPostgres(const QString &script)
{
    static const QRegularExpression textColumn(u"\\bTEXT\\b"_s);
    return QString(script).replace(textColumn, u"TEXT COLLATE \"C\""_s).remove(u" WITHOUT ROWID"_s).toUtf8();
}

} // namespace

const QList<Migration> &sqliteMigrations()
{
    static const QList<Migration> migrations{
        {1, sqlStatement(u"0001-facts"_s).toUtf8() + '\n' + sqlStatement(u"0001-derived"_s).toUtf8() + '\n'
                + sqlStatement(u"sqlite/0001-triggers"_s).toUtf8()},
    };
    return migrations;
}

const QList<Migration> &postgresMigrations()
{
    static const QList<Migration> migrations{
        {1, forPostgres(sqlStatement(u"0001-facts"_s) + u'\n' + sqlStatement(u"0001-derived"_s)) + '\n'
                + sqlStatement(u"postgresql/0001-protection"_s).toUtf8()},
    };
    return migrations;
}

} // namespace chartroom
