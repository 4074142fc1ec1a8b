// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of chart.annotate (exercises.md 4.14).
[[nodiscard]] KeyPreparation prepareKey(const ChartAnnotate &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChartAnnotate &body, const ChartAnnotateKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const ChartAnnotate &body);

} // namespace chartroom
