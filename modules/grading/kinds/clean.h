// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"
#include "lesson/kinds/clean.h"

namespace chartroom {

// exercises.md 4.20; the hooks are explained in kinds/allkinds.h.
[[nodiscard]] KeyPreparation prepareKey(const Clean &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Clean &body, const CleanKey &key, const AnswerScene &scene);
[[nodiscard]] QList<QJsonObject> emptyAnswers(const Clean &body);

/// An edit in words: "spaces trimmed in Region".
[[nodiscard]] QString cleanEditText(const CleanEdit &edit, const CleanTable &table, const QString &language);

} // namespace chartroom
