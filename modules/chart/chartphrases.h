// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"

namespace chartroom {

/// The texts of this module in the reader's language; also for ui_chart, which draws them.
[[nodiscard]] QString chartPhrase(const QString &id, const QString &language, const Phrases::Values &values = {});

} // namespace chartroom
