// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of table.join (exercises.md 4.18).
[[nodiscard]] KeyPreparation prepareKey(const TableJoin &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const TableJoin &body, const TableJoinKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const TableJoin &body);

} // namespace chartroom
