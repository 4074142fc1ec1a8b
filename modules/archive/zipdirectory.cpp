// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipdirectory.h"

#include <QtEndian>
#include <algorithm>

namespace chartroom {

namespace {

constexpr qsizetype endRecordSize = 22;
constexpr qsizetype fileRecordSize = 46;
constexpr qsizetype zip64LocatorSize = 20;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 fileSignature = 0x02014b50;
constexpr quint32 zip64LocatorSignature = 0x07064b50;
constexpr quint16 zip64ExtraId = 0x0001;

quint16 word16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 word32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

/// The end record whose comment reaches exactly to the end of the file; −1 when there is none.
qsizetype endRecordAt(const QByteArray &bytes)
{
    const qsizetype last = bytes.size() - endRecordSize;
    for (qsizetype at = last; at >= 0 && at >= last - 0xFFFF; --at) {
        if (word32(bytes, at) == endSignature && at + endRecordSize + word16(bytes, at + 20) == bytes.size())
            return at;
    }
    return -1;
}

bool hasZip64Extra(QByteArrayView extra)
{
    for (qsizetype at = 0; at + 4 <= extra.size();) {
        if (qFromLittleEndian<quint16>(extra.data() + at) == zip64ExtraId)
            return true;
        at += 4 + qFromLittleEndian<quint16>(extra.data() + at + 2);
    }
    return false;
}

ZipRecord recordAt(const QByteArray &bytes, qsizetype at, qsizetype nameSize, qsizetype extraSize)
{
    ZipRecord record;
    record.madeBy = word16(bytes, at + 4);
    record.flags = word16(bytes, at + 8);
    record.method = word16(bytes, at + 10);
    record.compressed = word32(bytes, at + 20);
    record.size = word32(bytes, at + 24);
    record.attributes = word32(bytes, at + 38);
    record.name = bytes.mid(at + fileRecordSize, nameSize);
    record.isZip64 = hasZip64Extra(QByteArrayView(bytes).sliced(at + fileRecordSize + nameSize, extraSize))
        || record.compressed == 0xFFFFFFFFU || record.size == 0xFFFFFFFFU || word32(bytes, at + 42) == 0xFFFFFFFFU;
    return record;
}

} // namespace

bool ZipRecord::isSpecial() const
{
    constexpr quint32 unixSystem = 3;
    constexpr quint32 typeMask = 0170000;
    constexpr quint32 regularFile = 0100000;
    constexpr quint32 folder = 0040000;
    if ((madeBy >> 8) != unixSystem)
        return false;
    const quint32 type = (attributes >> 16) & typeMask;
    return type != 0 && type != regularFile && type != folder;
}

std::optional<ZipDirectory> readZipDirectory(const QByteArray &bytes)
{
    const qsizetype end = bytes.size() < endRecordSize ? -1 : endRecordAt(bytes);
    if (end < 0)
        return std::nullopt;
    ZipDirectory directory;
    directory.isZip64 = end >= zip64LocatorSize && word32(bytes, end - zip64LocatorSize) == zip64LocatorSignature;
    const quint16 count = word16(bytes, end + 10);
    qsizetype at = word32(bytes, end + 16);
    for (int i = 0; i < count; ++i) {
        if (at + fileRecordSize > end || word32(bytes, at) != fileSignature)
            return directory.isZip64 ? std::optional(directory) : std::nullopt;
        const qsizetype nameSize = word16(bytes, at + 28);
        const qsizetype extraSize = word16(bytes, at + 30);
        const qsizetype next = at + fileRecordSize + nameSize + extraSize + word16(bytes, at + 32);
        if (next > end)
            return std::nullopt;
        directory.records.append(recordAt(bytes, at, nameSize, extraSize));
        at = next;
    }
    return directory;
}

} // namespace chartroom
