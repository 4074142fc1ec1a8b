// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of choice.one (exercises.md 4.1).
[[nodiscard]] KeyPreparation prepareKey(const ChoiceOne &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const ChoiceOne &body, const ChoiceOneKey &key,
                                               const AnswerScene &scene);

} // namespace chartroom
