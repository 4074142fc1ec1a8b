// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of text.short (exercises.md 4.4).
[[nodiscard]] KeyPreparation prepareKey(const TextShort &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const TextShort &body, const TextShortKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const TextShort &body);
[[nodiscard]] QStringList revealingTexts(const TextShort &body, const TextShortKey &key, const PreparedExercise &prepared,
                                         const QString &language);

} // namespace chartroom
