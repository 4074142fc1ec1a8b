// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"
#include "lesson/kinds/sample.h"

namespace chartroom {

// exercises.md 4.25; the hooks are explained in kinds/allkinds.h.
[[nodiscard]] KeyPreparation prepareKey(const Sample &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Sample &body, const SampleKey &key, const AnswerScene &scene);
[[nodiscard]] QList<QJsonObject> emptyAnswers(const Sample &body);

} // namespace chartroom
