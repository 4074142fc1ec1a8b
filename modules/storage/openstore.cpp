// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/openstore.h"

#include "storage/migrations.h"
#include "storage/postgresopening.h"
#include "storage/sqlitestore.h"
#include "storage/storeaddress.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

int currentSchema()
{
    return sqliteMigrations().last().number;
}

Result<std::unique_ptr<ProgressStore>> openStore(const QString &address, StoreMode mode, const Clock &clock,
                                                 const StoreOptions &options)
{
    if (isServerAddress(address))
        return openPostgresStore(address, mode, clock, options);
    const QString path = sqlitePathOf(address);
    if (path.isEmpty()) {
        return Error{ErrorKind::Malformed, u"usage.value"_s,
                     StorageTr::tr("A store needs a file: %1 names none.").arg(address), {}, {}};
    }
    return openSqliteStore(path, mode, clock, options);
}

} // namespace chartroom
