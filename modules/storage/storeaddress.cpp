// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storeaddress.h"

namespace chartroom {

using namespace Qt::StringLiterals;

bool isServerAddress(const QString &address)
{
    return address.startsWith(u"postgresql:"_s);
}

QString sqlitePathOf(const QString &address)
{
    if (isServerAddress(address))
        return {};
    const QString path = address.startsWith(u"sqlite:"_s) ? address.mid(7) : address;
    return path.startsWith(u":memory:"_s) ? QString() : path;
}

} // namespace chartroom
