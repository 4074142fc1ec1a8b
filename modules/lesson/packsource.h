// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace chartroom {

/// The files of a pack, wherever they come from: a folder, an archive, or memory. Drafts (names starting with '.' or
/// '_') of a folder and META/ are not among them.
struct PackSource {
    QMap<QString, QByteArray> files; ///< path relative to the root, with '/' → bytes
    QList<Issue> issues;             ///< found while opening: file.symlink, file.name, sign.*, zip.file-name
    QString name;                    ///< folder or archive name as the user gave it
    bool isArchive = false;

    /// The same pack with one file replaced by unsaved text.
    [[nodiscard]] PackSource withFile(const QString &path, const QByteArray &bytes) const;
};

/// Opens a pack folder. Errors: io.not-found, io.read.
[[nodiscard]] Result<PackSource> openPackFolder(const QString &folder);

/// Opens the bytes of a .crpack in the order of pack-format.md 13.3: archive guards, hashes, signature. Nothing is
/// parsed before they hold. Errors carry the zip.*, meta.* and sign.* findings in `issues`.
[[nodiscard]] Result<PackSource> openPackArchive(const QByteArray &bytes, const QString &fileName);

/// Opens a folder or a .crpack, whichever the path is.
[[nodiscard]] Result<PackSource> openPack(const QString &path);

} // namespace chartroom
