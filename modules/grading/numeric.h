// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// Grader of numeric (exercises.md 4.3).
[[nodiscard]] KeyPreparation prepareKey(const Numeric &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Numeric &body, const NumericKey &key, const AnswerScene &scene);

} // namespace chartroom
