// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/departmentplace.h"

#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

QString departmentAddress(const DepartmentPlace &place)
{
    // Not through QUrl, which takes the folder of a socket in the host's place for a mistake.
    const QString address = place.address.trimmed();
    const qsizetype start = address.indexOf("://"_L1);
    const QString scheme = start < 0 ? u"postgresql://"_s : address.first(start + 3);
    QString rest = start < 0 ? address : address.sliced(start + 3);
    const QString login = place.login.trimmed();
    if (login.isEmpty())
        return scheme + rest;
    const qsizetype host = rest.first(rest.indexOf(u'/') < 0 ? rest.size() : rest.indexOf(u'/')).lastIndexOf(u'@') + 1;
    return scheme + QString::fromLatin1(QUrl::toPercentEncoding(login)) + u'@' + rest.sliced(host);
}

} // namespace chartroom
