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

/// The status of some lessons of a module; slugs without a lesson are passed over.
ModuleStatus moduleStatus(const Pack &pack, const QString &module, const QList<const Lesson *> &lessons,
                          const LearnerId &learner, const SortedFacts &facts)
{
    ModuleStatus status;
    status.pack = pack.id;
    status.module = module;
    for (const Lesson *lesson : lessons) {
        const LessonProgress progress = facts.progress(*lesson, learner);
        const StudyState state = stateOf(progress);
        status.lessons.append({lesson->slug, progress, state});
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

QList<const Lesson *> lessonsOf(const Pack &pack, const PackModule &module)
{
    QList<const Lesson *> lessons;
    for (const QString &slug : module.lessons) {
        if (const Lesson *lesson = pack.lesson(slug))
            lessons << lesson;
    }
    return lessons;
}

/// Of a whole module: the lessons to learn from, and the first form of its test.
QList<const Lesson *> lessonsOfPath(const QList<const Lesson *> &all)
{
    QList<const Lesson *> lessons;
    bool hasTest = false;
    for (const Lesson *lesson : all) {
        const bool isFirstTest = lesson->role == LessonRole::Final && !hasTest;
        hasTest |= isFirstTest;
        if (lesson->role == LessonRole::Learn || isFirstTest)
            lessons << lesson;
    }
    return lessons;
}

QList<const Lesson *> lessonsAt(const Pack &pack, const PathStop &stop)
{
    for (const PackModule &module : pack.modules) {
        if (module.id != stop.module)
            continue;
        if (stop.lesson.isEmpty())
            return lessonsOfPath(lessonsOf(pack, module));
        const Lesson *lesson = module.lessons.contains(stop.lesson) ? pack.lesson(stop.lesson) : nullptr;
        return lesson ? QList{lesson} : QList<const Lesson *>();
    }
    return {};
}

StudyPlace placeOf(const ModuleStatus &module, const LessonStatus &lesson)
{
    return {module.pack, lesson.slug, lesson.progress.currentStep, lesson.progress.isStarted};
}

QList<StudyPlace> placesNotDone(const QList<ModuleStatus> &modules)
{
    QList<StudyPlace> places;
    for (const ModuleStatus &module : modules) {
        for (const LessonStatus &lesson : module.lessons) {
            if (lesson.state != StudyState::Done)
                places << placeOf(module, lesson);
        }
    }
    return places;
}

std::optional<StudyPlace> seenLast(const QList<ModuleStatus> &modules)
{
    std::optional<StudyPlace> place;
    QDateTime newest;
    for (const ModuleStatus &module : modules) {
        for (const LessonStatus &lesson : module.lessons) {
            const QDateTime &seen = lesson.progress.lastSeen;
            if (lesson.state == StudyState::Done || !seen.isValid() || (newest.isValid() && seen <= newest))
                continue;
            newest = seen;
            place = placeOf(module, lesson);
        }
    }
    return place;
}

void chooseNext(StudyPlan &plan)
{
    // Lessons beside the path come last: a path is an order, not a wall.
    QList<StudyPlace> open = placesNotDone(plan.path);
    for (const StudyPlace &place : placesNotDone(plan.modules)) {
        if (!open.contains(place))
            open << place;
    }
    plan.goOn = seenLast(plan.modules);
    if (!plan.goOn && !open.isEmpty())
        plan.goOn = open.first();
    const qsizetype next = plan.goOn ? open.indexOf(*plan.goOn) + 1 : 0;
    if (next > 0 && next < open.size())
        plan.after = open.at(next);
}

} // namespace

const LessonStatus *StudyPlan::lesson(const QString &pack, const QString &slug) const
{
    for (const ModuleStatus &module : modules) {
        for (const LessonStatus &each : module.lessons) {
            if (module.pack == pack && each.slug == slug)
                return &each;
        }
    }
    return nullptr;
}

StudyPlan studyPlan(const QList<const Pack *> &packs, const RolePath &path, const LearnerId &learner,
                    const QList<StepSeen> &seen, const QList<Attempt> &attempts)
{
    StudyPlan plan;
    const SortedFacts facts(seen, attempts);
    for (const Pack *pack : packs) {
        for (const PackModule &module : pack->modules)
            plan.modules << moduleStatus(*pack, module.id, lessonsOf(*pack, module), learner, facts);
        for (const PathStop &stop : path.stops) {
            const QList<const Lesson *> lessons = pack->id == path.pack ? lessonsAt(*pack, stop) : QList<const Lesson *>();
            if (!lessons.isEmpty())
                plan.path << moduleStatus(*pack, stop.module, lessons, learner, facts);
        }
    }
    if (plan.path.isEmpty())
        plan.path = plan.modules;
    chooseNext(plan);
    return plan;
}

Result<StudyPlan> studyPlan(const QList<const Pack *> &packs, const RolePath &path, ProgressStore &store,
                            const LearnerId &learner)
{
    const Result<QList<StepSeen>> seen = store.stepsSeen(learner);
    if (!seen)
        return seen.error();
    const Result<QList<Attempt>> attempts = store.attempts(learner);
    if (!attempts)
        return attempts.error();
    return studyPlan(packs, path, learner, *seen, *attempts);
}

} // namespace chartroom
