// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of formula (exercises.md 4.19).
[[nodiscard]] KeyPreparation prepareKey(const Formula &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Formula &body, const FormulaKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Formula &body);
[[nodiscard]] bool isSameMatch(const FormulaKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j);

} // namespace chartroom
