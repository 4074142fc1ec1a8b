// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storerescue.h"

#include "storage/sqlitestore.h"
#include "storage/storeerror.h"
#include "storage/storerestore.h"
#include "storage/tablerescue.h"
#include "storage/tr.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Opens the damaged file so that SQLite goes on where it would refuse: a file that is shorter than it says is read as
/// far as it goes ("writable_schema" switches that check off; nothing is written).
Result<SqliteFile> openDamaged(const QString &path)
{
    Result<SqliteFile> file = openSqliteFile(path, SqliteFileAccess::ReadOnly);
    if (!file)
        return file;
    if (const Result<void> lenient = (*file)->runScript("PRAGMA writable_schema = ON; PRAGMA query_only = ON"); !lenient)
        return lenient.error();
    return file;
}

/// The tables of this program, in the order in which they were made: parents first.
QByteArrayList tablesOf(const SqliteFile &file)
{
    const Result<QString> names = sqlCell(
        file, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
              "'sqlite%' ORDER BY rowid)");
    return names ? names->toUtf8().split(',') : QByteArrayList();
}

Result<QList<RescuedTable>> rescueInto(const SqliteFile &target, const SqliteFile &damaged, const Progress &progress)
{
    QList<RescuedTable> tables;
    Result<void> done = target->runScript("PRAGMA foreign_keys = ON; BEGIN; DELETE FROM store");
    const QByteArrayList names = tablesOf(target);
    for (qsizetype i = 0; done && i < names.size(); ++i) {
        if (progress.isCancelled())
            return Error{ErrorKind::Cancelled, u"cancelled"_s, StorageTr::tr("Rescuing was stopped. Nothing was changed."), {}, {}};
        progress.report(static_cast<int>(i), static_cast<int>(names.size()));
        const RescuedTable table = rescueTable(damaged, target, names.at(i));
        if (table.rescued > 0 || table.lost.value_or(1) > 0)
            tables.append(table);
    }
    return done ? Result<QList<RescuedTable>>(tables) : done.error();
}

/// The store's own record and whose it is may lie on the damaged pages.
Result<void> completeStore(const SqliteFile &target, const QString &newId, const QString &created)
{
    const QByteArray row = "INSERT INTO store (id, organisation, synthetic, created) SELECT '" + newId.toUtf8() + "', '', 0, '"
        + created.toUtf8() + "' WHERE NOT EXISTS (SELECT 1 FROM store)";
    // One person alone: this is their own store.
    const QByteArray owner = "INSERT OR IGNORE INTO setting (name, content) SELECT 'owner', min(learner) FROM attempt "
                             "HAVING count(DISTINCT learner) = 1";
    return target->runScript(row + ';' + owner + "; COMMIT");
}

Result<QList<RescuedTable>> fillFrom(const QString &newPath, const QString &damagedPath, const Clock &clock,
                                     const Progress &progress)
{
    const Result<SqliteFile> damaged = openDamaged(damagedPath);
    if (!damaged)
        return damaged.error();
    QString id;
    {
        const auto made = openSqliteStore(newPath, StoreMode::Create, clock);
        if (!made)
            return made.error();
        id = (*made)->info().id;
    }
    const Result<SqliteFile> target = openSqliteFile(newPath, SqliteFileAccess::ReadWrite);
    if (!target)
        return target.error();
    const Result<QList<RescuedTable>> tables = rescueInto(*target, *damaged, progress);
    Result<void> done = tables ? completeStore(*target, id, instantText(clock.now())) : tables.error();
    if (done)
        done = (*target)->runScript("PRAGMA journal_mode = DELETE");
    return done ? tables : done.error();
}

bool isAnythingRescued(const QList<RescuedTable> &tables)
{
    return std::any_of(tables.begin(), tables.end(), [](const RescuedTable &table) { return table.rescued > 0; });
}

} // namespace

Result<RescueReport> rescueStore(const QString &storePath, const Clock &clock, const Progress &progress)
{
    const QString newPath = storePath + u".rescued-%1"_s.arg(QCoreApplication::applicationPid());
    const auto removeNew = [&] {
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(newPath + ending);
    };
    removeNew();
    const Result<QList<RescuedTable>> tables = fillFrom(newPath, storePath, clock, progress);
    Result<QString> kept = tables ? QString() : Result<QString>(tables.error());
    if (tables)
        kept = isAnythingRescued(*tables) ? exchangeStore(newPath, storePath, clock) : notAStoreError(storePath);
    removeNew();
    if (!kept)
        return kept.error();
    RescueReport report{*tables, 0, *kept};
    for (const RescuedTable &table : *tables)
        report.answers += table.table == u"attempt" ? table.rescued : 0;
    return report;
}

} // namespace chartroom
