// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewriter.h"

#include "archive/tr.h"

#include <QList>
#include <algorithm>
#include <memory>
#include <zip.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

// 1980-01-01 00:00 in the zip's own calendar: year 0, month 1, day 1. A time stamp in seconds would be turned into
// local time by the library and so differ between time zones.
constexpr zip_uint16_t firstDosDate = (1 << 5) | 1;
constexpr zip_uint32_t plainFileMode = 0100644U << 16;

Error writeFailure(const QString &detail)
{
    return {ErrorKind::Unwritable, u"io.write"_s, ArchiveTr::tr("The archive could not be put together."), detail, {}};
}

bool addEntry(zip_t *archive, const QByteArray &name, const QByteArray &content)
{
    zip_source_t *source = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()),
                                             0);
    const zip_int64_t added = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(source);
        return false;
    }
    const auto index = static_cast<zip_uint64_t>(added);
    return zip_file_set_dostime(archive, index, 0, firstDosDate, 0) == 0
        && zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 9) == 0
        && zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plainFileMode) == 0;
}

QByteArray sourceBytes(zip_source_t *source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

/// Writes into the buffer behind `source`, which the caller keeps.
bool writeInto(zip_source_t *source, const QList<std::pair<QByteArray, QByteArray>> &entries)
{
    zip_source_keep(source); // zip_close gives one reference back
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        return false;
    }
    const bool added = std::all_of(entries.begin(), entries.end(), [archive](const auto &entry) {
        return addEntry(archive, entry.first, entry.second);
    });
    if (!added || zip_close(archive) < 0) {
        zip_discard(archive);
        return false;
    }
    return true;
}

/// libzip writes nothing at all for an archive without entries; the empty archive is its end record alone.
QByteArray emptyArchive()
{
    return QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0');
}

} // namespace

Result<QByteArray> writeArchive(const ArchiveFiles &files)
{
    if (files.isEmpty())
        return emptyArchive();
    QList<std::pair<QByteArray, QByteArray>> entries;
    for (auto it = files.begin(); it != files.end(); ++it)
        entries.append({it.key().toUtf8(), it.value()});
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    zip_source_t *buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (buffer == nullptr)
        return writeFailure(u"zip_source_buffer_create"_s);
    const bool written = writeInto(buffer, entries);
    const QByteArray bytes = written ? sourceBytes(buffer) : QByteArray();
    zip_source_free(buffer);
    if (bytes.isEmpty())
        return writeFailure(u"zip_close"_s);
    return bytes;
}

} // namespace chartroom
