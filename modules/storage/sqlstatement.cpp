// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlstatement.h"

#include <QFile>

namespace chartroom {

using namespace Qt::StringLiterals;

QString sqlStatement(const QString &name)
{
    QFile file(u":/storage/sql/"_s + name + u".sql"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "sqlStatement", qPrintable(name));
    Q_UNUSED(opened)
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace chartroom
