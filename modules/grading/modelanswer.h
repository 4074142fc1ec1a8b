// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "grading/gradingcache.h"
#include "lesson/pack.h"

#include <QJsonObject>

namespace chartroom {

/// The answer of a written test with all Values evaluated; `{change: …}` of chart kinds becomes a whole spec. Texts
/// of charts are in the language. Errors (Malformed): a Value that does not evaluate, an exercise without usable key.
[[nodiscard]] Result<QJsonObject> testAnswer(const Pack &pack, const Exercise &exercise, const ExerciseTest &test,
                                             int variantIndex, const QString &language, GradingCache &cache);

/// True when a test holds a right answer: it states the score 1, or of a reflection that it is handed in.
[[nodiscard]] bool isModelTest(const Exercise &exercise, const ExerciseTest &test);

/// True when a test is about this variant (2.7).
[[nodiscard]] bool testApplies(const ExerciseTest &test, const Variant &variant);

/// The solution (exercises.md 2.6): the answer of the first test with score 1 that is about the variant. Errors: as
/// above, and NotFound when there is no such test.
[[nodiscard]] Result<QJsonObject> modelAnswer(const Pack &pack, const Exercise &exercise, int variantIndex,
                                              const QString &language, GradingCache &cache);

} // namespace chartroom
