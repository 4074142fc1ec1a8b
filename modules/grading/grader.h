// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/grade.h"
#include "grading/gradingcache.h"
#include "lesson/pack.h"

#include <QJsonObject>
#include <optional>

namespace chartroom {

/// One answer to one exercise. The pack must hold the exercise.
struct GradingRequest {
    const Pack *pack = nullptr;
    const Exercise *exercise = nullptr;
    QJsonObject answer;
    qint64 seed = 0;            ///< chooses the variant (2.3), 0 to 2^53 − 1
    std::optional<int> variant; ///< or its index, chosen directly
    QString language = QStringLiteral("en"); ///< of typed text, messages and `read`
};

/// Judges an answer (exercises.md 3). Pure: no clock, no randomness, no network; the same request gives the same
/// grade, with or without a warm cache. An exercise that cannot be graded (broken key, unknown kind) gives the invalid
/// outcome "exercise.broken", which is never counted.
[[nodiscard]] Grade gradeAnswer(const GradingRequest &request, GradingCache &cache);
[[nodiscard]] Grade gradeAnswer(const GradingRequest &request);

/// The index of the variant a request is about.
[[nodiscard]] int requestedVariant(const GradingRequest &request);

/// True when the answer fits an anticipation, whatever its score; for checkers. False for invalid answers. They are
/// counted in the order of allAnticipations() of kindhooks.h.
[[nodiscard]] bool matchesAnticipation(const GradingRequest &request, qsizetype anticipation, GradingCache &cache);

} // namespace chartroom
