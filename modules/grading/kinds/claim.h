// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of claim (exercises.md 4.22).
[[nodiscard]] KeyPreparation prepareKey(const Claim &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Claim &body, const ClaimKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Claim &body);
[[nodiscard]] QStringList revealingTexts(const Claim &body, const ClaimKey &key, const PreparedExercise &prepared,
                                         const QString &language);

} // namespace chartroom
