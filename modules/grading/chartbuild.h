// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of chart.build (exercises.md 4.11).
[[nodiscard]] KeyPreparation prepareKey(const ChartBuild &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartBuild &body, const ChartBuildKey &key,
                                               const AnswerScene &scene);

} // namespace chartroom
