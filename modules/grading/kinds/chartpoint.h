// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of chart.point (exercises.md 4.8).
[[nodiscard]] KeyPreparation prepareKey(const ChartPoint &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartPoint &body, const ChartPointKey &key,
                                               const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChartPoint &body);
[[nodiscard]] bool isEasyToGuess(const ChartPoint &body, const ChartPointKey &key);

} // namespace chartroom
