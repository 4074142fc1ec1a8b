// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/grade.h"
#include "grading/prepared.h"

#include <memory>

namespace chartroom {

/// Keeps evaluated keys and grades between calls, so that an exercise is evaluated once and equal answers are judged
/// once. Results never depend on it. The caller owns it: one cache for one reading of one pack and one thread; make a
/// new one when the pack is read again. The pack must outlive it.
class GradingCache
{
public:
    GradingCache();
    ~GradingCache();
    GradingCache(GradingCache &&) noexcept;
    GradingCache &operator=(GradingCache &&) noexcept;

    /// The exercise evaluated in a variant and a language. The reference lives as long as the cache.
    [[nodiscard]] const PreparedExercise &prepared(const Pack &pack, const Exercise &exercise, int variantIndex,
                                                   const QString &language);

    /// The grade of an equal answer, or nullptr; valid until the next call of remember().
    [[nodiscard]] const Grade *find(const PreparedExercise &prepared, const QByteArray &canonicalAnswer) const;
    void remember(const PreparedExercise &prepared, const QByteArray &canonicalAnswer, const Grade &grade);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace chartroom
