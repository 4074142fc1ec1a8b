// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"

namespace chartroom {

/// A text of this module in the language of the call.
[[nodiscard]] QString queryPhrase(const QString &id, const QString &language, const Phrases::Values &values = {});

} // namespace chartroom
