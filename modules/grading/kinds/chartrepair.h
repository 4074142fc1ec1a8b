// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of chart.repair (exercises.md 4.12).
[[nodiscard]] KeyPreparation prepareKey(const ChartRepair &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartRepair &body, const ChartRepairKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChartRepair &body);
[[nodiscard]] QList<OwnText> ownTexts(const ChartRepair &body);
[[nodiscard]] bool isSameMatch(const ChartRepairKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j);

} // namespace chartroom
