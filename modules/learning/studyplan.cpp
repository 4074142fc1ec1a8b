// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/studyplan.h"

#include <QHash>

namespace chartroom {

namespace {

StudyState stateOf(const LessonProgress &progress)
{
    if (progress.isDone || progress.wasEverDone)
        return StudyState::Done;
    return progress.isStarted ? StudyState::InProgress : StudyState::NotStarted;
}

/// Facts by what they are about, so that each lesson looks at its own only.
struct SortedFacts {
    QHash<LessonId, QList<StepSeen>> seen;
    QHash<ExerciseId, QList<Attempt>> attempts;

    SortedFacts(const QList<StepSeen> &allSeen, const QList<Attempt> &allAttempts)
    {
        for (const StepSeen &fact : allSeen)
            seen[fact.lesson].append(fact);
        for (const Attempt &attempt : allAttempts)
            attempts[attempt.exercise].append(attempt);
    }

    [[nodiscard]] LessonProgress progress(const Lesson &lesson, const LearnerId &learner) const
    {
        QList<Attempt> own;
        for (const Exercise &exercise : lesson.exercises)
            own.append(attempts.value(exercise.uuid));
        return lessonProgress(lesson, learner, seen.value(lesson.uuid), own);
    }
};

ModuleStatus moduleStatus(const Pack &pack, const PackModule &module, const LearnerId &learner, const SortedFacts &facts)
{
    ModuleStatus status;
    status.pack = pack.id;
    status.module = module.id;
    for (const QString &slug : module.lessons) {
        const Lesson *lesson = pack.lesson(slug);
        if (!lesson)
            continue;
        const LessonProgress progress = facts.progress(*lesson, learner);
        const StudyState state = stateOf(progress);
        status.lessons.append({slug, progress, state});
        status.stepCount += progress.stepCount;
        status.stepsDone += state == StudyState::Done ? progress.stepCount : progress.stepsDone;
        status.lessonsDone += state == StudyState::Done ? 1 : 0;
        if (state != StudyState::NotStarted)
            status.state = StudyState::InProgress;
    }
    if (!status.lessons.isEmpty() && status.lessonsDone == status.lessons.size())
        status.state = StudyState::Done;
    return status;
}

StudyPlace placeOf(const ModuleStatus &module, const LessonStatus &lesson)
{
    return {module.pack, lesson.slug, lesson.progress.currentStep, lesson.progress.isStarted};
}

/// The unfinished lesson seen last; without one the first that is not done.
void chooseNext(StudyPlan &plan)
{
    QDateTime newest;
    bool takeNext = false;
    for (const ModuleStatus &module : std::as_const(plan.modules)) {
        for (const LessonStatus &lesson : module.lessons) {
            if (lesson.state == StudyState::Done)
                continue;
            const bool isNewer = lesson.progress.lastSeen.isValid()
                && (!newest.isValid() || lesson.progress.lastSeen > newest);
            if (!plan.goOn || isNewer) {
                plan.goOn = placeOf(module, lesson);
                newest = lesson.progress.lastSeen;
                plan.after.reset();
                takeNext = true;
            } else if (takeNext) {
                plan.after = placeOf(module, lesson);
                takeNext = false;
            }
        }
    }
}

} // namespace

StudyPlan studyPlan(const QList<const Pack *> &packs, const LearnerId &learner, const QList<StepSeen> &seen,
                    const QList<Attempt> &attempts)
{
    StudyPlan plan;
    const SortedFacts facts(seen, attempts);
    for (const Pack *pack : packs) {
        for (const PackModule &module : pack->modules)
            plan.modules.append(moduleStatus(*pack, module, learner, facts));
    }
    chooseNext(plan);
    return plan;
}

Result<StudyPlan> studyPlan(const QList<const Pack *> &packs, ProgressStore &store, const LearnerId &learner)
{
    const Result<QList<StepSeen>> seen = store.stepsSeen(learner);
    if (!seen)
        return seen.error();
    const Result<QList<Attempt>> attempts = store.attempts(learner);
    if (!attempts)
        return attempts.error();
    return studyPlan(packs, learner, *seen, *attempts);
}

} // namespace chartroom
