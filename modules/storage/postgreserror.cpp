// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgreserror.h"

#include "storage/storeerror.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error unreachable(const QString &message, const QString &detail)
{
    return {ErrorKind::Unavailable, u"store.unreachable"_s, message, detail, {}};
}

Error serverRefusal(const QString &message, const QString &detail)
{
    return {ErrorKind::Refused, u"store.refused"_s, message, detail, {}};
}

} // namespace

// The classes of SQLSTATE: PostgreSQL's documentation, appendix A.
Error postgresError(const QString &address, const QByteArray &state, const QString &detail)
{
    const QByteArray kind = state.first(std::min<qsizetype>(2, state.size()));
    if (kind.isEmpty() || kind == "08" || kind == "57")
        return unreachable(StorageTr::tr("The connection to %1 was lost. What had not been confirmed is not stored; try "
                                         "again in a moment.").arg(address), detail);
    // 55000: a view that shows people's facts stands where the owner of the tables writes.
    if (state == "42501" || state == "55000")
        return serverRefusal(StorageTr::tr("The server of %1 does not allow this with your login. Nothing was changed.")
                                 .arg(address), detail);
    if (kind == "22" || kind == "23")
        return serverRefusal(StorageTr::tr("The store %1 refused a record that does not fit the ones it holds. Nothing "
                                           "was changed.").arg(address), detail);
    if (kind == "53")
        return {ErrorKind::Unwritable, u"io.write"_s,
                StorageTr::tr("The server of %1 has no room left. Nothing was changed; tell the person who looks after "
                              "it.").arg(address), detail, {}};
    if (state == "25006")
        return {ErrorKind::Unwritable, u"io.write"_s,
                StorageTr::tr("The server of %1 can only be read now. Nothing was changed.").arg(address), detail, {}};
    if (state == "XX001" || state == "XX002")
        return damagedStoreError(address, detail);
    if (kind == "40" || state == "55P03" || state == "55006")
        return unreachable(StorageTr::tr("The store %1 is in use by another program. Nothing was changed; try again in a "
                                         "moment.").arg(address), detail);
    return unreachable(StorageTr::tr("The store %1 cannot be used now. Nothing was changed.").arg(address), detail);
}

Error connectionError(const QString &address, bool wantsPassword, bool refusedPassword, const QString &detail)
{
    if (wantsPassword)
        return unreachable(StorageTr::tr("The server of %1 asks for a password. Put it into the file that PGPASSFILE "
                                         "names.").arg(address), detail);
    if (refusedPassword)
        return unreachable(StorageTr::tr("The server of %1 refused the login. Check the name and the password.")
                               .arg(address), detail);
    // The library names the protocol in every language it speaks.
    if (detail.contains("SSL"_L1) || detail.contains("certificat"_L1))
        return unreachable(StorageTr::tr("The server of %1 could not prove who it is, so the program did not connect. Ask "
                                         "the person who looks after it about its certificate.").arg(address), detail);
    return unreachable(StorageTr::tr("The store %1 cannot be reached. Check the address and the network.").arg(address),
                       detail);
}

} // namespace chartroom
