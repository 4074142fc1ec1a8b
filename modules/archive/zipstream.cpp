// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipstream.h"

#include "archive/tr.h"

#include <zlib.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 zip64Version = 45;
constexpr quint16 unixMadeBy = (3 << 8) | zip64Version;
constexpr quint16 utf8Flag = 1 << 11;
constexpr quint16 deflated = 8;
constexpr quint16 firstDay = (1 << 5) | 1; // 1980-01-01, as in writeArchive
constexpr quint32 inExtra = 0xFFFFFFFF;
constexpr quint32 regularFileMode = 0100644U << 16;

/// Numbers as zip wants them, little end first.
class Record
{
public:
    Record &two(quint16 value) { return add(value, 2); }
    Record &four(quint32 value) { return add(value, 4); }
    Record &eight(quint64 value) { return add(value, 8); }
    Record &bytes(const QByteArray &value)
    {
        m_bytes += value;
        return *this;
    }
    [[nodiscard]] const QByteArray &data() const { return m_bytes; }

private:
    Record &add(quint64 value, int count)
    {
        for (int i = 0; i < count; ++i)
            m_bytes.append(static_cast<char>((value >> (8 * i)) & 0xFF));
        return *this;
    }

    QByteArray m_bytes;
};

/// Section 4.3.7 with the extra field of 4.5.3: both sizes.
QByteArray localHeader(const QByteArray &name, quint32 checksum, quint64 size, quint64 compressed)
{
    return Record().four(0x04034b50).two(zip64Version).two(utf8Flag).two(deflated).two(0).two(firstDay).four(checksum)
        .four(inExtra).four(inExtra).two(static_cast<quint16>(name.size())).two(20).bytes(name)
        .two(1).two(16).eight(size).eight(compressed).data();
}

/// Sections 4.3.14 to 4.3.16.
QByteArray endRecords(quint64 count, quint64 start, quint64 bytes)
{
    return Record().four(0x06064b50).eight(44).two(unixMadeBy).two(zip64Version).four(0).four(0).eight(count).eight(count)
        .eight(bytes).eight(start)
        .four(0x07064b50).four(0).eight(start + bytes).four(1)
        .four(0x06054b50).two(0).two(0).two(0xFFFF).two(0xFFFF).four(inExtra).four(inExtra).two(0).data();
}

} // namespace

ZipStream::ZipStream(const QString &path) : m_file(path) {}

ZipStream::~ZipStream()
{
    if (m_deflater)
        deflateEnd(m_deflater.get());
}

Error ZipStream::failure() const
{
    return {ErrorKind::Unwritable, u"io.write"_s,
            ArchiveTr::tr("%1 cannot be written. Check that the folder exists, that you may write there and that the disk "
                          "has room. Nothing was changed.").arg(m_file.fileName()),
            m_file.errorString(), {}};
}

Result<std::unique_ptr<ZipStream>> ZipStream::create(const QString &path)
{
    std::unique_ptr<ZipStream> stream(new ZipStream(path));
    if (!stream->m_file.open(QIODevice::WriteOnly))
        return stream->failure();
    return stream;
}

Result<void> ZipStream::put(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return failure();
    return {};
}

Result<void> ZipStream::begin(const QByteArray &name)
{
    Q_ASSERT(!m_deflater);
    m_entries.append({name, 0, 0, 0, static_cast<quint64>(m_file.pos())});
    m_deflater = std::make_unique<z_stream_s>();
    constexpr int rawWindow = -15; // deflate without zlib's own header
    if (deflateInit2(m_deflater.get(), 6, Z_DEFLATED, rawWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return failure();
    return put(localHeader(name, 0, 0, 0)); // numbers follow when they are known
}

Result<void> ZipStream::deflateChunk(QByteArrayView bytes, int flush)
{
    std::array<char, 1 << 16> buffer;
    m_deflater->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib only reads
    m_deflater->avail_in = static_cast<uInt>(bytes.size());
    do {
        m_deflater->next_out = reinterpret_cast<Bytef *>(buffer.data());
        m_deflater->avail_out = buffer.size();
        deflate(m_deflater.get(), flush);
        const auto made = static_cast<qsizetype>(buffer.size() - m_deflater->avail_out);
        m_entries.last().compressed += static_cast<quint64>(made);
        if (const Result<void> done = put({buffer.data(), made}); !done)
            return done;
    } while (m_deflater->avail_out == 0);
    return {};
}

Result<void> ZipStream::write(QByteArrayView bytes)
{
    Entry &entry = m_entries.last();
    entry.size += static_cast<quint64>(bytes.size());
    entry.checksum = static_cast<quint32>(
        crc32_z(entry.checksum, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<z_size_t>(bytes.size())));
    return deflateChunk(bytes, Z_NO_FLUSH);
}

Result<void> ZipStream::end()
{
    const Result<void> done = deflateChunk({}, Z_FINISH);
    deflateEnd(m_deflater.get());
    m_deflater.reset();
    if (!done)
        return done;
    const Entry &entry = m_entries.last();
    const qint64 behind = m_file.pos();
    if (!m_file.seek(static_cast<qint64>(entry.start)))
        return failure();
    const Result<void> header = put(localHeader(entry.name, entry.checksum, entry.size, entry.compressed));
    if (!header || !m_file.seek(behind))
        return failure();
    return {};
}

Result<void> ZipStream::finish()
{
    const auto start = static_cast<quint64>(m_file.pos());
    for (const Entry &entry : std::as_const(m_entries)) {
        const QByteArray record = Record().four(0x02014b50).two(unixMadeBy).two(zip64Version).two(utf8Flag).two(deflated)
            .two(0).two(firstDay).four(entry.checksum).four(inExtra).four(inExtra)
            .two(static_cast<quint16>(entry.name.size())).two(28).two(0).two(0).two(0).four(regularFileMode).four(inExtra)
            .bytes(entry.name).two(1).two(24).eight(entry.size).eight(entry.compressed).eight(entry.start).data();
        if (const Result<void> done = put(record); !done)
            return done;
    }
    const auto bytes = static_cast<quint64>(m_file.pos()) - start;
    const Result<void> done = put(endRecords(static_cast<quint64>(m_entries.size()), start, bytes));
    // Flushed by hand: commit() alone overlooks a disk that is too full for the last bytes.
    if (!done || !m_file.flush() || !m_file.commit())
        return failure();
    return {};
}

} // namespace chartroom
