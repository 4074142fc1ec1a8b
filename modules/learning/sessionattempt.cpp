// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/sessionstate.h"

#include "lesson/placeholders.h"
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

QMap<QString, double> competencyMap(const Exercise &exercise)
{
    QMap<QString, double> map;
    for (const CompetencyWeight &entry : exercise.competencies) {
        const QString code = entry.level == exercise.difficulty ? entry.code
                                                                : entry.code + u'.' + QString::number(entry.level);
        map.insert(code, entry.weight);
    }
    return map;
}

EvaluationContext contextOf(const Pack &pack, const Exercise &exercise, const Grade &grade)
{
    const auto variant = variantAt(exercise, grade.variantIndex, packTables(pack));
    const auto context = exerciseContext(pack, exercise, variant.value_or(Variant{}), grade.language);
    return context.value_or(EvaluationContext{});
}

void describeExercise(Attempt &attempt, const Pack &pack, const Exercise &exercise, const Grade &grade)
{
    attempt.exercise = exercise.uuid;
    attempt.exerciseTitle = exerciseTitle(exercise, contextOf(pack, exercise, grade));
    attempt.kind = exercise.kind;
    attempt.pack = pack.id;
    attempt.version = pack.version;
    attempt.rev = exercise.rev;
    attempt.gradingHash = grade.gradingHash;
    attempt.seed = grade.seed;
    attempt.variant = grade.variantValues;
    attempt.competencies = competencyMap(exercise);
    attempt.difficulty = exercise.difficulty;
}

void describeGrade(Attempt &attempt, const Grade &grade)
{
    attempt.language = grade.language;
    attempt.read = grade.read;
    attempt.outcome = grade.outcome == Outcome::Full ? AttemptOutcome::Full : AttemptOutcome::Partial;
    attempt.score = grade.score;
    attempt.feedback = grade.feedback;
    attempt.misconception = grade.misconception;
    attempt.checks = toJson(grade).value(u"checks"_s).toArray();
    attempt.confidence = grade.confidence;
    attempt.grader = QStringLiteral(CHARTROOM_VERSION);
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

ExerciseText LessonSession::State::textOf(const Exercise &exercise, const Grade &grade) const
{
    const EvaluationContext context = contextOf(pack, exercise, grade);
    QJsonObject content = exerciseContentJson(exercise, grade.language);
    content.insert(u"variants"_s, exercise.variantsJson);
    content.insert(u"let"_s, exercise.letJson);
    return {grade.gradingHash, grade.language, exercise.uuid, exerciseTitle(exercise, context), content};
}

Result<void> LessonSession::State::keepAttempt(const Attempt &attempt, const ExerciseText &text)
{
    return store.transaction([&]() -> Result<void> {
        Result<void> done = store.savePack({pack.id, pack.version, pack.title.text(language)});
        if (done)
            done = store.saveExerciseText(text);
        if (done)
            done = hasOtherDraft ? store.append(attempt) : store.appendFromDraft(attempt);
        return done;
    });
}

} // namespace chartroom
