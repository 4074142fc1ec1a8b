// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storeaddress.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString sqlitePathOf(const QString &address)
{
    if (address.startsWith(u"postgresql:"_s))
        return {};
    const QString path = address.startsWith(u"sqlite:"_s) ? address.mid(7) : address;
    return path.startsWith(u":memory:"_s) ? QString() : path;
}

} // namespace chartroom
