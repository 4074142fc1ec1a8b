// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storefile.h"

namespace chartroom::storefile {

using namespace Qt::StringLiterals;

QString tablePath(const QString &table)
{
    return u"tables/"_s + table + u".ndjson"_s;
}

} // namespace chartroom::storefile
