// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace chartroom {

/// The files of an archive: path with '/' → bytes.
using ArchiveFiles = QMap<QString, QByteArray>;

/// What an archive may be at most (pack-format.md 12). Sizes are bytes.
struct ArchiveLimits {
    qint64 archiveSize = 100LL << 20;
    qint64 unpackedSize = 300LL << 20;  ///< counted on the bytes really produced, never on the header
    qint64 entries = 5000;
    qint64 ratio = 100;                 ///< produced : compressed, of an entry above `ratioFrom`
    qint64 ratioFrom = 1LL << 20;
    qsizetype pathBytes = 200;
    qsizetype pathDepth = 6;            ///< names in a path, the file's own included
};

} // namespace chartroom
