// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of table.pivot (exercises.md 4.17).
[[nodiscard]] KeyPreparation prepareKey(const TablePivot &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const TablePivot &body, const TablePivotKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const TablePivot &body);

} // namespace chartroom
