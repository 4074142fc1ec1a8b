// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of chart.pick (exercises.md 4.10): as choice.one, or with `rank` as order.
[[nodiscard]] KeyPreparation prepareKey(const ChartPick &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartPick &body, const ChartPickKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChartPick &body);
[[nodiscard]] QList<ExerciseTest> derivedTests(const ChartPick &body, const ChartPickKey &key);
[[nodiscard]] QList<OwnText> ownTexts(const ChartPick &body);
[[nodiscard]] QStringList revealingTexts(const ChartPick &body, const ChartPickKey &key, const PreparedExercise &prepared,
                                         const QString &language);
[[nodiscard]] bool isEasyToGuess(const ChartPick &body, const ChartPickKey &key);

/// The options with the name sentences of their charts as texts.
[[nodiscard]] QList<Choice> namedOptions(const ChartPick &body, const ChartPickKey &key);

} // namespace chartroom
