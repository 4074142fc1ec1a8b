// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/modelanswer.h"

#include "chart/mergepatch.h"
#include "grading/keyvalues.h"
#include "grading/tr.h"
#include "lesson/values.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error answerError(ErrorKind kind, const QString &message, const QString &detail = {})
{
    return {kind, u"grade.answer"_s, message, detail, {}};
}

/// What a `change` in a test is applied to: the expected chart, or the start.
Result<QJsonObject> changeBase(const ChartBuild &body, const PreparedExercise &prepared)
{
    const auto *key = std::get_if<ChartBuildKey>(&prepared.key);
    if (!key)
        return answerError(ErrorKind::Malformed, GradingTr::tr("The expected chart of this exercise cannot be read."));
    if (key->chart)
        return key->spec;
    const Result<QJsonObject, ExpressionError> start = chartSpecJson(body.start, prepared.context);
    if (!start)
        return answerError(ErrorKind::Malformed, start.error().message);
    return *start;
}

/// The same of chart.repair: always the start.
Result<QJsonObject> changeBase(const ChartRepair &, const PreparedExercise &prepared)
{
    if (const auto *key = std::get_if<ChartRepairKey>(&prepared.key))
        return key->start;
    return answerError(ErrorKind::Malformed, GradingTr::tr("The start chart of this exercise cannot be read."));
}

Result<QJsonObject> withChangeApplied(const Exercise &exercise, const PreparedExercise &prepared, QJsonObject answer)
{
    const auto *build = bodyOf<ChartBuild>(exercise);
    const auto *repair = bodyOf<ChartRepair>(exercise);
    if ((!build && !repair) || !answer.contains(u"change"_s))
        return answer;
    const Result<QJsonObject> base = build ? changeBase(*build, prepared) : changeBase(*repair, prepared);
    if (!base)
        return base.error();
    answer.insert(u"spec"_s, mergePatch(*base, answer.take(u"change"_s)));
    return answer;
}

} // namespace

bool isModelTest(const Exercise &exercise, const ExerciseTest &test)
{
    if (bodyOf<Reflection>(exercise))
        return test.outcome == u"full";
    return test.score && test.score->lowest >= 1.0;
}

bool testApplies(const ExerciseTest &test, const Variant &variant)
{
    for (auto it = test.variant.begin(); it != test.variant.end(); ++it) {
        if (!equalScalars(scalarFromJson(variant.values.value(it.key())), scalarFromJson(it.value())))
            return false;
    }
    return true;
}

Result<QJsonObject> testAnswer(const Pack &pack, const Exercise &exercise, const ExerciseTest &test, int variantIndex,
                               const QString &language, GradingCache &cache)
{
    const PreparedExercise &prepared = cache.prepared(pack, exercise, variantIndex, language);
    const Result<QJsonValue, ExpressionError> answer = resolveValues(test.answer, prepared.context, tableFormOf(exercise));
    if (!answer)
        return answerError(ErrorKind::Malformed, answer.error().message, answer.error().id);
    return withChangeApplied(exercise, prepared, answer->toObject());
}

Result<QJsonObject> modelAnswer(const Pack &pack, const Exercise &exercise, int variantIndex, const QString &language,
                                GradingCache &cache)
{
    const PreparedExercise &prepared = cache.prepared(pack, exercise, variantIndex, language);
    for (const ExerciseTest &test : exercise.tests) {
        if (isModelTest(exercise, test) && testApplies(test, prepared.variant))
            return testAnswer(pack, exercise, test, variantIndex, language, cache);
    }
    return answerError(ErrorKind::NotFound, GradingTr::tr("This exercise has no solution for this variant."));
}

} // namespace chartroom
