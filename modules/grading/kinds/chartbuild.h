// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of chart.build (exercises.md 4.11).
[[nodiscard]] KeyPreparation prepareKey(const ChartBuild &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartBuild &body, const ChartBuildKey &key,
                                               const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChartBuild &body);
[[nodiscard]] QList<OwnText> ownTexts(const ChartBuild &body);
[[nodiscard]] bool isSameMatch(const ChartBuildKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j);

} // namespace chartroom
