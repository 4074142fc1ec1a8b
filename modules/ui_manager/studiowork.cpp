// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/studiowork.h"

#include "issuing/organisationkey.h"
#include "storage/sqlitestore.h"
#include "storage/storebackups.h"
#include "ui_manager/tr.h"

#include <QDir>
#include <QFile>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int halvesOffered = 6;

} // namespace

Result<StudioReading> readStudio(const StoreAccess &access, CardOrder order, const QString &keyPath, const Progress &progress)
{
    const auto key = organisationKey(keyPath);
    if (!key)
        return key.error();
    order.organisationKey = *key;
    // A store that cannot be written to gives the same cards, only slower.
    if (const auto own = openStore(access, StoreMode::ReadWrite); own)
        static_cast<void>(refreshTeam(**own, order, progress));
    const auto store = openStore(access, StoreMode::ReadOnly);
    if (!store)
        return store.error();
    const auto team = readTeam(**store, order, progress);
    if (!team)
        return team.error();
    const auto cards = orderCards(**store, *team, scopesOf(*team), order);
    if (!cards)
        return cards.error();
    const StoreInfo &info = (*store)->info();
    return StudioReading{info.organisation, info.synthetic, order.period.to, *cards};
}

Result<ImportSummary> planStudioImport(const StoreAccess &access, const QStringList &paths, const Clock &clock, const Progress &progress)
{
    const auto store = openStore(access, StoreMode::ReadOnly, clock);
    if (!store)
        return store.error();
    ImportOptions options;
    options.dryRun = true;
    return importBundles(**store, paths, options, clock, progress);
}

Result<ImportSummary> importIntoStudio(const StoreAccess &access, const QStringList &paths, const Clock &clock, const Progress &progress)
{
    if (const auto backup = backUpBefore(access.address, BackupReason::Import, clock); !backup)
        return backup.error();
    const auto store = openStore(access, StoreMode::ReadWrite, clock);
    if (!store)
        return store.error();
    return importBundles(**store, paths, {}, clock, progress);
}

Result<void> eraseFromStudio(const StoreAccess &access, const QString &person, const Clock &clock, const Progress &progress)
{
    const auto store = openStore(access, StoreMode::ReadWrite, clock);
    if (!store)
        return store.error();
    const auto found = (*store)->findPerson(person);
    if (!found)
        return found.error();
    if (const auto erased = (*store)->erasePerson(found->id, clock.now()); !erased)
        return erased;
    if (const auto scrubbed = (*store)->scrub(); !scrubbed)
        return scrubbed;
    const QList<BackupFile> backups = listBackups((*store)->info().address);
    for (const BackupFile &backup : backups) {
        if (!QFile::remove(backup.path))
            return Error{ErrorKind::Unwritable, u"io.write"_s,
                         UiManagerTr::tr("The person was erased from the store. Its backup %1 cannot be removed; remove it yourself.")
                             .arg(QDir::toNativeSeparators(backup.path)), {}, {}};
    }
    if (backups.isEmpty())
        return {};
    const auto anew = backUpStore((*store)->info().address, BackupReason::Use, clock, progress);
    return anew ? Result<void>() : Result<void>(anew.error());
}

QList<Period> offeredPeriods(const QDate &today)
{
    QList<Period> periods;
    QDate from(today.year(), today.month() <= 6 ? 1 : 7, 1);
    for (int i = 0; i < halvesOffered; ++i) {
        periods << Period{from, from.addMonths(6).addDays(-1)};
        from = from.addMonths(-6);
    }
    // Cards are issued for a period that is over.
    if (periods.constFirst().to > today)
        periods.move(0, 1);
    return periods;
}

} // namespace chartroom
