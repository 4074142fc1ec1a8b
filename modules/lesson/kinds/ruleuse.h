// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// `grading.rules` (exercises.md 4.11, 4.12): uses of chart rules as checks; chart.rule-unknown.
[[nodiscard]] QList<RuleUse> readRuleUses(KindReader &reader);

} // namespace chartroom
