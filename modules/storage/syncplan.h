// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace chartroom {

/// What has to travel so that two stores hold the union of their facts. There is no side to choose: a fact is known by
/// its id alone and never changes, so clocks and orders of arrival do not matter.
struct SyncPlan {
    QStringList toServer; ///< ids that only this machine has, sorted
    QStringList toHere;   ///< ids that only the server has, sorted
    qsizetype onBoth = 0;

    bool operator==(const SyncPlan &) const = default;
};

[[nodiscard]] SyncPlan planSync(const QSet<QString> &here, const QSet<QString> &server);

} // namespace chartroom
