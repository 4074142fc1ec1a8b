// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupthinning.h"

#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;
constexpr qsizetype alwaysKept = 10;

/// The span of which only the newest backup is kept; empty: this one is kept for itself.
QString spanOf(const QDateTime &instant, const QDateTime &now)
{
    const qint64 age = instant.secsTo(now);
    const QDate day = instant.toUTC().date();
    if (age <= daySeconds)
        return {};
    if (age <= 8 * daySeconds)
        return day.toString(Qt::ISODate);
    if (age <= 36 * daySeconds) {
        int year = 0;
        const int week = day.weekNumber(&year);
        return u"%1-W%2"_s.arg(year).arg(week);
    }
    return day.toString(u"yyyy-MM"_s);
}

} // namespace

QList<QDateTime> backupsToRemove(const QList<QDateTime> &instants, const QDateTime &now)
{
    QList<QDateTime> sorted = instants;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    QList<QDateTime> removed;
    QSet<QString> kept;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const QString span = spanOf(sorted.at(i), now);
        if (i >= alwaysKept && !span.isEmpty() && kept.contains(span))
            removed.prepend(sorted.at(i));
        else
            kept.insert(span);
    }
    return removed;
}

} // namespace chartroom
