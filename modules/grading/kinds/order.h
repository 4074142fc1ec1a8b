// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of order (exercises.md 4.6).
[[nodiscard]] KeyPreparation prepareKey(const Order &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Order &body, const OrderKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Order &body);
[[nodiscard]] QList<ExerciseTest> derivedTests(const Order &body, const OrderKey &key);
[[nodiscard]] bool isEasyToGuess(const Order &body, const OrderKey &key);

} // namespace chartroom
