// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "grading/gradingcache.h"
#include "lesson/pack.h"

#include <QList>

namespace chartroom {

/// The most variants an exercise may have (exercises.md 2.3); what lies beyond is an issue and is not run.
inline constexpr int mostVariants = 64;

/// How many tests an exercise has and how they went. `run` counts every test once for each variant it is about.
struct TestCounts {
    int written = 0;
    int derived = 0;
    int run = 0;
    int failed = 0;

    TestCounts &operator+=(const TestCounts &other);
    bool operator==(const TestCounts &) const = default;
};

/// What the tests of one exercise say.
struct TestReport {
    QList<Issue> issues; ///< exercise.test.*
    TestCounts counts;
};

/// Runs the written and the derived tests in every variant (exercises.md 2.7), in the pack's source language. Each
/// test is reported at most once a rule, with the first variant that breaks it. An exercise that cannot be graded runs
/// nothing; its key is reported elsewhere (exercise.key.*).
[[nodiscard]] TestReport runExerciseTests(const Pack &pack, const Exercise &exercise, GradingCache &cache);

/// The feedback ids of the author, each of which a test must reach, with their places.
struct AuthorFeedback {
    QString id;
    Place place;
    bool operator==(const AuthorFeedback &) const = default;
};
[[nodiscard]] QList<AuthorFeedback> authorFeedback(const Exercise &exercise);

} // namespace chartroom
