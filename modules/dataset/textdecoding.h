// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chartroom {

/// A file's text as UTF-8 without byte order mark, and how it was written.
struct DecodedText {
    QByteArray utf8;
    QString encoding;     ///< "utf-8", "utf-16", "windows-1252"
    bool hadMark = false; ///< began with a byte order mark
    qint64 firstBad = -1; ///< place in \a utf8 of the first character that was not valid; it reads U+FFFD, or was
                          ///< read as Windows-1252
    bool guessed = false; ///< not valid UTF-8, so read as Windows-1252
};

/// Decodes by byte order mark (UTF-8, UTF-16), else as UTF-8, else as Windows-1252 (pack-format.md 8.6.1). A file
/// that is UTF-8 but ends in the middle of a character stays UTF-8. \a encoding overrules: "utf-8", "utf-16",
/// "windows-1252".
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes, const QString &encoding = {});

/// Place of the first byte that breaks UTF-8 (RFC 3629); -1 when all is well.
[[nodiscard]] qint64 firstInvalidUtf8(QByteArrayView bytes);

/// Line and column, from 1 in code points, of a byte of UTF-8 text.
struct TextPosition {
    int line = 1;
    int column = 1;
};
[[nodiscard]] TextPosition positionInText(QByteArrayView utf8, qint64 offset);

} // namespace chartroom
