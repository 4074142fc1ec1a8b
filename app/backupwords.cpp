// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupwords.h"

#include "tr.h"

#include <QLocale>

namespace chartroom {

using namespace Qt::StringLiterals;

QString backupTimeText(const QDateTime &made)
{
    return made.toLocalTime().toString(u"yyyy-MM-dd, HH:mm"_s);
}

QString backupReasonText(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Use: return AppTr::tr("While you worked");
    case BackupReason::Import: return AppTr::tr("Before an import");
    case BackupReason::Merge: return AppTr::tr("Before a merge");
    case BackupReason::Migration: return AppTr::tr("Before an update");
    case BackupReason::Restore: return AppTr::tr("Before going back");
    case BackupReason::Damage: return AppTr::tr("Damaged, kept aside");
    }
    return {};
}

QString fileSizeText(qint64 bytes, const QString &language)
{
    const QLocale locale(language == u"fr" ? QLocale(QLocale::French, QLocale::Canada) : QLocale(QLocale::English, QLocale::Canada));
    const double megabytes = static_cast<double>(bytes) / 1e6;
    return megabytes < 0.1 ? AppTr::tr("%1 kB").arg(locale.toString(std::max<qint64>(1, bytes / 1000)))
                           : AppTr::tr("%1 MB").arg(locale.toString(megabytes, 'f', 1));
}

} // namespace chartroom
