// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of choice.many (exercises.md 4.2).
[[nodiscard]] KeyPreparation prepareKey(const ChoiceMany &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChoiceMany &body, const ChoiceManyKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChoiceMany &body);
[[nodiscard]] QList<ExerciseTest> derivedTests(const ChoiceMany &body, const ChoiceManyKey &key);
[[nodiscard]] QList<OwnText> ownTexts(const ChoiceMany &body);
[[nodiscard]] QStringList revealingTexts(const ChoiceMany &body, const ChoiceManyKey &key,
                                         const PreparedExercise &prepared, const QString &language);
[[nodiscard]] bool isEasyToGuess(const ChoiceMany &body, const ChoiceManyKey &key);

} // namespace chartroom
