// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/prepared.h"

#include "grading/gradinghash.h"
#include "grading/keyvalues.h"
#include "grading/kinds/allkinds.h"
#include "grading/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

PreparationProblem expressionProblem(const QString &ruleId, const ExpressionError &error, const Place &place)
{
    return {ruleId, error.message, place, true};
}

void prepareMatches(const Exercise &exercise, PreparedExercise &prepared)
{
    for (const Anticipation &anticipation : exercise.anticipate) {
        const Result<QJsonValue, ExpressionError> match = resolveValues(anticipation.match, prepared.context, tableFormOf(exercise));
        prepared.matches.append(match ? match->toObject() : QJsonObject());
        if (!match) {
            prepared.problems.append(expressionProblem(match.error().id, match.error(), anticipation.place));
            prepared.problems.last().ofKey = false;
        }
    }
}

struct KeyOfBody {
    const KeyScene &scene;

    KeyPreparation operator()(const UnreadBody &) const
    {
        return {{}, {keyProblem(u"exercise.key.error"_s, GradingTr::tr("This program cannot grade this exercise."),
                                scene.exercise.placeOf({u"kind"_s}))}};
    }
    template<typename Body>
    KeyPreparation operator()(const Body &body) const
    {
        return prepareKey(body, scene);
    }
};

} // namespace

PreparedExercise prepareExercise(const Pack &pack, const Exercise &exercise, int variantIndex, const QString &language)
{
    PreparedExercise prepared;
    prepared.gradingHash = gradingHash(pack, exercise);
    const Place keyPlace = exercise.placeOf({u"grading"_s});
    if (variantIndex < 0 || variantIndex >= variantCount(exercise)) {
        prepared.problems.append(
            keyProblem(u"exercise.key.error"_s, GradingTr::tr("There is no such variant."), keyPlace));
        return prepared;
    }
    const Result<Variant, ExpressionError> variant = variantAt(exercise, variantIndex, packTables(pack));
    if (!variant) {
        prepared.problems.append(expressionProblem(u"exercise.key.error"_s, variant.error(), keyPlace));
        return prepared;
    }
    prepared.variant = *variant;
    const Result<EvaluationContext, ExpressionError> context = exerciseContext(pack, exercise, *variant, language);
    if (!context) {
        prepared.problems.append(expressionProblem(u"exercise.key.error"_s, context.error(), keyPlace));
        return prepared;
    }
    prepared.context = *context;
    prepareMatches(exercise, prepared);
    const KeyPreparation key =
        std::visit(KeyOfBody{{pack, exercise, prepared.context, prepared.matches, prepared.variant}}, exercise.body);
    prepared.key = key.key;
    prepared.problems += key.problems;
    return prepared;
}

} // namespace chartroom
