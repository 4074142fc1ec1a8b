// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/lessonprogress.h"

#include "learning/variantseed.h"
#include "lesson/values.h"

#include <QSet>

namespace chartroom {

namespace {

/// Which exercises have a counted answer in one sitting.
class AnsweredInSitting
{
public:
    AnsweredInSitting(const Lesson &lesson, const LearnerId &learner, int sitting, const QList<Attempt> &attempts)
        : m_lesson(lesson), m_learner(learner), m_sitting(sitting)
    {
        for (const Attempt &attempt : attempts)
            m_answers.insert(key(attempt.exercise, attempt.seed, attempt.purpose));
    }

    [[nodiscard]] bool isAnswered(const QString &exerciseId, AttemptPurpose purpose) const
    {
        const Exercise *exercise = m_lesson.exercise(exerciseId);
        // What cannot be asked cannot hold anybody up.
        if (!exercise || exercise->state != ExerciseState::Ready)
            return true;
        const qint64 seed = exerciseSeed(m_learner, exercise->uuid, m_sitting, variantCount(*exercise));
        return m_answers.contains(key(exercise->uuid, seed, purpose));
    }

private:
    using Key = std::pair<ExerciseId, std::pair<qint64, int>>;
    static Key key(const ExerciseId &exercise, qint64 seed, AttemptPurpose purpose)
    {
        return {exercise, {seed, static_cast<int>(purpose)}};
    }

    const Lesson &m_lesson;
    const LearnerId &m_learner;
    int m_sitting;
    QSet<Key> m_answers;
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

} // namespace

LessonProgress lessonProgress(const Lesson &lesson, const LearnerId &learner, const QList<StepSeen> &seen,
                              const QList<Attempt> &attempts)
{
    int newest = 1;
    for (const StepSeen &fact : seen) {
        if (fact.lesson == lesson.uuid)
            newest = std::max(newest, fact.sitting);
    }
    LessonProgress progress = sittingProgress(lesson, learner, newest, seen, attempts);
    progress.wasEverDone = progress.isDone;
    for (int sitting = newest - 1; sitting >= 1 && !progress.wasEverDone; --sitting)
        progress.wasEverDone = sittingProgress(lesson, learner, sitting, seen, attempts).isDone;
    return progress;
}

} // namespace chartroom
