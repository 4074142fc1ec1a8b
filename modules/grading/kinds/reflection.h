// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// "Grader" of reflection (exercises.md 4.27): whether a text can be handed in. It has no score.
[[nodiscard]] KeyPreparation prepareKey(const Reflection &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Reflection &body, const ReflectionKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Reflection &body);

/// The words of a text: what stands between white space and holds a letter or a digit.
[[nodiscard]] int wordCount(const QString &text);

} // namespace chartroom
