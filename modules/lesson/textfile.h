// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace chartroom {

/// A text file of a pack, decoded: line feeds only, no byte order mark.
struct TextFile {
    QString text;
    QList<Issue> issues;    ///< file.encoding, file.bom, file.line-ending
    bool isReadable = true; ///< false: not UTF-8
};

/// Decodes a text file strictly (pack-format.md 3).
[[nodiscard]] TextFile readTextFile(const QByteArray &bytes, const QString &path);

/// The number of code points of a text.
[[nodiscard]] int codePoints(QStringView text);

/// Line and column (from 1, in code points) of a position (in UTF-16 units) in a text; `firstLine` is the number of
/// the text's first line.
[[nodiscard]] Place placeIn(const QString &text, qsizetype position, const QString &path, int firstLine = 1);

/// The place of a whole file.
[[nodiscard]] inline Place wholeFile(const QString &path) { return {path, 0, 0, {}}; }

} // namespace chartroom
