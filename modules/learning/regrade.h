// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/result.h"
#include "grading/gradingcache.h"
#include "lesson/pack.h"
#include "progress/attempt.h"
#include "progress/facts.h"
#include "storage/progressstore.h"

#include <QHash>
#include <QList>

namespace chartroom {

/// What a newer revision makes of the stored answers to one exercise.
struct ExerciseRegrade {
    ExerciseId exercise;
    QString id;         ///< in the pack
    int considered = 0; ///< answers whose grade is of another grading hash
    int up = 0;         ///< of them, how many would be graded better
    int down = 0;
    int unreadable = 0; ///< of them: the new revision cannot read the answer, so that its grade stays
    int notShared = 0;  ///< of them: only the outcome is here, not the answer

    bool operator==(const ExerciseRegrade &) const = default;
};

/// Why the answers to an exercise keep their grades.
enum class RegradeObstacle {
    Removed,       ///< the pack does not have it any more
    OtherKind,     ///< its kind changed
    CannotBeAsked, ///< it has errors, or needs a newer program
    OlderPack,     ///< the answers are graded by a newer revision than the pack holds
};

struct NotRegraded {
    ExerciseId exercise;
    QString title;
    RegradeObstacle why = RegradeObstacle::Removed;
    int answers = 0;

    bool operator==(const NotRegraded &) const = default;
};

struct RegradeSummary {
    bool applied = false;
    QList<ExerciseRegrade> exercises; ///< in the order of the pack; only those with answers to consider
    QList<NotRegraded> skipped;       ///< by title

    [[nodiscard]] int considered() const;
    [[nodiscard]] int changed() const;
    [[nodiscard]] int unreadable() const;
    [[nodiscard]] int notShared() const;
    bool operator==(const RegradeSummary &) const = default;
};

/// A new grade of an old answer, and the exercise as it is asked now.
struct NewGrade {
    Attempt fact;
    ExerciseText text;
};

/// Grades stored answers of one pack by the revisions it holds now (exercises.md 2.9): the same raw answer, variant,
/// seed and language. An answer is of the pack when it names it or one that it replaces. Only an outcome or a score
/// that differs gives a new fact; it refers to the answer, keeps its day, times, help and confidence, and says why.
/// Predictions are graded like answers and still never count. Pure but for the ids of the facts.
class Regrader
{
public:
    /// \a reason is one sentence; empty: that the revision was replaced, in \a language. The pack must outlive this.
    Regrader(const Pack &pack, const DeviceId &device, const QDate &today, const QString &language, const QString &reason = {});

    /// The new grades for all attempts of ONE learner; counts them in the summary.
    [[nodiscard]] QList<NewGrade> newGrades(const QList<Attempt> &attempts);
    [[nodiscard]] RegradeSummary summary() const;

private:
    struct Answer;
    [[nodiscard]] bool isOfPack(const Attempt &attempt) const;
    [[nodiscard]] std::optional<RegradeObstacle> obstacle(const Answer &answer) const;
    [[nodiscard]] const QString &hashOf(const Exercise &exercise);
    [[nodiscard]] std::optional<int> variantOfAnswer(const Exercise &exercise, const Attempt &attempt);
    [[nodiscard]] std::optional<Grade> gradeAgain(const Exercise &exercise, const Attempt &attempt);
    [[nodiscard]] Attempt factFrom(const Answer &answer, const Exercise &exercise, const Grade &grade, int number) const;
    [[nodiscard]] std::optional<Grade> changedGrade(const Answer &answer, ExerciseRegrade &count);
    void skip(const Attempt &attempt, RegradeObstacle why);

    const Pack &m_pack;
    DeviceId m_device;
    QDate m_today;
    QString m_language;
    QString m_reason;
    GradingCache m_cache;
    QHash<ExerciseId, QString> m_hashes;
    QHash<ExerciseId, QList<QJsonObject>> m_variants;
    QHash<ExerciseId, ExerciseRegrade> m_counts;
    QHash<ExerciseId, NotRegraded> m_skipped;
};

/// Adds the new grades, with the pack and the texts they refer to; together with what runs in the same transaction.
/// \a language is that of the pack's title. Errors of the store.
Result<void> keepNewGrades(ProgressStore &store, const Pack &pack, const QList<NewGrade> &grades, const QString &language);

/// What is wanted of `store regrade`.
struct RegradeOptions {
    bool apply = false;            ///< otherwise only the difference is told
    QString language = QStringLiteral("en"); ///< of the reason
    QString reason;                ///< one sentence; empty: that the revision was replaced
    std::optional<LearnerId> learner; ///< only this one
};

/// Grades the answers of a store again, person by person; the new grades come in one transaction, old ones are never
/// changed. People whose consent ended are left alone. Errors: Cancelled (nothing is stored then), those of the store.
[[nodiscard]] Result<RegradeSummary> regradeStore(ProgressStore &store, const Pack &pack, const RegradeOptions &options,
                                                  const Clock &clock, const Progress &progress = Progress());

} // namespace chartroom
