// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncplan.h"

namespace chartroom {

namespace {

QStringList sortedWithout(QSet<QString> ids, const QSet<QString> &others)
{
    ids.subtract(others);
    QStringList list = ids.values();
    list.sort();
    return list;
}

} // namespace

SyncPlan planSync(const QSet<QString> &here, const QSet<QString> &server)
{
    SyncPlan plan{sortedWithout(here, server), sortedWithout(server, here), 0};
    plan.onBoth = here.size() - plan.toServer.size();
    return plan;
}

} // namespace chartroom
