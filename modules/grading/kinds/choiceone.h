// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of choice.one (exercises.md 4.1).
[[nodiscard]] KeyPreparation prepareKey(const ChoiceOne &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChoiceOne &body, const ChoiceOneKey &key,
                                               const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChoiceOne &body);
[[nodiscard]] QList<ExerciseTest> derivedTests(const ChoiceOne &body, const ChoiceOneKey &key);
[[nodiscard]] QList<OwnText> ownTexts(const ChoiceOne &body);
[[nodiscard]] QStringList revealingTexts(const ChoiceOne &body, const ChoiceOneKey &key,
                                         const PreparedExercise &prepared, const QString &language);

} // namespace chartroom
