// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivelimits.h"
#include "base/issue.h"

#include <QJsonObject>
#include <QList>
#include <optional>

namespace chartroom {

/// Paths of the hash list and its signature in packs and progress bundles.
inline const QString filesJsonPath = QStringLiteral("META/files.json");
inline const QString signatureJsonPath = QStringLiteral("META/signature.json");

/// One file of the hash list.
struct ListedFile {
    QString path;
    qint64 size = 0;
    QString sha256; ///< 64 lower-case hexadecimal digits
    bool operator==(const ListedFile &) const = default;
};

/// The hash list `META/files.json` (pack-format.md 13.1). `head` holds everything beside `format` and `files`: for
/// packs `pack`, `version`, `publisher`, `created`; for progress bundles `bundle`, `created`.
struct FilesList {
    QJsonObject head;
    QList<ListedFile> files;
    bool operator==(const FilesList &) const = default;
};

/// The bytes of META/files.json for these files; those under META/ are left out. Sorted by path bytes, one file a
/// line; `headOrder` gives the order of the head's keys.
[[nodiscard]] QByteArray writeFilesJson(const ArchiveFiles &files, const QJsonObject &head,
                                        const QStringList &headOrder);
/// The same for files that are known by their hashes alone.
[[nodiscard]] QByteArray writeFilesJson(QList<ListedFile> files, const QJsonObject &head, const QStringList &headOrder);

/// Reads a hash list; empty when it is not of format chartroom-files/1 or lists a path twice.
[[nodiscard]] std::optional<FilesList> readFilesJson(const QByteArray &bytes);

/// Compares the files of an archive with its hash list. Findings: meta.files-missing, meta.file-unlisted,
/// meta.file-missing, meta.hash-mismatch. None: every byte outside META/ is the one that was listed.
[[nodiscard]] QList<Issue> verifyFilesJson(const ArchiveFiles &files);

} // namespace chartroom
