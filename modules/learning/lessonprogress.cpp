// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/lessonprogress.h"

#include "learning/variantseed.h"
#include "lesson/values.h"

#include <QHash>

namespace chartroom {

namespace {

/// Which exercises have a counted answer in one sitting.
class AnsweredInSitting
{
public:
    AnsweredInSitting(const Lesson &lesson, const LearnerId &learner, int sitting, const QList<Attempt> &attempts)
        : m_lesson(lesson), m_learner(learner), m_sitting(sitting)
    {
        for (const Attempt &attempt : attempts) {
            if (attempt.regradeOf)
                continue;
            QDateTime &first = m_answers[key(attempt.exercise, attempt.seed, attempt.purpose)];
            first = first.isValid() ? std::min(first, attempt.submitted) : attempt.submitted;
        }
    }

    [[nodiscard]] bool isAnswered(const QString &exerciseId, AttemptPurpose purpose) const
    {
        const Exercise *exercise = askedExercise(exerciseId);
        // What cannot be asked cannot hold anybody up.
        return !exercise || m_answers.contains(keyOf(*exercise, purpose));
    }

    /// When it was answered first in this sitting; invalid for what is not or cannot be asked.
    [[nodiscard]] QDateTime firstAnswer(const QString &exerciseId, AttemptPurpose purpose) const
    {
        const Exercise *exercise = askedExercise(exerciseId);
        return exercise ? m_answers.value(keyOf(*exercise, purpose)) : QDateTime();
    }

private:
    using Key = std::pair<ExerciseId, std::pair<qint64, int>>;
    static Key key(const ExerciseId &exercise, qint64 seed, AttemptPurpose purpose)
    {
        return {exercise, {seed, static_cast<int>(purpose)}};
    }

    [[nodiscard]] const Exercise *askedExercise(const QString &exerciseId) const
    {
        const Exercise *exercise = m_lesson.exercise(exerciseId);
        return exercise && exercise->state == ExerciseState::Ready ? exercise : nullptr;
    }
    [[nodiscard]] Key keyOf(const Exercise &exercise, AttemptPurpose purpose) const
    {
        return key(exercise.uuid, exerciseSeed(m_learner, exercise.uuid, m_sitting, variantCount(exercise)), purpose);
    }

    const Lesson &m_lesson;
    const LearnerId &m_learner;
    int m_sitting;
    QHash<Key, QDateTime> m_answers;
};

bool isAnsweredStep(const Step &step, const AnsweredInSitting &answered)
{
    for (const Block &block : step.blocks) {
        if (const auto *exercise = std::get_if<ExerciseBlock>(&block);
            exercise && !answered.isAnswered(exercise->exercise, AttemptPurpose::Answer))
            return false;
        if (const auto *predict = std::get_if<PredictBlock>(&block);
            predict && !answered.isAnswered(predict->exercise, AttemptPurpose::Prediction))
            return false;
    }
    return true;
}

LessonProgress sittingProgress(const Lesson &lesson, const LearnerId &learner, int sitting,
                               const QList<StepSeen> &seen, const QList<Attempt> &attempts)
{
    const QList<Step> &steps = lesson.steps(lesson.language);
    const AnsweredInSitting answered(lesson, learner, sitting, attempts);
    LessonProgress progress;
    progress.sitting = sitting;
    progress.steps.fill(StepState::NotSeen, steps.size());
    progress.currentStep = steps.size() > 1 && steps.first().blocks.isEmpty() ? 1 : 0;
    for (const StepSeen &fact : seen) {
        if (fact.lesson != lesson.uuid || fact.sitting != sitting || fact.step < 0 || fact.step >= steps.size())
            continue;
        progress.steps[fact.step] = isAnsweredStep(steps.at(fact.step), answered) ? StepState::Done : StepState::Seen;
        progress.currentStep = fact.step;
        progress.lastSeen = fact.at;
        progress.isStarted = true;
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i == 0 && steps.size() > 1 && steps.first().blocks.isEmpty())
            continue;
        ++progress.stepCount;
        progress.stepsDone += progress.steps.at(i) == StepState::Done ? 1 : 0;
    }
    progress.isDone = progress.stepCount > 0 && progress.stepsDone == progress.stepCount;
    return progress;
}

int newestSitting(const Lesson &lesson, const QList<StepSeen> &seen)
{
    int newest = 1;
    for (const StepSeen &fact : seen) {
        if (fact.lesson == lesson.uuid)
            newest = std::max(newest, fact.sitting);
    }
    return newest;
}

/// The last of the instants that made a finished sitting complete: each step's first view, each exercise's first answer.
QDateTime lastNeeded(const Lesson &lesson, int sitting, const QList<StepSeen> &seen, const AnsweredInSitting &answered)
{
    const QList<Step> &steps = lesson.steps(lesson.language);
    QHash<int, QDateTime> firstSeen;
    for (const StepSeen &fact : seen) {
        if (fact.lesson == lesson.uuid && fact.sitting == sitting)
            firstSeen.insert(fact.step, std::min(firstSeen.value(fact.step, fact.at), fact.at));
    }
    QDateTime last;
    const auto take = [&last](const QDateTime &when) {
        if (when.isValid() && (!last.isValid() || last < when))
            last = when;
    };
    for (int step = 0; step < steps.size(); ++step) {
        take(firstSeen.value(step));
        for (const Block &block : steps.at(step).blocks) {
            if (const auto *exercise = std::get_if<ExerciseBlock>(&block))
                take(answered.firstAnswer(exercise->exercise, AttemptPurpose::Answer));
            if (const auto *predict = std::get_if<PredictBlock>(&block))
                take(answered.firstAnswer(predict->exercise, AttemptPurpose::Prediction));
        }
    }
    return last;
}

} // namespace

std::optional<QDateTime> lessonFinishedAt(const Lesson &lesson, const LearnerId &learner, const QList<StepSeen> &seen,
                                          const QList<Attempt> &attempts)
{
    const int newest = newestSitting(lesson, seen);
    for (int sitting = 1; sitting <= newest; ++sitting) {
        if (sittingProgress(lesson, learner, sitting, seen, attempts).isDone)
            return lastNeeded(lesson, sitting, seen, AnsweredInSitting(lesson, learner, sitting, attempts));
    }
    return std::nullopt;
}

LessonProgress lessonProgress(const Lesson &lesson, const LearnerId &learner, const QList<StepSeen> &seen,
                              const QList<Attempt> &attempts)
{
    const int newest = newestSitting(lesson, seen);
    LessonProgress progress = sittingProgress(lesson, learner, newest, seen, attempts);
    progress.wasEverDone = progress.isDone;
    for (int sitting = newest - 1; sitting >= 1 && !progress.wasEverDone; --sitting)
        progress.wasEverDone = sittingProgress(lesson, learner, sitting, seen, attempts).isDone;
    return progress;
}

} // namespace chartroom
