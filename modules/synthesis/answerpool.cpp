// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis/answerpool.h"

#include "base/numberformat.h"
#include "grading/kindhooks.h"
#include "grading/modelanswer.h"
#include "lesson/askedexercise.h"
#include "lesson/values.h"

#include <map>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostVariants = 3;
constexpr int weightOfMistake = 3;

/// Exercises that a lesson asks as predictions.
QSet<QString> predictionsOf(const Lesson &lesson)
{
    QSet<QString> ids;
    for (const Step &step : lesson.steps(lesson.language)) {
        for (const Block &block : step.blocks) {
            if (const auto *predict = std::get_if<PredictBlock>(&block))
                ids << predict->exercise;
        }
    }
    return ids;
}

/// The smallest seed for each of the first variants.
QList<qint64> seedsFor(const Exercise &exercise)
{
    const int count = variantCount(exercise);
    QSet<int> covered;
    QList<qint64> seeds;
    for (qint64 seed = 0; seeds.size() < std::min<qsizetype>(count, mostVariants) && seed < 1000; ++seed) {
        const int variant = variantIndex(exercise.uuid, seed, count);
        if (covered.contains(variant))
            continue;
        covered << variant;
        seeds << seed;
    }
    return seeds;
}

/// A typed number as it is written in French: the tests of a pack are typed in its source language.
QJsonObject typedIn(QJsonObject answer, const QString &from, const QString &language)
{
    if (isFrench(language) == isFrench(from) || !answer.value(u"text"_s).isString())
        return answer;
    QString text = answer.value(u"text"_s).toString();
    text.remove(u',').replace(u'.', u',');
    answer.insert(u"text"_s, text);
    return answer;
}

void addUnlessKnown(QList<QJsonObject> &answers, const QJsonObject &answer, int times)
{
    if (answers.contains(answer))
        return;
    for (int i = 0; i < times; ++i)
        answers << answer;
}

} // namespace

struct AnswerPool::Caches {
    std::map<const Pack *, GradingCache> byPack;
};

AnswerPool::AnswerPool(const QList<const Pack *> &packs)
    : m_caches(std::make_unique<Caches>())
{
    for (const Pack *pack : packs) {
        for (const Lesson &lesson : pack->lessons) {
            const QSet<QString> predictions = predictionsOf(lesson);
            QList<PooledExercise> pooled;
            for (const Exercise &exercise : lesson.exercises) {
                if (exercise.state == ExerciseState::Ready && !exercise.retired)
                    pooled << PooledExercise{pack, &lesson, &exercise, predictions.contains(exercise.id),
                                             seedsFor(exercise)};
            }
            if (lesson.role != LessonRole::Placement && !pooled.isEmpty())
                m_lessons << pooled;
        }
    }
}

AnswerPool::~AnswerPool() = default;

Grade AnswerPool::grade(const PooledExercise &exercise, qint64 seed, const QString &language, const QJsonObject &answer)
{
    return gradeAnswer({exercise.pack, exercise.exercise, answer, seed, {}, language}, m_caches->byPack[exercise.pack]);
}

const PooledAnswers &AnswerPool::answers(const PooledExercise &exercise, qint64 seed, const QString &language)
{
    const QString key = u"%1:%2:%3"_s.arg(exercise.exercise->uuid.toString()).arg(seed).arg(language);
    auto found = m_answers.find(key);
    if (found == m_answers.end())
        found = m_answers.insert(key, workOut(exercise, seed, language));
    return *found;
}

PooledAnswers AnswerPool::workOut(const PooledExercise &pooled, qint64 seed, const QString &language)
{
    const Pack &pack = *pooled.pack;
    const Exercise &exercise = *pooled.exercise;
    GradingCache &cache = m_caches->byPack[pooled.pack];
    const int variant = variantIndex(exercise.uuid, seed, variantCount(exercise));
    const PreparedExercise &prepared = cache.prepared(pack, exercise, variant, language);
    PooledAnswers pool;
    pool.title = exerciseTitle(exercise, prepared.context);
    if (!prepared.isGradable())
        return pool;
    for (const ExerciseTest &test : exercise.tests + derivedTests(exercise, prepared)) {
        if (!testApplies(test, prepared.variant))
            continue;
        const auto written = testAnswer(pack, exercise, test, variant, language, cache);
        if (!written)
            continue;
        QJsonObject answer = typedIn(*written, pack.language, language);
        answer.remove(u"confidence"_s);
        QJsonObject asked = answer;
        if (exercise.confidence)
            asked.insert(u"confidence"_s, u"unsure"_s);
        const Grade grade = this->grade(pooled, seed, language, asked);
        // A mistake that changes its meaning with the language is left out rather than passed off as another one.
        if (!grade.isCounted() || (!test.outcome.isEmpty() && test.outcome != outcomeWord(grade.outcome)))
            continue;
        if (grade.outcome == Outcome::Full)
            addUnlessKnown(pool.right, answer, 1);
        else
            addUnlessKnown(pool.wrong, answer, grade.misconception.isEmpty() ? 1 : weightOfMistake);
    }
    return pool;
}

ExerciseText exerciseTextOf(const Pack &pack, const Exercise &exercise, const QString &gradingHash, const QString &language,
                            const QString &title)
{
    return {gradingHash, language, exercise.uuid, title, askedExercise(pack, exercise, language)};
}

} // namespace chartroom
