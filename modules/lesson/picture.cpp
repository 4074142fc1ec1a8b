// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/picture.h"

#include <QXmlStreamReader>
#include <QtEndian>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

quint16 bigWord(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : quint16(0);
}

QSize pngSize(const QByteArray &bytes)
{
    if (bytes.size() < 24 || bytes.mid(12, 4) != "IHDR")
        return {};
    const auto side = [&bytes](qsizetype at) {
        return static_cast<int>(std::min<quint32>(qFromBigEndian<quint32>(bytes.constData() + at), 1'000'000));
    };
    return {side(16), side(20)};
}

/// The frame header of a JPEG (ITU-T T.81 B.2.2): markers C0 to CF except C4, C8 and CC.
QSize jpegSize(const QByteArray &bytes)
{
    for (qsizetype at = 2; at + 9 < bytes.size();) {
        if (static_cast<quint8>(bytes.at(at)) != 0xFF)
            return {};
        const auto marker = static_cast<quint8>(bytes.at(at + 1));
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return {bigWord(bytes, at + 7), bigWord(bytes, at + 5)};
        const bool lonely = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        at += lonely ? 1 + (marker == 0xFF ? 0 : 1) : 2 + bigWord(bytes, at + 2);
    }
    return {};
}

/// "320", "320px"; 0 for other units.
int svgLength(QStringView text)
{
    if (text.endsWith(u"px"))
        text.chop(2);
    bool isNumber = false;
    const double length = text.trimmed().toDouble(&isNumber);
    return isNumber ? static_cast<int>(std::clamp(length, 0.0, 1e6)) : 0;
}

Picture svgPicture(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || xml.name() != u"svg"_s)
        return {};
    return {PictureType::Svg, {svgLength(xml.attributes().value(u"width"_s)),
                               svgLength(xml.attributes().value(u"height"_s))}};
}

} // namespace

Picture readPicture(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return {PictureType::Png, pngSize(bytes)};
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return {PictureType::Jpeg, jpegSize(bytes)};
    return svgPicture(bytes);
}

PictureType pictureTypeOfName(const QString &file)
{
    const QString extension = file.section(u'.', -1).toLower();
    if (extension == u"png"_s)
        return PictureType::Png;
    if (extension == u"jpg"_s || extension == u"jpeg"_s)
        return PictureType::Jpeg;
    return extension == u"svg"_s ? PictureType::Svg : PictureType::Unknown;
}

} // namespace chartroom
