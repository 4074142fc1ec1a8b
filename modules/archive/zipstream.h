// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QSaveFile>
#include <QString>
#include <memory>

struct z_stream_s;

namespace chartroom {

/// Writes a zip of any size without holding it in memory: entries are deflated as they come. Sizes are 64 bits wide
/// (zip64, APPNOTE 6.3.10 sections 4.3.9.2 and 4.5.3); times are those of writeArchive, so that the same entries give
/// the same bytes. For packs and progress bundles, which are small and must not be zip64, writeArchive is the one to use.
class ZipStream
{
public:
    /// The file appears with `finish`, whole or not at all. Errors: io.write.
    [[nodiscard]] static Result<std::unique_ptr<ZipStream>> create(const QString &path);
    ZipStream(const ZipStream &) = delete;
    ZipStream &operator=(const ZipStream &) = delete;
    ~ZipStream();

    /// Begins an entry; \a name is UTF-8 with '/'. The one before must be ended.
    Result<void> begin(const QByteArray &name);
    Result<void> write(QByteArrayView bytes);
    Result<void> end();
    Result<void> finish();

private:
    struct Entry {
        QByteArray name;
        quint32 checksum = 0;
        quint64 compressed = 0;
        quint64 size = 0;
        quint64 start = 0; ///< of the local header
    };

    explicit ZipStream(const QString &path);
    Result<void> deflateChunk(QByteArrayView bytes, int flush);
    Result<void> put(QByteArrayView bytes);
    Error failure() const;

    QSaveFile m_file;
    std::unique_ptr<z_stream_s> m_deflater;
    QList<Entry> m_entries;
};

} // namespace chartroom
