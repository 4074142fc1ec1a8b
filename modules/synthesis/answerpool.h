// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/grader.h"
#include "lesson/pack.h"
#include "progress/attempt.h"
#include "progress/facts.h"

#include <memory>
#include <optional>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace chartroom {

/// One exercise as the simulation meets it.
struct PooledExercise {
    const Pack *pack = nullptr;
    const Lesson *lesson = nullptr;
    const Exercise *exercise = nullptr;
    bool isPrediction = false; ///< placed in a predict block
    QList<qint64> seeds;       ///< one for each variant that is used, at most three
};

/// The answers of one exercise in one variant and language that people may give.
struct PooledAnswers {
    QString title;            ///< of the exercise
    QList<QJsonObject> right; ///< graded full
    QList<QJsonObject> wrong; ///< graded partial; anticipated mistakes stand there three times as often
};

/// The real answers that an exercise brings along: its model answer, the answers of its written tests (which hold every
/// anticipated mistake) and every option of a choice, each tried out on the real grader. Nothing is made up.
class AnswerPool
{
public:
    explicit AnswerPool(const QList<const Pack *> &packs);
    ~AnswerPool();
    AnswerPool(const AnswerPool &) = delete;
    AnswerPool &operator=(const AnswerPool &) = delete;

    /// Lessons of all packs in order, each with its exercises that can be answered.
    [[nodiscard]] const QList<QList<PooledExercise>> &lessons() const { return m_lessons; }

    /// Worked out at the first call. Empty lists when the exercise has no such answer in this language.
    [[nodiscard]] const PooledAnswers &answers(const PooledExercise &exercise, qint64 seed, const QString &language);

    /// Grades through the real grader, with a cache.
    [[nodiscard]] Grade grade(const PooledExercise &exercise, qint64 seed, const QString &language,
                              const QJsonObject &answer);

private:
    struct Caches;
    [[nodiscard]] PooledAnswers workOut(const PooledExercise &exercise, qint64 seed, const QString &language);

    QList<QList<PooledExercise>> m_lessons;
    QHash<QString, PooledAnswers> m_answers;
    std::unique_ptr<Caches> m_caches;
};

/// What the store keeps of an exercise as it was asked.
[[nodiscard]] ExerciseText exerciseTextOf(const Pack &pack, const Exercise &exercise, const QString &gradingHash, const QString &language,
                                          const QString &title);

} // namespace chartroom
