// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of numeric (exercises.md 4.3).
[[nodiscard]] KeyPreparation prepareKey(const Numeric &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Numeric &body, const NumericKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Numeric &body);
[[nodiscard]] QStringList revealingTexts(const Numeric &body, const NumericKey &key, const PreparedExercise &prepared,
                                         const QString &language);
[[nodiscard]] bool isSameMatch(const NumericKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j);

} // namespace chartroom
