// SPDX-License-Identifier: GPL-3.0-or-later
#include "wayout.h"

#include "restoredialog.h"
#include "storage/sqlitefile.h"
#include "storage/sqlitestore.h"
#include "storage/storeerror.h"
#include "storage/storerescue.h"
#include "storetroubledialog.h"
#include "tr.h"
#include "ui_kit/dialogs.h"
#include "waiting.h"

#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString lostStore = u"store.lost"_s;

bool isDamage(const Error &error)
{
    return error.id == u"store.integrity" || error.id == u"store.not-a-store" || error.id == lostStore;
}

QString rescueText(const RescueReport &report)
{
    int lost = 0;
    bool isKnown = true;
    for (const RescuedTable &table : report.tables) {
        if (table.table == u"attempt") {
            lost = table.lost.value_or(0);
            isKnown = table.lost.has_value();
        }
    }
    QString text = AppTr::tr("%n answer(s) came through.", nullptr, report.answers) + u"\n\n"_s;
    if (!isKnown)
        text += AppTr::tr("Some answers may be missing; how many cannot be told.");
    else
        text += lost > 0 ? AppTr::tr("%n answer(s) could not be read.", nullptr, lost) : AppTr::tr("None is missing.");
    return text + u"\n\n"_s
        + AppTr::tr("The damaged file is kept: %1").arg(u'`' + QDir::toNativeSeparators(report.keptAside) + u'`');
}

bool rescueOrTell(const QString &storePath, const Clock &clock)
{
    Result<RescueReport> report{RescueReport{}};
    waitFor(nullptr, AppTr::tr("Saving what can be read…"),
            [&](Progress &progress) { report = rescueStore(storePath, clock, progress); });
    if (report)
        showText(nullptr, AppTr::tr("Your record is back"), rescueText(*report));
    else
        showText(nullptr, AppTr::tr("Nothing could be saved"), report.error().message);
    return report.has_value();
}

bool startAnewOrTell(const QString &storePath, const Clock &clock)
{
    Result<void> done;
    if (QFileInfo::exists(storePath)) {
        if (const Result<QString> kept = setStoreAside(storePath, clock); !kept)
            done = kept.error();
    }
    // Made here: without a store checkNotLost would ask again.
    if (done) {
        if (const auto made = openSqliteStore(storePath, StoreMode::Create, clock); !made)
            done = made.error();
    }
    if (!done)
        tellFatal(done.error().message, done.error().detail);
    return done.has_value();
}

} // namespace

Result<void> checkNotLost(const QString &storePath)
{
    if (QFileInfo::exists(storePath) || listBackups(storePath).isEmpty())
        return {};
    return Error{ErrorKind::NotFound, lostStore,
                 AppTr::tr("The file %1 is gone, but there are backups of it.").arg(QDir::toNativeSeparators(storePath)), {}, {}};
}

Result<void> findDamage(const QString &storePath)
{
    const Result<SqliteFile> file = openSqliteFile(storePath, SqliteFileAccess::ReadOnly);
    const Result<QString> found = file ? sqlCell(*file, "PRAGMA quick_check(1)") : file.error();
    if (!found)
        return found.error().id == u"store.integrity" ? Result<void>(found.error()) : Result<void>();
    if (*found != u"ok")
        return damagedStoreError(storePath, *found);
    return {};
}

bool restoreOrTell(const QString &storePath, const QString &backup, const Clock &clock)
{
    Result<QString> kept{QString()};
    waitFor(nullptr, AppTr::tr("Going back to the backup…"),
            [&](Progress &progress) { kept = restoreBackup(storePath, backup, clock, progress); });
    if (!kept)
        showText(nullptr, AppTr::tr("The backup could not be restored"), kept.error().message);
    return kept.has_value();
}

bool findWayOut(const Error &error, const QString &storePath, const Clock &clock)
{
    if (error.kind == ErrorKind::Newer) {
        tellFatal(error.message, error.detail);
        return false;
    }
    if (!isDamage(error))
        return askUser(nullptr, AppTr::tr("Your record cannot be opened now. Try again?"), error.message, AppTr::tr("Try again"));
    const QString what = error.id == lostStore ? error.message
                                               : AppTr::tr("The file %1 is damaged.").arg(QDir::toNativeSeparators(storePath));
    StoreTroubleDialog dialog(storePath, what, error.id == lostStore);
    dialog.exec();
    switch (dialog.wayOut()) {
    case StoreWayOut::Restore: restoreOrTell(storePath, dialog.backup(), clock); return true;
    case StoreWayOut::Rescue: rescueOrTell(storePath, clock); return true;
    case StoreWayOut::StartAnew: return startAnewOrTell(storePath, clock);
    case StoreWayOut::Quit: return false;
    }
    return false;
}

QString askForBackup(QWidget *parent, ProgressStore &store, const Clock &clock, const QString &language)
{
    const QString path = store.info().address;
    Result<BackupFile> present{BackupFile{}};
    if (!store.info().onNetwork)
        waitFor(parent, AppTr::tr("Looking at your record…"),
                [&](Progress &progress) { present = backUpStore(path, BackupReason::Use, clock, progress); });
    if (!present) {
        showText(parent, AppTr::tr("Your record cannot be backed up"), present.error().message);
        return {};
    }
    RestoreDialog dialog(path, present->path, language, parent);
    dialog.exec();
    return dialog.chosen();
}

} // namespace chartroom
