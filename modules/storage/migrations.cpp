// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/sqlstatement.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const QList<Migration> &sqliteMigrations()
{
    static const QList<Migration> migrations{
        {1, sqlStatement(u"0001-facts"_s).toUtf8() + '\n' + sqlStatement(u"sqlite/0001-derived"_s).toUtf8() + '\n'
                + sqlStatement(u"sqlite/0001-triggers"_s).toUtf8()},
    };
    return migrations;
}

} // namespace chartroom
