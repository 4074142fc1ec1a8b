// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"
#include "lesson/kinds/linkage.h"

namespace chartroom {

/// The rules of an answer; nothing when it names what is not offered. No comparison: nothing was chosen yet.
[[nodiscard]] std::optional<LinkRules> linkRules(const Linkage &body, const QJsonObject &answer);

// exercises.md 4.24; the hooks are explained in kinds/allkinds.h.
[[nodiscard]] KeyPreparation prepareKey(const Linkage &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Linkage &body, const LinkageKey &key, const AnswerScene &scene);
[[nodiscard]] QList<QJsonObject> emptyAnswers(const Linkage &body);

} // namespace chartroom
