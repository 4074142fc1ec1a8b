// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of table.filter (exercises.md 4.16).
[[nodiscard]] KeyPreparation prepareKey(const TableFilter &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const TableFilter &body, const TableFilterKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const TableFilter &body);
[[nodiscard]] bool isSameMatch(const TableFilterKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j);

} // namespace chartroom
