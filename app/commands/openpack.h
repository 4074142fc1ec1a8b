// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lesson/packreader.h"

#include <memory>

namespace chartroom {

/// Opens a pack for a command that needs it whole. Errors: io.not-found, io.read, pack.unreadable with the findings
/// behind it. Rules that do not prevent opening are not run.
[[nodiscard]] Result<std::shared_ptr<const Pack>> openPackForCommand(const QString &path, const QString &language);

} // namespace chartroom
