// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "grading/gradingcache.h"
#include "lesson/pack.h"

namespace chartroom {

/// True when a text holds one of these (revealingTexts) as whole words; digits next to marks of the same number do not end a word.
[[nodiscard]] bool leaks(const QString &text, const QStringList &answers);

/// exercise.feedback.leaks-answer: hints before the last and all feedback, in every variant and in the pack's
/// language. One issue a text.
[[nodiscard]] QList<Issue> leakIssues(const Pack &pack, const Exercise &exercise, GradingCache &cache);

} // namespace chartroom
