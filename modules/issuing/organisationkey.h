// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace chartroom {

/// The secret key of the repeatable rounding (report-card.md, rule 8): 32 random bytes, made on first use, readable by
/// its owner only. Everyone who issues cards of one organisation must use the same file.
/// Errors: io.read, io.write, key.unreadable when the file holds something else.
[[nodiscard]] Result<QByteArray> organisationKey(const QString &path);

} // namespace chartroom
