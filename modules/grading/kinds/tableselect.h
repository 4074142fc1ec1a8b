// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of table.select (exercises.md 4.15).
[[nodiscard]] KeyPreparation prepareKey(const TableSelect &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const TableSelect &body, const TableSelectKey &key, const AnswerScene &scene);

[[nodiscard]] QList<QJsonObject> emptyAnswers(const TableSelect &body);

} // namespace chartroom
