// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/studyplan.h"

#include "learning/placementrecord.h"

#include <QHash>
#include <QSet>
#include <algorithm>

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
        status.lessons.append({lesson->slug, progress, state, false});
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
        // Placement is no lesson to learn from; it has a page of its own.
        if (const Lesson *lesson = pack.lesson(slug); lesson && lesson->role != LessonRole::Placement)
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

/// What was skipped comes last.
QList<StudyPlace> placesNotDone(const QList<ModuleStatus> &modules)
{
    QList<StudyPlace> places;
    QList<StudyPlace> skipped;
    for (const ModuleStatus &module : modules) {
        for (const LessonStatus &lesson : module.lessons) {
            if (lesson.state != StudyState::Done)
                (lesson.isSkipped ? skipped : places) << placeOf(module, lesson);
        }
    }
    return places + skipped;
}

/// The first lesson of the path that fits, or nothing.
template<typename Fits>
std::optional<StudyPlace> firstOfPath(const QList<ModuleStatus> &path, Fits fits)
{
    for (const ModuleStatus &module : path) {
        for (const LessonStatus &lesson : module.lessons) {
            if (fits(module, lesson))
                return placeOf(module, lesson);
        }
    }
    return std::nullopt;
}

const Lesson *lessonOf(const QList<const Pack *> &packs, const QString &pack, const QString &slug)
{
    const auto found = std::find_if(packs.begin(), packs.end(), [&pack](const Pack *each) { return each->id == pack; });
    return found == packs.end() ? nullptr : (*found)->lesson(slug);
}

std::optional<StudyPlace> startOf(const QList<const Pack *> &packs, const QList<ModuleStatus> &path, const QList<PlacementBand> &placed)
{
    const auto isNew = [&](const ModuleStatus &module, const LessonStatus &status) {
        const Lesson *lesson = lessonOf(packs, module.pack, status.slug);
        return lesson && lesson->role == LessonRole::Learn && teachesNew(*lesson, placed);
    };
    const auto isTest = [&](const ModuleStatus &module, const LessonStatus &status) {
        const Lesson *lesson = lessonOf(packs, module.pack, status.slug);
        return lesson && lesson->role == LessonRole::Final && status.state != StudyState::Done;
    };
    const std::optional<StudyPlace> lesson = firstOfPath(path, isNew);
    return lesson ? lesson : firstOfPath(path, isTest);
}

/// Marks what lies before the start in the path, and the same lessons in the modules.
void skipToStart(StudyPlan &plan)
{
    QSet<std::pair<QString, QString>> skipped;
    bool isReached = false;
    for (ModuleStatus &module : plan.path) {
        for (LessonStatus &lesson : module.lessons) {
            isReached |= module.pack == plan.start->pack && lesson.slug == plan.start->lesson;
            lesson.isSkipped = !isReached && lesson.state == StudyState::NotStarted;
            if (lesson.isSkipped)
                skipped.insert({module.pack, lesson.slug});
        }
    }
    for (ModuleStatus &module : plan.modules) {
        for (LessonStatus &lesson : module.lessons)
            lesson.isSkipped = skipped.contains({module.pack, lesson.slug});
    }
}

void takePlacement(StudyPlan &plan, const QList<const Pack *> &packs, const QList<PlacementBand> &placed)
{
    plan.start = placed.isEmpty() ? std::nullopt : startOf(packs, plan.path, placed);
    const auto isAny = [](const ModuleStatus &, const LessonStatus &) { return true; };
    if (plan.start && plan.start == firstOfPath(plan.path, isAny))
        plan.start.reset();
    if (plan.start)
        skipToStart(plan);
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

bool ModuleStatus::isSkipped() const
{
    return !lessons.isEmpty() && std::all_of(lessons.begin(), lessons.end(), [](const LessonStatus &lesson) { return lesson.isSkipped; });
}

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
                    const QList<StepSeen> &seen, const QList<Attempt> &attempts, const QList<PlacementBand> &placed)
{
    StudyPlan plan;
    const SortedFacts facts(seen, attempts);
    for (const Pack *pack : packs) {
        for (const PackModule &module : pack->modules) {
            if (const QList<const Lesson *> lessons = lessonsOf(*pack, module); !lessons.isEmpty())
                plan.modules << moduleStatus(*pack, module.id, lessons, learner, facts);
        }
        for (const PathStop &stop : path.stops) {
            const QList<const Lesson *> lessons = pack->id == path.pack ? lessonsAt(*pack, stop) : QList<const Lesson *>();
            if (!lessons.isEmpty())
                plan.path << moduleStatus(*pack, stop.module, lessons, learner, facts);
        }
    }
    if (plan.path.isEmpty())
        plan.path = plan.modules;
    takePlacement(plan, packs, placed);
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
    PlacementRecord placement(store, learner);
    if (const Result<void> read = placement.read(); !read)
        return read.error();
    return studyPlan(packs, path, learner, *seen, *attempts, placement.bands());
}

} // namespace chartroom
