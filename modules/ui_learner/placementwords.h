// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

namespace chartroom {

/// How long some questions of a placement take: twenty take about 15 minutes (curriculum.md 6.1).
[[nodiscard]] double minutesOfPlacement(int questions);

/// "Level 2 or 3: Foundation or Proficient".
[[nodiscard]] QString bandInWords(const PlacementBand &band, const LearnerDesk &desk);

/// What the button does that leads to the questions, by how far the learner is: find, go on, take again.
[[nodiscard]] QString placementAction(const LearnerDesk &desk);

} // namespace chartroom
