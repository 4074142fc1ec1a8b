// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of chart.read (exercises.md 4.9).
[[nodiscard]] KeyPreparation prepareKey(const ChartRead &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartRead &body, const ChartReadKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChartRead &body);
[[nodiscard]] QStringList revealingTexts(const ChartRead &body, const ChartReadKey &key, const PreparedExercise &prepared,
                                         const QString &language);
[[nodiscard]] bool isSameMatch(const ChartReadKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j);

} // namespace chartroom
