// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of chart.draw (exercises.md 4.13).
[[nodiscard]] KeyPreparation prepareKey(const ChartDraw &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartDraw &body, const ChartDrawKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChartDraw &body);
[[nodiscard]] QList<OwnText> ownTexts(const ChartDraw &body);
[[nodiscard]] QStringList revealingTexts(const ChartDraw &body, const ChartDrawKey &key, const PreparedExercise &prepared,
                                         const QString &language);

} // namespace chartroom
