// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filesjson.h"
#include "archive/zipstream.h"
#include "base/canonicaljson.h"
#include "base/files.h"
#include "storage/storefile.h"
#include "storage/tr.h"
#include "storage/wholestore.h"

#include <QFileInfo>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<TableDigest> writeTable(SqlConnection &connection, const StoreTable &table, ZipStream &zip,
                               QList<ListedFile> &files, const TableProgress &progress)
{
    const QString path = storefile::tablePath(table.name);
    Result<void> done = zip.begin(path.toUtf8());
    DigestMaker maker;
    RowCounter counter(progress, table.name);
    qint64 size = 0;
    const Result<void> read = readTable(connection, table, [&](const SqlRow &row) {
        const QByteArray line = rowLine(table, row);
        maker.add(line);
        size += line.size();
        done = done ? zip.write(line) : done;
        return done && counter.count();
    });
    if (counter.isStopped())
        return stoppedError();
    done = !read ? read : done ? zip.end() : done;
    if (!done)
        return done.error();
    const TableDigest digest = maker.digest(table.name);
    files.append({path, size, digest.sha256});
    return digest;
}

Result<void> writeEntry(ZipStream &zip, const QString &path, const QByteArray &content)
{
    Result<void> done = zip.begin(path.toUtf8());
    done = done ? zip.write(content) : done;
    return done ? zip.end() : done;
}

QByteArray headOf(const StoreInfo &info, const QList<TableDigest> &tables, const Clock &clock)
{
    QJsonArray list;
    for (const TableDigest &table : tables)
        list.append(QJsonObject{{u"name"_s, table.table}, {u"rows"_s, table.rows}, {u"sha256"_s, table.sha256}});
    return readableJson(QJsonObject{{u"format"_s, storefile::format},
                                    {u"schema"_s, info.schema},
                                    {u"store"_s, info.id},
                                    {u"created"_s, instantText(clock.now())},
                                    {u"program"_s, QStringLiteral(CHARTROOM_VERSION)},
                                    {u"tables"_s, list}});
}

Result<void> writeEnd(ZipStream &zip, const StoreInfo &info, const QList<TableDigest> &tables, QList<ListedFile> files,
                      const Clock &clock)
{
    const QByteArray head = headOf(info, tables, clock);
    files.append({storefile::headPath, head.size(), sha256Hex(head)});
    Result<void> done = writeEntry(zip, storefile::headPath, head);
    const QJsonObject about{{u"store"_s, info.id}, {u"created"_s, instantText(clock.now())}};
    if (done)
        done = writeEntry(zip, filesJsonPath, writeFilesJson(files, about, {u"store"_s, u"created"_s}));
    return done ? zip.finish() : done;
}

} // namespace

Result<QList<TableDigest>> writeStoreFile(ProgressStore &store, const QString &path, const Clock &clock,
                                          const TableProgress &progress)
{
    if (QFileInfo::exists(path))
        return Error{ErrorKind::AlreadyExists, u"io.exists"_s,
                     StorageTr::tr("%1 exists already. Choose another name; nothing was changed.").arg(path), {}, {}};
    const auto zip = ZipStream::create(path);
    if (!zip)
        return zip.error();
    QList<TableDigest> digests;
    QList<ListedFile> files;
    SqlConnection &connection = connectionOf(store);
    Result<void> done = withSnapshot(connection, [&]() -> Result<void> {
        for (const StoreTable &table : storeTables()) {
            const Result<TableDigest> digest = writeTable(connection, table, **zip, files, progress);
            if (!digest)
                return digest.error();
            digests.append(*digest);
        }
        return {};
    });
    if (done)
        done = writeEnd(**zip, store.info(), digests, files, clock);
    if (!done)
        return done.error();
    return digests;
}

} // namespace chartroom
