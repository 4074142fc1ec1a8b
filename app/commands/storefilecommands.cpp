// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "storage/copystore.h"
#include "storage/sqlitestore.h"
#include "storage/storeaddress.h"
#include "storage/storebackups.h"
#include "storage/storefile.h"
#include "tr.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using OpenedStore = Result<std::unique_ptr<ProgressStore>>;

TableProgress progressOf(const CommandContext &context)
{
    return [tell = context.tell](const QString &table, qint64 rows) {
        if (tell && rows > 0)
            tell(AppTr::tr("%1: %L2 rows").arg(table).arg(rows));
        return true;
    };
}

QJsonObject digestJson(const TableDigest &digest)
{
    return {{u"name"_s, digest.table}, {u"rows"_s, digest.rows}, {u"sha256"_s, digest.sha256}};
}

QByteArray digestLine(const TableDigest &digest)
{
    return u"%1 %2 %3\n"_s.arg(digest.table).arg(digest.rows).arg(digest.sha256).toUtf8();
}

qint64 rowsIn(const QList<TableDigest> &digests)
{
    qint64 rows = 0;
    for (const TableDigest &digest : digests)
        rows += digest.rows;
    return rows;
}

CommandOutcome digestsOutcome(const QString &file, const QList<TableDigest> &digests)
{
    CommandOutcome outcome;
    QJsonArray tables;
    for (const TableDigest &digest : digests) {
        tables.append(digestJson(digest));
        outcome.text += digestLine(digest);
    }
    outcome.result = QJsonObject{{u"file"_s, file}, {u"tables"_s, tables}};
    return outcome;
}

/// What is wrong inside a file is a finding; that it cannot be read or stored is a failure.
Result<CommandOutcome> findingsOf(const Error &error)
{
    if (error.kind != ErrorKind::Refused || error.issues.isEmpty())
        return error;
    CommandOutcome outcome;
    outcome.findings = error.issues;
    outcome.contentFailed = true;
    return outcome;
}

/// A store to write into that may have to be made; a file that was made in vain is removed again.
class Target
{
public:
    explicit Target(QString address) : m_address(std::move(address)), m_path(sqlitePathOf(m_address)),
                                       m_isNew(!m_path.isEmpty() && !QFileInfo::exists(m_path))
    {
    }
    [[nodiscard]] OpenedStore open(const Clock &clock) const
    {
        return openStore(m_address, m_path.isEmpty() ? StoreMode::ReadWrite : StoreMode::OpenOrCreate, clock);
    }
    void removeIfNew() const
    {
        if (m_isNew)
            QFile::remove(m_path);
    }

private:
    QString m_address;
    QString m_path;
    bool m_isNew;
};

Result<CommandOutcome> backUpToFile(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    const auto file = requiredOption(context.line, u"-o"_s);
    if (const Error *error = firstError(address, file))
        return *error;
    const auto store = openStore(*address, StoreMode::ReadOnly, *context.clock);
    if (!store)
        return store.error();
    const auto digests = writeStoreFile(**store, *file, *context.clock, progressOf(context));
    if (!digests)
        return digests.error();
    CommandOutcome outcome = digestsOutcome(*file, *digests);
    outcome.summary = AppTr::tr("%1 holds %L2 rows of %3 tables.").arg(*file).arg(rowsIn(*digests)).arg(digests->size());
    return outcome;
}

Result<QList<TableDigest>> restoredTables(const Target &target, const QString &file, const CommandContext &context)
{
    const OpenedStore store = target.open(*context.clock);
    return store ? restoreStoreFile(file, **store, progressOf(context)) : store.error();
}

Result<CommandOutcome> restoreFromFile(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    if (!address)
        return address.error();
    const QString &file = context.argument(0);
    const Target target(*address);
    const auto digests = restoredTables(target, file, context);
    if (!digests) {
        target.removeIfNew();
        return findingsOf(digests.error());
    }
    CommandOutcome outcome = digestsOutcome(file, *digests);
    outcome.summary = AppTr::tr("%L1 rows of %2 tables are in %3.").arg(rowsIn(*digests)).arg(digests->size()).arg(*address);
    return outcome;
}

Result<StoreCopyReport> copied(const QString &from, const Target &target, const CommandContext &context, bool isMerge)
{
    const OpenedStore source = openStore(from, StoreMode::ReadOnly, *context.clock);
    if (!source)
        return source.error();
    const OpenedStore store = target.open(*context.clock);
    if (!store)
        return store.error();
    return isMerge ? mergeStore(**source, **store, progressOf(context)) : copyStore(**source, **store, progressOf(context));
}

CommandOutcome copyOutcome(const StoreCopyReport &report, const QString &address, bool isMerge)
{
    CommandOutcome outcome;
    outcome.findings = report.issues;
    QJsonArray tables;
    qint64 added = 0;
    for (const CopiedTable &table : report.tables) {
        QJsonObject entry = digestJson(table.digest);
        entry.insert(u"equal"_s, table.isEqual);
        if (isMerge) {
            entry.insert(u"added"_s, table.added);
            entry.insert(u"known"_s, table.known);
        }
        tables.append(entry);
        outcome.text += digestLine(table.digest);
        added += table.added;
        outcome.contentFailed = outcome.contentFailed || !table.isEqual;
    }
    outcome.result = QJsonObject{{u"tables"_s, tables}};
    outcome.summary = AppTr::tr("%L1 rows were added to %2.").arg(added).arg(address);
    return outcome;
}

Result<CommandOutcome> copyToStore(const CommandContext &context)
{
    const auto from = storeAddress(context.line);
    const auto to = requiredOption(context.line, u"to"_s);
    if (const Error *error = firstError(from, to))
        return *error;
    const bool isMerge = context.line.has(u"merge"_s);
    if (isMerge) {
        if (const auto kept = backUpBefore(*to, BackupReason::Merge, *context.clock); !kept)
            return kept.error();
    }
    const Target target(*to);
    const auto report = copied(*from, target, context, isMerge);
    if (!report) {
        target.removeIfNew();
        return report.error();
    }
    return copyOutcome(*report, *to, isMerge);
}

} // namespace

QList<Command> storeFileCommands()
{
    return {{{u"store backup"_s, 0, 0, {{u"store"_s, true, false}, {u"-o"_s, true, false}}, u"store backup --store ADDRESS -o FILE"_s,
              AppTr::tr("Writes all tables of a store into one file, while it is in use.")},
             backUpToFile},
            {{u"store restore"_s, 1, 1, {{u"store"_s, true, false}}, u"store restore FILE --store ADDRESS"_s,
              AppTr::tr("Fills an empty store from a backup.")},
             restoreFromFile},
            {{u"store copy"_s, 0, 0, {{u"store"_s, true, false}, {u"to"_s, true, false}, {u"merge"_s, false, false}},
              u"store copy --store FROM --to ADDRESS [--merge]"_s,
              AppTr::tr("Copies a store into an empty one and compares both; with --merge, adds what it knows to a store in use.")},
             copyToStore}};
}

} // namespace chartroom
