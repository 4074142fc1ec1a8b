// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivelimits.h"
#include "archive/zipdirectory.h"
#include "base/issue.h"

namespace chartroom {

/// The guards of pack-format.md 12 that can be decided from the central directory, before anything is unpacked:
/// zip.method, zip.encrypted, zip.symlink, zip.duplicate-entry, zip.too-many and the names.
[[nodiscard]] QList<Issue> checkZipDirectory(const ZipDirectory &directory, const QString &archiveName,
                                             const ArchiveLimits &limits);

/// The guards on one name: zip.path-escape, zip.path-absolute, zip.path-long, zip.name-encoding.
[[nodiscard]] QList<Issue> checkZipName(const ZipRecord &record, const ArchiveLimits &limits);

/// One zip.* finding.
[[nodiscard]] Issue zipIssue(const QString &ruleId, const QString &message, const QString &path);

} // namespace chartroom
