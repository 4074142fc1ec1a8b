// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivelimits.h"
#include "base/result.h"

namespace chartroom {

/// Reads a zip that comes from anybody. All guards of pack-format.md 12 hold before a byte is handed out; a single
/// broken one refuses the whole archive. The error (Refused) carries every zip.* finding in `issues`; their path is
/// the entry, or `archiveName` when they concern the archive. Nothing is written to disk.
[[nodiscard]] Result<ArchiveFiles> readArchive(const QByteArray &bytes, const QString &archiveName,
                                               const ArchiveLimits &limits = {});

} // namespace chartroom
