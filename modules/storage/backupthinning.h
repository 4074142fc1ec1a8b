// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

namespace chartroom {

/// Which backups may go, so that the rest is: every one of the last 24 hours, the newest of each day of the week
/// before, the newest of each ISO week of the 28 days before that, and the newest of each month for good (days, weeks
/// and months in UTC). Backups that lie in the future stay: a clock that was wrong must not cost a backup. The newest
/// ten always stay, and nothing goes without a newer one of the same day, week or month. The result is sorted.
[[nodiscard]] QList<QDateTime> backupsToRemove(const QList<QDateTime> &instants, const QDateTime &now);

} // namespace chartroom
