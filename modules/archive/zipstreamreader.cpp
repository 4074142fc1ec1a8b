// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipstreamreader.h"

#include "archive/tr.h"
#include "archive/zipguards.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <array>
#include <zip.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct StreamedFileClose {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

Error streamRefusal(const QString &rule, const QString &message, const QString &path)
{
    const Issue issue = zipIssue(rule, message, path);
    return {ErrorKind::Refused, rule, message, {}, {issue}};
}

Error damagedStream(const QString &path)
{
    return streamRefusal(u"zip.open"_s, ArchiveTr::tr("The file is not a zip archive, or it is damaged."), path);
}

Result<void> checkFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, u"io.not-found"_s,
                     ArchiveTr::tr("There is no file %1. Check the name and the folder.").arg(path), {}, {}};
    if (!file.isFile() || !file.isReadable())
        return Error{ErrorKind::Unreadable, u"io.read"_s,
                     ArchiveTr::tr("The file %1 cannot be read. Check that it is a file and that you may open it.").arg(path), {}, {}};
    return {};
}

} // namespace

void ZipStreamReader::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<std::unique_ptr<ZipStreamReader>> ZipStreamReader::open(const QString &path)
{
    if (const Result<void> file = checkFile(path); !file)
        return file.error();
    auto reader = std::make_unique<ZipStreamReader>();
    reader->m_path = path;
    reader->m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    if (!reader->m_archive)
        return damagedStream(path);
    QSet<QString> seen;
    const zip_int64_t count = zip_get_num_entries(reader->m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const QString name = QString::fromUtf8(zip_get_name(reader->m_archive.get(), static_cast<zip_uint64_t>(i), 0));
        if (seen.contains(name))
            return streamRefusal(u"zip.duplicate-entry"_s, ArchiveTr::tr("The entry “%1” is in the archive twice.").arg(name), name);
        seen.insert(name);
        reader->m_names.append(name);
    }
    return reader;
}

Result<void> ZipStreamReader::read(const QString &name, const std::function<bool(QByteArrayView)> &receive)
{
    const std::unique_ptr<zip_file_t, StreamedFileClose> file(
        zip_fopen(m_archive.get(), name.toUtf8().constData(), ZIP_FL_ENC_UTF_8));
    if (!file)
        return damagedStream(name);
    std::array<char, 1 << 16> buffer;
    zip_int64_t count = 0;
    while ((count = zip_fread(file.get(), buffer.data(), buffer.size())) > 0) {
        if (!receive({buffer.data(), static_cast<qsizetype>(count)}))
            return {};
    }
    if (count < 0)
        return damagedStream(name);
    return {};
}

} // namespace chartroom
