// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace chartroom {

/// What a store error means for the person in front of the program. \a address names the store, \a code is SQLite's
/// primary or extended result code, \a detail goes to the log.
[[nodiscard]] Error sqliteError(const QString &address, int code, const QString &detail);

[[nodiscard]] Error notAStoreError(const QString &address);
[[nodiscard]] Error newerStoreError(const QString &address, int found, int known);
[[nodiscard]] Error damagedStoreError(const QString &address, const QString &detail);

} // namespace chartroom
