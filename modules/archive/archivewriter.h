// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivelimits.h"
#include "base/result.h"

namespace chartroom {

/// Writes a zip whose bytes depend on its content alone: entries sorted by path bytes, deflated, dated 1980-01-01,
/// mode 0644, no extra fields (pack-format.md 12). Errors: io.write when the library fails.
[[nodiscard]] Result<QByteArray> writeArchive(const ArchiveFiles &files);

} // namespace chartroom
