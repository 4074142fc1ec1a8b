// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storeerror.h"

#include "storage/tr.h"

#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

Error notAStoreError(const QString &address)
{
    return {ErrorKind::Malformed, u"store.not-a-store"_s,
            StorageTr::tr("%1 is not a Chartroom store. Choose another file; this one was not changed.").arg(address),
            {}, {}};
}

Error newerStoreError(const QString &address, int found, int known)
{
    return {ErrorKind::Newer, u"store.newer"_s,
            StorageTr::tr("%1 was made by a newer version of Chartroom. Update the program to open it; nothing was "
                          "changed.").arg(address),
            u"schema %1, known %2"_s.arg(found).arg(known), {}};
}

Error damagedStoreError(const QString &address, const QString &detail)
{
    return {ErrorKind::Malformed, u"store.integrity"_s,
            StorageTr::tr("The store %1 is damaged. Close the program, keep the file, and go back to the newest backup.")
                .arg(address),
            detail, {}};
}

Error sqliteError(const QString &address, int code, const QString &detail)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {ErrorKind::Unavailable, u"store.unreachable"_s,
                StorageTr::tr("The store %1 is in use by another program. Nothing was changed; try again in a moment.")
                    .arg(address),
                detail, {}};
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return {ErrorKind::Unwritable, u"io.write"_s,
                StorageTr::tr("The store %1 cannot be written: the disk is full or cannot be reached. Nothing was "
                              "changed; make room and try again.").arg(address),
                detail, {}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorKind::Unwritable, u"io.write"_s,
                StorageTr::tr("The store %1 cannot be written: the file or its folder is read-only. Nothing was changed.")
                    .arg(address),
                detail, {}};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Unavailable, u"store.unreachable"_s,
                StorageTr::tr("The store %1 cannot be opened. Check that the folder exists and that you may write there.")
                    .arg(address),
                detail, {}};
    case SQLITE_NOTADB:
        return notAStoreError(address);
    case SQLITE_CORRUPT:
        return damagedStoreError(address, detail);
    case SQLITE_CONSTRAINT:
        return {ErrorKind::Refused, u"store.refused"_s,
                StorageTr::tr("The store %1 refused a record that does not fit the ones it holds. Nothing was changed.")
                    .arg(address),
                detail, {}};
    default:
        return {ErrorKind::Unavailable, u"store.unreachable"_s,
                StorageTr::tr("The store %1 cannot be used now. Nothing was changed.").arg(address), detail, {}};
    }
}

} // namespace chartroom
