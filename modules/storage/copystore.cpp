// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/copystore.h"

#include "storage/mergetable.h"
#include "storage/tr.h"
#include "storage/wholestore.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error differingCopyError(const QString &table)
{
    return {ErrorKind::Refused, u"store.integrity"_s,
            StorageTr::tr("The copy of table %1 is not equal to the original. Nothing was changed.").arg(table), {}, {}};
}

/// Copies and hashes in one reading of the source, then reads the target again.
Result<CopiedTable> copyTable(SqlConnection &from, SqlConnection &to, const StoreTable &table, const TableProgress &progress)
{
    RowInserter inserter(to, table);
    RowCounter counter(progress, table.name);
    DigestMaker maker;
    Result<void> done;
    const Result<void> read = readTable(from, table, [&](const SqlRow &row) {
        maker.add(rowLine(table, row));
        done = inserter.add(rowValues(table, row));
        return done && counter.count();
    });
    if (counter.isStopped())
        return stoppedError();
    done = !read ? read : done ? inserter.finish() : done;
    const Result<TableDigest> copied = done ? digestOf(to, table) : done.error();
    if (!copied)
        return copied.error();
    const TableDigest original = maker.digest(table.name);
    if (*copied != original)
        return differingCopyError(table.name);
    return CopiedTable{*copied, true, original.rows, 0};
}

Result<CopiedTable> mergeTable(SqlConnection &from, SqlConnection &to, const StoreTable &table, MergeMemory &memory,
                               QList<Issue> &issues, const TableProgress &progress)
{
    TableMerger merger(to, table, memory);
    RowCounter counter(progress, table.name);
    Result<void> done;
    const Result<void> read = readTable(from, table, [&](const SqlRow &row) {
        done = merger.add(row);
        return done && counter.count();
    });
    if (counter.isStopped())
        return stoppedError();
    done = !read ? read : done ? merger.finish() : done;
    const Result<TableDigest> merged = done ? digestOf(to, table) : done.error();
    if (!merged)
        return merged.error();
    issues += merger.issues();
    return CopiedTable{*merged, merger.leftOut() == 0, merger.added(), merger.known()};
}

Result<void> copyAll(SqlConnection &from, SqlConnection &to, StoreCopyReport &report, const TableProgress &progress)
{
    for (const StoreTable &table : storeTables()) {
        const Result<CopiedTable> copied = copyTable(from, to, table, progress);
        if (!copied)
            return copied.error();
        report.tables.append(*copied);
    }
    return {};
}

Result<void> mergeAll(SqlConnection &from, SqlConnection &to, StoreCopyReport &report, const TableProgress &progress)
{
    MergeMemory memory;
    const Result<void> read = to.readText(u"SELECT learner FROM erasure"_s, {},
                                          [&](const SqlRow &row) { memory.erasedPeople.insert(row.text(0)); });
    if (!read)
        return read;
    for (const StoreTable &table : storeTables()) {
        // A store keeps its own name and settings; derived tables are computed from the union.
        if (table.kind == TableKind::Derived || table.name == u"store" || table.name == u"setting")
            continue;
        const Result<CopiedTable> merged = mergeTable(from, to, table, memory, report.issues, progress);
        if (!merged)
            return merged.error();
        report.tables.append(*merged);
    }
    return {};
}

} // namespace

Result<StoreCopyReport> copyStore(ProgressStore &from, ProgressStore &to, const TableProgress &progress)
{
    StoreCopyReport report;
    const Result<void> done = withSnapshot(connectionOf(from), [&] {
        return fillEmptyStore(to, [&] { return copyAll(connectionOf(from), connectionOf(to), report, progress); });
    });
    if (!done)
        return done.error();
    return report;
}

Result<StoreCopyReport> mergeStore(ProgressStore &from, ProgressStore &to, const TableProgress &progress)
{
    StoreCopyReport report;
    const Result<void> done = withSnapshot(connectionOf(from), [&] {
        return to.transaction([&] { return mergeAll(connectionOf(from), connectionOf(to), report, progress); });
    });
    if (!done)
        return done.error();
    return report;
}

} // namespace chartroom
