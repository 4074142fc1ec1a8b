// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"
#include "lesson/kinds/schema.h"

namespace chartroom {

// exercises.md 4.21; the hooks are explained in kinds/allkinds.h.
[[nodiscard]] KeyPreparation prepareKey(const Schema &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Schema &body, const SchemaKey &key, const AnswerScene &scene);
[[nodiscard]] QList<QJsonObject> emptyAnswers(const Schema &body);

} // namespace chartroom
