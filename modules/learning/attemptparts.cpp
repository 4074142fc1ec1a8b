// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/attemptparts.h"

#include "lesson/askedexercise.h"
#include "lesson/values.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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

ExerciseText askedText(const Pack &pack, const Exercise &exercise, const Grade &grade)
{
    const EvaluationContext context = contextOf(pack, exercise, grade);
    return {grade.gradingHash, grade.language, exercise.uuid, exerciseTitle(exercise, context),
            askedExercise(pack, exercise, grade.language)};
}

} // namespace chartroom
