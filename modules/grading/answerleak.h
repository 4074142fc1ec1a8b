// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "grading/gradingcache.h"
#include "lesson/pack.h"

namespace chartroom {

/// The texts that would give the answer away in a variant (exercises.md 3.7): a numeric key displayed with 0 to 3
/// decimals when that has two digits or more, the text of the right option.
[[nodiscard]] QStringList answerTexts(const Exercise &exercise, const PreparedExercise &prepared,
                                      const QString &language);

/// True when a text holds one of them as whole words; digits next to marks of the same number do not end a word.
[[nodiscard]] bool leaks(const QString &text, const QStringList &answers);

/// exercise.feedback.leaks-answer: hints before the last and all feedback, in every variant and in the pack's
/// language. One issue a text.
[[nodiscard]] QList<Issue> leakIssues(const Pack &pack, const Exercise &exercise, GradingCache &cache);

} // namespace chartroom
