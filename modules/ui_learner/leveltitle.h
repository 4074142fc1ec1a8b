// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

namespace chartroom {

/// "2 Foundation", "0 Not yet"; \a nothing where there is no level.
[[nodiscard]] QString levelTitle(std::optional<int> level, const QString &nothing, const LearnerDesk &desk);

} // namespace chartroom
