// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/pack.h"

#include <QJsonObject>

namespace chartroom {

/// What is kept of an exercise beside the answers to it, so that they stay readable when the pack has changed or is
/// gone: `kind`, `prompt`, `explanation` and `response` as written, `variants` and `let`, and `shown`: for each
/// variant {variant, prompt, explanation, offered} in the language, with all placeholders filled. `offered` are the texts
/// behind the ids that an answer may name ("median", in a gap "stat/median", in a scenario "mail" and "mail/ask").
[[nodiscard]] QJsonObject askedExercise(const Pack &pack, const Exercise &exercise, const QString &language);

} // namespace chartroom
