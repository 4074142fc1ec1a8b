// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitestore.h"

#include "storage/migrations.h"
#include "storage/sqliteopening.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

int currentSchema()
{
    return sqliteMigrations().last().number;
}

Result<std::unique_ptr<ProgressStore>> openSqliteStore(const QString &path, StoreMode mode, const Clock &clock,
                                                       const SqliteOptions &options)
{
    return openSqliteStoreWith(path, mode, clock, options, sqliteMigrations());
}

Result<std::unique_ptr<ProgressStore>> openStore(const QString &address, StoreMode mode, const Clock &clock,
                                                 const SqliteOptions &options)
{
    if (address.startsWith(u"postgresql:"_s)) {
        return Error{ErrorKind::Unavailable, u"store.unreachable"_s,
                     StorageTr::tr("This version of the program keeps stores in SQLite files only."), address, {}};
    }
    const QString path = address.startsWith(u"sqlite:"_s) ? address.mid(7) : address;
    if (path.isEmpty() || path.startsWith(u":memory:"_s)) {
        return Error{ErrorKind::Malformed, u"usage.value"_s,
                     StorageTr::tr("A store needs a file: %1 names none.").arg(address), {}, {}};
    }
    return openSqliteStore(path, mode, clock, options);
}

} // namespace chartroom
