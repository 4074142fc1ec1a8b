// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

namespace chartroom::test {

/// A zip entry written byte by byte, so that every header can lie.
struct RawEntry {
    QByteArray name = {};
    QByteArray content = {};
    bool deflate = false;
    quint16 method = 0xFFFF; ///< 0xFFFF: as `deflate` says
    quint16 flags = 0x0800;  ///< name is UTF-8
    quint16 madeBy = 0x0314; ///< Unix
    quint32 attributes = 0100644U << 16;
    qint64 statedSize = -1;  ///< −1: the true one
    quint32 crcDifference = 0;
    QByteArray extra = {};
};

inline quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return crc ^ 0xFFFFFFFFU;
}

/// Raw deflate (RFC 1951): zlib's stream without Qt's length, zlib's header and checksum.
inline QByteArray deflated(const QByteArray &bytes)
{
    const QByteArray zlib = qCompress(bytes, 9).mid(4);
    return zlib.mid(2, zlib.size() - 6);
}

template<typename Number>
void put(QByteArray &out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

inline QByteArray commonFields(const RawEntry &entry, const QByteArray &packed)
{
    QByteArray out;
    const quint16 method = entry.method != 0xFFFF ? entry.method : quint16(entry.deflate ? 8 : 0);
    const qint64 size = entry.statedSize < 0 ? entry.content.size() : entry.statedSize;
    put<quint16>(out, 20);
    put<quint16>(out, entry.flags);
    put<quint16>(out, method);
    put<quint32>(out, 33U << 16);
    put<quint32>(out, crc32Of(entry.content) ^ entry.crcDifference);
    put<quint32>(out, static_cast<quint32>(packed.size()));
    put<quint32>(out, static_cast<quint32>(size));
    put<quint16>(out, static_cast<quint16>(entry.name.size()));
    put<quint16>(out, static_cast<quint16>(entry.extra.size()));
    return out;
}

/// A zip of these entries; `beforeEnd` stands between the directory and its end record.
inline QByteArray rawZip(const QList<RawEntry> &entries, const QByteArray &beforeEnd = {})
{
    QByteArray out;
    QByteArray directory;
    for (const RawEntry &entry : entries) {
        const QByteArray packed = entry.deflate ? deflated(entry.content) : entry.content;
        const QByteArray common = commonFields(entry, packed);
        const auto offset = static_cast<quint32>(out.size());
        out += "PK\x03\x04" + common + entry.name + entry.extra + packed;
        directory += "PK\x01\x02";
        put<quint16>(directory, entry.madeBy);
        directory += common;
        put<quint16>(directory, 0);
        put<quint16>(directory, 0);
        put<quint16>(directory, 0);
        put<quint32>(directory, entry.attributes);
        put<quint32>(directory, offset);
        directory += entry.name + entry.extra;
    }
    const auto start = static_cast<quint32>(out.size());
    out += directory + beforeEnd + "PK\x05\x06";
    put<quint32>(out, 0);
    put<quint16>(out, static_cast<quint16>(entries.size()));
    put<quint16>(out, static_cast<quint16>(entries.size()));
    put<quint32>(out, static_cast<quint32>(directory.size()));
    put<quint32>(out, start);
    put<quint16>(out, 0);
    return out;
}

} // namespace chartroom::test
