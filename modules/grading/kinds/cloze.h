// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"

namespace chartroom {

/// Grader of cloze (exercises.md 4.5): each gap goes through the whole pipeline as an exercise of its kind.
[[nodiscard]] KeyPreparation prepareKey(const Cloze &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Cloze &body, const ClozeKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Cloze &body);
[[nodiscard]] QList<OwnText> ownTexts(const Cloze &body);
[[nodiscard]] QList<NamedAnticipation> partAnticipations(const Cloze &body);
[[nodiscard]] QStringList revealingTexts(const Cloze &body, const ClozeKey &key, const PreparedExercise &prepared,
                                         const QString &language);
[[nodiscard]] bool isEasyToGuess(const Cloze &body, const ClozeKey &key);

} // namespace chartroom
