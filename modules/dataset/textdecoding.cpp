// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/textdecoding.h"

#include <array>
#include <cstring>
#include <QStringDecoder>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Windows-1252 from 0x80 to 0x9F (Unicode Consortium, CP1252.TXT); five bytes are not assigned.
constexpr std::array<char16_t, 32> windows1252{
    u'€',   0xFFFD, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0xFFFD, u'Ž', 0xFFFD,
    0xFFFD, u'‘',   u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0xFFFD, u'ž', u'Ÿ'};

uchar byteAt(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<uchar>(bytes.at(at)) : uchar(0);
}

bool isContinuation(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

/// Length of the character that begins here; 0 when it is not valid UTF-8 (overlong, surrogate, above U+10FFFF).
qsizetype characterLength(QByteArrayView bytes, qsizetype at)
{
    const uchar first = byteAt(bytes, at);
    const uchar second = byteAt(bytes, at + 1);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4 || !isContinuation(second))
        return 0;
    if (first < 0xE0)
        return 2;
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    if (overlong || outside || !isContinuation(byteAt(bytes, at + 2)))
        return 0;
    if (first < 0xF0)
        return 3;
    return isContinuation(byteAt(bytes, at + 3)) ? 4 : 0;
}

/// The first place from \a at on where the next eight bytes are not all ASCII, or the end is near.
qsizetype skipAscii(QByteArrayView bytes, qsizetype at)
{
    for (; at + qsizetype(sizeof(quint64)) <= bytes.size(); at += qsizetype(sizeof(quint64))) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if ((word & 0x8080808080808080ULL) != 0)
            break;
    }
    return at;
}

/// A character is begun, and the file ends before it does.
bool isCutOff(QByteArrayView bytes, qsizetype at)
{
    const uchar first = byteAt(bytes, at);
    const qsizetype wanted = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2);
    if (first < 0xC2 || first > 0xF4 || at + wanted <= bytes.size())
        return false;
    return std::all_of(bytes.begin() + at + 1, bytes.end(),
                       [](char c) { return isContinuation(static_cast<uchar>(c)); });
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

QByteArray utf8FromWindows1252(const QByteArray &bytes)
{
    QByteArray utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<uchar>(c);
        if (byte < 0x80)
            utf8 += c;
        else
            utf8 += QString(byte < 0xA0 ? QChar(windows1252.at(byte - 0x80U)) : QChar(ushort(byte))).toUtf8();
    }
    return utf8;
}

DecodedText decodedUtf8(const QByteArray &bytes, bool hadMark, bool forced)
{
    const qint64 bad = firstInvalidUtf8(bytes);
    if (bad < 0)
        return {bytes, u"utf-8"_s, hadMark, -1, false};
    const bool cutOff = isCutOff(bytes, bad) && !isAscii(QByteArrayView(bytes).first(bad));
    // QString replaces what is not valid by U+FFFD; everything before the first bad byte stays where it is.
    if (forced || hadMark || cutOff)
        return {QString::fromUtf8(bytes).toUtf8(), u"utf-8"_s, hadMark, bad, false};
    DecodedText decoded{utf8FromWindows1252(bytes), u"windows-1252"_s, false, 0, true};
    decoded.firstBad = utf8FromWindows1252(bytes.first(bad)).size();
    return decoded;
}

DecodedText decodedUtf16(const QByteArray &bytes, QStringConverter::Encoding order, qsizetype markLength)
{
    QStringDecoder decoder(order, QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder(QByteArrayView(bytes).sliced(markLength));
    DecodedText decoded{text.toUtf8(), u"utf-16"_s, markLength > 0, -1, false};
    if (decoder.hasError() || (bytes.size() - markLength) % 2 != 0)
        decoded.firstBad = std::max<qint64>(0, decoded.utf8.indexOf("\xEF\xBF\xBD"));
    return decoded;
}

} // namespace

qint64 firstInvalidUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        at = skipAscii(bytes, at);
        if (at >= bytes.size())
            break;
        const qsizetype length = characterLength(bytes, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

DecodedText decodeText(const QByteArray &bytes, const QString &encoding)
{
    if (encoding == u"windows-1252")
        return {utf8FromWindows1252(bytes), encoding, false, -1, false};
    if (bytes.startsWith("\xEF\xBB\xBF") && encoding != u"utf-16")
        return decodedUtf8(bytes.sliced(3), true, encoding == u"utf-8");
    const bool little = bytes.startsWith("\xFF\xFE");
    if ((little || bytes.startsWith("\xFE\xFF")) && encoding != u"utf-8")
        return decodedUtf16(bytes, little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE, 2);
    if (encoding == u"utf-16")
        return decodedUtf16(bytes, QStringConverter::Utf16LE, 0);
    return decodedUtf8(bytes, false, encoding == u"utf-8");
}

TextPosition positionInText(QByteArrayView utf8, qint64 offset)
{
    TextPosition position;
    for (qsizetype at = 0; at < std::min<qint64>(offset, utf8.size()); ++at) {
        const char c = utf8.at(at);
        const bool lineEnd = c == '\n' || (c == '\r' && byteAt(utf8, at + 1) != '\n');
        if (lineEnd) {
            ++position.line;
            position.column = 1;
        } else if (!isContinuation(static_cast<uchar>(c))) {
            ++position.column;
        }
    }
    return position;
}

} // namespace chartroom
