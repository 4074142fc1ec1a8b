// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivereader.h"

#include "archive/tr.h"
#include "archive/zipguards.h"

#include <memory>
#include <zip.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct ZipDiscard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct ZipClose {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using ZipArchive = std::unique_ptr<zip_t, ZipDiscard>;
using ZipFile = std::unique_ptr<zip_file_t, ZipClose>;

Error zipRefusal(const QList<Issue> &issues)
{
    return {ErrorKind::Refused, issues.constFirst().ruleId, issues.constFirst().message, {}, issues};
}

Issue damaged(const QString &path)
{
    return zipIssue(u"zip.open"_s, ArchiveTr::tr("The file is not a zip archive, or it is damaged."), path);
}

/// The bytes stay with the caller, who outlives the archive.
ZipArchive openBytes(const QByteArray &bytes)
{
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0,
                                                    nullptr);
    if (source == nullptr)
        return nullptr;
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr)
        zip_source_free(source);
    return ZipArchive(archive);
}

/// Unpacks entry by entry and stops at the first byte too many.
class ZipUnpacker
{
public:
    ZipUnpacker(zip_t *archive, const ArchiveLimits &limits) : m_archive(archive), m_limits(limits) {}

    /// Empty with `issue` set when a guard says no.
    QByteArray unpack(zip_uint64_t index, const ZipRecord &record);

    std::optional<Issue> issue;

private:
    bool append(QByteArray &content, const QByteArray &chunk, const ZipRecord &record, const QString &path);
    void finish(const QByteArray &content, bool failed, const ZipRecord &record, const QString &path);

    zip_t *m_archive;
    ArchiveLimits m_limits;
    qint64 m_total = 0;
};

bool ZipUnpacker::append(QByteArray &content, const QByteArray &chunk, const ZipRecord &record, const QString &path)
{
    content += chunk;
    m_total += chunk.size();
    if (m_total > m_limits.unpackedSize) {
        issue = zipIssue(u"zip.too-large"_s,
                         ArchiveTr::tr("The content of the archive is larger than %1 MiB.")
                             .arg(m_limits.unpackedSize >> 20), path);
    } else if (content.size() > m_limits.ratioFrom
               && content.size() > m_limits.ratio * static_cast<qint64>(record.compressed)) {
        issue = zipIssue(u"zip.ratio"_s,
                         ArchiveTr::tr("The entry “%1” unpacks to more than %2 times its size.")
                             .arg(path).arg(m_limits.ratio), path);
    }
    return !issue;
}

void ZipUnpacker::finish(const QByteArray &content, bool failed, const ZipRecord &record, const QString &path)
{
    if (content.size() != static_cast<qsizetype>(record.size))
        issue = zipIssue(u"zip.size-differs"_s,
                         ArchiveTr::tr("The entry “%1” unpacks to another size than the archive states.").arg(path),
                         path);
    else if (failed)
        issue = damaged(path);
}

QByteArray ZipUnpacker::unpack(zip_uint64_t index, const ZipRecord &record)
{
    const QString path = QString::fromUtf8(record.name);
    const ZipFile file(zip_fopen_index(m_archive, index, 0));
    if (!file) {
        issue = damaged(path);
        return {};
    }
    QByteArray content;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    zip_int64_t read = 0;
    while ((read = zip_fread(file.get(), chunk.data(), static_cast<zip_uint64_t>(chunk.size()))) > 0) {
        if (!append(content, chunk.first(static_cast<qsizetype>(read)), record, path))
            return {};
    }
    finish(content, read < 0, record, path);
    return content;
}

/// True when libzip lists the same names as our own reading of the directory: two readers, one meaning.
bool agrees(zip_t *archive, const QList<ZipRecord> &records)
{
    if (zip_get_num_entries(archive, 0) != records.size())
        return false;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const char *name = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        if (name == nullptr || records.at(i).name != QByteArray(name))
            return false;
    }
    return true;
}

Result<ArchiveFiles> unpackAll(zip_t *archive, const QList<ZipRecord> &records, const ArchiveLimits &limits)
{
    ArchiveFiles files;
    ZipUnpacker unpacker(archive, limits);
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QByteArray content = unpacker.unpack(static_cast<zip_uint64_t>(i), records.at(i));
        if (unpacker.issue)
            return zipRefusal({*unpacker.issue});
        if (!records.at(i).isFolder())
            files.insert(QString::fromUtf8(records.at(i).name), content);
    }
    return files;
}

} // namespace

Result<ArchiveFiles> readArchive(const QByteArray &bytes, const QString &archiveName, const ArchiveLimits &limits)
{
    if (bytes.size() > limits.archiveSize)
        return zipRefusal({zipIssue(u"zip.too-large"_s,
                                    ArchiveTr::tr("The archive is larger than %1 MiB.").arg(limits.archiveSize >> 20),
                                    archiveName)});
    const auto directory = readZipDirectory(bytes);
    if (!directory)
        return zipRefusal({damaged(archiveName)});
    const QList<Issue> issues = checkZipDirectory(*directory, archiveName, limits);
    if (!issues.isEmpty())
        return zipRefusal(issues);
    const ZipArchive archive = openBytes(bytes);
    if (!archive || !agrees(archive.get(), directory->records))
        return zipRefusal({damaged(archiveName)});
    return unpackAll(archive.get(), directory->records, limits);
}

} // namespace chartroom
