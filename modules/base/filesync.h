// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// Brings what was written to a file to the disk; false when that fails, or when the file is not there.
[[nodiscard]] bool syncFile(const QString &path);

/// Brings the names in the file's folder to the disk: a rename that shall survive a power cut. Where the system knows
/// no such thing nothing happens.
void syncFolderOf(const QString &path);

/// Puts \a newPath in the place of \a path in one step: whoever opens \a path finds the old file or the new one. The
/// new file must be synced. False when the system refuses; then the old file stays.
[[nodiscard]] bool replaceFile(const QString &newPath, const QString &path);

} // namespace chartroom
