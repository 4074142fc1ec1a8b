// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of match (exercises.md 4.7).
[[nodiscard]] KeyPreparation prepareKey(const Match &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Match &body, const MatchKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Match &body);
[[nodiscard]] QList<ExerciseTest> derivedTests(const Match &body, const MatchKey &key);
[[nodiscard]] bool isEasyToGuess(const Match &body, const MatchKey &key);

} // namespace chartroom
