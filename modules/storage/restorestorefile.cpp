// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filesjson.h"
#include "archive/zipstreamreader.h"
#include "storage/sqlitestore.h"
#include "storage/storeerror.h"
#include "storage/storefile.h"
#include "storage/tr.h"
#include "storage/wholestore.h"

#include <QJsonDocument>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallEntry = 1 << 20;  // store.json and the hash list
constexpr qsizetype longestLine = 64 << 20; // an answer may be long, but not endless

Error storeFileRefusal(const QString &rule, const QString &message, const QString &place)
{
    return {ErrorKind::Refused, rule, message, {}, {Issue{Severity::Error, rule, message, {place, 0, 0, {}}}}};
}

Error noStoreFileError(const QString &place)
{
    return storeFileRefusal(u"io.format"_s, StorageTr::tr("This is not a backup of a store. Nothing was changed."), place);
}

Result<QByteArray> readSmall(ZipStreamReader &zip, const QString &name)
{
    QByteArray content;
    const Result<void> done = zip.read(name, [&](QByteArrayView piece) {
        content += piece;
        return content.size() <= smallEntry;
    });
    if (!done)
        return done.error();
    return content.size() <= smallEntry ? Result<QByteArray>(content) : noStoreFileError(name);
}

Result<FilesList> readList(ZipStreamReader &zip)
{
    if (!zip.names().contains(filesJsonPath))
        return storeFileRefusal(u"meta.files-missing"_s, StorageTr::tr("The backup has no hash list META/files.json."), filesJsonPath);
    const Result<QByteArray> bytes = readSmall(zip, filesJsonPath);
    if (!bytes)
        return bytes.error();
    const auto list = readFilesJson(*bytes);
    if (!list)
        return storeFileRefusal(u"meta.files-missing"_s,
                                StorageTr::tr("META/files.json is not a hash list of the form chartroom-files/1."), filesJsonPath);
    return *list;
}

/// Reads all of a listed file for its hash; rows are not looked at yet.
Result<void> compareHash(ZipStreamReader &zip, const ListedFile &listed, const TableProgress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    bool isStopped = false;
    const Result<void> done = zip.read(listed.path, [&](QByteArrayView piece) {
        hash.addData(piece);
        size += piece.size();
        isStopped = progress && !progress(listed.path, 0);
        return size <= listed.size && !isStopped;
    });
    if (isStopped)
        return stoppedError();
    if (!done)
        return done;
    if (size != listed.size || QString::fromLatin1(hash.result().toHex()) != listed.sha256)
        return storeFileRefusal(u"meta.hash-mismatch"_s,
                                StorageTr::tr("“%1” is not what was backed up: its hash differs. Nothing was changed.").arg(listed.path),
                                listed.path);
    return {};
}

Result<void> compareList(ZipStreamReader &zip, const FilesList &list, const TableProgress &progress)
{
    QSet<QString> unlisted(zip.names().begin(), zip.names().end());
    unlisted.remove(filesJsonPath);
    for (const ListedFile &listed : list.files) {
        if (!unlisted.remove(listed.path))
            return storeFileRefusal(u"meta.file-missing"_s,
                                    StorageTr::tr("“%1” is in the hash list, but not in the backup.").arg(listed.path), listed.path);
        if (const Result<void> same = compareHash(zip, listed, progress); !same)
            return same;
    }
    if (!unlisted.isEmpty())
        return storeFileRefusal(u"meta.file-unlisted"_s,
                                StorageTr::tr("“%1” is in the backup, but not in its hash list.").arg(*unlisted.cbegin()), *unlisted.cbegin());
    return {};
}

/// Says whether this program can take the backup in: format, version of the tables, each table.
Result<void> checkHead(ZipStreamReader &zip, const QString &path)
{
    const Result<QByteArray> bytes = zip.names().contains(storefile::headPath) ? readSmall(zip, storefile::headPath) : QByteArray();
    if (!bytes)
        return bytes.error();
    const QJsonObject head = QJsonDocument::fromJson(*bytes).object();
    if (head.value(u"format"_s) != storefile::format)
        return noStoreFileError(path);
    const int schema = head.value(u"schema"_s).toInt();
    if (schema > currentSchema())
        return newerStoreError(path, schema, currentSchema());
    for (const StoreTable &table : storeTables()) {
        // The one schema there is so far has every table; a later program fills what an older backup lacks.
        if (schema == currentSchema() && !zip.names().contains(storefile::tablePath(table.name)))
            return noStoreFileError(storefile::tablePath(table.name));
    }
    return {};
}

/// Cuts what is read into lines.
class LineCutter
{
public:
    /// Calls \a receive for each whole line; false when it says so or a line does not end.
    bool add(QByteArrayView piece, const std::function<bool(const QByteArray &)> &receive)
    {
        m_rest += piece;
        qsizetype start = 0;
        for (qsizetype end = 0; (end = m_rest.indexOf('\n', start)) >= 0; start = end + 1) {
            if (!receive(m_rest.mid(start, end - start)))
                return false;
        }
        m_rest.remove(0, start);
        return m_rest.size() <= longestLine;
    }
    [[nodiscard]] bool hasRest() const { return !m_rest.isEmpty(); }

private:
    QByteArray m_rest;
};

Result<void> restoreTable(ZipStreamReader &zip, SqlConnection &connection, const StoreTable &table, const TableProgress &progress)
{
    const QString name = storefile::tablePath(table.name);
    RowInserter inserter(connection, table);
    RowCounter counter(progress, table.name);
    LineCutter cutter;
    qint64 number = 0;
    Result<void> done;
    const auto takeIn = [&](const QByteArray &line) {
        ++number;
        Result<SqlValues> values = lineValues(table, line);
        done = values ? inserter.add(std::move(*values)) : values.error();
        return done && counter.count();
    };
    bool isWhole = true;
    const Result<void> read = zip.read(name, [&](QByteArrayView piece) { return isWhole = cutter.add(piece, takeIn); });
    if (counter.isStopped())
        return stoppedError();
    if (!read)
        return read;
    if (done && (!isWhole || cutter.hasRest()))
        done = noStoreFileError(name);
    if (done)
        done = inserter.finish();
    if (!done && done.error().id == u"io.format")
        return Error{ErrorKind::Refused, done.error().id, done.error().message, {},
                     {Issue{Severity::Error, done.error().id, done.error().message, {name, static_cast<int>(number), 0, {}}}}};
    return done;
}

} // namespace

Result<QList<TableDigest>> restoreStoreFile(const QString &path, ProgressStore &store, const TableProgress &progress)
{
    const auto zip = ZipStreamReader::open(path);
    if (!zip)
        return zip.error();
    const Result<FilesList> list = readList(**zip);
    Result<void> done = list ? compareList(**zip, *list, progress) : list.error();
    if (done)
        done = checkHead(**zip, path);
    if (!done)
        return done.error();
    QList<TableDigest> digests;
    SqlConnection &connection = connectionOf(store);
    done = fillEmptyStore(store, [&]() -> Result<void> {
        for (const StoreTable &table : storeTables()) {
            if (const Result<void> filled = restoreTable(**zip, connection, table, progress); !filled)
                return filled;
            const Result<TableDigest> digest = digestOf(connection, table);
            if (!digest)
                return digest.error();
            digests.append(*digest);
        }
        return {};
    });
    if (!done)
        return done.error();
    return digests;
}

} // namespace chartroom
