// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"
#include "lesson/scenariograph.h"

namespace chartroom {

/// Grader of scenario (exercises.md 4.26). The exercises inside it go through the whole pipeline.
[[nodiscard]] KeyPreparation prepareKey(const Scenario &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Scenario &body, const ScenarioKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const Scenario &body);
[[nodiscard]] QList<OwnText> ownTexts(const Scenario &body);
[[nodiscard]] QStringList revealingTexts(const Scenario &body, const ScenarioKey &key, const PreparedExercise &prepared,
                                         const QString &language);

/// The exercise that a node asks: another one of the same lesson; nullptr when there is none.
[[nodiscard]] const Exercise *askedExercise(const Pack &pack, const Exercise &scenario, const ScenarioNode &node);
/// The variant in which it is asked, so that one variant of the scenario is always the same.
[[nodiscard]] int askedVariant(const Exercise &asked, int scenarioVariant);

} // namespace chartroom
