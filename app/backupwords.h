// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storebackups.h"

#include <QString>

namespace chartroom {

/// "2026-10-07, 10:42" in local time, as tables show it.
[[nodiscard]] QString backupTimeText(const QDateTime &made);

/// Why a backup was made, in a few words.
[[nodiscard]] QString backupReasonText(BackupReason reason);

/// "2.4 MB", in the language's own way.
[[nodiscard]] QString fileSizeText(qint64 bytes, const QString &language);

} // namespace chartroom
