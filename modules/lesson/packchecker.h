// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/packreader.h"

namespace chartroom {

/// Runs the rules of pack-format.md 18 over a pack that was read, except those that need the grader
/// (exercise.test.*, exercise.anticipate.*, exercise.empty-counts, exercise.feedback.leaks-answer) and those that
/// compare versions. Returns the issues of reading too, sorted, each once.
[[nodiscard]] QList<Issue> checkPack(const PackReading &reading);

/// True when nothing stands for the key of an exercise: checkPack reports exercise.key.missing, and there is no key
/// whose problems grading could tell.
[[nodiscard]] bool lacksKey(const Exercise &exercise);

/// True when an issue of this rule also stops an import (the rules marked I in pack-format.md 18).
[[nodiscard]] bool stopsImport(const QString &ruleId);

} // namespace chartroom
