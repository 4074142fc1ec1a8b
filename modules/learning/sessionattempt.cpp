// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/sessionstate.h"

#include "learning/attemptparts.h"
#include "progress/attemptid.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString roleWord(LessonRole role)
{
    switch (role) {
    case LessonRole::Learn: return u"learn"_s;
    case LessonRole::Practice: return u"practice"_s;
    case LessonRole::Placement: return u"placement"_s;
    case LessonRole::Final: return u"final"_s;
    }
    return u"learn"_s;
}

} // namespace

Attempt LessonSession::State::attemptFrom(const Exercise &exercise, const ExercisePlace &place, const Grade &grade,
                                          const QJsonObject &answer) const
{
    const QDateTime now = clock.now();
    const WorkTime time = work.value(place);
    Attempt attempt;
    attempt.id = newAttemptId(now.date(), attemptsOfDay.value(now.date()));
    attempt.learner = learner;
    attempt.device = device;
    describeExercise(attempt, pack, exercise, grade);
    describeGrade(attempt, grade);
    attempt.role = roleWord(lesson.role);
    attempt.purpose = place.purpose;
    attempt.day = now.date();
    attempt.submitted = now;
    // A clock that was set back must not make an answer that ends before it begins.
    attempt.started = time.started.isValid() ? std::min(time.started, now) : now;
    attempt.seconds = time.seconds;
    attempt.answer = answer;
    attempt.hints = hintsOpened(exercise);
    attempt.aided = isSolutionOpened(exercise);
    return attempt;
}

Result<void> LessonSession::State::keepAttempt(const Attempt &attempt, const Exercise &exercise, const Grade &grade)
{
    return store.transaction([&]() -> Result<void> {
        const auto known = store.exerciseText(attempt.gradingHash, attempt.language);
        if (!known)
            return known.error();
        Result<void> done = store.savePack({pack.id, pack.version, pack.title.text(language)});
        if (done && !*known)
            done = store.saveExerciseText(askedText(pack, exercise, grade));
        if (done)
            done = hasOtherDraft ? store.append(attempt) : store.appendFromDraft(attempt);
        return done;
    });
}

} // namespace chartroom
