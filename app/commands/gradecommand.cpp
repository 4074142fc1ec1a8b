// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "commands/inputs.h"
#include "commands/openpack.h"
#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "lesson/exercisekinds.h"
#include "lesson/values.h"
#include "tr.h"

#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error gradeError(const QString &id, const QString &message)
{
    return {ErrorKind::NotFound, id, message, {}, {}};
}

/// `--variant 1` or `--variant year=2024,region=South`, which must name exactly one.
Result<int> chosenVariant(const Pack &pack, const Exercise &exercise, const QString &wanted)
{
    const int count = variantCount(exercise);
    bool isIndex = false;
    const int index = wanted.toInt(&isIndex);
    if (isIndex && index >= 0 && index < count)
        return index;
    QList<int> fitting;
    for (int i = 0; i < count && !isIndex; ++i) {
        const auto variant = variantAt(exercise, i, packTables(pack));
        bool fits = variant.has_value();
        for (const QString &pair : wanted.split(u',')) {
            const QJsonValue value = variant ? variant->values[pair.section(u'=', 0, 0)] : QJsonValue();
            fits = fits && value.toVariant().toString() == pair.section(u'=', 1);
        }
        if (fits)
            fitting << i;
    }
    if (fitting.size() != 1) {
        return gradeError(u"grade.variant-unknown"_s,
                          AppTr::tr("%1 names no single variant of the exercise %2.").arg(wanted, exercise.id));
    }
    return fitting.constFirst();
}

Result<const Exercise *> namedExercise(const Pack &pack, const QString &name)
{
    const Exercise *exercise = pack.exercise(name);
    if (!exercise)
        return gradeError(u"grade.exercise-unknown"_s, AppTr::tr("The pack has no exercise %1.").arg(name));
    const ExerciseKind *kind = exerciseKind(exercise->kind);
    if (!kind || !kind->isReadable())
        return gradeError(u"grade.kind-unknown"_s, AppTr::tr("Exercises of the kind %1 need a newer program.").arg(exercise->kind));
    return exercise;
}

Result<QJsonObject> answerOfTest(const Pack &pack, const Exercise &exercise, const CommandContext &context, int variant)
{
    GradingCache cache;
    for (const ExerciseTest &test : exercise.tests) {
        if (test.name == context.line.value(u"test"_s))
            return testAnswer(pack, exercise, test, variant, context.language, cache);
    }
    return gradeError(u"grade.test-unknown"_s,
                      AppTr::tr("The exercise %1 has no test %2.").arg(exercise.id, context.line.value(u"test"_s)));
}

/// The answer of a test or of a file; findings of the file go to `outcome`.
Result<std::optional<QJsonObject>> givenAnswer(const CommandContext &context, const GradingRequest &request, CommandOutcome &outcome)
{
    if (context.line.has(u"test"_s)) {
        const auto answer = answerOfTest(*request.pack, *request.exercise, context, requestedVariant(request));
        return answer ? Result<std::optional<QJsonObject>>(std::optional(*answer)) : answer.error();
    }
    const QString path = context.argument(2);
    const auto bytes = readInput(path);
    if (!bytes)
        return bytes.error();
    return readJsonObject(*bytes, path, AppTr::tr("The answer is not a JSON object."), outcome);
}

Result<CommandOutcome> gradeAnswerCommand(const CommandContext &context)
{
    const auto seed = wholeNumberOption(context.line, u"seed"_s, 0, 0, (1LL << 53) - 1);
    if (!seed)
        return seed.error();
    const bool byTest = context.line.has(u"test"_s);
    if (byTest == (context.line.arguments.size() == 3)) {
        return usageError(byTest ? u"usage.value"_s : u"usage.argument-missing"_s,
                          AppTr::tr("Give either an answer file or --test NAME."));
    }
    const auto pack = openPackForCommand(context.argument(0), context.language);
    if (!pack)
        return pack.error();
    const auto exercise = namedExercise(**pack, context.argument(1));
    if (!exercise)
        return exercise.error();
    GradingRequest request{pack->get(), *exercise, {}, *seed, {}, context.language};
    if (context.line.has(u"variant"_s)) {
        const auto variant = chosenVariant(**pack, **exercise, context.line.value(u"variant"_s));
        if (!variant)
            return variant.error();
        request.variant = *variant;
    }
    CommandOutcome outcome;
    const auto answer = givenAnswer(context, request, outcome);
    if (!answer)
        return answer.error();
    if (!*answer)
        return outcome;
    request.answer = **answer;
    const Grade grade = gradeAnswer(request);
    QJsonObject result = toJson(grade);
    if (context.line.has(u"print-answer"_s))
        result[u"answer"_s] = request.answer;
    outcome.result = result;
    outcome.text = gradeText(grade).toUtf8();
    outcome.contentFailed = grade.outcome != Outcome::Full;
    return outcome;
}

} // namespace

QList<Command> gradeCommands()
{
    return {{{u"grade"_s, 2, 3,
              {{u"seed"_s, true, false}, {u"variant"_s, true, false}, {u"test"_s, true, false}, {u"print-answer"_s, false, false}},
              u"grade PACK EXERCISE ANSWER [--seed N] [--variant LIST] [--test NAME] [--print-answer]"_s,
              AppTr::tr("Grades one answer.")},
             gradeAnswerCommand}};
}

} // namespace chartroom
